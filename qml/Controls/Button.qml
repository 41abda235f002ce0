// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wellmet.Controls

T.Button {
    id: control

    // Primary: the one thing to do here. Outlined: another thing. Plain: text only. Danger: takes something away.
    enum Kind { Primary, Outlined, Plain, Danger }
    property int kind: Button.Outlined
    // The icon above the word, for buttons that share a narrow line.
    property bool stacked: false

    property color ink: !enabled ? Theme.textMuted : kind === Button.Primary ? Theme.accentInk : kind === Button.Danger ? Theme.danger : kind === Button.Plain ? Theme.accent : Theme.text

    implicitWidth: Math.max(Theme.target, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: stacked ? Theme.spaceXs : kind === Button.Plain ? Theme.spaceM : Theme.spaceL
    rightPadding: leftPadding
    topPadding: Theme.spaceS
    bottomPadding: Theme.spaceS
    spacing: Theme.spaceS
    font.family: Theme.family
    font.pixelSize: Theme.sizeBody
    font.weight: Font.Medium
    hoverEnabled: true
    opacity: enabled ? 1 : 0.6
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: Item {
        id: content
        readonly property bool hasIcon: control.icon.name !== ""
        readonly property real iconRoom: hasIcon && !control.stacked ? Theme.icon + control.spacing : 0
        implicitWidth: Math.ceil(words.implicitWidth) + iconRoom
        implicitHeight: line.implicitHeight
        Grid {
            id: line
            anchors.centerIn: parent
            columns: control.stacked ? 1 : 2
            spacing: control.stacked ? Theme.spaceXs : control.spacing
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter
            Icon {
                name: control.icon.name
                visible: content.hasIcon
                width: Theme.icon
                height: Theme.icon
                color: control.ink
            }
            Text {
                id: words
                text: control.text
                font: control.font
                color: control.ink
                width: Math.min(implicitWidth, control.availableWidth - content.iconRoom)
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusM
        color: control.kind === Button.Primary ? (control.down || control.hovered ? Theme.accentPressed : Theme.accent) : control.down ? Theme.pressed : control.hovered ? Theme.hover : "transparent"
        border.width: control.kind === Button.Outlined || control.kind === Button.Danger ? Theme.line : 0
        border.color: control.kind === Button.Danger ? Theme.danger : Theme.outline
        FocusRing { shown: control.visualFocus }
    }
}
