// SPDX-License-Identifier: MPL-2.0
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Wellmet.Controls
import Wellmet.Ui
import Wellmet.ViewModels

AppPage {
    id: page

    readonly property SettingsViewModel settings: app.settings
    readonly property var scales: [1, 1.25, 1.5, 2]

    PageHeader {
        id: header
        title: qsTr("Settings")
        canGoBack: WindowClass.compact
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.topMargin: Theme.spaceS
        anchors.top: parent.top
        onBack: page.goTo("people")
    }
    Flickable {
        id: flick
        anchors.top: header.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        contentHeight: column.implicitHeight + Theme.spaceXxl * 2
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: column
            x: page.LayoutMirroring.enabled ? flick.width - width - WindowClass.margin : WindowClass.margin
            width: Math.min(flick.width - WindowClass.margin * 2, Theme.readable)
            spacing: Theme.spaceXs

            SectionTitle { text: qsTr("Colours") }
            SegmentedControl {
                label: qsTr("Colours")
                options: [qsTr("As the system"), qsTr("Light"), qsTr("Dark")]
                current: page.settings.theme
                focus: true
                Layout.fillWidth: true
                onChosen: index => page.settings.theme = index
            }
            SectionTitle { text: qsTr("Text size") }
            SegmentedControl {
                label: qsTr("Text size")
                options: [qsTr("Normal"), qsTr("Large"), qsTr("Larger"), qsTr("Double")]
                current: Math.max(0, page.scales.indexOf(page.settings.textScale))
                Layout.fillWidth: true
                onChosen: index => page.settings.textScale = page.scales[index]
            }
            Switch {
                text: qsTr("Less motion")
                checked: page.settings.reduceMotion
                Layout.fillWidth: true
                Layout.topMargin: Theme.spaceS
                onToggled: page.settings.reduceMotion = checked
            }
            Hairline { Layout.fillWidth: true }
            SettingRow {
                title: qsTr("Phone numbers without a country code are from")
                value: page.settings.region !== "" ? page.settings.regionName(page.settings.region) : qsTr("No country chosen")
                Layout.fillWidth: true
                onClicked: {
                    regions.active = true;
                    (regions.item as ChoiceDialog).open();
                }
            }
            Hairline { Layout.fillWidth: true }
            SettingRow {
                title: qsTr("Your notebook is kept in")
                value: page.app.dataFolder
                Layout.fillWidth: true
                onClicked: if (!Qt.openUrlExternally(page.app.folderUrl())) page.app.copy(page.app.dataFolder)
            }
            Hairline { Layout.fillWidth: true }
            SettingRow {
                title: qsTr("Deleted people")
                value: qsTr("They can be brought back for 30 days.")
                Layout.fillWidth: true
                onClicked: {
                    trash.active = true;
                    (trash.item as TrashDialog).open();
                }
            }
            Hairline { Layout.fillWidth: true }
            SettingRow {
                title: qsTr("Licences")
                value: qsTr("Wellmet is free software under the Mozilla Public License 2.0.")
                Layout.fillWidth: true
                onClicked: {
                    licences.active = true;
                    (licences.item as LicencesDialog).open();
                }
            }
            Hairline { Layout.fillWidth: true }
            Label {
                text: qsTr("Wellmet %1").arg(page.settings.version)
                kind: Label.Caption
                muted: true
                Layout.fillWidth: true
                Layout.topMargin: Theme.spaceL
            }
        }
    }
    Loader {
        id: regions
        active: false
        sourceComponent: ChoiceDialog {
            title: qsTr("Numbers are from")
            codes: page.settings.regions()
            nameOf: code => page.settings.regionName(code)
            current: page.settings.region
            onChosen: code => page.settings.region = code
        }
    }
    Loader {
        id: trash
        active: false
        sourceComponent: TrashDialog { trash: page.app.trash }
    }
    Loader {
        id: licences
        active: false
        sourceComponent: LicencesDialog { notices: page.settings.notices() }
    }
}
