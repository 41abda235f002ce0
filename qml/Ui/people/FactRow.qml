// SPDX-License-Identifier: MPL-2.0
// Something known of a person: what it is beside what it says, on a hairline.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Wellmet.Controls

Item {
    id: row

    required property string label
    required property string value
    property string source
    property bool showSource: false
    property bool faint: false
    // It names something one can go to.
    property bool tappable: false
    property string tapHint
    signal tapped

    implicitHeight: Math.max(Theme.target, line.implicitHeight + Theme.spaceM * 2)

    Hairline {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
    T.AbstractButton {
        id: target
        enabled: row.tappable
        visible: row.tappable
        anchors.fill: parent
        text: qsTr("%1: %2", "what it is, what it says").arg(row.label).arg(row.value)
        hoverEnabled: true
        Accessible.role: Accessible.Link
        Accessible.name: row.tapHint !== "" ? text + ". " + row.tapHint : text
        Accessible.onPressAction: target.clicked()
        Keys.onReturnPressed: target.clicked()
        Keys.onEnterPressed: target.clicked()
        onClicked: row.tapped()
        background: Rectangle {
            anchors.fill: parent
            anchors.leftMargin: -Theme.spaceM
            anchors.rightMargin: -Theme.spaceM
            anchors.bottomMargin: Theme.line
            radius: Theme.radiusS
            color: target.down ? Theme.pressed : target.hovered ? Theme.hover : "transparent"
            FocusRing {
                shown: target.visualFocus
                gap: 0
            }
        }
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
                color: row.faint ? Theme.textMuted : row.tappable ? Theme.accent : Theme.text
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
