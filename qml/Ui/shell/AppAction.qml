// SPDX-License-Identifier: MPL-2.0
// Something the keyboard can do. The shortcut sheet is made from these, so it cannot be wrong.
import QtQuick

QtObject {
    required property string text
    // Key sequences; the first is the one shown.
    required property var keys
    property bool enabled: true
    signal triggered
}
