// SPDX-License-Identifier: MPL-2.0
// The card just taken, for a moment.
import QtQuick
import Wellmet.Controls
import Wellmet.Ui

Rectangle {
    id: box

    required property var image  // a QImage

    function show() {
        opacity = 1;
        timer.restart();
    }

    width: Math.round(Math.min(112, parent.width / 4))
    height: Math.round(picture.aspect > 0 ? width / picture.aspect : width)
    radius: Theme.radiusS
    color: Theme.raised
    border.width: Theme.focusLine
    border.color: Theme.raised
    opacity: 0
    visible: opacity > 0 && !picture.empty
    Accessible.ignored: true
    Behavior on opacity { NumberAnimation { duration: Theme.motion } }

    Picture {
        id: picture
        anchors.fill: parent
        anchors.margins: Theme.focusLine
        image: box.image // qmllint disable type
        still: true
    }
    Timer {
        id: timer
        interval: 2500
        onTriggered: box.opacity = 0
    }
}
