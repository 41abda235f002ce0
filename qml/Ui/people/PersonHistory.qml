// SPDX-License-Identifier: MPL-2.0
// What happened to a person, the latest first; every step can be taken back. Read when one asks for it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls
import Wellmet.ViewModels

ColumnLayout {
    id: section

    required property PersonViewModel person
    property bool open: false

    function toggle() {
        open = !open;
        if (open)
            person.loadHistory();
        else
            person.dropHistory();
    }

    spacing: 0

    Button {
        text: section.open ? qsTr("Hide the history") : qsTr("Show the history")
        icon.name: "history"
        kind: Button.Plain
        Layout.leftMargin: -Theme.spaceM
        onClicked: section.toggle()
    }
    Repeater {
        model: section.open ? section.person.history : []
        ColumnLayout {
            id: step
            required property var modelData
            spacing: 0
            Layout.fillWidth: true
            RowLayout {
                spacing: Theme.spaceM
                Layout.fillWidth: true
                Layout.topMargin: Theme.spaceS
                Layout.bottomMargin: Theme.spaceS
                ColumnLayout {
                    spacing: 0
                    Layout.fillWidth: true
                    Label {
                        text: step.modelData.title
                        kind: Label.Strong
                        muted: step.modelData.takenBack
                        Layout.fillWidth: true
                    }
                    Repeater {
                        model: step.modelData.changes
                        Label {
                            required property string modelData
                            text: modelData
                            muted: step.modelData.takenBack
                            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                            Layout.fillWidth: true
                        }
                    }
                    Label {
                        text: step.modelData.takenBack ? qsTr("%1, taken back", "when").arg(step.modelData.when) : step.modelData.when
                        kind: Label.Caption
                        muted: true
                        Layout.fillWidth: true
                    }
                }
                Button {
                    visible: step.modelData.revertible
                    text: qsTr("Take back")
                    kind: Button.Plain
                    Accessible.name: qsTr("Take back: %1, %2").arg(step.modelData.title).arg(step.modelData.when)
                    Layout.alignment: Qt.AlignTop
                    Layout.rightMargin: -Theme.spaceM
                    onClicked: section.person.revert(step.modelData.step)
                }
            }
            Hairline { Layout.fillWidth: true }
        }
    }
}
