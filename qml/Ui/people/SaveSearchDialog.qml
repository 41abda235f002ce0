// SPDX-License-Identifier: MPL-2.0
// A name for the search in the field.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls
import Wellmet.ViewModels

Dialog {
    id: dialog

    required property SavedSearchesModel searches
    property string query

    function keep() {
        if (typed.text.trim() === "")
            return;
        dialog.close();
        dialog.searches.save(typed.text, dialog.query);
    }

    title: qsTr("Save this search")
    preferredWidth: 420
    onOpened: {
        typed.text = dialog.query;
        typed.selectAll();
        typed.forceActiveFocus(Qt.PopupFocusReason);
    }

    contentItem: ColumnLayout {
        spacing: Theme.spaceM
        Label {
            text: qsTr("It stays above the list. Whoever fits later is in it too.")
            muted: true
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.spaceM
            Layout.fillWidth: true
            TextField {
                id: typed
                label: qsTr("Name of the search")
                focus: true
                maximumLength: 200
                Layout.fillWidth: true
                onAccepted: dialog.keep()
            }
            Button {
                text: qsTr("Save")
                kind: Button.Primary
                enabled: typed.text.trim() !== ""
                Layout.alignment: Qt.AlignBottom
                onClicked: dialog.keep()
            }
        }
    }
}
