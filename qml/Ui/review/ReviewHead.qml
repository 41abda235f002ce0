// SPDX-License-Identifier: MPL-2.0
// Which card of how many, what is left to do on it, and the way to its neighbours.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls
import Wellmet.ViewModels

RowLayout {
    id: head

    required property ReviewViewModel review
    property real margin: WindowClass.margin
    readonly property int doubtful: review.fields.doubtful
    readonly property bool reading: review.state === ReviewViewModel.Reading

    spacing: Theme.spaceM
    Accessible.name: (doubtful === 1 ? qsTr("Card %1 of %2, one field to check") : qsTr("Card %1 of %2, %n fields to check", "", doubtful)).arg(review.position + 1).arg(review.count)

    Label {
        text: qsTr("Card %1 of %2").arg(head.review.position + 1).arg(head.review.count)
        kind: Label.Caption
        font.weight: Font.Medium
        Layout.leftMargin: head.margin
        Layout.minimumHeight: Theme.target
        verticalAlignment: Text.AlignVCenter
        Accessible.role: Accessible.Heading
    }
    Label {
        text: head.reading ? qsTr("Reading it again")
            : head.doubtful > 0 ? qsTr("%n to check", "", head.doubtful) : qsTr("Nothing to check")
        kind: Label.Caption
        color: head.doubtful > 0 && !head.reading ? Theme.doubt : Theme.textMuted
        verticalAlignment: Text.AlignVCenter
        Layout.minimumHeight: Theme.target
        Layout.fillWidth: true
    }
    Row {
        visible: head.review.count > 1
        Layout.rightMargin: head.margin - Theme.spaceM
        IconButton {
            iconName: "chevron-left"
            directional: true
            text: qsTr("Previous card")
            enabled: head.review.position > 0
            onClicked: head.review.previous()
        }
        IconButton {
            iconName: "chevron-right"
            directional: true
            text: qsTr("Next card")
            enabled: head.review.position < head.review.count - 1
            onClicked: head.review.next()
        }
    }
}
