// SPDX-License-Identifier: MPL-2.0
// A button that shows an icon; `text` is what a screen reader and the tooltip say.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wellmet.Controls

T.Button {
    id: control

    required property string iconName
    property color ink: control.checked ? Theme.accent : Theme.text
    // For arrows: points the other way in a right-to-left layout.
    property bool directional: false

    implicitWidth: Theme.target
    implicitHeight: Theme.target
    hoverEnabled: true
    opacity: enabled ? 1 : 0.45
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: control.iconName
            width: Theme.icon
            height: Theme.icon
            color: control.ink
            mirrored: control.directional && control.mirrored
        }
    }
    background: Rectangle {
        radius: width / 2
        color: control.down ? Theme.pressed : control.hovered ? Theme.hover : "transparent"
        FocusRing {
            shown: control.visualFocus
            radius: width / 2
            gap: 0
        }
    }

    T.ToolTip {
        id: tip
        visible: control.hovered && control.text !== ""
        delay: 600
        y: control.height + Theme.spaceXs
        x: Math.round((control.width - width) / 2)
        margins: Theme.spaceS
        implicitWidth: tipText.implicitWidth + leftPadding + rightPadding
        implicitHeight: tipText.implicitHeight + topPadding + bottomPadding
        leftPadding: Theme.spaceS
        rightPadding: Theme.spaceS
        topPadding: Theme.spaceXs
        bottomPadding: Theme.spaceXs
        closePolicy: T.Popup.NoAutoClose
        contentItem: Label {
            id: tipText
            text: control.text
            kind: Label.Caption
            color: Theme.toastInk
            wrapMode: Text.NoWrap
        }
        background: Rectangle {
            radius: Theme.radiusS
            color: Theme.toast
        }
    }
}
