// SPDX-License-Identifier: MPL-2.0
// The line on top of a page: back where there is a way back, a title, and what can be done here at its end.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

Item {
    id: header

    property string title
    property bool canGoBack: false
    property real margin: WindowClass.margin
    default property alias actions: tools.data
    signal back

    implicitWidth: 320
    implicitHeight: Math.max(Theme.target, heading.implicitHeight) + Theme.spaceS * 2

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: header.canGoBack ? header.margin - Theme.spaceM : header.margin
        anchors.rightMargin: header.margin - Theme.spaceM
        spacing: Theme.spaceXs
        IconButton {
            visible: header.canGoBack
            iconName: "arrow-left"
            directional: true
            text: qsTr("Back")
            onClicked: header.back()
        }
        Label {
            id: heading
            text: header.title
            kind: Label.Headline
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Layout.fillWidth: true
        }
        RowLayout {
            id: tools
            spacing: 0
        }
    }
}
