// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls

Rectangle {
    id: bar

    required property list<Destination> destinations
    required property string current
    signal chosen(string name)

    implicitHeight: row.implicitHeight + Theme.spaceXs * 2
    color: Theme.sunken
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    Hairline {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
    }
    RowLayout {
        id: row
        anchors.fill: parent
        anchors.topMargin: Theme.spaceXs
        anchors.bottomMargin: Theme.spaceXs
        spacing: 0
        Repeater {
            model: bar.destinations
            NavButton {
                required property Destination modelData
                destination: modelData
                visible: destination.inBar
                current: destination.name === bar.current
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                onClicked: bar.chosen(destination.name)
            }
        }
    }
}
