// SPDX-License-Identifier: MPL-2.0
// Where one types to find something. The one field with a ground of its own: it is what the eye shall meet first.
pragma ComponentBehavior: Bound
import QtQuick
import Wellmet.Controls

TextField {
    id: field

    signal cleared

    before: Theme.spaceM + Theme.icon + Theme.spaceS
    after: clear.visible ? Theme.target : Theme.spaceM
    inputMethodHints: Qt.ImhNoPredictiveText
    Accessible.searchEdit: true

    background: Rectangle {
        radius: Theme.radiusM
        color: field.activeFocus ? Theme.raised : Theme.hover
        border.width: field.activeFocus ? Theme.focusLine : 0
        border.color: Theme.accent
    }

    Icon {
        name: "search"
        width: Theme.icon
        height: Theme.icon
        color: Theme.textMuted
        anchors.left: parent.left
        anchors.leftMargin: Theme.spaceM
        anchors.verticalCenter: parent.verticalCenter
    }
    IconButton {
        id: clear
        iconName: "x"
        text: qsTr("Clear the search")
        visible: field.length > 0
        focusPolicy: Qt.NoFocus
        ink: Theme.textMuted
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        onClicked: {
            field.clear();
            field.cleared();
        }
    }
}
