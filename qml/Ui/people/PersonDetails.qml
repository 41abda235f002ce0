// SPDX-License-Identifier: MPL-2.0
// What is known of a person. The name is the largest thing on the page.
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

    Avatar {
        initials: details.person.initials
        hue: details.person.hue
        size: 72
        Layout.bottomMargin: Theme.spaceL
    }
    Label {
        text: details.person.name
        kind: Label.Display
        Layout.fillWidth: true
    }
    Label {
        visible: text !== ""
        text: details.person.subtitle
        kind: Label.Title
        font.weight: Font.Normal
        muted: true
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceXs
    }
    SourceLine {
        shown: details.showSources
        text: details.person.nameSource
        Layout.fillWidth: true
    }

    CardThumbnail {
        visible: details.person.hasCard
        person: details.person
        Layout.fillWidth: true
        Layout.maximumWidth: 320
        Layout.topMargin: Theme.spaceXl
    }

    Item { implicitHeight: Theme.spaceXl }

    Repeater {
        model: details.person.points
        ContactPointRow {
            app: details.app
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
                    Layout.fillWidth: true
                }
                Label {
                    visible: role.modelData.title !== "" && text !== ""
                    text: role.modelData.organisation
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
    Label {
        text: details.person.added
        kind: Label.Caption
        muted: true
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceXl
    }
}
