// SPDX-License-Identifier: MPL-2.0
// Says what just happened and, where it can, offers to take it back. The newest sentence replaces the one before.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

Item {
    id: toast

    property string message
    property string action
    property bool open: false
    // Long enough to read and reach for; longer when there is something to press.
    property int duration: action !== "" ? 8000 : 4000
    signal actionTriggered

    function show(text: string, actionText: string) {
        message = text;
        action = actionText;
        open = true;
        if (duration > 0)
            timer.restart();
        box.Accessible.name = text;
    }
    function hide() {
        open = false;
        timer.stop();
    }

    implicitWidth: Math.min(560, line.implicitWidth + Theme.spaceL * 2)
    implicitHeight: box.implicitHeight
    visible: opacity > 0
    opacity: open ? 1 : 0
    Behavior on opacity { NumberAnimation { duration: Theme.motion } }

    Timer {
        id: timer
        interval: toast.duration
        // Nobody is hurried away from a button the pointer or the keyboard is on.
        onTriggered: hover.hovered || button.activeFocus ? restart() : toast.hide()
    }
    HoverHandler { id: hover }

    Rectangle {
        id: box
        anchors.fill: parent
        implicitHeight: line.implicitHeight + Theme.spaceXs * 2
        radius: Theme.radiusM
        color: Theme.toast
        Accessible.role: Accessible.AlertMessage
        Accessible.name: toast.message

        RowLayout {
            id: line
            anchors.fill: parent
            anchors.leftMargin: Theme.spaceL
            anchors.rightMargin: toast.action !== "" ? Theme.spaceXs : Theme.spaceL
            spacing: Theme.spaceS
            Label {
                text: toast.message
                color: Theme.toastInk
                Layout.fillWidth: true
                Layout.topMargin: Theme.spaceS
                Layout.bottomMargin: Theme.spaceS
                Layout.minimumHeight: Theme.target - Theme.spaceL
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
            Button {
                id: button
                visible: toast.action !== ""
                text: toast.action
                kind: Button.Plain
                ink: Theme.toastAction
                onClicked: {
                    toast.hide();
                    toast.actionTriggered();
                }
            }
        }
    }
}
