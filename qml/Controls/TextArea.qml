// SPDX-License-Identifier: MPL-2.0
// Several lines to type into; grows with the text.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

T.TextArea {
    id: control

    property string label

    implicitWidth: 240
    implicitHeight: Math.max(Theme.target * 2, contentHeight + topPadding + bottomPadding)
    topPadding: Theme.spaceM + (labelText.visible ? labelText.height + Theme.spaceXs : 0)
    bottomPadding: Theme.spaceM
    leftPadding: Theme.spaceM
    rightPadding: Theme.spaceM
    wrapMode: TextEdit.Wrap
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
        Accessible.ignored: true
    }
    background: Item {
        Rectangle {
            y: labelText.visible ? labelText.height + Theme.spaceXs : 0
            width: parent.width
            height: parent.height - y
            radius: Theme.radiusM
            color: Theme.raised
            border.width: control.activeFocus ? Theme.focusLine : Theme.line
            border.color: control.activeFocus ? Theme.accent : Theme.outline
        }
    }
}
