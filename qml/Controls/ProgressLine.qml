// SPDX-License-Identifier: MPL-2.0
// How far long work has come; `value` below 0 means that nobody knows.
pragma ComponentBehavior: Bound
import QtQuick

Rectangle {
    id: bar

    property real value: -1
    property string text

    implicitWidth: 200
    implicitHeight: 3
    radius: height / 2
    color: Theme.hairline
    clip: true
    Accessible.role: Accessible.ProgressBar
    Accessible.name: text

    Rectangle {
        id: part
        height: parent.height
        radius: height / 2
        color: Theme.accent
        x: bar.value >= 0 && bar.LayoutMirroring.enabled ? bar.width - width : 0
        width: bar.value >= 0 ? bar.width * Math.min(1, bar.value) : bar.width / 3
        Behavior on width {
            enabled: bar.value >= 0
            NumberAnimation { duration: Theme.motion }
        }
        SequentialAnimation on x {
            running: bar.visible && bar.value < 0 && !Theme.reduceMotion
            loops: Animation.Infinite
            NumberAnimation { from: -bar.width / 3; to: bar.width; duration: 1200 }
        }
    }
}
