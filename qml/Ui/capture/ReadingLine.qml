// SPDX-License-Identifier: MPL-2.0
// What is being read in the background, or why nothing is.
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls
import Wellmet.ViewModels

RowLayout {
    id: line

    required property CaptureViewModel capture
    readonly property bool stopped: capture.readingProblem !== ""

    readonly property bool shown: capture.reading > 0 || stopped

    // Keeps its place, so that the picture does not jump when reading begins.
    opacity: shown ? 1 : 0
    enabled: shown
    spacing: Theme.spaceS

    ProgressLine {
        visible: !line.stopped
        text: words.text
        implicitWidth: 48
        Layout.alignment: Qt.AlignVCenter
    }
    Label {
        id: words
        text: line.stopped ? line.capture.readingProblem : qsTr("%n being read", "", line.capture.reading)
        kind: Label.Caption
        muted: !line.stopped
        Layout.maximumWidth: Theme.readable / 2
        Layout.fillWidth: line.stopped
    }
    Button {
        text: line.stopped ? qsTr("Try again") : qsTr("Stop")
        kind: Button.Plain
        focusPolicy: Qt.TabFocus
        Accessible.name: line.stopped ? qsTr("Try to read again") : qsTr("Stop reading")
        onClicked: line.stopped ? line.capture.resumeReading() : line.capture.cancelReading()
    }
}
