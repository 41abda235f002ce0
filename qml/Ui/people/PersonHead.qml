// SPDX-License-Identifier: MPL-2.0
// Who it is, how we know each other, and what one tap does. The name is the largest thing on the page.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls
import Wellmet.ViewModels

ColumnLayout {
    id: head

    required property AppViewModel app
    required property PersonViewModel person
    required property bool showSources
    readonly property bool roomy: width >= 480 * Theme.textScale

    spacing: 0

    GridLayout {
        columns: head.roomy ? 2 : 1
        columnSpacing: Theme.spaceXl
        rowSpacing: Theme.spaceL
        Layout.fillWidth: true
        Avatar {
            initials: head.person.initials
            hue: head.person.hue
            size: 72
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: head.roomy ? Theme.spaceXs : 0
        }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            Label {
                text: head.person.name
                kind: Label.Display
                Layout.fillWidth: true
            }
            Label {
                visible: text !== ""
                text: head.person.subtitle
                kind: Label.Title
                font.weight: Font.Normal
                muted: true
                Layout.fillWidth: true
                Layout.topMargin: Theme.spaceXs
            }
            Label {
                visible: text !== ""
                text: head.person.byline
                kind: Label.Caption
                muted: true
                Layout.fillWidth: true
                Layout.topMargin: Theme.spaceXs
            }
            SourceLine {
                shown: head.showSources
                text: head.person.nameSource
                Layout.fillWidth: true
            }
        }
    }
    Label {
        visible: text !== ""
        text: head.person.met
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceL
    }
    Flow {
        visible: head.person.tags.length > 0
        spacing: Theme.spaceS
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceM
        Repeater {
            model: head.person.tags
            Label {
                required property string modelData
                text: "#" + modelData
                color: Theme.accent
                wrapMode: Text.NoWrap
            }
        }
    }
    // In one line: beside each other where the words fit, else the icon above its word.
    RowLayout {
        id: line
        visible: actions.count > 0
        readonly property bool stacked: !head.roomy
        spacing: Theme.spaceS
        Layout.fillWidth: stacked
        Layout.topMargin: Theme.spaceL
        Repeater {
            id: actions
            model: head.person.actions
            Button {
                required property var modelData
                text: [qsTr("Write"), qsTr("Call"), qsTr("Open"), qsTr("Map")][modelData.kind]
                icon.name: ["mail", "phone", "external-link", "map-pin"][modelData.kind]
                stacked: line.stacked
                Layout.fillWidth: line.stacked
                Layout.preferredWidth: line.stacked ? 1 : -1
                Accessible.name: [qsTr("Write to %1"), qsTr("Call %1"), qsTr("Open %1"), qsTr("Show %1 on a map")][modelData.kind].arg(modelData.value)
                onClicked: head.app.openOutside(modelData.url)
            }
        }
    }
}
