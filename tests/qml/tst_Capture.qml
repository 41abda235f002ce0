// SPDX-License-Identifier: MPL-2.0
import QtQuick
import Wellmet.Controls
import Wellmet.Ui
import Wellmet.ViewModels

PageTest {
    id: testCase
    name: "Capture"

    function open(app, width) {
        openWindow(app, width ?? 390, 844);
        press(Qt.Key_2, Qt.ControlModifier);
        compare(shell.current, "capture");
    }
    function outline() {
        return allShown(item => item instanceof Outline)[0];
    }

    // Two cards one after the other, nothing pressed: edges are drawn, each card is taken once, the counter goes up, the camera stays.
    function test_takesCardsByItself() {
        const app = harness.openWithCamera("01-classic-en");
        open(app);
        const capture = app.capture;
        tryVerify(() => capture.edges.length === 4, patience);
        verify(outline().corners.length === 4);
        tryCompare(capture, "count", 1, patience);
        verify(button("Review (1)"));
        compare(shell.current, "capture");
        compare(capture.camera, CaptureViewModel.Live);
        harness.showToCamera("06-department-pl");
        tryCompare(capture, "count", 2, patience);
        verify(button("Review (2)"));
        compare(capture.camera, CaptureViewModel.Live);
    }
    function test_spaceAndTapTakeAPicture() {
        const app = harness.openWithCamera("04-qr-es");
        open(app);
        tryCompare(app.capture, "count", 1, patience);
        press(Qt.Key_Space);
        // The same picture is the capture it was, but it is counted: somebody asked for it.
        tryCompare(app.capture, "count", 2, patience);
        const picture = allShown(item => item instanceof Picture)[0];
        clickOn(picture);
        tryCompare(app.capture, "count", 3, patience);
    }
    function test_enterGoesToReview() {
        const app = harness.openWithCamera("01-classic-en");
        open(app);
        tryCompare(app.capture, "count", 1, patience);
        press(Qt.Key_Return);
        compare(shell.current, "review");
        tryCompare(app.review, "count", 1, patience);
    }
    function test_unpluggedCameraIsSaidAndComesBack() {
        const app = harness.openWithCamera("01-classic-en");
        open(app);
        tryCompare(app.capture, "camera", CaptureViewModel.Live, patience);
        harness.unplugCamera();
        verify(says("No camera is connected. Connect one, or add pictures instead."));
        verify(button("Add pictures"));
        verify(button("Look for the camera again"));
        harness.plugInCamera();
        tryCompare(app.capture, "camera", CaptureViewModel.Live, patience);
        verify(!says("No camera is connected"));
    }
    function test_withoutCameraPicturesComeInAllTheSame() {
        const app = harness.openNotebook([]);
        open(app);
        verify(says("No camera is connected. Connect one, or add pictures instead."));
        compare(harness.accessibilityProblems(window.contentItem).join("\n"), "");
        // Several cards in one picture are cut apart.
        harness.drop(window, [harness.card("09-two-cards")]);
        tryCompare(app.capture, "count", 1, patience);
        tryCompare(app, "waiting", 2, patience);
        harness.copyPicture(harness.card("02-panel-de"));
        press(Qt.Key_V, Qt.ControlModifier);
        tryCompare(app.capture, "count", 2, patience);
        tryCompare(app, "waiting", 3, patience);
    }
    function test_whatIsNoPictureIsSaid() {
        const app = harness.openNotebook([]);
        open(app);
        harness.drop(window, [harness.fileWith("notes.txt", "milk, bread")]);
        tryVerify(() => says("notes.txt"), patience);
        compare(app.capture.count, 0);
        harness.copyText("nothing to see");
        press(Qt.Key_V, Qt.ControlModifier);
        tryVerify(() => says("There is no picture to paste. Copy one first."));
    }
    function test_readingGoesOnInTheBackgroundAndCanBeStopped() {
        const app = harness.openNotebook([]);
        open(app);
        harness.drop(window, [harness.card("01-classic-en"), harness.card("02-panel-de"), harness.card("06-department-pl")]);
        tryCompare(app.capture, "count", 3, patience);
        verify(app.capture.reading > 0);
        verify(says("being read"));
        const stop = button("Stop");
        stop.forceActiveFocus();
        press(Qt.Key_Space);
        tryCompare(app.capture, "reading", 0, patience);
        // Nothing is lost: what was not read waits to be filled in by hand or read again.
        tryCompare(app, "waiting", 3, patience);
    }
    function test_escapeGoesBack() {
        const app = harness.openNotebook([]);
        open(app);
        press(Qt.Key_Escape);
        compare(shell.current, "people");
    }
}
