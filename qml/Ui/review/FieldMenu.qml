// SPDX-License-Identifier: MPL-2.0
// What a field is, and taking it away; or what a new one shall be.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls
import Wellmet.ViewModels

Dialog {
    id: menu

    required property DraftFieldsModel fields
    property int row: -1  // -1: a new field
    property int person: 0
    property string kind
    property string type
    signal added(int row)

    function openFor(index: int, ofKind: string, ofType: string) {
        row = index;
        kind = ofKind;
        type = ofType;
        open();
    }
    function openForNew(forPerson: int) {
        row = -1;
        person = forPerson;
        kind = "";
        type = "";
        open();
    }

    title: row < 0 ? qsTr("Add a field") : qsTr("This is")
    preferredWidth: 400

    contentItem: Flickable {
        implicitHeight: choices.implicitHeight
        contentHeight: choices.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        ColumnLayout {
            id: choices
            width: parent.width
            spacing: Theme.spaceM

            Flow {
                spacing: Theme.spaceXs
                Layout.fillWidth: true
                Repeater {
                    model: menu.fields.kinds()
                    delegate: Chip {
                        required property string modelData
                        text: menu.fields.kindWord(modelData)
                        checkable: menu.row >= 0
                        checked: modelData === menu.kind
                        onClicked: {
                            if (menu.row >= 0) {
                                menu.fields.setKind(menu.row, modelData);
                                menu.kind = modelData;
                            } else {
                                menu.close();
                                menu.added(menu.fields.add(modelData, menu.person));
                            }
                        }
                    }
                }
            }
            SectionTitle {
                visible: types.count > 0
                text: qsTr("Type")
            }
            Flow {
                visible: types.count > 0
                spacing: Theme.spaceXs
                Layout.fillWidth: true
                Repeater {
                    id: types
                    model: menu.row >= 0 ? menu.fields.typesOf(menu.kind) : []
                    delegate: Chip {
                        required property string modelData
                        text: menu.fields.typeWord(modelData)
                        checkable: true
                        checked: modelData === menu.type
                        onClicked: {
                            menu.type = menu.type === modelData ? "" : modelData;
                            menu.fields.setType(menu.row, menu.type);
                        }
                    }
                }
            }
            Hairline { Layout.fillWidth: true }
            Button {
                visible: menu.row >= 0
                text: qsTr("Remove this field")
                icon.name: "trash-2"
                kind: Button.Plain
                ink: Theme.danger
                onClicked: {
                    menu.close();
                    menu.fields.remove(menu.row);
                }
            }
            Button {
                visible: menu.row < 0
                text: qsTr("Another person on this card")
                icon.name: "user-round"
                kind: Button.Plain
                onClicked: {
                    menu.close();
                    menu.added(menu.fields.addPerson());
                }
            }
        }
    }
}
