// SPDX-License-Identifier: MPL-2.0
import QtQuick
import QtTest
import Wellmet.Controls
import Wellmet.Ui

TestCase {
    id: testCase
    name: "People"
    when: windowShown

    property Main window: null
    property Component main: Main {}

    function openWindow(names, width, height) {
        const app = harness.openNotebook(names);
        window = main.createObject(null, { app: app, width: width, height: height });
        window.show();
        window.requestActivate();
        tryVerify(() => window.active && app.people.loaded);
        tryCompare(app.people, "count", names.length);
        return app;
    }
    function cleanup() {
        window.destroy();
        window = null;
        wait(0);
        Theme.textScale = 1;
    }
    function press(key, modifiers) {
        harness.press(window, key, modifiers ?? Qt.NoModifier);
    }

    // Search, open, edit and save without touching the mouse.
    function test_keyboardOnly_data() {
        return [{ tag: "phone", width: 390, height: 844 }, { tag: "desk", width: 1440, height: 900 }];
    }
    function test_keyboardOnly(row) {
        const app = openWindow(["Ana Silva", "Ben Bright", "Carla Cruz"], row.width, row.height);
        window.shell.forceActiveFocus();
        press(Qt.Key_F, Qt.ControlModifier);
        harness.type(window, "ben");
        tryVerify(() => app.people.filtered && app.people.loaded && app.people.count === 1);
        press(Qt.Key_Return);
        const person = window.shell.page.person;
        tryCompare(person, "loaded", true);
        compare(person.name, "Ben Bright");
        press(Qt.Key_E);
        tryCompare(person, "editing", true);
        tryVerify(() => window.activeFocusItem?.label === "Name");
        press(Qt.Key_End);
        harness.type(window, "X");
        press(Qt.Key_Return, Qt.ControlModifier);
        tryCompare(person, "editing", false);
        tryCompare(person, "name", "Ben BrightX");
        press(Qt.Key_Z, Qt.ControlModifier);
        tryCompare(person, "name", "Ben Bright");
    }
    function test_escapeAsksOnlyWhenSomethingChanged() {
        const app = openWindow(["Ana Silva"], 390, 844);
        const view = window.shell.page;
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
        const app = openWindow(["Ana Silva"], 390, 844);
        const view = window.shell.page;
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
        const app = openWindow(["Ana Silva", "Ben Bright"], 390, 844);
        const view = window.shell.page;
        view.open(app.people.personIdAt(0));
        tryCompare(view.person, "loaded", true);
        press(Qt.Key_Delete);
        tryCompare(app.people, "count", 1);
        compare(view.detailShown, false);
        app.undo();
        tryCompare(app.people, "count", 2);
    }
    function test_accessibility_data() {
        const rows = [];
        for (const page of ["people", "review", "settings", "capture"])
            for (const width of [390, 1440])
                for (const scale of [1, 2])
                    rows.push({ tag: page + " " + width + " x" + scale, page: page, width: width, scale: scale });
        return rows;
    }
    function test_accessibility(row) {
        const app = openWindow(["Ana Silva", "Ben Bright"], row.width, 900);
        app.settings.textScale = row.scale;
        window.shell.go(row.page);
        if (row.page === "people")
            window.shell.page.open(app.people.personIdAt(0));
        wait(50);
        compare(harness.accessibilityProblems(window.contentItem).join("\n"), "");
        if (row.page !== "people")
            return;
        window.shell.page.person.edit();
        wait(50);
        compare(harness.accessibilityProblems(window.contentItem).join("\n"), "");
        window.shell.page.person.cancel();
    }
}
