// SPDX-License-Identifier: MPL-2.0
// The letters beside a long list: drag along them, or walk them with the arrow keys.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: index

    // {label, offset} each, by rising offset.
    required property var sections
    // How far the letters themselves reach; the rest of the width is there for the finger.
    readonly property real inked: Theme.spaceXl
    property int current: -1
    signal reached(int offset)

    // As many letters as there is room for, evenly chosen; dragging reaches all.
    readonly property real step: Theme.sizeCaption * 1.35
    readonly property int room: Math.max(1, Math.floor(height / step))
    readonly property int stride: Math.max(1, Math.ceil(sections.length / room))

    function go(to: int) {
        const next = Math.max(0, Math.min(sections.length - 1, to));
        if (next === current)
            return;
        current = next;
        reached(sections[next].offset);
    }
    function goToPlace(y: real) {
        go(Math.floor((y - letters.y) / Math.max(1, letters.height) * sections.length));
    }

    visible: sections.length > 1
    width: Theme.target
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Letters of the list")
    Accessible.description: sections[current]?.label ?? ""
    Accessible.focusable: true
    Accessible.onIncreaseAction: go(current + 1)
    Accessible.onDecreaseAction: go(current - 1)
    Keys.onDownPressed: go(current + 1)
    Keys.onUpPressed: go(current - 1)
    Keys.onPressed: event => {
        if (event.key !== Qt.Key_Home && event.key !== Qt.Key_End)
            return;
        go(event.key === Qt.Key_Home ? 0 : sections.length - 1);
        event.accepted = true;
    }

    Column {
        id: letters
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: index.inked
        Repeater {
            model: Math.ceil(index.sections.length / index.stride)
            delegate: Label {
                required property int modelData
                readonly property int first: modelData * index.stride
                readonly property bool isCurrent: index.current >= first && index.current < first + index.stride
                text: index.sections[first]?.label ?? ""
                kind: Label.Caption
                color: isCurrent ? Theme.accent : Theme.textMuted
                font.weight: isCurrent ? Font.DemiBold : Font.Normal
                width: index.inked
                height: index.step
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
    FocusRing {
        shown: index.activeFocus
        anchors.fill: letters
        anchors.margins: 0
    }
    // The letter under the finger, where the finger does not hide it.
    Rectangle {
        visible: finger.pressed && index.current >= 0
        width: Math.max(Theme.target, bubble.implicitWidth + Theme.spaceL * 2)
        height: Theme.target + Theme.spaceM
        radius: Theme.radiusM
        color: Theme.accent
        anchors.right: parent.left
        anchors.rightMargin: Theme.spaceM
        y: Math.max(0, Math.min(index.height - height, finger.mouseY - height / 2))
        Label {
            id: bubble
            anchors.centerIn: parent
            text: index.sections[index.current]?.label ?? ""
            kind: Label.Headline
            color: Theme.accentInk
            Accessible.ignored: true
        }
    }
    MouseArea {
        id: finger
        anchors.fill: parent
        preventStealing: true
        onPressed: mouse => index.goToPlace(mouse.y)
        onPositionChanged: mouse => index.goToPlace(mouse.y)
    }
}
