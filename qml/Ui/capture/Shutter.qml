// SPDX-License-Identifier: MPL-2.0
// The button that takes the picture.
import QtQuick
import QtQuick.Templates as T
import Wellmet.Controls

T.AbstractButton {
    id: control

    implicitWidth: 76
    implicitHeight: 76
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    opacity: enabled ? 1 : 0.45
    text: qsTr("Take the picture")
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    background: Rectangle {
        radius: width / 2
        color: "transparent"
        border.width: 4
        border.color: Theme.accent
        FocusRing {
            shown: control.visualFocus
            radius: width / 2
        }
    }
    contentItem: Item {
        Rectangle {
            anchors.centerIn: parent
            width: control.down ? 52 : 58
            height: width
            radius: width / 2
            color: control.down || control.hovered ? Theme.accentPressed : Theme.accent
            Behavior on width { NumberAnimation { duration: Theme.motionShort } }
        }
    }
}
