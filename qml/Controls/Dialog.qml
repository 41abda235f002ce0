// SPDX-License-Identifier: MPL-2.0
// A modal sheet: from below on a narrow window, in the middle on a wide one.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

T.Dialog {
    id: dialog

    property int preferredWidth: 480
    readonly property bool sheet: WindowClass.compact
    readonly property real roomX: parent?.width ?? 0
    readonly property real roomY: parent?.height ?? 0

    parent: T.Overlay.overlay
    width: sheet ? roomX : Math.min(preferredWidth, roomX - Theme.spaceXl * 2)
    height: Math.min(implicitHeight, roomY - Theme.spaceXl * 2)
    x: Math.round((roomX - width) / 2)
    y: sheet ? roomY - height : Math.round((roomY - height) / 2)
    implicitWidth: preferredWidth
    implicitHeight: implicitHeaderHeight + implicitContentHeight + topPadding + bottomPadding + implicitFooterHeight
    leftPadding: Theme.spaceXl
    rightPadding: Theme.spaceXl
    bottomPadding: Theme.spaceXl
    topPadding: Theme.spaceS
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    header: Item {
        visible: dialog.title !== ""
        implicitHeight: visible ? Math.max(Theme.target, heading.implicitHeight) + Theme.spaceM : 0
        Label {
            id: heading
            text: dialog.title
            kind: Label.Title
            anchors.left: parent.left
            anchors.right: closer.left
            anchors.leftMargin: Theme.spaceXl
            anchors.bottom: parent.bottom
        }
        IconButton {
            id: closer
            iconName: "x"
            text: qsTr("Close")
            ink: Theme.textMuted
            anchors.right: parent.right
            anchors.rightMargin: Theme.spaceM
            anchors.verticalCenter: heading.verticalCenter
            onClicked: dialog.reject()
        }
    }
    background: Rectangle {
        radius: Theme.radiusL
        color: Theme.raised
        border.width: Theme.line
        border.color: Theme.hairline
        // The sheet grows out of the lower edge: no round corners there.
        Rectangle {
            visible: dialog.sheet
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: parent.radius
            color: parent.color
        }
    }
    T.Overlay.modal: Rectangle { color: Theme.scrim }

    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.motionShort }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.motionShort }
    }
}
