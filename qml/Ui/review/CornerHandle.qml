// SPDX-License-Identifier: MPL-2.0
// One corner of the card on the photo.
import QtQuick
import Wellmet.Controls

Item {
    id: handle

    required property rect area  // where the photo lies
    required property point point  // parts of the photo
    required property string name
    readonly property bool held: drag.active || activeFocus
    signal moved(real x, real y)

    function step(dx: real, dy: real, event: KeyEvent) {
        const by = event.modifiers & Qt.ShiftModifier ? 0.02 : 0.002;
        moved(point.x + dx * by, point.y + dy * by);
    }

    width: Theme.target
    height: Theme.target
    x: area.x + point.x * area.width - width / 2
    y: area.y + point.y * area.height - height / 2
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: name
    Accessible.focusable: true
    Keys.onLeftPressed: event => step(-1, 0, event)
    Keys.onRightPressed: event => step(1, 0, event)
    Keys.onUpPressed: event => step(0, -1, event)
    Keys.onDownPressed: event => step(0, 1, event)

    Rectangle {
        anchors.centerIn: parent
        width: 26
        height: 26
        radius: 13
        color: Qt.alpha(Theme.ground, 0.6)
        border.width: handle.activeFocus ? 5 : 3
        border.color: Theme.accent
    }
    DragHandler {
        id: drag
        property point grabbed  // the corner when the drag began
        target: null
        dragThreshold: 0
        onActiveChanged: {
            if (!active)
                return;
            grabbed = handle.point;
            handle.forceActiveFocus();
        }
        onTranslationChanged: {
            if (active)
                handle.moved(grabbed.x + translation.x / handle.area.width, grabbed.y + translation.y / handle.area.height);
        }
    }
}
