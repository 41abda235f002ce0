// SPDX-License-Identifier: MPL-2.0
// Nothing here yet: says what would be here and offers the next step.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls

Item {
    id: empty

    property string iconName
    property string title
    property string explanation
    property string action
    property string actionIcon
    property string otherAction
    signal actionTriggered
    signal otherActionTriggered

    implicitWidth: 320
    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        anchors.centerIn: parent
        width: Math.min(parent.width - WindowClass.margin * 2, 400)
        spacing: Theme.spaceS

        Icon {
            visible: empty.iconName !== ""
            name: empty.iconName
            color: Theme.accent
            implicitWidth: 40
            implicitHeight: 40
            Layout.alignment: Qt.AlignHCenter
            Layout.bottomMargin: Theme.spaceS
        }
        Label {
            text: empty.title
            kind: Label.Title
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        Label {
            visible: text !== ""
            text: empty.explanation
            muted: true
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        Button {
            visible: empty.action !== ""
            text: empty.action
            icon.name: empty.actionIcon
            kind: Button.Primary
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.spaceL
            Layout.maximumWidth: parent.width
            onClicked: empty.actionTriggered()
        }
        Button {
            visible: empty.otherAction !== ""
            text: empty.otherAction
            kind: Button.Plain
            Layout.alignment: Qt.AlignHCenter
            Layout.maximumWidth: parent.width
            onClicked: empty.otherActionTriggered()
        }
    }
}
