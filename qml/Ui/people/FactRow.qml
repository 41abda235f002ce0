// SPDX-License-Identifier: MPL-2.0
// Something known of a person: what it is beside what it says, on a hairline.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls

Item {
    id: row

    required property string label
    required property string value
    property string source
    property bool showSource: false
    property bool faint: false

    implicitHeight: Math.max(Theme.target, line.implicitHeight + Theme.spaceM * 2)

    Hairline {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
    GridLayout {
        id: line
        columns: row.width >= 360 * Theme.textScale ? 2 : 1
        columnSpacing: Theme.spaceL
        rowSpacing: 0
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        Label {
            text: row.label
            kind: Label.Caption
            muted: true
            Layout.preferredWidth: line.columns === 2 ? 128 * Theme.textScale : -1
            Layout.fillWidth: line.columns === 1
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: line.columns === 2 ? 2 : 0
        }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            Label {
                text: row.value
                muted: row.faint
                Layout.fillWidth: true
            }
            SourceLine {
                shown: row.showSource
                text: row.source
                Layout.fillWidth: true
            }
        }
    }
}
