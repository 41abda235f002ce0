// SPDX-License-Identifier: MPL-2.0
// How many are selected, and what can be done with them.
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls
import Wellmet.ViewModels

Rectangle {
    id: bar

    required property AppViewModel app
    readonly property int count: app.people.selected

    function tag() {
        tagger.active = true;
        (tagger.item as TagDialog).open();
    }

    implicitHeight: line.implicitHeight + Theme.spaceXs * 2
    color: Theme.accentSoft

    RowLayout {
        id: line
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: WindowClass.margin - Theme.spaceM
        anchors.rightMargin: WindowClass.margin - Theme.spaceM
        spacing: 0
        IconButton {
            iconName: "x"
            text: qsTr("End the selection")
            ink: Theme.accentSoftInk
            onClicked: bar.app.people.clearSelection()
        }
        Label {
            text: qsTr("%n selected", "", bar.count)
            kind: Label.Strong
            color: Theme.accentSoftInk
            Layout.fillWidth: true
        }
        IconButton {
            iconName: "tag"
            text: qsTr("Give them a tag")
            ink: Theme.accentSoftInk
            onClicked: bar.tag()
        }
        IconButton {
            readonly property bool back: bar.app.people.shelf === 2
            iconName: back ? "archive-restore" : "archive"
            text: back ? qsTr("Out of the archive") : qsTr("Into the archive")
            ink: Theme.accentSoftInk
            onClicked: bar.app.selection.archive(!back)
        }
        IconButton {
            iconName: "trash-2"
            text: qsTr("Delete them")
            ink: Theme.accentSoftInk
            onClicked: bar.app.selection.remove()
        }
    }
    Loader {
        id: tagger
        active: false
        sourceComponent: TagDialog { selection: bar.app.selection } // qmllint disable unqualified
    }
}
