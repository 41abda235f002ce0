// SPDX-License-Identifier: MPL-2.0
// The card as it lies in the hand: straight, upright, the place of the focused value lit. A tap takes the text of a line.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls
import Wellmet.Ui
import Wellmet.ViewModels

Item {
    id: view

    required property ReviewViewModel review
    readonly property bool reading: review.state === ReviewViewModel.Reading
    readonly property string remark: review.state === ReviewViewModel.Failed ? review.problem
        : review.state === ReviewViewModel.NoText && review.hasPicture ? qsTr("No text was found. Turn it, set its corners, or fill it in by hand.") : ""
    signal textTaken(string text)
    signal turn
    signal setCorners

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        anchors.fill: parent
        spacing: Theme.spaceS

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: WindowClass.margin
            Layout.rightMargin: WindowClass.margin
            Layout.preferredHeight: card.aspect > 0 ? (view.width - WindowClass.margin * 2) / card.aspect : 160
            Layout.minimumHeight: 80

            Rectangle {
                x: card.contentRect.x - Theme.line
                y: card.contentRect.y - Theme.line
                width: card.contentRect.width + Theme.line * 2
                height: card.contentRect.height + Theme.line * 2
                visible: !card.empty
                color: "transparent"
                border.width: Theme.line
                border.color: Theme.cardEdge
            }
            Picture {
                id: card
                anchors.fill: parent
                image: view.review.card
                still: true
                opacity: view.reading ? 0.5 : 1
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Picture of the card. A tap on a line puts its text into the field.")
                TapHandler {
                    enabled: !view.reading
                    onTapped: point => {
                        const area = card.contentRect;
                        const at = Qt.point((point.position.x - area.x) / area.width, (point.position.y - area.y) / area.height);
                        const text = view.review.takeText(at, view.review.focusedRow);
                        if (text !== "")
                            view.textTaken(text);
                    }
                }
            }
            Outline {
                anchors.fill: card
                visible: !view.reading
                corners: view.review.litBox
                area: card.contentRect
                grow: Theme.spaceXs
                lineColor: Theme.accent
                haloColor: Theme.raised
                fillColor: Qt.alpha(Theme.accent, 0.14)
            }
            ProgressLine {
                visible: view.reading
                text: qsTr("Reading the card again")
                anchors.centerIn: parent
                width: Math.min(160, parent.width / 2)
            }
            Label {
                visible: !view.review.hasPicture
                text: view.review.payload
                kind: Label.Caption
                muted: true
                elide: Text.ElideRight
                anchors.fill: parent
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.WrapAnywhere
            }
        }
        Label {
            visible: view.remark !== ""
            text: view.remark
            color: Theme.doubt
            kind: Label.Caption
            Layout.fillWidth: true
            Layout.leftMargin: WindowClass.margin
            Layout.rightMargin: WindowClass.margin
            Accessible.role: Accessible.AlertMessage
        }
        RowLayout {
            visible: view.review.hasPicture
            spacing: 0
            Layout.alignment: Qt.AlignHCenter
            Button {
                visible: view.review.state === ReviewViewModel.Failed
                text: qsTr("Try again")
                icon.name: "refresh-cw"
                kind: Button.Plain
                onClicked: view.review.readAgain()
            }
            Button {
                text: qsTr("Turn")
                icon.name: "rotate-cw"
                kind: Button.Plain
                enabled: !view.reading && !card.empty
                Accessible.name: qsTr("Turn the card")
                onClicked: view.turn()
            }
            Button {
                text: qsTr("Corners")
                icon.name: "crop"
                kind: Button.Plain
                enabled: !view.reading && !card.empty
                Accessible.name: qsTr("Set the corners of the card")
                onClicked: view.setCorners()
            }
        }
    }
}
