// SPDX-License-Identifier: MPL-2.0
// One choice of a few, all in view.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

FocusScope {
    id: control

    required property var options  // a list of words
    property int current: 0
    property string label
    signal chosen(int index)

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusM
        color: "transparent"
        border.width: Theme.line
        border.color: Theme.outline
    }
    GridLayout {
        id: row
        anchors.fill: parent
        columns: WindowClass.compact && Theme.textScale > 1.5 ? 1 : -1
        rowSpacing: 0
        columnSpacing: 0
        Repeater {
            model: control.options
            delegate: T.RadioButton {
                id: segment
                required property int index
                required property string modelData
                text: modelData
                checked: index === control.current
                focus: index === 0
                hoverEnabled: true
                implicitHeight: Math.max(Theme.target, words.implicitHeight + Theme.spaceS * 2)
                implicitWidth: words.implicitWidth + Theme.spaceL * 2
                // Equal parts, as far as the words leave room for it.
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.minimumWidth: implicitWidth
                Accessible.role: Accessible.RadioButton
                Accessible.name: text
                Accessible.checked: checked
                onClicked: control.chosen(index)
                contentItem: Label {
                    id: words
                    text: segment.text
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                    color: segment.checked ? Theme.accentSoftInk : Theme.text
                    font.weight: segment.checked ? Font.Medium : Font.Normal
                    Accessible.ignored: true
                }
                background: Item {
                    Rectangle {
                        anchors.fill: parent
                        anchors.margins: Theme.spaceXs
                        radius: Theme.radiusS
                        color: segment.checked ? Theme.accentSoft : segment.hovered ? Theme.hover : "transparent"
                    }
                    FocusRing {
                        shown: segment.visualFocus
                        gap: -Theme.focusLine
                    }
                }
            }
        }
    }
}
