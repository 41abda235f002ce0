// SPDX-License-Identifier: MPL-2.0
// The list and the person chosen in it: side by side where there is room, else one after the other. Both stay as they
// are when the window changes its width.
// qmllint disable unqualified
import QtQuick
import Wellmet.Controls
import Wellmet.Ui
import Wellmet.ViewModels

AppPage {
    id: view

    readonly property bool sideBySide: WindowClass.expanded
    readonly property bool detailShown: person.personId !== "" || person.editing
    readonly property alias person: person

    function open(personId: string) {
        person.personId = personId;
        detail.forceActiveFocus();
    }
    // Somebody new; `name` is what is known already, or empty.
    function add(name: string) {
        person.create();
        person.draftName = name;
        detail.forceActiveFocus();
    }
    function close() {
        person.personId = "";
        list.forceActiveFocus();
    }
    function goBack(): bool {
        if (person.editing) {
            leaveEditing();
            return true;
        }
        if (app.people.selected > 0) {
            app.people.clearSelection();
            return true;
        }
        if (detailShown && (!sideBySide || detail.activeFocus)) {
            close();
            return true;
        }
        return list.clearSearch();
    }
    function startSearch(): bool {
        if (!sideBySide && detailShown)
            close();
        return list.startSearch();
    }
    // Drops a draft that changed nothing; asks about one that did.
    function leaveEditing() {
        if (person.changed) {
            question.active = true;
            (question.item as UnsavedDialog).open();
        } else {
            person.cancel();
        }
    }

    actions: [
        AppAction { text: qsTr("Add a person by hand"); keys: ["A"]; enabled: !person.editing; onTriggered: view.add("") },
        AppAction { text: qsTr("Edit the person"); keys: ["E"]; enabled: person.loaded && !person.editing; onTriggered: person.edit() },
        AppAction { text: qsTr("Save the changes"); keys: ["Ctrl+Return"]; enabled: person.editing; onTriggered: person.save() },
        AppAction { text: qsTr("Show where values come from"); keys: ["I"]; enabled: person.loaded && !person.editing; onTriggered: detail.toggleSources() },
        AppAction { text: qsTr("Give or take the star"); keys: ["S"]; enabled: person.loaded && !person.editing; onTriggered: person.toggleStar() },
        AppAction { text: qsTr("Show the history"); keys: ["H"]; enabled: person.loaded && !person.editing; onTriggered: detail.toggleHistory() },
        AppAction { text: qsTr("Into or out of the archive"); keys: ["Shift+A"]; enabled: person.loaded && !person.editing; onTriggered: person.toggleArchive() },
        AppAction { text: qsTr("Delete those selected, or the person"); keys: ["Del"]; enabled: (person.loaded || view.app.people.selected > 0) && !person.editing; onTriggered: view.app.people.selected > 0 ? view.app.selection.remove() : person.remove() }
    ]

    PersonViewModel {
        id: person
        app: view.app
        onRemoved: view.close()
    }

    PeopleList {
        id: list
        app: view.app
        visible: view.sideBySide || !view.detailShown
        focus: true
        width: view.sideBySide ? 380 : view.width
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        chosen: person.personId
        onOpened: personId => view.open(personId)
        onAddRequested: name => view.add(name)
        onCaptureRequested: view.goTo("capture")
        onSettingsRequested: view.goTo("settings")
    }
    Hairline {
        visible: view.sideBySide
        anchors.left: list.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
    }
    PersonPage {
        id: detail
        person: person
        app: view.app
        visible: view.detailShown
        canGoBack: !view.sideBySide
        anchors.left: view.sideBySide ? list.right : parent.left
        anchors.leftMargin: view.sideBySide ? Theme.line : 0
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        onBack: view.goBack()
        onShowPerson: personId => view.open(personId)
        onLeaveEditing: view.leaveEditing()
    }
    EmptyState {
        visible: view.sideBySide && !view.detailShown && view.app.people.count > 0
        anchors.fill: detail
        iconName: "user-round"
        title: qsTr("Choose someone")
        explanation: qsTr("Pick a person on the left, or press / and type a name, a company or a number.")
    }
    Loader {
        id: question
        active: false
        sourceComponent: UnsavedDialog {
            onSaveChosen: person.save()
            onDropChosen: person.cancel()
        }
    }
}
