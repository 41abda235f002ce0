// SPDX-License-Identifier: MPL-2.0
// The pages at the side of a wide window; those outside the bar stand at its foot.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls

Rectangle {
    id: rail

    required property list<Destination> destinations
    required property string current
    signal chosen(string name)

    implicitWidth: 92
    color: Theme.sunken
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    component Places: ColumnLayout {
        id: places
        required property bool inBar
        spacing: Theme.spaceS
        Repeater {
            model: rail.destinations
            NavButton {
                required property Destination modelData
                destination: modelData
                visible: destination.inBar === places.inBar
                current: destination.name === rail.current
                Layout.fillWidth: true
                onClicked: rail.chosen(destination.name)
            }
        }
    }
    Places {
        inBar: true
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.spaceS
        anchors.topMargin: Theme.spaceL
    }
    Places {
        inBar: false
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.spaceS
        anchors.bottomMargin: Theme.spaceL
    }
    Hairline {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
    }
}
