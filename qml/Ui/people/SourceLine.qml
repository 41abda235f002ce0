// SPDX-License-Identifier: MPL-2.0
// Where a value came from, when one asks for it.
import QtQuick
import Wellmet.Controls

Label {
    required property bool shown

    visible: shown && text !== ""
    kind: Label.Caption
    color: Theme.accent
    bottomPadding: Theme.spaceXs
}
