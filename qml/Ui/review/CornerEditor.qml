// SPDX-License-Identifier: MPL-2.0
// The whole photo, and the card's four corners to be put where they belong: with a finger, the mouse or the arrow keys.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls
import Wellmet.Ui

FocusScope {
    id: editor

    required property var photo  // a QImage
    required property var corners  // four points, parts of the photo
    // As they are being moved.
    property var points: corners.map(p => Qt.point(p.x, p.y))
    property int held: -1
    signal chosen(var corners)
    signal cancelled

    function put(index: int, x: real, y: real) {
        const moved = points.slice();
        moved[index] = Qt.point(Math.max(0, Math.min(1, x)), Math.max(0, Math.min(1, y)));
        points = moved;
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.sunken
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Label {
            text: qsTr("Put the corners on the card")
            kind: Label.Title
            Layout.margins: WindowClass.margin
            Layout.fillWidth: true
        }
        Item {
            id: desk
            Layout.fillWidth: true
            Layout.fillHeight: true
            // Corners at the photo's edge stay reachable.
            Layout.margins: Theme.target / 2

            Picture {
                id: picture
                anchors.fill: parent
                image: editor.photo // qmllint disable type
                still: true
            }
            Outline {
                anchors.fill: parent
                anchors.margins: -Theme.target / 2
                corners: editor.points
                area: Qt.rect(picture.contentRect.x + Theme.target / 2, picture.contentRect.y + Theme.target / 2, picture.contentRect.width, picture.contentRect.height)
                lineColor: Theme.accent
                haloColor: Theme.ground
            }
            Repeater {
                model: 4
                delegate: CornerHandle {
                    required property int index
                    area: picture.contentRect
                    point: editor.points[index]
                    name: [qsTr("Upper left corner"), qsTr("Upper right corner"), qsTr("Lower right corner"), qsTr("Lower left corner")][index]
                    focus: index === 0
                    onHeldChanged: editor.held = held ? index : -1
                    onMoved: (x, y) => editor.put(index, x, y)
                }
            }
            // What lies under the finger, where the finger is not.
            Rectangle {
                id: loupe
                readonly property point at: editor.held >= 0 ? editor.points[editor.held] : Qt.point(0, 0)
                readonly property real reach: 0.06
                visible: editor.held >= 0
                width: 132
                height: 132
                anchors.top: parent.top
                x: at.x > 0.5 ? 0 : parent.width - width
                color: Theme.ground
                border.width: Theme.focusLine
                border.color: Theme.accent
                Picture {
                    readonly property real high: loupe.reach * picture.aspect
                    anchors.fill: parent
                    anchors.margins: Theme.focusLine
                    image: editor.photo // qmllint disable type
                    part: Qt.rect(loupe.at.x - loupe.reach, loupe.at.y - high, loupe.reach * 2, high * 2)
                }
                Rectangle {
                    anchors.centerIn: parent
                    width: Theme.line
                    height: 28
                    color: Theme.accent
                }
                Rectangle {
                    anchors.centerIn: parent
                    width: 28
                    height: Theme.line
                    color: Theme.accent
                }
            }
        }
        RowLayout {
            spacing: Theme.spaceM
            Layout.fillWidth: true
            Layout.margins: WindowClass.margin
            Button {
                text: qsTr("Cancel")
                kind: Button.Plain
                onClicked: editor.cancelled()
            }
            Button {
                text: qsTr("Whole picture")
                kind: Button.Plain
                onClicked: editor.points = [Qt.point(0, 0), Qt.point(1, 0), Qt.point(1, 1), Qt.point(0, 1)]
            }
            Item { Layout.fillWidth: true }
            Button {
                text: qsTr("Read it")
                kind: Button.Primary
                onClicked: editor.chosen(editor.points)
            }
        }
    }
    Keys.onReturnPressed: editor.chosen(editor.points)
    Keys.onEnterPressed: editor.chosen(editor.points)
}
