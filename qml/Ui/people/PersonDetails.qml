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

    ColumnLayout {
        visible: roles.count > 1 || details.showSources && roles.count > 0
        spacing: 0
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceS
        SectionTitle { text: qsTr("Roles") }
        Repeater {
            id: roles
            model: details.person.affiliations
            ColumnLayout {
                id: role
                required property var modelData
                spacing: 0
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.spaceS
                Label {
                    text: role.modelData.title !== "" ? role.modelData.title : role.modelData.organisation
                    muted: role.modelData.past
                    Layout.fillWidth: true
                }
                Label {
                    visible: text !== ""
                    text: [role.modelData.title !== "" ? role.modelData.organisation : "", role.modelData.time].filter(part => part !== "").join(" · ")
                    kind: Label.Caption
                    muted: true
                    Layout.fillWidth: true
                }
                SourceLine {
                    shown: details.showSources
                    text: role.modelData.source
                    Layout.fillWidth: true
                }
            }
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
}
