// SPDX-License-Identifier: MPL-2.0
import QtQuick
import QtTest
import Wellmet.Controls
import Wellmet.Ui

PageTest {
    id: testCase
    name: "People"

    function openWith(names, width, height) {
        const app = harness.openNotebook(names);
        openWindow(app, width, height);
        tryVerify(() => app.people.count === names.length && (names.length === 0 || app.people.personIdAt(0) !== ""));
        return app;
    }

    // Search, open, edit and save without touching the mouse.
    function test_keyboardOnly_data() {
        return [{ tag: "phone", width: 390, height: 844 }, { tag: "desk", width: 1440, height: 900 }];
    }
    function test_keyboardOnly(row) {
        const app = openWith(["Ana Silva", "Ben Bright", "Carla Cruz"], row.width, row.height);
        shell.forceActiveFocus();
        press(Qt.Key_F, Qt.ControlModifier);
        type("ben");
        tryVerify(() => app.people.filtered && app.people.loaded && app.people.count === 1);
        press(Qt.Key_Return);
        const person = shell.page.person;
        tryCompare(person, "loaded", true);
        compare(person.name, "Ben Bright");
        press(Qt.Key_E);
        tryCompare(person, "editing", true);
        tryVerify(() => window.activeFocusItem?.label === "Name");
        press(Qt.Key_End);
        type("X");
        press(Qt.Key_Return, Qt.ControlModifier);
        tryCompare(person, "editing", false);
        tryCompare(person, "name", "Ben BrightX");
        press(Qt.Key_Z, Qt.ControlModifier);
        tryCompare(person, "name", "Ben Bright");
    }
    function test_escapeAsksOnlyWhenSomethingChanged() {
        const app = openWith(["Ana Silva"], 390, 844);
        const view = shell.page;
        view.open(app.people.personIdAt(0));
        tryCompare(view.person, "loaded", true);
        view.person.edit();
        press(Qt.Key_Escape);
        compare(view.person.editing, false);
        view.person.edit();
        view.person.draftName = "Ana S.";
        press(Qt.Key_Escape);
        compare(view.person.editing, true);
        compare(view.person.draftName, "Ana S.");
    }
    function test_editSurvivesTurningTheDevice() {
        const app = openWith(["Ana Silva"], 390, 844);
        const view = shell.page;
        view.open(app.people.personIdAt(0));
        tryCompare(view.person, "loaded", true);
        view.person.edit();
        view.person.draftName = "Ana Sil";
        window.width = 1200;
        compare(view.person.editing, true);
        compare(view.person.draftName, "Ana Sil");
        view.person.cancel();
    }
    function test_deleteIsTakenBack() {
        const app = openWith(["Ana Silva", "Ben Bright"], 390, 844);
        const view = shell.page;
        view.open(app.people.personIdAt(0));
        tryCompare(view.person, "loaded", true);
        press(Qt.Key_Delete);
        tryCompare(app.people, "count", 1);
        compare(view.detailShown, false);
        app.undo();
        tryCompare(app.people, "count", 2);
    }
    function test_nobodyYet() {
        openWith([], 390, 844);
        verify(says("Nobody here yet"));
        clickOn(button("Photograph a card"));
        compare(shell.current, "capture");
    }
    function test_nobodyFits() {
        const app = openWith(["Ana Silva"], 390, 844);
        press(Qt.Key_F, Qt.ControlModifier);
        type("zzz");
        tryVerify(() => says("Nobody matches “zzz”"));
        // Who is not there can be added as typed.
        clickOn(button("Add “zzz”"));
        tryVerify(() => field("Name")?.text === "zzz");
        press(Qt.Key_Return, Qt.ControlModifier);
        tryVerify(() => harness.names().includes("zzz"));
        press(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => !harness.names().includes("zzz"));
    }
    function test_arrowsWalkTheList() {
        const app = openWith(["Ana Silva", "Ben Bright", "Carla Cruz"], 1440, 900);
        press(Qt.Key_F, Qt.ControlModifier);
        press(Qt.Key_Down);
        press(Qt.Key_Down);
        press(Qt.Key_Return);
        tryCompare(shell.page.person, "name", "Carla Cruz");
        press(Qt.Key_Escape);
        press(Qt.Key_Up);
        press(Qt.Key_Up);
        verify(window.activeFocusItem.selectAll !== undefined, "above the first row is the search field");
    }
    // Space selects; what is done to several is one step that undo takes back.
    function test_severalAtOnceByKeyboard() {
        const app = openWith(["Ana Silva", "Ben Bright", "Carla Cruz"], 1440, 900);
        press(Qt.Key_F, Qt.ControlModifier);
        press(Qt.Key_Down);
        press(Qt.Key_Space);
        press(Qt.Key_Down, Qt.ShiftModifier);
        compare(app.people.selected, 2);
        verify(says("2 selected"));
        compare(harness.accessibilityProblems(window.contentItem).join("\n"), "");
        press(Qt.Key_Delete);
        tryVerify(() => harness.names().length === 1);
        verify(!says("selected"));
        press(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => harness.names().length === 3);
    }
    function test_escapeEndsTheSelection() {
        const app = openWith(["Ana Silva", "Ben Bright"], 390, 844);
        app.people.toggleSelected(app.people.personIdAt(0));
        compare(app.people.selected, 1);
        press(Qt.Key_Escape);
        compare(app.people.selected, 0);
    }
    function test_severalGetATag() {
        const app = openWith(["Ana Silva", "Ben Bright", "Carla Cruz"], 390, 844);
        app.people.toggleSelected(app.people.personIdAt(0));
        app.people.toggleSelected(app.people.personIdAt(1));
        clickOn(button("Give them a tag"));
        tryVerify(() => field("Tag") !== null);
        wait(Theme.motion * 2);
        compare(harness.accessibilityProblems(window.contentItem).join("\n"), "");
        type("rust");
        press(Qt.Key_Return);
        tryVerify(() => says("2 people have the tag rust."));
        shell.page.open(app.people.personIdAt(0));
        tryVerify(() => says("#rust"));
    }
    function test_archiveLeavesTheListAndIsItsOwn() {
        const app = openWith(["Ana Silva", "Ben Bright"], 390, 844);
        app.people.toggleSelected(app.people.personIdAt(0));
        clickOn(button("Into the archive"));
        tryCompare(app.people, "count", 1);
        app.people.shelf = 2;
        tryVerify(() => app.people.count === 1 && app.people.loaded);
        tryVerify(() => says("Ben Bright"));
        app.people.shelf = 1;
        tryVerify(() => says("Nobody has a star"));
        clickOn(button("Show everybody"));
        tryVerify(() => says("Ana Silva"));
    }
    function test_recentlyChangedFirst() {
        const app = openWith(["Ana Silva", "Ben Bright", "Carla Cruz"], 390, 844);
        clickOn(button("Order and what is shown"));
        tryVerify(() => button("Recently changed") !== null);
        wait(Theme.motion * 2);
        clickOn(button("Recently changed"));
        compare(app.people.order, 1);
        press(Qt.Key_Escape);
        tryVerify(() => app.people.personIdAt(0) !== "");
        shell.page.open(app.people.personIdAt(0));
        tryCompare(shell.page.person, "name", "Carla Cruz");
    }
}
