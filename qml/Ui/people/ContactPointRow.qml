// SPDX-License-Identifier: MPL-2.0
// One way to reach a person: a tap writes, calls or opens; the button beside it copies.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Wellmet.Controls
import Wellmet.ViewModels

Item {
    id: row

    required property AppViewModel app
    required property bool showSource
    required property int kind
    required property string value
    required property string caption
    required property url url
    required property string source
    readonly property bool actionable: String(url) !== ""

    implicitHeight: Math.max(60, line.implicitHeight + Theme.spaceS * 2)

    Hairline {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
    T.AbstractButton {
        id: main
        anchors.left: parent.left
        anchors.right: copy.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        enabled: row.actionable
        hoverEnabled: true
        text: [qsTr("Write to %1"), qsTr("Call %1"), qsTr("Open %1"), qsTr("Show %1 on a map"), qsTr("Open %1"), "%1"][row.kind].arg(row.value)
        Accessible.role: row.actionable ? Accessible.Link : Accessible.StaticText
        Accessible.name: row.actionable ? text : row.caption + ", " + row.value
        Accessible.onPressAction: main.clicked()
        Keys.onReturnPressed: main.clicked()
        Keys.onEnterPressed: main.clicked()
        onClicked: row.app.openOutside(row.url)

        background: Rectangle {
            anchors.fill: parent
            anchors.leftMargin: -Theme.spaceM
            anchors.rightMargin: -Theme.spaceXs
            anchors.bottomMargin: Theme.line
            radius: Theme.radiusS
            color: main.down ? Theme.pressed : main.hovered ? Theme.hover : "transparent"
            FocusRing {
                shown: main.visualFocus
                gap: 0
            }
        }
        contentItem: RowLayout {
            id: line
            spacing: Theme.spaceL
            Icon {
                name: ["mail", "phone", "globe", "map-pin", "at-sign", "info"][row.kind]
                color: row.actionable ? Theme.accent : Theme.textMuted
                Layout.preferredWidth: Theme.icon
                Layout.preferredHeight: Theme.icon
                Layout.alignment: Qt.AlignVCenter
            }
            ColumnLayout {
                spacing: 0
                Layout.fillWidth: true
                Label {
                    text: row.value
                    // An address of the net is broken where it has to be, a sentence between words.
                    wrapMode: row.kind === 3 ? Text.Wrap : Text.WrapAtWordBoundaryOrAnywhere
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Label {
                    text: row.caption
                    kind: Label.Caption
                    muted: true
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                SourceLine {
                    shown: row.showSource
                    text: row.source
                    Layout.fillWidth: true
                }
            }
        }
    }
    IconButton {
        id: copy
        iconName: "copy"
        text: qsTr("Copy %1").arg(row.value)
        ink: Theme.textMuted
        anchors.right: parent.right
        anchors.rightMargin: -Theme.spaceM
        anchors.verticalCenter: parent.verticalCenter
        onClicked: row.app.copy(row.value)
    }
}
