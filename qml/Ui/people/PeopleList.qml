// SPDX-License-Identifier: MPL-2.0
// Everybody, or those a search finds. The search field is what the eye meets first.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Wellmet.Controls
import Wellmet.ViewModels

FocusScope {
    id: root

    required property AppViewModel app
    // The person in view beside the list.
    property string chosen
    readonly property PeopleListModel people: app.people

    signal opened(string personId)
    signal addRequested(string name)
    signal captureRequested
    signal settingsRequested

    function startSearch(): bool {
        search.forceActiveFocus(Qt.ShortcutFocusReason);
        search.selectAll();
        return true;
    }
    // False: there was no search to clear.
    function clearSearch(): bool {
        if (search.length === 0)
            return false;
        search.clear();
        list.forceActiveFocus();
        return true;
    }
    function openFirst() {
        const personId = people.personIdAt(0);
        if (search.length > 0 && personId !== "")
            root.opened(personId);
    }

    RowLayout {
        id: top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: WindowClass.margin
        anchors.rightMargin: WindowClass.margin - Theme.spaceM
        anchors.topMargin: Theme.spaceL
        spacing: Theme.spaceXs
        SearchField {
            id: search
            placeholderText: qsTr("Search people")
            focus: true
            Layout.fillWidth: true
            onTextChanged: root.people.query = text
            onAccepted: root.openFirst()
            onCleared: search.forceActiveFocus()
            Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        }
        // Matches have an order of their own: while there is a search, keeping it stands here.
        IconButton {
            visible: search.text.trim() !== "" && saved.shown >= 0
            iconName: "trash-2"
            text: qsTr("Forget this saved search")
            onClicked: root.app.searches.remove(saved.shown)
        }
        IconButton {
            visible: search.text.trim() !== "" && saved.shown < 0
            iconName: "bookmark-plus"
            text: qsTr("Save this search")
            onClicked: {
                saving.active = true;
                (saving.item as SaveSearchDialog).query = search.text.trim();
                (saving.item as SaveSearchDialog).open();
            }
        }
        IconButton {
            visible: search.text.trim() === ""
            iconName: "list-filter"
            text: qsTr("Order and what is shown")
            ink: root.people.shelf !== 0 ? Theme.accent : Theme.text
            onClicked: {
                menu.active = true;
                (menu.item as ListMenu).open();
            }
        }
        IconButton {
            iconName: "plus"
            text: qsTr("Add a person by hand")
            onClicked: root.addRequested("")
        }
        IconButton {
            visible: WindowClass.compact
            iconName: "settings"
            text: qsTr("Settings")
            onClicked: root.settingsRequested()
        }
    }
    SavedSearchBar {
        id: saved
        searches: root.app.searches
        query: search.text
        height: implicitHeight
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: top.bottom
        anchors.leftMargin: WindowClass.margin
        anchors.topMargin: visible ? Theme.spaceS : 0
        onChosen: query => search.text = query
        Component.onCompleted: searches.load()
    }
    Label {
        id: countLine
        visible: root.people.count > 0
        text: root.people.shelf === 1 && !root.people.filtered ? qsTr("%n with a star", "", root.people.count)
            : root.people.shelf === 2 && !root.people.filtered ? qsTr("%n in the archive", "", root.people.count)
            : root.people.cutOff ? qsTr("The best %n matches", "", root.people.count)
            : root.people.filtered ? (root.people.count === 1 ? qsTr("One match") : qsTr("%n matches", "", root.people.count))
            : root.people.count === 1 ? qsTr("One person") : qsTr("%n people", "", root.people.count)
        kind: Label.Caption
        muted: true
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: saved.bottom
        anchors.leftMargin: WindowClass.margin + Theme.spaceXs
        anchors.topMargin: saved.visible ? Theme.spaceXs : Theme.spaceM
    }

    ListView {
        id: list
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: letters.visible ? letters.inked : 0
        anchors.top: countLine.visible ? countLine.bottom : saved.bottom
        anchors.bottom: selectionBar.top
        anchors.topMargin: Theme.spaceXs
        bottomMargin: Theme.spaceL
        clip: true
        model: root.people
        reuseItems: true
        keyNavigationEnabled: true
        activeFocusOnTab: count > 0
        highlightMoveDuration: 0
        boundsBehavior: Flickable.StopAtBounds
        currentIndex: -1
        onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0) currentIndex = 0
        Keys.onReturnPressed: root.opened(root.people.personIdAt(currentIndex))
        Keys.onEnterPressed: root.opened(root.people.personIdAt(currentIndex))
        Keys.onPressed: event => {
            const step = event.key === Qt.Key_Down ? 1 : event.key === Qt.Key_Up ? -1 : 0;
            if (step === 0 || !(event.modifiers & Qt.ShiftModifier))
                return;
            root.people.selectTo(currentIndex);
            if (step > 0)
                incrementCurrentIndex();
            else
                decrementCurrentIndex();
            root.people.selectTo(currentIndex);
            event.accepted = true;
        }
        Keys.onUpPressed: event => {
            if (event.modifiers & Qt.ShiftModifier) {
                event.accepted = false;
                return;
            }
            if (currentIndex > 0)
                decrementCurrentIndex();
            else
                search.forceActiveFocus(Qt.BacktabFocusReason);
            event.accepted = true;
        }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("People")
        T.ScrollBar.vertical: ScrollBar {}
        section.property: "group"
        section.delegate: SectionTitle {
            required property string section
            text: section
            leftPadding: WindowClass.margin + Theme.spaceXs
            width: ListView.view.width
        }

        delegate: ListRow {
            id: row
            required property int index
            required property string personId
            required property string name
            required property string initials
            required property real hue
            required property bool starred
            required property bool selected
            required subtitle
            required property var nameMarks
            required property var lineMarks

            Accessible.selected: selected
            // Space selects; without this the button in the row would take it for a click.
            Keys.priority: Keys.BeforeItem
            Keys.onSpacePressed: root.people.toggleSelected(personId)
            width: ListView.view.width
            implicitHeight: Math.max(68, implicitContentHeight + Theme.spaceM * 2)
            title: name
            titleMarks: nameMarks
            subtitleMarks: lineMarks
            highlighted: selected || (root.people.selected === 0 && personId !== "" && personId === root.chosen)
            ringShown: ListView.isCurrentItem && activeFocus
            leading: [
                Avatar {
                    visible: !row.selected
                    initials: row.initials
                    hue: row.hue
                },
                Rectangle {
                    visible: row.selected
                    width: 44
                    height: 44
                    radius: 22
                    color: Theme.accent
                    Icon {
                        anchors.centerIn: parent
                        name: "check"
                        color: Theme.accentInk
                    }
                }
            ]
            trailing: Icon {
                visible: row.starred
                name: "star"
                color: Theme.textMuted
                width: Theme.sizeBody
                height: width
            }
            onPressAndHold: root.people.toggleSelected(personId)
            onClicked: {
                list.currentIndex = index;
                if (root.people.selected > 0)
                    root.people.toggleSelected(personId);
                else
                    root.opened(personId);
            }
            TapHandler {
                acceptedModifiers: Qt.ControlModifier
                onTapped: if (root.people.selected === 0) root.people.toggleSelected(row.personId)
            }
        }
    }

    SectionIndex {
        id: letters
        sections: root.people.sections
        anchors.right: parent.right
        anchors.top: list.top
        anchors.bottom: list.bottom
        onReached: offset => {
            list.currentIndex = offset;
            list.positionViewAtIndex(offset, ListView.Beginning);
        }
        Keys.onLeftPressed: list.forceActiveFocus(Qt.BacktabFocusReason)
        Keys.onReturnPressed: list.forceActiveFocus(Qt.BacktabFocusReason)
    }
    SelectionBar {
        id: selectionBar
        app: root.app
        visible: count > 0
        height: visible ? implicitHeight : 0
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
    Loader {
        id: saving
        active: false
        sourceComponent: SaveSearchDialog { searches: root.app.searches }
    }
    Loader {
        id: menu
        active: false
        sourceComponent: ListMenu { people: root.people }
    }

    EmptyState {
        visible: root.people.loaded && root.people.count === 0 && !root.people.filtered && root.people.shelf !== 0
        anchors.fill: list
        iconName: root.people.shelf === 1 ? "star" : "archive"
        title: root.people.shelf === 1 ? qsTr("Nobody has a star") : qsTr("The archive is empty")
        explanation: root.people.shelf === 1 ? qsTr("Give one to people you want to find quickly.") : qsTr("People in the archive are not in the lists, but a search finds them.")
        action: qsTr("Show everybody")
        onActionTriggered: root.people.shelf = 0
    }
    EmptyState {
        visible: root.people.loaded && root.people.count === 0 && !root.people.filtered && root.people.shelf === 0
        anchors.fill: list
        iconName: "id-card"
        title: qsTr("Nobody here yet")
        explanation: qsTr("Photograph a business card and the person on it is here a moment later. Everything stays on this device.")
        action: qsTr("Photograph a card")
        actionIcon: "camera"
        otherAction: qsTr("Type someone in")
        onActionTriggered: root.captureRequested()
        onOtherActionTriggered: root.addRequested("")
    }
    EmptyState {
        visible: root.people.loaded && root.people.count === 0 && root.people.filtered
        anchors.fill: list
        iconName: "search"
        title: qsTr("Nobody matches “%1”").arg(root.people.query.trim())
        explanation: qsTr("A search looks at names, companies, titles, e-mail addresses and phone numbers. A few letters are enough; tag:, org:, title:, city:, event:, has: and met: narrow it down.")
        action: qsTr("Add “%1”").arg(root.people.query.trim())
        actionIcon: "plus"
        otherAction: qsTr("Show everybody")
        onActionTriggered: root.addRequested(root.people.query.trim())
        onOtherActionTriggered: root.clearSearch()
    }
}
