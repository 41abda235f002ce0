// SPDX-License-Identifier: MPL-2.0
// Whose work is in the program, and on which terms.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wellmet.Controls

Dialog {
    id: dialog

    required property string notices

    title: qsTr("Licences")
    preferredWidth: 640

    contentItem: Flickable {
        id: flick
        implicitHeight: words.implicitHeight
        contentHeight: words.implicitHeight
        clip: true
        focus: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}
        Keys.onUpPressed: flick.contentY = Math.max(0, flick.contentY - Theme.target)
        Keys.onDownPressed: flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, flick.contentY + Theme.target))
        Label {
            id: words
            width: flick.width - Theme.spaceL
            text: dialog.notices
            textFormat: Text.MarkdownText
        }
    }
}
