// SPDX-License-Identifier: MPL-2.0
// Drawn round the control the keyboard is on. The control says `shown: visualFocus`.
import QtQuick

Rectangle {
    id: ring

    required property bool shown
    property int gap: Theme.focusLine

    anchors.fill: parent
    anchors.margins: -gap
    visible: shown
    color: "transparent"
    radius: Theme.radiusM + gap
    border.width: Theme.focusLine
    border.color: Theme.accent
}
