// SPDX-License-Identifier: MPL-2.0
// The picture and the shutter. Cards are taken by themselves; everything else is a way in for pictures that are already there.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls
import Wellmet.Ui
import Wellmet.ViewModels

AppPage {
    id: page

    readonly property CaptureViewModel capture: app.capture
    readonly property bool live: capture.camera === CaptureViewModel.Live
    readonly property bool missing: capture.camera === CaptureViewModel.Missing

    immersive: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Capture")

    actions: [
        AppAction { text: qsTr("Take the picture"); keys: ["Space"]; enabled: stage.activeFocus; onTriggered: page.capture.shoot() },
        AppAction { text: qsTr("Add pictures"); keys: ["Ctrl+O"]; onTriggered: page.choosePictures() },
        AppAction { text: qsTr("Paste a picture"); keys: ["Ctrl+V"]; onTriggered: page.capture.paste() },
        AppAction { text: qsTr("Review what was captured"); keys: ["Return", "Enter"]; enabled: stage.activeFocus && page.capture.count > 0; onTriggered: page.goTo("review") }
    ]

    function choosePictures() {
        chooser.active = true;
        (chooser.item as PictureChooser).open();
    }

    onCurrentChanged: {
        if (!current)
            return;
        capture.begin();
        stage.forceActiveFocus();
    }
    Binding {
        target: page.capture
        property: "active"
        value: page.current && page.Window.visibility !== Window.Hidden && page.Window.visibility !== Window.Minimized
    }
    Connections {
        target: page.capture
        function onShot() { flash.restart(); }
        function onCountChanged() {
            if (page.capture.count > 0)
                thumbnail.show();
        }
    }
    Loader {
        id: chooser
        active: false
        source: Qt.resolvedUrl("PictureChooser.qml")
        Connections {
            target: chooser.item
            function onChosen(files: var) { page.capture.addFiles(files); }
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.sunken
    }

    // The picture.
    Item {
        id: stage
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: controls.top
        focus: true

        Picture {
            id: picture
            anchors.fill: parent
            image: page.capture.frame // qmllint disable type
            visible: page.live
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("What the camera sees. A tap takes the picture. %1").arg(hint.text)
            TapHandler {
                onTapped: {
                    stage.forceActiveFocus();
                    page.capture.shoot();
                }
            }
        }
        Outline {
            anchors.fill: picture
            visible: page.live
            corners: page.capture.edges // qmllint disable type
            area: picture.contentRect
            lineColor: Theme.accent
            haloColor: Theme.ground
            fillColor: page.capture.taken ? Qt.alpha(Theme.accent, 0.28) : "transparent"
            lineWidth: 3
            progress: page.capture.steadiness
        }
        Rectangle {
            id: light
            x: picture.contentRect.x
            y: picture.contentRect.y
            width: picture.contentRect.width
            height: picture.contentRect.height
            color: Theme.ground
            opacity: 0
            SequentialAnimation {
                id: flash
                NumberAnimation { target: light; property: "opacity"; to: Theme.reduceMotion ? 0 : 0.85; duration: 0 }
                NumberAnimation { target: light; property: "opacity"; to: 0; duration: Theme.motion }
            }
        }
        EmptyState {
            anchors.fill: parent
            visible: page.missing
            iconName: "camera-off"
            title: page.capture.problem
            explanation: qsTr("Pictures can also be dropped here, or pasted with Ctrl+V.")
            action: qsTr("Add pictures")
            actionIcon: "image-plus"
            otherAction: qsTr("Look for the camera again")
            onActionTriggered: page.choosePictures()
            onOtherActionTriggered: page.capture.retryCamera()
        }
        ShotThumbnail {
            id: thumbnail
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Theme.spaceL
            image: page.capture.lastShot // qmllint disable type
        }
    }

    IconButton {
        iconName: "x"
        text: qsTr("Close")
        focusPolicy: Qt.TabFocus
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Theme.spaceS
        onClicked: page.goTo("people")
        Rectangle {
            anchors.fill: parent
            z: -1
            radius: width / 2
            color: Theme.ground
            opacity: 0.85
        }
    }

    Item {
        id: controls
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        implicitHeight: lines.implicitHeight + Theme.spaceM * 2

        ColumnLayout {
            id: lines
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Theme.spaceM
            spacing: Theme.spaceS

            Label {
                id: hint
                visible: !page.missing
                text: page.capture.taken ? qsTr("Taken. Show the next card.")
                    : page.capture.edges.length > 0 ? qsTr("Hold it still.") // qmllint disable type
                    : page.live ? qsTr("Show a card or a code; it is taken by itself.")
                    : qsTr("Starting the camera.")
                kind: Label.Caption
                muted: true
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            // Three columns: what else can be added, the shutter under the thumb, the way on.
            RowLayout {
                spacing: Theme.spaceS
                Layout.fillWidth: true
                Item {
                    implicitHeight: Theme.target
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Button {
                        visible: !page.missing
                        text: qsTr("Add")
                        icon.name: "image-plus"
                        kind: Button.Plain
                        focusPolicy: Qt.TabFocus
                        Accessible.name: qsTr("Add pictures")
                        anchors.centerIn: parent
                        onClicked: page.choosePictures()
                    }
                }
                Shutter {
                    visible: !page.missing
                    enabled: page.live
                    onClicked: page.capture.shoot()
                }
                Item {
                    implicitHeight: Theme.target
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Button {
                        visible: page.capture.count > 0
                        text: qsTr("Review (%1)").arg(page.capture.count)
                        kind: Button.Primary
                        focusPolicy: Qt.TabFocus
                        width: Math.min(implicitWidth, parent.width)
                        anchors.centerIn: parent
                        Accessible.name: qsTr("%n captured. Review them.", "", page.capture.count)
                        onClicked: page.goTo("review")
                    }
                }
            }
            ReadingLine {
                capture: page.capture
                Layout.alignment: Qt.AlignHCenter
            }
        }
    }

    DropArea {
        id: drop
        anchors.fill: parent
        onDropped: event => {
            if (event.hasUrls) {
                page.capture.addDropped(event.urls);
            } else {
                const format = ["image/png", "image/jpeg", "image/webp"].find(f => event.formats.includes(f));
                if (format === undefined)
                    return;
                page.capture.addDroppedPicture(event.getDataAsArrayBuffer(format));
            }
            event.acceptProposedAction();
        }
    }
    Rectangle {
        visible: drop.containsDrag
        anchors.fill: parent
        anchors.margins: Theme.spaceS
        radius: Theme.radiusL
        color: Qt.alpha(Theme.accentSoft, 0.9)
        border.width: Theme.focusLine
        border.color: Theme.accent
        Label {
            anchors.centerIn: parent
            text: qsTr("Drop pictures to add them")
            kind: Label.Title
            color: Theme.accentSoftInk
        }
    }
}
