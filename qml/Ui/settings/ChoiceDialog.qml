// SPDX-License-Identifier: MPL-2.0
// One choice out of many: type to narrow the list, Enter takes the first.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Wellmet.Controls

Dialog {
    id: dialog

    // Codes, and a function that names one.
    required property var codes
    required property var nameOf
    property string current
    signal chosen(string code)

    readonly property var shown: codes.filter(code => search.text === "" || nameOf(code).toLowerCase().includes(search.text.toLowerCase()) || code.toLowerCase() === search.text.toLowerCase())

    function take(code: string) {
        dialog.chosen(code);
        dialog.close();
    }
    onOpened: {
        search.clear();
        search.forceActiveFocus(Qt.PopupFocusReason);
        list.positionViewAtIndex(Math.max(0, codes.indexOf(current)), ListView.Center);
    }

    contentItem: ColumnLayout {
        spacing: Theme.spaceS
        SearchField {
            id: search
            placeholderText: qsTr("Search")
            Layout.fillWidth: true
            onAccepted: if (dialog.shown.length > 0) dialog.take(dialog.shown[0])
            Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.preferredHeight: 420
            Layout.fillHeight: true
            clip: true
            model: dialog.shown
            activeFocusOnTab: true
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: dialog.title
            T.ScrollBar.vertical: ScrollBar {}
            delegate: ListRow {
                required property string modelData
                width: ListView.view.width
                margin: Theme.spaceM
                title: dialog.nameOf(modelData) // qmllint disable type
                highlighted: modelData === dialog.current
                ringShown: ListView.isCurrentItem && activeFocus
                onClicked: dialog.take(modelData)
            }
        }
    }
}
