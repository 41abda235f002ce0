// SPDX-License-Identifier: MPL-2.0
// A small word one can switch on, or take away with its cross.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wellmet.Controls

T.AbstractButton {
    id: control

    property bool removable: false
    signal removed

    implicitWidth: Math.max(Theme.target, line.implicitWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.target, line.implicitHeight + Theme.spaceS * 2)
    leftPadding: Theme.spaceM
    rightPadding: removable ? Theme.spaceS : Theme.spaceM
    font.family: Theme.family
    font.pixelSize: Theme.sizeCaption
    font.weight: Font.Medium
    hoverEnabled: true
    Accessible.role: control.checkable ? Accessible.CheckBox : Accessible.Button
    Accessible.name: text
    Accessible.checked: checked
    Accessible.onPressAction: control.clicked()
    Keys.onDeletePressed: event => {
        event.accepted = control.removable;
        if (control.removable)
            control.removed();
    }

    contentItem: Item {
        Row {
            id: line
            anchors.centerIn: parent
            spacing: Theme.spaceXs
            Text {
                text: control.text
                font: control.font
                textFormat: Text.PlainText
                color: control.checked ? Theme.accentSoftInk : Theme.text
                anchors.verticalCenter: parent.verticalCenter
            }
            Icon {
                name: "x"
                visible: control.removable
                width: Theme.sizeCaption
                height: width
                color: Theme.textMuted
                anchors.verticalCenter: parent.verticalCenter
                TapHandler {
                    margin: Theme.spaceL
                    onTapped: control.removed()
                }
            }
        }
    }
    // Drawn lower than the target it is tapped in.
    background: Item {
        Rectangle {
            anchors.centerIn: parent
            width: parent.width
            height: parent.height - Theme.spaceM
            radius: height / 2
            color: control.checked ? Theme.accentSoft : control.down ? Theme.pressed : control.hovered ? Theme.hover : "transparent"
            border.width: control.checked ? 0 : Theme.line
            border.color: Theme.outline
            FocusRing {
                shown: control.visualFocus
                radius: height / 2
            }
        }
    }
}
