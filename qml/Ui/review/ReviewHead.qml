// SPDX-License-Identifier: MPL-2.0
// Which card of how many, and the way to its neighbours.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls
import Wellmet.ViewModels

RowLayout {
    id: head

    required property ReviewViewModel review
    readonly property int doubtful: review.fields.doubtful

    spacing: 0
    Accessible.name: qsTr("Card %1 of %2, %n field(s) to check", "", doubtful).arg(review.position + 1).arg(review.count)

    Label {
        text: qsTr("%1 of %2").arg(head.review.position + 1).arg(head.review.count)
        kind: Label.Title
        Layout.leftMargin: WindowClass.margin
        Layout.topMargin: Theme.spaceS
        Layout.bottomMargin: Theme.spaceS
    }
    Label {
        text: head.review.state === ReviewViewModel.Reading ? qsTr("Reading it again")
            : head.doubtful > 0 ? qsTr("%n to check", "", head.doubtful) : qsTr("Nothing to check")
        kind: Label.Caption
        color: head.doubtful > 0 && head.review.state !== ReviewViewModel.Reading ? Theme.doubt : Theme.textMuted
        Layout.fillWidth: true
        Layout.leftMargin: Theme.spaceM
        Layout.alignment: Qt.AlignVCenter
    }
    IconButton {
        iconName: "chevron-left"
        directional: true
        text: qsTr("Previous card")
        enabled: head.review.position > 0
        visible: head.review.count > 1
        onClicked: head.review.previous()
    }
    IconButton {
        iconName: "chevron-right"
        directional: true
        text: qsTr("Next card")
        enabled: head.review.position < head.review.count - 1
        visible: head.review.count > 1
        Layout.rightMargin: WindowClass.margin - Theme.spaceM
        onClicked: head.review.next()
    }
}
