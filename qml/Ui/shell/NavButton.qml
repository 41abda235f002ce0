// SPDX-License-Identifier: MPL-2.0
// A place in the bottom bar or on the rail.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wellmet.Controls

T.AbstractButton {
    id: control

    required property Destination destination
    property bool current: false
    readonly property bool prominent: destination.prominent
    readonly property color ink: prominent ? Theme.accentInk : current ? Theme.accent : Theme.textMuted

    text: destination.title
    implicitWidth: Math.max(Theme.target, words.implicitWidth + Theme.spaceS * 2)
    implicitHeight: Math.max(56, contentItem.implicitHeight + Theme.spaceXs * 2)
    hoverEnabled: true
    Accessible.role: Accessible.PageTab
    Accessible.name: destination.count > 0 ? qsTr("%1, %n waiting", "", destination.count).arg(text) : text
    Accessible.selected: current
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: Item {
        implicitHeight: pill.height + words.implicitHeight + 2
        Rectangle {
            id: pill
            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.round((parent.height - parent.implicitHeight) / 2)
            width: control.prominent ? 64 : 56
            height: control.prominent ? 36 : 30
            radius: height / 2
            color: control.prominent ? (control.down || control.hovered || control.current ? Theme.accentPressed : Theme.accent) : control.current ? Theme.accentSoft : control.down ? Theme.pressed : control.hovered ? Theme.hover : "transparent"
            Icon {
                anchors.centerIn: parent
                name: control.destination.iconName
                color: control.ink
                width: 22
                height: 22
            }
            Rectangle {
                visible: control.destination.count > 0
                anchors.left: parent.horizontalCenter
                anchors.leftMargin: Theme.spaceXs
                anchors.top: parent.top
                anchors.topMargin: -Theme.spaceXs
                height: 20
                width: Math.max(height, number.implicitWidth + Theme.spaceS + 2)
                radius: height / 2
                color: Theme.accent
                border.width: 2
                border.color: Theme.sunken
                Text {
                    id: number
                    anchors.centerIn: parent
                    text: control.destination.count > 99 ? "99+" : control.destination.count
                    color: Theme.accentInk
                    font.pixelSize: Theme.sizeBadge
                    font.weight: Font.DemiBold
                    textFormat: Text.PlainText
                }
            }
        }
        Text {
            id: words
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: pill.bottom
            anchors.topMargin: 2
            width: Math.min(implicitWidth, control.width)
            text: control.text
            elide: Text.ElideRight
            color: control.current || control.prominent ? Theme.accent : Theme.textMuted
            font.pixelSize: Theme.sizeNav
            font.weight: control.current ? Font.DemiBold : Font.Medium
            textFormat: Text.PlainText
        }
    }
    background: FocusRing {
        shown: control.visualFocus
        gap: -Theme.focusLine
    }
}
