// SPDX-License-Identifier: MPL-2.0
// One field of the form. A doubtful one says so in words, with a sign and on a ground of its own. The name is written large.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls
import Wellmet.ViewModels

ColumnLayout {
    id: row

    required property int index
    required property string value
    required property string kind
    required property string type
    required property string label
    required property int trust
    required property int person
    required property bool firstOfPerson
    required property bool fromCode
    required property int people
    required property bool current
    readonly property bool doubtful: trust !== DraftFieldsModel.Sure
    readonly property bool isName: kind === "name"
    // Room for the label beside the value and for the remark behind it.
    readonly property bool roomy: width >= 460 * Theme.textScale
    readonly property string doubt: trust === DraftFieldsModel.Guess ? qsTr("Probably misread")
        : trust === DraftFieldsModel.Doubtful ? qsTr("Please check")
        : trust === DraftFieldsModel.Missing ? qsTr("Not found on the card") : ""

    signal focused
    signal written(string text)
    signal moved(int step)  // to the next or previous doubtful field
    signal stepped(int step)  // to the next or previous field
    signal accept
    signal discard
    signal undo
    signal leave
    signal more

    function edit() {
        editor.forceActiveFocus(Qt.TabFocusReason);
        editor.selectAll();
    }
    // As if typed, so that the field's own undo takes it back.
    function putText(text: string) {
        editor.selectAll();
        editor.remove(editor.selectionStart, editor.selectionEnd);
        editor.insert(0, text);
        written(editor.text);
    }

    spacing: 0

    Label {
        visible: row.people > 1 && row.firstOfPerson
        text: qsTr("Person %1").arg(row.person + 1)
        kind: Label.Caption
        font.weight: Font.Medium
        muted: true
        Layout.topMargin: row.index > 0 ? Theme.spaceXxl : 0
    }
    RowLayout {
        spacing: Theme.spaceXs
        Layout.fillWidth: true
        TextField {
            id: editor
            text: row.value
            label: row.isName && row.value !== "" ? "" : row.label
            labelWidth: row.isName ? 0 : row.roomy ? 116 * Theme.textScale : row.width >= 320 * Theme.textScale ? 100 * Theme.textScale : 0
            remark: row.roomy ? "" : row.doubt
            font.pixelSize: row.isName ? Theme.sizeHeadline : Theme.sizeBody
            font.weight: row.isName ? Font.DemiBold : Font.Normal
            ground: row.doubtful ? Theme.doubtSoft : "transparent"
            edge: activeFocus || row.current ? Theme.accent : row.doubtful ? Theme.doubt : Theme.hairline
            after: hint.visible ? hint.width + Theme.spaceM : 0
            inputMethodHints: row.kind === "email" ? Qt.ImhEmailCharactersOnly
                : row.kind === "phone" ? Qt.ImhPreferNumbers
                : row.kind === "url" ? Qt.ImhUrlCharactersOnly : Qt.ImhNoPredictiveText
            Accessible.name: row.label
            Accessible.description: row.doubt
            Layout.fillWidth: true
            onTextEdited: row.written(text)
            onActiveFocusChanged: if (activeFocus) row.focused()
            Keys.priority: Keys.BeforeItem
            Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape || event.key === Qt.Key_Return || event.key === Qt.Key_Enter
            Keys.onTabPressed: row.moved(1)
            Keys.onBacktabPressed: row.moved(-1)
            Keys.onUpPressed: row.stepped(-1)
            Keys.onDownPressed: row.stepped(1)
            Keys.onReturnPressed: row.accept()
            Keys.onEnterPressed: row.accept()
            Keys.onEscapePressed: row.leave()
            Keys.onPressed: event => {
                if (event.modifiers !== Qt.ControlModifier)
                    return;
                if (event.key === Qt.Key_D)
                    row.discard();
                else if (event.key === Qt.Key_Z && !editor.canUndo)
                    row.undo();
                else
                    return;
                event.accepted = true;
            }
            RowLayout {
                id: hint
                visible: row.doubtful
                spacing: Theme.spaceS
                anchors.right: parent.right
                anchors.rightMargin: Theme.spaceXs
                y: editor.topPadding
                height: editor.height - editor.topPadding - editor.bottomPadding
                Label {
                    visible: row.roomy
                    text: row.doubt
                    kind: Label.Caption
                    color: Theme.doubt
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
                Icon {
                    name: "circle-alert"
                    color: Theme.doubt
                    Layout.preferredWidth: Theme.icon
                    Layout.preferredHeight: Theme.icon
                }
            }
            HoverHandler { id: hover }
        }
        // Quiet until the row is looked at; fingers have no way to look, so on a narrow window it stays.
        IconButton {
            id: dots
            iconName: "ellipsis-vertical"
            text: qsTr("More for %1").arg(row.label)
            ink: Theme.textMuted
            opacity: row.current || hover.hovered || hovered || visualFocus || WindowClass.compact ? 1 : 0
            Layout.alignment: Qt.AlignBottom
            Layout.bottomMargin: editor.bottomPadding - Theme.spaceS
            Layout.rightMargin: -Theme.spaceM
            onClicked: row.more()
        }
    }
}
