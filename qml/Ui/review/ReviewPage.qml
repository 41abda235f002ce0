// SPDX-License-Identifier: MPL-2.0
// Cards that came in, one at a time: the picture, what was read from it, and a decision.
//
// Keys. While nothing is being typed the page itself has them: Enter accepts, D discards, J and K move, R turns, C sets the
// corners, Tab begins to type in the first doubtful field. In a field, Tab and Shift+Tab go from one doubtful field to the next,
// up and down to any, Enter accepts, Ctrl+D discards, Esc stops typing.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls
import Wellmet.Ui
import Wellmet.ViewModels

AppPage {
    id: page

    readonly property ReviewViewModel review: app.review
    readonly property bool reading: review.state === ReviewViewModel.Reading
    readonly property bool any: review.count > 0
    readonly property bool wide: width >= 760
    readonly property real margin: wide ? Theme.spaceXxl : WindowClass.margin
    readonly property bool plain: any && !corners.active && lane === ReviewPage.Captures
    enum Lane { Captures, Duplicates }
    property int lane: ReviewPage.Captures
    readonly property DuplicatesViewModel duplicates: app.duplicates
    readonly property bool pairs: lane === ReviewPage.Duplicates && duplicates.count > 0

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Review")

    actions: [
        AppAction { text: qsTr("Accept and show the next"); keys: ["Return", "Enter"]; enabled: page.plain && rest.activeFocus; onTriggered: page.review.accept() },
        AppAction { text: qsTr("Go through the doubtful fields"); keys: ["Tab"]; enabled: page.plain && rest.activeFocus; onTriggered: form.begin() },
        AppAction { text: qsTr("Discard"); keys: ["D", "Ctrl+D"]; enabled: page.plain; onTriggered: page.review.discard() },
        AppAction { text: qsTr("Next card"); keys: ["J", "Alt+Down"]; enabled: page.plain; onTriggered: page.review.next() },
        AppAction { text: qsTr("Previous card"); keys: ["K", "Alt+Up"]; enabled: page.plain; onTriggered: page.review.previous() },
        AppAction { text: qsTr("Turn the card"); keys: ["R"]; enabled: page.plain && page.review.hasPicture; onTriggered: page.review.turn(90) },
        AppAction { text: qsTr("Set the corners"); keys: ["C"]; enabled: page.plain && page.review.hasPicture; onTriggered: page.editCorners() },
        AppAction { text: qsTr("Add a field"); keys: ["Ctrl+Shift+A"]; enabled: page.plain; onTriggered: form.chooseNewField() },
        AppAction { text: qsTr("Captures or duplicates"); keys: ["G"]; enabled: lanes.visible && !corners.active; onTriggered: page.goToLane(1 - page.lane) },
        AppAction { text: qsTr("Merge the two"); keys: ["M"]; enabled: page.pairs; onTriggered: page.duplicates.merge() },
        AppAction { text: qsTr("They are not the same"); keys: ["N"]; enabled: page.pairs; onTriggered: page.duplicates.notTheSame() },
        AppAction { text: qsTr("Decide later"); keys: ["L"]; enabled: page.pairs; onTriggered: page.duplicates.later() },
        AppAction { text: qsTr("Next pair"); keys: ["J", "Alt+Down"]; enabled: page.pairs; onTriggered: page.duplicates.next() },
        AppAction { text: qsTr("Previous pair"); keys: ["K", "Alt+Up"]; enabled: page.pairs; onTriggered: page.duplicates.previous() },
        AppAction { text: qsTr("Choose which values stay"); keys: ["Tab"]; enabled: page.pairs && pairLane.canChoose; onTriggered: pairLane.beginChoosing() }
    ]

    function goBack(): bool {
        if (corners.active) {
            corners.active = false;
            rest.forceActiveFocus();
            return true;
        }
        if (form.activeFocus) {
            rest.forceActiveFocus();
            return true;
        }
        return false;
    }
    function goToLane(to: int) {
        review.keepEdits();
        lane = to;
        takeFocus();
    }
    function takeFocus() {
        if (lane === ReviewPage.Duplicates)
            pairLane.forceActiveFocus();
        else
            rest.forceActiveFocus();
    }
    function editCorners() {
        if (review.photo && review.corners.length === 4) // qmllint disable type
            corners.active = true;
    }

    onCurrentChanged: {
        if (!current)
            review.keepEdits();
        else if (!any && duplicates.count > 0 && review.loaded)
            goToLane(ReviewPage.Duplicates);
        else
            takeFocus();
    }
    // What waits, as two lanes; there is one lane only while there is nothing in the other.
    SegmentedControl {
        id: lanes
        visible: (page.duplicates.count > 0 || page.lane === ReviewPage.Duplicates) && !corners.active
        height: visible ? implicitHeight : 0
        label: qsTr("What waits")
        options: [qsTr("Captures (%1)").arg(page.review.count), qsTr("Duplicates (%1)").arg(page.duplicates.count)]
        current: page.lane
        anchors.top: parent.top
        anchors.topMargin: visible ? Theme.spaceM : 0
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - page.margin * 2, 420 * Theme.textScale)
        onChosen: index => page.goToLane(index)
    }
    DuplicatesLane {
        id: pairLane
        visible: page.lane === ReviewPage.Duplicates
        pairs: page.duplicates
        margin: page.margin
        anchors.top: lanes.bottom
        anchors.topMargin: Theme.spaceM
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
    // Another card: what was being typed belonged to the one before.
    Connections {
        target: page.review.fields
        property bool typing: false
        function onModelAboutToBeReset() { typing = form.activeFocus; }
        function onModelReset() {
            form.toTop();
            if (typing)
                rest.forceActiveFocus();
        }
    }
    // Where the keyboard rests while nothing is being typed.
    Item {
        id: rest
        focus: true
        Accessible.role: Accessible.Pane
        Accessible.name: head.Accessible.name
    }

    EmptyState {
        anchors.fill: parent
        visible: page.lane === ReviewPage.Captures && page.review.loaded && !page.any
        iconName: "check"
        title: qsTr("All reviewed")
        explanation: page.app.capture.reading > 0 ? qsTr("%n being read; they come here when they are done.", "", page.app.capture.reading)
                                                  : qsTr("Cards you capture wait here until you have looked at them.")
        action: qsTr("Capture cards")
        actionIcon: "camera"
        otherAction: qsTr("Look at people")
        onActionTriggered: page.goTo("capture")
        onOtherActionTriggered: page.goTo("people")
    }

    // Beside the form where there is room, else above it.
    CardView {
        id: card
        review: page.review
        visible: page.plain
        margin: page.margin
        height: page.wide ? page.height - lanes.height - lanes.anchors.topMargin * 2 : Math.round(Math.min(implicitHeight, page.height * 0.36))
        anchors.left: parent.left
        anchors.right: page.wide ? pane.left : parent.right
        anchors.top: page.wide ? lanes.bottom : head.bottom
        anchors.topMargin: page.wide ? lanes.anchors.topMargin : 0
        onTextTaken: text => form.putText(text)
        onTurn: page.review.turn(90)
        onSetCorners: page.editCorners()
    }
    ReviewHead {
        id: head
        review: page.review
        visible: page.plain
        margin: page.margin
        anchors.left: page.wide ? pane.left : parent.left
        anchors.right: parent.right
        anchors.top: lanes.bottom
        anchors.topMargin: page.wide ? Theme.spaceM : 0
    }
    ColumnLayout {
        id: pane
        visible: page.plain
        width: page.wide ? Math.min(Theme.readable, Math.round(page.width * 0.5)) : page.width
        spacing: 0
        anchors.right: parent.right
        anchors.top: page.wide ? head.bottom : card.bottom
        anchors.bottom: parent.bottom
        ReviewForm {
            id: form
            review: page.review
            margin: page.margin
            enabled: !page.reading
            Layout.fillWidth: true
            Layout.fillHeight: true
            onAccept: page.review.accept()
            onDiscard: page.review.discard()
            onUndo: page.app.undo()
            onLeave: rest.forceActiveFocus()
            onDone: acceptButton.forceActiveFocus(Qt.TabFocusReason)
        }
        Hairline { Layout.fillWidth: true }
        RowLayout {
            spacing: 0
            Layout.fillWidth: true
            Layout.margins: Theme.spaceM
            // The words of the plain button, not its edge, stand in line with the form.
            Layout.leftMargin: page.margin - Theme.spaceM
            Layout.rightMargin: page.margin
            Button {
                text: qsTr("Discard")
                icon.name: "trash-2"
                kind: Button.Plain
                ink: Theme.textMuted
                enabled: !page.reading
                onClicked: page.review.discard()
            }
            Item { Layout.fillWidth: true }
            Button {
                id: acceptButton
                text: qsTr("Accept")
                icon.name: "check"
                kind: Button.Primary
                enabled: !page.reading
                Layout.minimumWidth: 140
                Keys.onBacktabPressed: form.end()
                onClicked: page.review.accept()
            }
        }
    }

    Loader {
        id: corners
        anchors.fill: parent
        active: false
        sourceComponent: CornerEditor {
            photo: page.review.photo
            corners: page.review.corners
            onCancelled: page.goBack()
            onChosen: chosen => {
                corners.active = false;
                rest.forceActiveFocus();
                page.review.setCorners(chosen);
            }
        }
        onLoaded: (item as CornerEditor).forceActiveFocus()
    }
}
