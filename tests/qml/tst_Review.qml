// SPDX-License-Identifier: MPL-2.0
import QtQuick
import Wellmet.Controls
import Wellmet.Ui
import Wellmet.ViewModels

PageTest {
    id: testCase
    name: "Review"

    readonly property var review: window?.app.review ?? null

    function open(cards, width) {
        const app = harness.openNotebook([]);
        verify(harness.readCards(cards));
        openWindow(app, width ?? 1440, 900);
        press(Qt.Key_3, Qt.ControlModifier);
        compare(shell.current, "review");
        tryCompare(review, "count", cards.length, patience);
        tryVerify(() => review.corners.length === 4, patience);
        return app;
    }
    // The row of the field the keyboard is in.
    function focusedField() {
        return window.activeFocusItem?.Accessible.name ?? "";
    }

    function test_keyboardOnly_data() {
        return [{ tag: "phone", width: 390 }, { tag: "desk", width: 1440 }];
    }
    // Tab stops at the doubtful fields only and ends on Accept; Enter accepts and shows the next card; Ctrl+Z brings it back.
    function test_keyboardOnly(row) {
        const app = open(["01-classic-en", "06-department-pl"], row.width);
        const fields = review.fields;
        const doubtful = [];
        for (let at = fields.nextDoubtful(-1, 1); at >= 0; at = fields.nextDoubtful(at, 1))
            doubtful.push(at);
        verify(doubtful.length > 0, "the sample card has a doubtful field");
        compare(fields.doubtful, doubtful.length);
        for (const at of doubtful) {
            press(Qt.Key_Tab);
            compare(review.focusedRow, at);
            verify(window.activeFocusItem.selectAll !== undefined);
        }
        press(Qt.Key_Tab);
        compare(window.activeFocusItem.text, "Accept");
        press(Qt.Key_Backtab);
        compare(review.focusedRow, doubtful[doubtful.length - 1]);
        press(Qt.Key_Return);
        tryCompare(review, "count", 1);
        compare(harness.names(), ["Fiona Carrow"]);
        press(Qt.Key_Z, Qt.ControlModifier);
        tryCompare(review, "count", 2);
        compare(harness.names(), []);
        // Nothing is being typed: D discards.
        tryVerify(() => review.corners.length === 4, patience);
        press(Qt.Key_D);
        tryCompare(review, "count", 1);
        press(Qt.Key_Z, Qt.ControlModifier);
        tryCompare(review, "count", 2);
    }
    function test_whatIsTypedIsAccepted() {
        open(["01-classic-en"]);
        press(Qt.Key_Tab);
        press(Qt.Key_Up);
        press(Qt.Key_Up);
        compare(focusedField(), "Name");
        type("Fiona C");
        compare(review.fields.doubtful > 0, true);
        press(Qt.Key_Return);
        tryCompare(review, "count", 0);
        compare(harness.names(), ["Fiona C"]);
        tryVerify(() => says("All reviewed"));
    }
    function test_escapeStopsTypingAndDDiscardsOnlyThen() {
        open(["01-classic-en"]);
        press(Qt.Key_Tab);
        type("d");
        compare(review.count, 1);
        press(Qt.Key_Escape);
        press(Qt.Key_D);
        tryCompare(review, "count", 0);
        tryVerify(() => says("Card discarded."));
    }
    function test_boxOfTheFocusedFieldIsLit() {
        open(["01-classic-en"]);
        press(Qt.Key_Tab);
        const first = JSON.stringify(review.litBox);
        compare(review.litBox.length, 4);
        const outline = allShown(item => item instanceof Outline)[0];
        compare(JSON.stringify(outline.corners), first);
        press(Qt.Key_Tab);
        compare(review.litBox.length, 4);
        verify(JSON.stringify(review.litBox) !== first, "another field, another box");
    }
    function test_doubtIsSaidInWords() {
        open(["01-classic-en"]);
        verify(says("%1 to check".arg(review.fields.doubtful)));
        compare(words().filter(text => text === "Please check" || text === "Probably misread").length, review.fields.doubtful);
    }
    // A tap on a line of the picture puts its text into the focused field.
    function test_tapOnALineTakesItsText() {
        open(["01-classic-en"]);
        press(Qt.Key_Tab);
        press(Qt.Key_Up);
        press(Qt.Key_Up);
        compare(focusedField(), "Name");
        const name = window.activeFocusItem.text;
        const box = review.litBox.map(corner => Qt.point(corner.x, corner.y));
        // Into the title below it.
        press(Qt.Key_Down);
        compare(focusedField(), "Title");
        const picture = allShown(item => item instanceof Picture)[0];
        const at = picture.mapToItem(null, picture.contentRect.x + (box[0].x + box[2].x) / 2 * picture.contentRect.width,
                                     picture.contentRect.y + (box[0].y + box[2].y) / 2 * picture.contentRect.height);
        harness.click(window, at.x, at.y);
        compare(window.activeFocusItem.text, name);
        // The box goes along: that of the line, which is hardly larger than that of the name.
        fuzzyCompare(review.litBox[0].x, box[0].x, 0.02);
        fuzzyCompare(review.litBox[0].y, box[0].y, 0.02);
    }
    function test_moveBetweenCards() {
        open(["01-classic-en", "06-department-pl"]);
        press(Qt.Key_J);
        compare(review.position, 1);
        press(Qt.Key_J);
        compare(review.position, 1);
        press(Qt.Key_K);
        compare(review.position, 0);
    }
    function test_turnReadsAgain() {
        open(["01-classic-en"]);
        press(Qt.Key_R);
        tryCompare(review, "state", ReviewViewModel.Reading);
        verify(says("Reading it again"));
        tryVerify(() => review.state !== ReviewViewModel.Reading, patience);
        compare(review.count, 1);
    }
    function test_cornersAreSetWithKeysAndWithTheMouse() {
        open(["01-classic-en"]);
        const before = review.corners.map(corner => Qt.point(corner.x, corner.y));
        press(Qt.Key_C);
        tryVerify(() => says("Put the corners on the card"));
        compare(harness.accessibilityProblems(window.contentItem).join("\n"), "");
        compare(allShown(item => item instanceof Outline)[0].fillColor.a, 0, "the card can be seen inside its outline");
        const handles = allShown(item => item.held !== undefined && item.area !== undefined);
        compare(handles.length, 4);
        handles[0].forceActiveFocus();
        press(Qt.Key_Right, Qt.ShiftModifier);
        fuzzyCompare(handles[0].point.x, before[0].x + 0.02, 0.001);
        const from = handles[2].mapToItem(null, handles[2].width / 2, handles[2].height / 2);
        harness.drag(window, from.x, from.y, from.x - 30, from.y - 20);
        verify(handles[2].point.x < before[2].x - 0.01);
        verify(handles[2].point.y < before[2].y - 0.01);
        press(Qt.Key_Return);
        tryCompare(review, "state", ReviewViewModel.Reading);
        tryVerify(() => review.state !== ReviewViewModel.Reading && Math.abs(review.corners[0].x - before[0].x - 0.02) < 0.005, patience);
    }
    function test_escapeLeavesTheCornersAsTheyWere() {
        open(["01-classic-en"]);
        press(Qt.Key_C);
        tryVerify(() => says("Put the corners on the card"));
        press(Qt.Key_Escape);
        verify(!says("Put the corners on the card"));
        compare(review.state, ReviewViewModel.Read);
    }
    function test_fieldsCanBeAddedAndChanged() {
        open(["01-classic-en"]);
        const count = review.fields.count;
        press(Qt.Key_A, Qt.ControlModifier | Qt.ShiftModifier);
        tryVerify(() => says("Add a field"));
        wait(Theme.motion * 2);
        compare(harness.accessibilityProblems(window.contentItem).join("\n"), "");
        button("Social").clicked();
        tryCompare(review.fields, "count", count + 1);
        tryVerify(() => focusedField() === "Social");
        type("@fiona");
        press(Qt.Key_Return);
        tryCompare(review, "count", 0);
    }
    function test_emptyQueueTeachesTheNextStep() {
        const app = harness.openNotebook([]);
        openWindow(app, 390, 844);
        press(Qt.Key_3, Qt.ControlModifier);
        tryVerify(() => says("All reviewed"));
        clickOn(button("Capture cards"));
        compare(shell.current, "capture");
    }
}
