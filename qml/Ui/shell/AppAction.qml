// SPDX-License-Identifier: MPL-2.0
// Something the keyboard can do. The shortcut sheet is made from these, so it cannot be wrong.
import QtQuick

QtObject {
    id: action

    required property string text
    // Key sequences; the first is the one shown.
    required property var keys
    property bool enabled: true
    // Where it belongs is in view. A page sees to that for its own.
    property bool inView: false
    signal triggered

    // Its own rather than made by the shell: an Instantiator of Qt 6.4 keeps those it made before, and keys become ambiguous.
    readonly property Shortcut shortcut: Shortcut {
        sequences: action.keys
        enabled: action.enabled && action.inView
        onActivated: action.triggered()
    }
}
