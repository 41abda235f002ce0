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
    // The row that shows this name, or null.
    function row(name) {
        return allShown(item => item.titleMarks !== undefined && item.title === name)[0] ?? null;
    }
    function search(app, query) {
        press(Qt.Key_F, Qt.ControlModifier);
        type(query);
        tryVerify(() => app.people.filtered && app.people.loaded && app.people.query === query);
    }
    function test_whatMatchedIsSetOff_data() {
        return [{ tag: "phone", width: 390, height: 844 }, { tag: "desk", width: 1440, height: 900 }];
    }
    function test_whatMatchedIsSetOff(data) {
        const app = openWith(["Ana Silva", "Ben Bright"], data.width, data.height);
        search(app, "br");
        tryVerify(() => row("Ben Bright") !== null);
        compare(JSON.stringify(row("Ben Bright").titleMarks), "[[4,2]]");
        verify(words().some(text => text.startsWith("Ben <b>") && text.includes(">Br</font></b>ight")));
        compare(harness.accessibilityProblems(window.contentItem).join("\n"), "");
    }
    function test_theLineThatMatchedIsShown() {
        const app = openWith(["Ana Silva", "Ben Bright"], 390, 844);
        app.people.toggleSelected(app.people.personIdAt(0));
        app.selection.tag("R&D <b>x");
        tryVerify(() => app.people.selected === 0);
        // A facet, typed in the field; markup in a value stays text.
        search(app, "tag:r");
        tryVerify(() => app.people.count === 1 && row("Ben Bright")?.subtitle === "R&D <b>x");
        compare(JSON.stringify(row("Ben Bright").subtitleMarks), "[[0,1]]");
        verify(words().some(text => text.includes("&amp;D &lt;b&gt;x")));
        verify(row("Ben Bright").Accessible.name.includes("R&D <b>x"));
    }
    function test_similarNamesStandApart() {
        const app = openWith(["Jonathan Okafor", "Ben Bright"], 390, 844);
        search(app, "jonahtan");
        tryVerify(() => row("Jonathan Okafor") !== null);
        tryVerify(() => says("Similar names"));
    }
    // Saved, stepped into, left, forgotten and taken back: all by keyboard.
    function test_aSearchBecomesAList() {
        const app = openWith(["Ana Silva", "Ben Bright"], 390, 844);
        search(app, "bright");
        button("Save this search").forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Space);
        tryVerify(() => field("Name of the search")?.activeFocus === true);
        wait(Theme.motion * 2);
        compare(harness.accessibilityProblems(window.contentItem).join("\n"), "");
        type("The bright ones");
        press(Qt.Key_Return);
        tryVerify(() => button("The bright ones") !== null);
        wait(Theme.motion * 2);
        press(Qt.Key_Escape);  // the toast
        press(Qt.Key_Escape);
        tryVerify(() => !app.people.filtered && app.people.count === 2);
        const bar = allShown(item => item.searches !== undefined && item.shown !== undefined)[0];
        bar.forceActiveFocus(Qt.TabFocusReason);
        verify(bar.activeFocus);
        tryVerify(() => bar.currentItem !== null);
        press(Qt.Key_Return);
        tryVerify(() => app.people.filtered && app.people.count === 1);
        compare(app.people.query, "bright");
        compare(harness.accessibilityProblems(window.contentItem).join("\n"), "");
        press(Qt.Key_Delete);
        tryVerify(() => button("The bright ones") === null);
        verify(button("Save this search"));
        press(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => button("The bright ones") !== null);
        tryVerify(() => button("Forget this saved search") !== null);
        clickOn(button("Forget this saved search"));
        tryVerify(() => button("The bright ones") === null);
    }
    function test_lettersBesideALongList_data() {
        return [{ tag: "phone", width: 390, height: 844 }, { tag: "desk", width: 1440, height: 900 }];
    }
    function test_lettersBesideALongList(data) {
        const names = [];
        for (const letter of "ABCDEFGHIJ")
            for (let i = 0; i < 6; ++i)
                names.push(letter + "na Person" + i + " " + letter + "silva");
        const app = openWith(names, data.width, data.height);
        tryVerify(() => app.people.sections.length === 10);
        const strip = allShown(item => item.sections !== undefined && item.goToPlace !== undefined)[0];
        verify(strip.width >= Theme.target);
        compare(harness.accessibilityProblems(window.contentItem).join("\n"), "");
        strip.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Down);
        press(Qt.Key_Down);
        compare(strip.current, 1);
        tryVerify(() => app.people.personIdAt(6) !== "" && row("Bna Person0 Bsilva") !== null);
        // Dragged to its end, the list shows its last letter.
        const bottom = strip.mapToItem(null, strip.width / 2, strip.height - 4);
        harness.click(window, bottom.x, bottom.y);
        compare(strip.current, 9);
        tryVerify(() => row("Jna Person5 Jsilva") !== null);
        search(app, "person0");
        tryVerify(() => !strip.visible);
    }
    function test_recentlyMetFirst() {
        const app = openWith(["Ana Silva", "Ben Bright"], 390, 844);
        clickOn(button("Order and what is shown"));
        tryVerify(() => button("Recently met") !== null);
        wait(Theme.motion * 2);
        compare(harness.accessibilityProblems(window.contentItem).join("\n"), "");
        clickOn(button("Recently met"));
        compare(app.people.order, 2);
        press(Qt.Key_Escape);
        tryVerify(() => app.people.loaded && app.people.personIdAt(1) !== "");
    }
}
