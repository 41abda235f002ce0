// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Wellmet.Controls
import Wellmet.ViewModels

Window {
    id: window

    required property AppViewModel app
    readonly property alias shell: shell

    visible: true
    width: 1120
    height: 760
    minimumWidth: 320
    minimumHeight: 480
    title: qsTr("Wellmet")
    color: Theme.ground

    Binding { target: WindowClass; property: "width"; value: window.width }
    Binding { target: Theme; property: "mode"; value: window.app.settings.theme }
    Binding { target: Theme; property: "textScale"; value: window.app.settings.textScale }
    Binding { target: Theme; property: "reduceMotion"; value: window.app.settings.reduceMotion }

    Shell {
        id: shell
        app: window.app
        anchors.fill: parent
        focus: true
        LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true
    }
}
