// SPDX-License-Identifier: MPL-2.0
// One line of text in which parts are set off: what a search found.
pragma ComponentBehavior: Bound
import QtQuick

Label {
    id: label

    required property string plain
    // [start, length] each, rising and apart, in UTF-16 units of `plain`.
    property var marks: []

    // Plain text is drawn as it is; nothing in it is ever taken for markup.
    function escaped(words: string): string {
        return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    }
    function marked(): string {
        let text = "";
        let at = 0;
        for (const [start, length] of marks) {
            text += escaped(plain.slice(at, start)) + "<b><font color=\"" + Theme.accent + "\">" + escaped(plain.slice(start, start + length)) + "</font></b>";
            at = start + length;
        }
        return text + escaped(plain.slice(at));
    }

    textFormat: marks.length > 0 ? Text.StyledText : Text.PlainText
    text: marks.length > 0 ? marked() : plain
    Accessible.name: plain
}
