// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

T.ScrollBar {
    id: bar

    implicitWidth: 10
    implicitHeight: 10
    padding: 2
    visible: policy !== T.ScrollBar.AlwaysOff
    minimumSize: 0.06

    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: Theme.outline
        opacity: bar.size < 1 && (bar.active || bar.hovered) ? (bar.pressed ? 0.9 : 0.6) : 0
        Behavior on opacity { NumberAnimation { duration: Theme.motion } }
    }
}
