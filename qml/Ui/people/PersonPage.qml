// SPDX-License-Identifier: MPL-2.0
// One person: to look at, or to edit in place.
// qmllint disable unqualified
import QtQuick
import QtQuick.Templates as T
import Wellmet.Controls
import Wellmet.ViewModels

FocusScope {
    id: page

    required property AppViewModel app
    required property PersonViewModel person
    property bool canGoBack: false
    property bool showSources: false
    readonly property real margin: page.width >= 560 ? Theme.spaceXxl : WindowClass.margin

    signal back
    signal showPerson(string personId)
    signal leaveEditing

    function toggleHistory() {
        (content.item as PersonDetails)?.toggleHistory();
    }
    function toggleSources() {
        showSources = !showSources;
    }

    // The keyboard goes where the work is: into the first field, and back to the page afterwards.
    function takeFocus() {
        if (page.person.editing)
            content.forceActiveFocus(Qt.TabFocusReason);
        else if (page.activeFocus)
            pencil.forceActiveFocus();
    }
    Connections {
        target: page.person
        function onEditingChanged() { Qt.callLater(page.takeFocus); } // qmllint disable type
    }

    PageHeader {
        id: header
        margin: page.margin
        canGoBack: page.canGoBack
        anchors.left: parent.left
        anchors.right: parent.right
        title: page.person.editing ? (page.person.personId === "" ? qsTr("New person") : qsTr("Edit")) : ""
        onBack: page.back()

        IconButton {
            visible: page.person.loaded && !page.person.editing
            iconName: "star"
            text: page.person.starred ? qsTr("Take the star away") : qsTr("Give a star")
            checked: page.person.starred
            onClicked: page.person.toggleStar()
        }
        IconButton {
            visible: page.person.loaded && !page.person.editing
            iconName: page.person.archived ? "archive-restore" : "archive"
            text: page.person.archived ? qsTr("Out of the archive") : qsTr("Into the archive")
            onClicked: page.person.toggleArchive()
        }
        IconButton {
            visible: page.person.loaded && !page.person.editing
            iconName: "info"
            text: page.showSources ? qsTr("Hide where values come from") : qsTr("Show where values come from")
            checkable: true
            checked: page.showSources
            onClicked: page.toggleSources()
        }
        IconButton {
            visible: page.person.loaded && !page.person.editing
            iconName: "trash-2"
            text: qsTr("Delete")
            onClicked: page.person.remove()
        }
        IconButton {
            id: pencil
            visible: page.person.loaded && !page.person.editing
            focus: true
            iconName: "pencil"
            text: qsTr("Edit")
            onClicked: page.person.edit()
        }
        Button {
            visible: page.person.editing
            kind: Button.Plain
            text: qsTr("Cancel")
            onClicked: page.leaveEditing()
        }
        Button {
            visible: page.person.editing
            kind: Button.Primary
            text: qsTr("Save")
            onClicked: page.person.save()
        }
    }

    Flickable {
        id: flick
        anchors.top: header.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        contentHeight: content.implicitHeight + Theme.spaceXxl * 2
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}

        Loader {
            id: content
            x: page.LayoutMirroring.enabled ? flick.width - width - page.margin : page.margin
            width: Math.min(flick.width - page.margin * 2, Theme.readable)
            active: page.person.loaded || page.person.editing
            focus: true
            sourceComponent: page.person.editing ? editor : details
        }
    }
    Component {
        id: details
        PersonDetails {
            app: page.app
            person: page.person
            showSources: page.showSources
            onShowPerson: personId => page.showPerson(personId)
            onReveal: top => flick.contentY = Math.max(0, Math.min(top, flick.contentHeight - flick.height))
            onShowOrganisation: name => {
                page.app.organisation.load(name);
                organisation.active = true;
                (organisation.item as OrganisationDialog).open();
            }
        }
    }
    Loader {
        id: organisation
        active: false
        sourceComponent: OrganisationDialog {
            organisation: page.app.organisation
            onPersonChosen: personId => page.showPerson(personId)
        }
    }
    Component {
        id: editor
        PersonEditor {
            focus: true
            person: page.person
            onReveal: (top, bottom) => {
                if (top < flick.contentY)
                    flick.contentY = Math.max(0, top - Theme.spaceXl);
                else if (bottom > flick.contentY + flick.height)
                    flick.contentY = bottom - flick.height + Theme.spaceXl;
            }
        }
    }

    EmptyState {
        visible: page.person.problem !== "" && !page.person.editing
        anchors.fill: flick
        iconName: "circle-alert"
        title: qsTr("This person is not here")
        explanation: page.person.problem
        action: qsTr("Back to the list")
        onActionTriggered: page.back()
    }
}
