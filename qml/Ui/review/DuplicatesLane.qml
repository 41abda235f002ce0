// SPDX-License-Identifier: MPL-2.0
// Two people who may be one: why, both side by side, and a decision. What stays is written plainly, what goes is faint.
//
// Keys: M merges, and Enter on the button, where the keyboard rests; N says that they are two, L leaves it for later, J and K move, up and
// down scroll; Tab begins to choose, left and right choose whose value stays.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Wellmet.Controls
import Wellmet.ViewModels

FocusScope {
    id: lane

    required property DuplicatesViewModel pairs
    property real margin: WindowClass.margin
    readonly property bool any: pairs.count > 0
    readonly property bool roomy: width >= 640 * Theme.textScale
    readonly property bool withResult: width >= 1000 * Theme.textScale
    // Little room for the text size: what the foot says goes with the page, and its buttons stand below one another.
    readonly property bool tight: height < 560 * Theme.textScale
    readonly property bool stacked: width < 340 * Theme.textScale
    readonly property real widest: withResult ? 1120 : 880

    // Tab on the button that merges begins with the first line one can choose in; from there it goes the usual way.
    readonly property int firstChoice: pairs.shown ? pairs.lines.nextChoosable(-1, 1) : -1
    readonly property bool canChoose: mergeButton.activeFocus && firstChoice >= 0

    function beginChoosing() {
        rows.itemAt(firstChoice).forceActiveFocus(Qt.TabFocusReason);
    }
    function scrollTo(y: real) {
        flick.contentY = Math.max(0, Math.min(y, flick.contentHeight - flick.height));
    }
    function bringIntoView(row: Item) {
        const top = row.mapToItem(flick.contentItem, 0, 0).y;
        if (top < flick.contentY)
            scrollTo(top);
        else if (top + row.height > flick.contentY + flick.height)
            scrollTo(top + row.height - flick.height);
    }
    Keys.onUpPressed: scrollTo(flick.contentY - Theme.target)
    Keys.onDownPressed: scrollTo(flick.contentY + Theme.target)
    // Another pair begins at its top, and with the decision.
    Connections {
        target: lane.pairs.lines
        function onModelReset() {
            lane.scrollTo(0);
            if (lane.activeFocus)
                mergeButton.forceActiveFocus();
        }
    }
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Possible duplicates")

    component PersonTop: ColumnLayout {
        id: top
        required property string name
        required property string subtitle
        required property string initials
        required property real hue
        property string above: ""
        spacing: 0
        RowLayout {
            spacing: Theme.spaceM
            Layout.bottomMargin: Theme.spaceS
            Avatar {
                initials: top.initials
                hue: top.hue
            }
            Label {
                visible: text !== ""
                text: top.above
                kind: Label.Caption
                muted: true
            }
        }
        Label {
            text: top.name
            kind: Label.Title
            Layout.fillWidth: true
        }
        Label {
            visible: text !== ""
            text: top.subtitle
            kind: Label.Caption
            muted: true
            Layout.fillWidth: true
        }
    }

    Flickable {
        id: flick
        visible: lane.any
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        contentHeight: column.implicitHeight + Theme.spaceXl * 2
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: column
            x: Math.round((flick.width - width) / 2)
            width: Math.min(flick.width - lane.margin * 2, lane.widest)
            spacing: 0

            RowLayout {
                spacing: Theme.spaceM
                Layout.fillWidth: true
                Label {
                    text: qsTr("Pair %1 of %2").arg(lane.pairs.position + 1).arg(lane.pairs.count)
                    kind: Label.Caption
                    font.weight: Font.Medium
                    verticalAlignment: Text.AlignVCenter
                    Layout.minimumHeight: Theme.target
                    Layout.fillWidth: true
                }
                IconButton {
                    visible: lane.pairs.count > 1
                    enabled: lane.pairs.position > 0
                    iconName: "chevron-left"
                    directional: true
                    text: qsTr("Previous pair")
                    onClicked: lane.pairs.previous()
                }
                IconButton {
                    visible: lane.pairs.count > 1
                    enabled: lane.pairs.position < lane.pairs.count - 1
                    iconName: "chevron-right"
                    directional: true
                    text: qsTr("Next pair")
                    onClicked: lane.pairs.next()
                }
            }
            Label {
                text: lane.pairs.likeliness
                kind: Label.Headline
                Layout.fillWidth: true
            }
            Label {
                text: lane.pairs.evidence
                muted: true
                Layout.fillWidth: true
                Layout.topMargin: Theme.spaceXs
            }
            RowLayout {
                spacing: Theme.spaceL
                Layout.fillWidth: true
                Layout.topMargin: Theme.spaceXl
                Layout.bottomMargin: Theme.spaceM
                Item {
                    visible: lane.roomy
                    Layout.preferredWidth: 112 * Theme.textScale
                }
                PersonTop {
                    name: lane.pairs.leftName
                    subtitle: lane.pairs.leftSubtitle
                    initials: lane.pairs.leftInitials
                    hue: lane.pairs.leftHue
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                }
                PersonTop {
                    name: lane.pairs.rightName
                    subtitle: lane.pairs.rightSubtitle
                    initials: lane.pairs.rightInitials
                    hue: lane.pairs.rightHue
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                }
                PersonTop {
                    visible: lane.withResult
                    above: qsTr("Together")
                    name: lane.pairs.resultName
                    subtitle: lane.pairs.resultSubtitle
                    initials: lane.pairs.resultInitials
                    hue: lane.pairs.resultHue
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                }
            }
            Repeater {
                id: rows
                model: lane.pairs.lines
                MergeLineRow {
                    roomy: lane.roomy
                    withResult: lane.withResult
                    Layout.fillWidth: true
                    onChosen: right => lane.pairs.choose(index, right)
                    onActiveFocusChanged: if (activeFocus) lane.bringIntoView(this)
                }
            }
            Label {
                visible: !lane.withResult && lane.tight
                text: lane.pairs.result
                kind: Label.Caption
                Layout.fillWidth: true
                Layout.topMargin: Theme.spaceL
            }
            Label {
                text: qsTr("What is struck out goes. Merging can be taken back at any time, and every edit made until then finds its person.")
                kind: Label.Caption
                muted: true
                Layout.fillWidth: true
                Layout.topMargin: Theme.spaceL
            }
        }
    }

    Hairline {
        visible: lane.any
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
    }
    ColumnLayout {
        id: foot
        visible: lane.any
        spacing: 0
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spaceM
        x: Math.round((lane.width - width) / 2)
        width: Math.min(lane.width - lane.margin * 2, lane.widest)
        Label {
            visible: !lane.withResult && !lane.tight
            text: lane.pairs.result
            kind: Label.Caption
            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceM
            Layout.bottomMargin: Theme.spaceS
        }
        GridLayout {
            columns: lane.stacked ? 3 : 4
            columnSpacing: Theme.spaceS
            rowSpacing: 0
            Layout.fillWidth: true
            Layout.topMargin: lane.withResult || lane.tight ? Theme.spaceM : 0
            Button {
                text: qsTr("Later")
                kind: Button.Plain
                ink: Theme.textMuted
                // The words of the plain button, not its edge, stand in line with the page.
                Layout.leftMargin: -Theme.spaceM
                onClicked: lane.pairs.later()
            }
            Item { Layout.fillWidth: true }
            Button {
                text: qsTr("Not the same")
                kind: Button.Plain
                onClicked: lane.pairs.notTheSame()
            }
            Button {
                id: mergeButton
                text: qsTr("Merge")
                kind: Button.Primary
                focus: true
                Layout.columnSpan: lane.stacked ? 3 : 1
                Layout.fillWidth: lane.stacked
                Layout.minimumWidth: lane.roomy ? 140 : 0
                onClicked: lane.pairs.merge()
            }
        }
    }

    EmptyState {
        anchors.fill: parent
        visible: !lane.any
        iconName: "check"
        title: qsTr("No duplicates")
        explanation: qsTr("People who seem to be in the notebook twice are shown here. Nobody is ever merged without you.")
    }
}
