// SPDX-License-Identifier: MPL-2.0
// One line to type into, on a hairline. Its label stands above it or, with `labelWidth`, beside it; when something looks wrong a
// remark stands below. A remark never blocks.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

T.TextField {
    id: control

    property string label
    // Above 0 the label stands beside the text, in so many pixels.
    property real labelWidth: 0
    property string remark
    // The ground a doubtful value stands on, and the line below it.
    property color ground: "transparent"
    property color edge: activeFocus ? Theme.accent : remark !== "" ? Theme.doubt : Theme.outline
    // Room the text leaves at its beginning and its end, in the direction of the layout.
    property real before: 0
    property real after: 0

    readonly property bool beside: labelWidth > 0 && label !== ""
    readonly property bool above: labelWidth <= 0 && label !== ""
    readonly property bool rtl: LayoutMirroring.enabled
    readonly property real start: before + (beside ? labelWidth : 0)

    implicitWidth: 240
    implicitHeight: topPadding + Math.max(Theme.target - Theme.spaceS * 2, Math.ceil(contentHeight)) + bottomPadding
    topPadding: Theme.spaceS + (above ? labelText.implicitHeight : 0)
    bottomPadding: Theme.spaceS + (remark !== "" ? remarkText.implicitHeight : 0)
    leftPadding: rtl ? after : start
    rightPadding: rtl ? start : after
    // Said, so that it turns with the layout and not with the first letter of the text.
    horizontalAlignment: TextInput.AlignLeft
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
    // What does not fit shows its beginning.
    onTextChanged: if (!activeFocus) cursorPosition = 0
    onActiveFocusChanged: if (!activeFocus) cursorPosition = 0

    Label {
        id: labelText
        visible: control.label !== ""
        text: control.label
        kind: Label.Caption
        muted: true
        x: control.rtl ? control.width - width - control.before : control.before
        y: control.above ? Theme.spaceXs : control.topPadding
        width: control.beside ? control.labelWidth - Theme.spaceM : control.width - control.before - control.after
        height: control.beside ? control.height - control.topPadding - control.bottomPadding : implicitHeight
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
        maximumLineCount: control.above ? 1 : 2
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
        x: control.rtl ? 0 : control.start
        y: control.height - height
        width: control.width - control.start
        Accessible.ignored: true
    }

    background: Item {
        // Reaches a little beyond the text, which stays in line with everything above and below it.
        Rectangle {
            readonly property real begin: control.beside ? control.labelWidth : 0
            visible: control.ground.a > 0
            x: (control.rtl ? 0 : begin) - Theme.spaceS
            y: control.above ? labelText.implicitHeight : 0
            width: parent.width - begin + Theme.spaceS * 2
            height: line.y - y + Theme.line
            radius: Theme.radiusS
            color: control.ground
        }
        Rectangle {
            id: line
            y: parent.height - control.bottomPadding + Theme.spaceS - height
            width: parent.width
            height: control.activeFocus ? Theme.focusLine : Theme.line
            color: control.edge
        }
    }
}
