// SPDX-License-Identifier: MPL-2.0
// Who was deleted lately, and the way back.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Wellmet.Controls
import Wellmet.ViewModels

Dialog {
    id: dialog

    required property TrashModel trash

    title: qsTr("Deleted people")
    preferredWidth: 520
    onOpened: trash.load()

    contentItem: ColumnLayout {
        spacing: Theme.spaceS
        Label {
            text: dialog.trash.count > 0 ? qsTr("They stay here for 30 days.") : qsTr("Nobody was deleted in the last 30 days.")
            kind: Label.Caption
            muted: true
            Layout.fillWidth: true
        }
        ListView {
            id: list
            visible: count > 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: Math.min(contentHeight, 420)
            clip: true
            model: dialog.trash
            activeFocusOnTab: true
            keyNavigationEnabled: true
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: dialog.title
            T.ScrollBar.vertical: ScrollBar {}
            delegate: RowLayout {
                id: row
                required property string personId
                required property string name
                required property string subtitle
                required property string initials
                required property real hue
                width: ListView.view.width
                spacing: Theme.spaceM
                Avatar {
                    initials: row.initials
                    hue: row.hue
                    Layout.topMargin: Theme.spaceS
                    Layout.bottomMargin: Theme.spaceS
                }
                ColumnLayout {
                    spacing: 0
                    Layout.fillWidth: true
                    Label {
                        text: row.name
                        kind: Label.Strong
                        maximumLineCount: 1
                        elide: Text.ElideRight
                        Layout.fillWidth: true
                    }
                    Label {
                        text: row.subtitle
                        kind: Label.Caption
                        muted: true
                        Layout.fillWidth: true
                    }
                }
                Button {
                    text: qsTr("Bring back")
                    kind: Button.Plain
                    Accessible.name: qsTr("Bring back %1").arg(row.name)
                    onClicked: dialog.trash.restore(row.personId)
                }
            }
        }
    }
}
