// SPDX-License-Identifier: MPL-2.0
// An organisation: who is there, and who was.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wellmet.Controls
import Wellmet.ViewModels

Dialog {
    id: dialog

    required property OrganisationModel organisation
    signal personChosen(string personId)

    title: organisation.name
    preferredWidth: 480

    contentItem: ListView {
        id: list
        implicitHeight: Math.min(contentHeight, 480)
        clip: true
        model: dialog.organisation
        focus: true
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: dialog.title
        T.ScrollBar.vertical: ScrollBar {}
        delegate: Column {
            id: entry
            required property string personId
            required property string name
            required property string subtitle
            required property string initials
            required property real hue
            required property bool former
            required property bool firstOfGroup
            width: ListView.view.width
            SectionTitle {
                visible: entry.firstOfGroup
                text: entry.former ? qsTr("Was there") : qsTr("Is there")
            }
            ListRow {
                width: parent.width
                margin: 0
                focus: true
                title: entry.name
                subtitle: entry.subtitle
                leading: Avatar {
                    initials: entry.initials
                    hue: entry.hue
                }
                onClicked: {
                    dialog.close();
                    dialog.personChosen(entry.personId);
                }
            }
        }
    }
}
