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
    property bool moreOfTheName: false
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

    // A part of the draft that is one text.
    component PartField: TextField {
        id: field
        required property string part
        Layout.fillWidth: true
        Component.onCompleted: text = editor.person.draftPart(part)
        onTextEdited: editor.person.setDraftPart(part, text)
    }
    // The rows of one list, and the buttons that add to it.
    component FactList: ColumnLayout {
        id: list
        required property FactsModel facts
        property string labelWords
        property string valueWords
        property string labelHint
        property string valueHint
        function begin() {
            (rows.itemAt(rows.count - 1) as FactEditor).begin();
        }
        spacing: Theme.spaceXs
        Layout.fillWidth: true
        Repeater {
            id: rows
            model: list.facts
            FactEditor {
                facts: list.facts
                labelWords: list.labelWords
                valueWords: list.valueWords
                labelHint: list.labelHint
                valueHint: list.valueHint
                Layout.fillWidth: true
            }
        }
    }

    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.spaceXs

        TextField {
            label: qsTr("Name")
            text: editor.person.draftName
            font.pixelSize: Theme.sizeHeadline
            font.weight: Font.DemiBold
            focus: true
            Layout.fillWidth: true
            onTextEdited: editor.person.draftName = text
        }
        Button {
            text: editor.moreOfTheName ? qsTr("Less of the name") : qsTr("More of the name")
            icon.name: editor.moreOfTheName ? "chevron-up" : "chevron-down"
            kind: Button.Plain
            Layout.leftMargin: -Theme.spaceM
            onClicked: editor.moreOfTheName = !editor.moreOfTheName
        }
        GridLayout {
            visible: editor.moreOfTheName
            columns: editor.width >= 480 * Theme.textScale ? 2 : 1
            columnSpacing: Theme.spaceL
            rowSpacing: Theme.spaceXs
            Layout.fillWidth: true
            Repeater {
                model: [
                    { part: "prefix", label: qsTr("Prefix") }, { part: "given", label: qsTr("Given name") },
                    { part: "additional", label: qsTr("Middle name") }, { part: "family", label: qsTr("Family name") },
                    { part: "suffix", label: qsTr("Suffix") }, { part: "nickname", label: qsTr("Nickname") },
                    { part: "phoneticGiven", label: qsTr("How the given name is said") }, { part: "phoneticFamily", label: qsTr("How the family name is said") },
                    { part: "previous", label: qsTr("Name before") }, { part: "pronouns", label: qsTr("Pronouns") }
                ]
                PartField {
                    required property var modelData
                    part: modelData.part
                    label: modelData.label
                    Layout.preferredWidth: 1
                }
            }
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
        PartField {
            part: "tags"
            label: qsTr("Tags")
            placeholderText: qsTr("with commas between them")
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
            Layout.topMargin: Theme.spaceS
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

        SectionTitle { text: qsTr("How you met") }
        PartField {
            part: "event"
            label: qsTr("Event")
        }
        PartField {
            part: "place"
            label: qsTr("Place")
        }
        PartField {
            part: "metDate"
            label: qsTr("Date")
            placeholderText: qsTr("12 April 2026, April 2026, 2026")
        }
        PartField {
            part: "introducedBy"
            label: qsTr("Introduced by")
        }

        SectionTitle { text: qsTr("Dates, people and your own fields") }
        FactList {
            id: dates
            facts: editor.person.dates
            labelWords: qsTr("Which day")
            valueWords: qsTr("Date")
            labelHint: qsTr("name day, first day at work …")
            valueHint: qsTr("12 April 1980, 12 April …")
        }
        FactList {
            id: relations
            facts: editor.person.draftRelations
            labelWords: qsTr("Who it is")
            valueWords: qsTr("Name")
            labelHint: qsTr("colleague, mentor, partner …")
        }
        FactList {
            id: ownFields
            facts: editor.person.ownFields
            labelWords: qsTr("Field")
            valueWords: qsTr("Value")
            labelHint: qsTr("shoe size, favourite tea …")
        }
        Flow {
            spacing: Theme.spaceS
            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceS
            Button {
                text: qsTr("Birthday")
                icon.name: "plus"
                Accessible.name: qsTr("Add: %1").arg(text)
                onClicked: {
                    editor.person.dates.add(true);
                    dates.begin();
                }
            }
            Button {
                text: qsTr("Date")
                icon.name: "plus"
                Accessible.name: qsTr("Add: %1").arg(text)
                onClicked: {
                    editor.person.dates.add(false);
                    dates.begin();
                }
            }
            Button {
                text: qsTr("Relation")
                icon.name: "plus"
                Accessible.name: qsTr("Add: %1").arg(text)
                onClicked: {
                    editor.person.draftRelations.add();
                    relations.begin();
                }
            }
            Button {
                text: qsTr("Own field")
                icon.name: "plus"
                Accessible.name: qsTr("Add: %1").arg(text)
                onClicked: {
                    editor.person.ownFields.add();
                    ownFields.begin();
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
