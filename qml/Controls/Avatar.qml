// SPDX-License-Identifier: MPL-2.0
// Initials on a hue; who computes them is the view model.
import QtQuick

Rectangle {
    id: avatar

    required property string initials
    required property real hue
    property int size: 44

    implicitWidth: size
    implicitHeight: size
    radius: width / 2
    color: Theme.avatarGround(hue)
    Accessible.ignored: true

    Text {
        anchors.centerIn: parent
        text: avatar.initials
        color: Theme.avatarText(avatar.hue)
        font.pixelSize: Math.round(avatar.size * 0.38)
        font.weight: Font.DemiBold
        textFormat: Text.PlainText
    }
}
