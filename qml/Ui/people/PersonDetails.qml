// SPDX-License-Identifier: MPL-2.0
// What is known of a person, from what is wanted most to what is wanted least.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls
import Wellmet.ViewModels

ColumnLayout {
    id: details

    required property AppViewModel app
    required property PersonViewModel person
    required property bool showSources
    signal showPerson(string personId)
    signal showOrganisation(string organisation)

    // Something further down was opened and should be in view.
    signal reveal(real top)

    function toggleHistory() {
        history.toggle();
    }

    spacing: 0

    PersonHead {
        app: details.app
        person: details.person
        showSources: details.showSources
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.spaceL
    }

    Repeater {
        model: details.person.points
        ContactPointRow {
            app: details.app
            showSource: details.showSources
            Layout.fillWidth: true
        }
    }
    Repeater {
        model: details.person.facts
        FactRow {
            required property var modelData
            label: modelData.label
            value: modelData.value
            source: modelData.source
            showSource: details.showSources
            Layout.fillWidth: true
        }
    }

    Repeater {
        model: details.person.relations
        FactRow {
            required property var modelData
            label: modelData.label
            value: modelData.value
            tappable: modelData.personId !== ""
            Layout.fillWidth: true
            onTapped: details.showPerson(modelData.personId)
        }
    }

    Repeater {
        model: details.person.affiliations
        FactRow {
            required property var modelData
            label: modelData.time !== "" ? modelData.time : modelData.past ? qsTr("Before") : qsTr("Works at")
            value: [modelData.title, modelData.organisation].filter(part => part !== "").join(", ")
            source: modelData.source
            showSource: details.showSources
            faint: modelData.past
            tappable: modelData.employer !== ""
            tapHint: qsTr("Who is at %1").arg(modelData.employer)
            Layout.fillWidth: true
            onTapped: details.showOrganisation(modelData.employer)
        }
    }
    ColumnLayout {
        visible: details.person.about !== ""
        spacing: 0
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceS
        SectionTitle { text: qsTr("About") }
        Label {
            text: details.person.about
            Layout.fillWidth: true
        }
    }
    CardThumbnail {
        visible: details.person.hasCard
        person: details.person
        Layout.fillWidth: true
        Layout.maximumWidth: 320
        Layout.topMargin: Theme.spaceXl
    }
    Label {
        text: details.person.added
        kind: Label.Caption
        muted: true
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceXl
    }
    PersonHistory {
        id: history
        person: details.person
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceS
        onHeightChanged: if (open) details.reveal(y)
    }
}
