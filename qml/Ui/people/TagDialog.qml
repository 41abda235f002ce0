// SPDX-License-Identifier: MPL-2.0
// A tag for those who are selected: typed, or one that is there already.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls
import Wellmet.ViewModels

Dialog {
    id: dialog

    required property SelectionActions selection

    function give(tag: string) {
        if (tag !== "") {
            dialog.close();
            dialog.selection.tag(tag);
        }
    }

    title: qsTr("Give them a tag")
    preferredWidth: 420
    onOpened: {
        selection.loadTags();
        typed.clear();
        typed.forceActiveFocus(Qt.PopupFocusReason);
    }

    contentItem: ColumnLayout {
        spacing: Theme.spaceM
        RowLayout {
            spacing: Theme.spaceM
            Layout.fillWidth: true
            TextField {
                id: typed
                label: qsTr("Tag")
                focus: true
                Layout.fillWidth: true
                onAccepted: dialog.give(typed.text)
            }
            Button {
                text: qsTr("Give")
                kind: Button.Primary
                enabled: typed.text.trim() !== ""
                Layout.alignment: Qt.AlignBottom
                onClicked: dialog.give(typed.text)
            }
        }
        Flow {
            spacing: Theme.spaceXs
            Layout.fillWidth: true
            Repeater {
                model: dialog.selection.tags
                Chip {
                    required property string modelData
                    text: modelData
                    onClicked: dialog.give(modelData)
                }
            }
        }
    }
}
