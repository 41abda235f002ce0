// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Wellmet.Controls

TextField {
    id: field

    signal cleared

    leftPadding: Theme.spaceM + Theme.icon + Theme.spaceS
    rightPadding: clear.visible ? Theme.target : Theme.spaceM
    inputMethodHints: Qt.ImhNoPredictiveText
    Accessible.searchEdit: true
    edge: activeFocus ? Theme.accent : "transparent"
    ground: activeFocus ? Theme.raised : Theme.hover

    // In a right-to-left layout paddings change sides with the icon.
    readonly property bool rtl: LayoutMirroring.enabled

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
