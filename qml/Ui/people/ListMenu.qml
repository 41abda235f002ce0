// SPDX-License-Identifier: MPL-2.0
// Which people the list shows and in which order.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls
import Wellmet.ViewModels

Dialog {
    id: menu

    required property PeopleListModel people

    title: qsTr("The list")
    preferredWidth: 420

    contentItem: ColumnLayout {
        spacing: Theme.spaceS
        SectionTitle { text: qsTr("Order") }
        SegmentedControl {
            label: qsTr("Order")
            options: [qsTr("By name"), qsTr("Recently changed")]
            current: menu.people.order
            focus: true
            Layout.fillWidth: true
            onChosen: index => menu.people.order = index
        }
        SectionTitle { text: qsTr("Show") }
        SegmentedControl {
            label: qsTr("Show")
            options: [qsTr("Everybody"), qsTr("Starred"), qsTr("Archive")]
            current: menu.people.shelf
            Layout.fillWidth: true
            onChosen: index => menu.people.shelf = index
        }
        Item { implicitHeight: Theme.spaceS }
    }
}
