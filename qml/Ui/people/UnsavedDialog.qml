// SPDX-License-Identifier: MPL-2.0
// Asked before a changed draft is dropped. Closing it goes on editing.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls

Dialog {
    id: dialog

    signal saveChosen
    signal dropChosen

    title: qsTr("Keep your changes?")
    preferredWidth: 420

    contentItem: ColumnLayout {
        spacing: Theme.spaceL
        Label {
            text: qsTr("You have changed something here that is not saved yet.")
            muted: true
            Layout.fillWidth: true
        }
        Button {
            text: qsTr("Save")
            kind: Button.Primary
            focus: true
            Layout.fillWidth: true
            onClicked: {
                dialog.close();
                dialog.saveChosen();
            }
        }
        Button {
            text: qsTr("Drop the changes")
            kind: Button.Danger
            Layout.fillWidth: true
            onClicked: {
                dialog.close();
                dialog.dropChosen();
            }
        }
    }
}
