// SPDX-License-Identifier: MPL-2.0
// Everything about a person as fields. What looks wrong gets a remark; nothing is refused.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls
import Wellmet.ViewModels

FocusScope {
    id: editor

    required property PersonViewModel person
    // The field one types in should be in view.
    signal reveal(real top, real bottom)

    implicitHeight: column.implicitHeight

    function revealFocus() {
        const item = Window.activeFocusItem;
        if (!item)
            return;
        const top = item.mapToItem(editor, 0, 0).y;
        editor.reveal(top, top + item.height);
    }
    Connections {
        target: editor.Window.window
        function onActiveFocusItemChanged() {
            if (editor.activeFocus)
                editor.revealFocus();
        }
    }

    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.spaceM

        TextField {
            label: qsTr("Name")
            text: editor.person.draftName
            focus: true
            Layout.fillWidth: true
            onTextEdited: editor.person.draftName = text
        }
        TextField {
            label: qsTr("Title")
            text: editor.person.draftTitle
            Layout.fillWidth: true
            onTextEdited: editor.person.draftTitle = text
        }
        TextField {
            label: qsTr("Organisation")
            text: editor.person.draftOrganisation
            Layout.fillWidth: true
            onTextEdited: editor.person.draftOrganisation = text
        }
        TextField {
            label: qsTr("Department")
            text: editor.person.draftDepartment
            Layout.fillWidth: true
            onTextEdited: editor.person.draftDepartment = text
        }

        SectionTitle { text: qsTr("Ways to reach them") }
        Repeater {
            id: points
            model: editor.person.points
            ContactPointEditor {
                points: editor.person.points
                Layout.fillWidth: true
            }
        }
        Flow {
            spacing: Theme.spaceS
            Layout.fillWidth: true
            Repeater {
                model: [qsTr("E-mail"), qsTr("Phone"), qsTr("Web site"), qsTr("Address"), qsTr("Profile")]
                Button {
                    required property int index
                    required property string modelData
                    text: modelData
                    icon.name: "plus"
                    Accessible.name: qsTr("Add: %1").arg(modelData)
                    onClicked: {
                        editor.person.points.add(index);
                        (points.itemAt(points.count - 1) as ContactPointEditor).begin();
                    }
                }
            }
        }

        TextArea {
            label: qsTr("About")
            text: editor.person.draftAbout
            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceM
            onTextChanged: editor.person.draftAbout = text
        }
    }
}
