// SPDX-License-Identifier: MPL-2.0
import QtQuick
import Wellmet.Controls
import Wellmet.ViewModels

PageTest {
    id: testCase
    name: "Settings"

    readonly property SettingsViewModel settings: window?.app.settings ?? null

    function open(width) {
        openWindow(harness.openNotebook(["Ana Silva"]), width ?? 1440, 900);
        press(Qt.Key_4, Qt.ControlModifier);
        compare(shell.current, "settings");
    }
    // Tab until the control with this name has the keyboard.
    function tabTo(name) {
        for (let presses = 0; presses < 40; ++presses) {
            if (window.activeFocusItem?.text === name || window.activeFocusItem?.title === name)
                return;
            press(Qt.Key_Tab);
        }
        fail("the keyboard does not reach " + name);
    }

    function test_coloursAndTextSizeByKeyboard() {
        open();
        tabTo("Dark");
        press(Qt.Key_Space);
        compare(settings.theme, Theme.Dark);
        compare(Theme.dark, true);
        tabTo("Double");
        press(Qt.Key_Space);
        compare(settings.textScale, 2);
        compare(Theme.textScale, 2);
        tabTo("Less motion");
        press(Qt.Key_Space);
        compare(settings.reduceMotion, true);
        compare(Theme.motion, 0);
    }
    function test_regionIsFoundByTyping() {
        open(390);
        settings.region = "GB";
        tabTo("Phone numbers without a country code are from");
        press(Qt.Key_Return);
        tryVerify(() => says("Numbers are from"));
        wait(Theme.motion * 2);
        compare(harness.accessibilityProblems(window.contentItem).join("\n"), "");
        type("portugal");
        press(Qt.Key_Return);
        compare(settings.region, "PT");
        tryVerify(() => says("Portugal"));
    }
    function test_licencesCanBeReadAndClosed() {
        open();
        tabTo("Licences");
        press(Qt.Key_Return);
        tryVerify(() => words().some(text => text.includes("ONNX")));
        press(Qt.Key_Escape);
        tryVerify(() => !words().some(text => text.includes("ONNX")));
        compare(shell.current, "settings");
    }
    function test_shortcutSheetNamesWhatThePageCanDo() {
        open();
        press(Qt.Key_3, Qt.ControlModifier);
        press(Qt.Key_F1);
        tryVerify(() => says("Keyboard shortcuts"));
        verify(says("Accept and show the next"));
        compare(harness.accessibilityProblems(window.contentItem).join("\n"), "");
        press(Qt.Key_Escape);
        tryVerify(() => !says("Keyboard shortcuts"));
    }
    function test_deletedPeopleAreBroughtBack() {
        open(390);
        const app = window.app;
        tryVerify(() => app.people.personIdAt(0) !== "");
        app.people.toggleSelected(app.people.personIdAt(0));
        app.selection.remove();
        tryCompare(app.people, "count", 0);
        tabTo("Deleted people");
        press(Qt.Key_Return);
        tryVerify(() => button("Bring back") !== null);
        wait(Theme.motion * 2);
        compare(harness.accessibilityProblems(window.contentItem).join("\n"), "");
        button("Bring back").forceActiveFocus();
        press(Qt.Key_Space);
        tryCompare(app.people, "count", 1);
        tryVerify(() => says("Nobody was deleted in the last 30 days."));
    }
}
