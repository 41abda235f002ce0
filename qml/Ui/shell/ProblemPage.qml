// SPDX-License-Identifier: MPL-2.0
// The notebook cannot be opened: why, and what to do.
pragma ComponentBehavior: Bound
import QtQuick
import Wellmet.Controls
import Wellmet.ViewModels

FocusScope {
    id: page

    required property AppViewModel app

    EmptyState {
        anchors.fill: parent
        iconName: "circle-alert"
        title: qsTr("The notebook did not open")
        explanation: page.app.problem
        action: qsTr("Try again")
        actionIcon: "rotate-cw"
        otherAction: qsTr("Open its folder")
        onActionTriggered: page.app.open()
        onOtherActionTriggered: Qt.openUrlExternally(page.app.folderUrl())
    }
}
