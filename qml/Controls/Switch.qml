// SPDX-License-Identifier: MPL-2.0
// On or off, with its words at the leading side.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

T.Switch {
    id: control

    implicitWidth: 240
    implicitHeight: Math.max(Theme.target, words.implicitHeight + Theme.spaceM)
    spacing: Theme.spaceL
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checked: checked

    contentItem: Label {
        id: words
        text: control.text
        rightPadding: control.mirrored ? 0 : control.indicator.width + control.spacing
        leftPadding: control.mirrored ? control.indicator.width + control.spacing : 0
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    indicator: Rectangle {
        implicitWidth: 44
        implicitHeight: 26
        x: control.mirrored ? 0 : control.width - width
        y: Math.round((control.height - height) / 2)
        radius: height / 2
        color: control.checked ? Theme.accent : "transparent"
        border.width: control.checked ? 0 : Theme.focusLine
        border.color: Theme.outline
        Rectangle {
            width: 16
            height: 16
            radius: 8
            y: 5
            x: control.checked !== control.mirrored ? parent.width - width - 5 : 5
            color: control.checked ? Theme.accentInk : Theme.outline
            Behavior on x { NumberAnimation { duration: Theme.motionShort } }
        }
        FocusRing {
            shown: control.visualFocus
            radius: height / 2
        }
    }
}
