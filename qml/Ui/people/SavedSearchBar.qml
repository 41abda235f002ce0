// SPDX-License-Identifier: MPL-2.0
// The saved searches as lists to step into, in one line that can be moved sideways.
pragma ComponentBehavior: Bound
import QtQuick
import Wellmet.Controls
import Wellmet.ViewModels

ListView {
    id: bar

    required property SavedSearchesModel searches
    // What stands in the search field.
    property string query
    signal chosen(string query)

    // The row of the search in the field, or -1.
    readonly property int shown: searches.count > 0 ? searches.rowOf(query) : -1

    implicitHeight: count > 0 ? Math.max(Theme.target, Math.ceil(Theme.sizeCaption * 1.4) + Theme.spaceS * 2) : 0
    visible: count > 0
    model: searches
    orientation: ListView.Horizontal
    spacing: Theme.spaceXs
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    activeFocusOnTab: true
    onActiveFocusChanged: if (activeFocus && currentIndex < 0) currentIndex = 0
    keyNavigationEnabled: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Saved searches")
    Keys.onDeletePressed: searches.remove(currentIndex)
    Keys.onReturnPressed: (currentItem as Chip)?.clicked()
    Keys.onEnterPressed: (currentItem as Chip)?.clicked()
    Keys.onSpacePressed: (currentItem as Chip)?.clicked()

    delegate: Chip {
        id: chip
        required property int index
        required property string name
        required property string query
        text: name
        checked: index === bar.shown
        focusPolicy: Qt.NoFocus
        Accessible.description: query
        onClicked: bar.chosen(checked ? "" : query)
        FocusRing {
            shown: bar.activeFocus && chip.ListView.isCurrentItem
            radius: height / 2
            gap: -Theme.focusLine
        }
    }
}
