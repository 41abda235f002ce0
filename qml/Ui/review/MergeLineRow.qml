// SPDX-License-Identifier: MPL-2.0
// One line of the comparison. Where each has another value and one of them stays, a tap or the arrow keys choose.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Wellmet.Controls

FocusScope {
    id: row

    required property int index
    required property string label
    required property string leftText
    required property string rightText
    required property bool same
    required property bool choosable
    required property bool leftStays
    required property bool rightStays
    required property string resultText
    required property bool roomy
    /// There is room for a column of what the merged person has.
    required property bool withResult
    signal chosen(bool right)

    implicitHeight: grid.implicitHeight + Theme.spaceXs * 2
    Keys.onLeftPressed: if (row.choosable) row.chosen(LayoutMirroring.enabled)
    Keys.onRightPressed: if (row.choosable) row.chosen(!LayoutMirroring.enabled)

    component Side: T.AbstractButton {
        id: side
        required property bool stays
        text: ""
        enabled: row.choosable
        checked: stays
        focusPolicy: Qt.StrongFocus
        implicitHeight: Math.max(Theme.target, words.implicitHeight + Theme.spaceM * 2)
        hoverEnabled: true
        Accessible.role: row.choosable ? Accessible.RadioButton : Accessible.StaticText
        Accessible.name: text !== "" ? qsTr("%1: %2", "field: value").arg(row.label).arg(text) : qsTr("%1: nothing", "field").arg(row.label)
        Accessible.checked: stays
        Keys.onReturnPressed: event => event.accepted = false
        background: Rectangle {
            radius: Theme.radiusS
            x: -Theme.spaceS
            width: side.width + Theme.spaceS
            color: row.choosable && side.stays ? Theme.accentSoft : side.hovered && row.choosable ? Theme.hover : "transparent"
            FocusRing {
                shown: side.visualFocus
                gap: 0
            }
        }
        contentItem: RowLayout {
            spacing: Theme.spaceS
            Label {
                id: words
                text: side.text
                color: side.stays ? (row.choosable ? Theme.accentSoftInk : Theme.text) : Theme.textMuted
                font.strikeout: !side.stays && side.text !== ""
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignVCenter
                Accessible.ignored: true
            }
            Icon {
                name: "check"
                visible: row.choosable && side.stays
                color: Theme.accentSoftInk
                Layout.preferredWidth: Theme.icon
                Layout.preferredHeight: Theme.icon
                Layout.rightMargin: Theme.spaceXs
            }
        }
    }

    Hairline {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
    GridLayout {
        id: grid
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        columns: row.withResult ? 4 : row.roomy ? 3 : 2
        columnSpacing: Theme.spaceL
        rowSpacing: 0
        Label {
            text: row.label
            kind: Label.Caption
            muted: true
            Layout.columnSpan: row.roomy ? 1 : 2
            Layout.preferredWidth: row.roomy ? 112 * Theme.textScale : -1
            Layout.topMargin: row.roomy ? 0 : Theme.spaceXs
            Layout.alignment: Qt.AlignVCenter
        }
        Side {
            text: row.leftText
            stays: row.leftStays
            focus: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            onClicked: row.chosen(false)
        }
        Side {
            text: row.rightText
            stays: row.rightStays
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            onClicked: row.chosen(true)
        }
        Label {
            visible: row.withResult
            text: row.resultText
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignVCenter
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1 together: %2", "field: value").arg(row.label).arg(text)
        }
    }
}
