// SPDX-License-Identifier: MPL-2.0
// One line to type into, its label above it and, when something looks wrong, a remark below. A remark never blocks.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

T.TextField {
    id: control

    property string label
    property string remark
    // The ground a doubtful value stands on, and the colour of its edge.
    property color ground: Theme.raised
    property color edge: activeFocus ? Theme.accent : remark !== "" ? Theme.doubt : Theme.outline

    implicitWidth: 240
    implicitHeight: topPadding + Math.max(Theme.target - Theme.spaceS * 2, Math.ceil(contentHeight)) + bottomPadding
    topPadding: Theme.spaceS + (labelText.visible ? labelText.height + Theme.spaceXs : 0)
    bottomPadding: Theme.spaceS + (remarkText.visible ? remarkText.height + Theme.spaceXs : 0)
    leftPadding: Theme.spaceM
    rightPadding: Theme.spaceM
    verticalAlignment: TextInput.AlignVCenter
    font.family: Theme.family
    font.pixelSize: Theme.sizeBody
    color: Theme.text
    placeholderTextColor: Theme.textMuted
    selectionColor: Theme.selection
    selectedTextColor: Theme.text
    selectByMouse: true
    maximumLength: 2000
    Accessible.role: Accessible.EditableText
    Accessible.name: label !== "" ? label : placeholderText
    Accessible.description: remark

    Label {
        id: labelText
        visible: control.label !== ""
        text: control.label
        kind: Label.Caption
        muted: true
        width: control.width
        elide: Text.ElideRight
        maximumLineCount: 1
        Accessible.ignored: true
    }
    Text {
        text: control.placeholderText
        visible: control.length === 0 && control.preeditText === ""
        x: control.leftPadding
        y: control.topPadding
        width: control.width - control.leftPadding - control.rightPadding
        height: control.height - control.topPadding - control.bottomPadding
        font: control.font
        color: control.placeholderTextColor
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    Label {
        id: remarkText
        visible: control.remark !== ""
        text: control.remark
        kind: Label.Caption
        color: Theme.doubt
        width: control.width
        y: control.height - height
        Accessible.ignored: true
    }

    background: Item {
        Rectangle {
            y: labelText.visible ? labelText.height + Theme.spaceXs : 0
            width: parent.width
            height: parent.height - y - (remarkText.visible ? remarkText.height + Theme.spaceXs : 0)
            radius: Theme.radiusM
            color: control.ground
            border.width: control.activeFocus ? Theme.focusLine : Theme.line
            border.color: control.edge
        }
    }
}
