// SPDX-License-Identifier: MPL-2.0
// One field of the form. A doubtful one says so in words, with a sign and on a ground of its own.
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

    spacing: Theme.spaceXs

    Label {
        visible: row.people > 1 && row.firstOfPerson
        text: qsTr("Person %1").arg(row.person + 1)
        kind: Label.Title
        Layout.topMargin: row.index > 0 ? Theme.spaceL : 0
        Layout.bottomMargin: Theme.spaceXs
    }
    RowLayout {
        spacing: Theme.spaceXs
        Layout.fillWidth: true
        TextField {
            id: editor
            text: row.value
            label: row.label
            remark: row.trust === DraftFieldsModel.Guess ? qsTr("Probably misread")
                : row.trust === DraftFieldsModel.Doubtful ? qsTr("Please check")
                : row.trust === DraftFieldsModel.Missing ? qsTr("Not found on the card") : ""
            ground: row.doubtful ? Theme.doubtSoft : Theme.raised
            edge: activeFocus || row.current ? Theme.accent : row.doubtful ? Theme.doubt : Theme.outline
            rightPadding: row.doubtful ? Theme.spaceXxl + Theme.spaceS : Theme.spaceM
            inputMethodHints: row.kind === "email" ? Qt.ImhEmailCharactersOnly
                : row.kind === "phone" ? Qt.ImhPreferNumbers
                : row.kind === "url" ? Qt.ImhUrlCharactersOnly : Qt.ImhNoPredictiveText
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
            Icon {
                visible: row.doubtful
                name: "circle-alert"
                color: Theme.doubt
                width: Theme.icon
                height: Theme.icon
                anchors.right: parent.right
                anchors.rightMargin: Theme.spaceM
                y: editor.topPadding + (editor.height - editor.topPadding - editor.bottomPadding - height) / 2
            }
        }
        IconButton {
            iconName: "ellipsis-vertical"
            text: qsTr("More for %1").arg(row.label)
            ink: Theme.textMuted
            Layout.alignment: Qt.AlignBottom
            Layout.bottomMargin: editor.bottomPadding - Theme.spaceS
            onClicked: row.more()
        }
    }
}
