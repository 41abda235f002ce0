// SPDX-License-Identifier: MPL-2.0
// Several lines to type into, on a hairline; grows with the text.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

T.TextArea {
    id: control

    property string label

    implicitWidth: 240
    implicitHeight: Math.max(Theme.target * 1.5, contentHeight + topPadding + bottomPadding)
    topPadding: Theme.spaceS + (labelText.visible ? labelText.height + Theme.spaceXs : 0)
    bottomPadding: Theme.spaceS
    leftPadding: 0
    rightPadding: 0
    wrapMode: TextEdit.Wrap
    horizontalAlignment: TextEdit.AlignLeft
    textFormat: TextEdit.PlainText
    font.family: Theme.family
    font.pixelSize: Theme.sizeBody
    color: Theme.text
    placeholderTextColor: Theme.textMuted
    selectionColor: Theme.selection
    selectedTextColor: Theme.text
    selectByMouse: true
    // Tab leaves the field, as in every other one.
    KeyNavigation.priority: KeyNavigation.BeforeItem
    KeyNavigation.tab: control.nextItemInFocusChain(true)
    KeyNavigation.backtab: control.nextItemInFocusChain(false)
    Accessible.role: Accessible.EditableText
    Accessible.name: label
    Accessible.multiLine: true

    Label {
        id: labelText
        visible: control.label !== ""
        text: control.label
        kind: Label.Caption
        muted: true
        width: control.width
        Accessible.ignored: true
    }
    background: Item {
        Rectangle {
            y: parent.height - height
            width: parent.width
            height: control.activeFocus ? Theme.focusLine : Theme.line
            color: control.activeFocus ? Theme.accent : Theme.outline
        }
    }
}
