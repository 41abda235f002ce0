// SPDX-License-Identifier: MPL-2.0
// The card as it lies on the desk: straight, upright, the place of the focused value lit. A tap takes the text of a line.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls
import Wellmet.Ui
import Wellmet.ViewModels

Rectangle {
    id: view

    required property ReviewViewModel review
    property real margin: WindowClass.margin
    readonly property bool reading: review.state === ReviewViewModel.Reading
    readonly property string remark: review.state === ReviewViewModel.Failed ? review.problem
        : review.state === ReviewViewModel.NoText && review.hasPicture ? qsTr("No text was found. Turn it, set its corners, or fill it in by hand.") : ""
    signal textTaken(string text)
    signal turn
    signal setCorners

    // Room for the card between the margins, above its tools.
    readonly property real roomX: width - margin * 2
    readonly property real roomY: height - margin - Math.max(margin, foot.implicitHeight + Theme.spaceS)

    implicitHeight: margin + (card.aspect > 0 ? roomX / card.aspect : 160) + foot.implicitHeight + Theme.spaceS
    color: Theme.sunken

    Rectangle {
        anchors.fill: card
        anchors.topMargin: Theme.spaceXs / 2
        anchors.bottomMargin: -Theme.spaceXs / 2
        radius: Theme.radiusS
        visible: !card.empty
        color: Theme.shade
    }
    Picture {
        id: card
        image: view.review.card // qmllint disable type
        still: true
        radius: Theme.radiusS
        width: Math.min(view.roomX, view.roomY * (aspect > 0 ? aspect : 1.6))
        height: aspect > 0 ? width / aspect : view.roomY
        anchors.horizontalCenter: parent.horizontalCenter
        y: view.margin + Math.max(0, Math.round((view.roomY - height) / 2))
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
        Rectangle {
            anchors.fill: parent
            visible: !card.empty
            radius: Theme.radiusS
            color: "transparent"
            border.width: Theme.line
            border.color: Theme.cardEdge
        }
    }
    Outline {
        anchors.fill: card
        // What is lit at the very edge of the card may reach over it.
        anchors.margins: -Theme.spaceS
        visible: !view.reading
        corners: view.review.litBox // qmllint disable type
        area: Qt.rect(Theme.spaceS, Theme.spaceS, card.width, card.height)
        grow: Theme.spaceXs
        lineColor: Theme.accent
        haloColor: Theme.raised
        fillColor: Qt.alpha(Theme.accent, 0.14)
    }
    ProgressLine {
        visible: view.reading
        text: qsTr("Reading the card again")
        anchors.centerIn: card
        width: Math.min(160, parent.width / 2)
    }
    Label {
        visible: !view.review.hasPicture
        text: view.review.payload
        kind: Label.Caption
        muted: true
        elide: Text.ElideRight
        anchors.fill: card
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.WrapAnywhere
    }

    ColumnLayout {
        id: foot
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: view.margin
        anchors.rightMargin: view.margin
        y: Math.min(card.y + card.height + Theme.spaceS, view.height - implicitHeight)
        spacing: 0

        Label {
            visible: view.remark !== ""
            text: view.remark
            color: Theme.doubt
            kind: Label.Caption
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceXs
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
                ink: Theme.textMuted
                enabled: !view.reading && !card.empty
                Accessible.name: qsTr("Turn the card")
                onClicked: view.turn()
            }
            Button {
                text: qsTr("Corners")
                icon.name: "crop"
                kind: Button.Plain
                ink: Theme.textMuted
                enabled: !view.reading && !card.empty
                Accessible.name: qsTr("Set the corners of the card")
                onClicked: view.setCorners()
            }
        }
    }
}
