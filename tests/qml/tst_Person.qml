// SPDX-License-Identifier: MPL-2.0
import QtQuick
import Wellmet.Controls
import Wellmet.ViewModels

PageTest {
    id: testCase
    name: "Person"

    readonly property PersonViewModel person: shell?.page?.person ?? null

    function open(width) {
        const app = harness.openNotebook(["Ana Silva"]);
        openWindow(app, width ?? 390, 844);
        tryVerify(() => app.people.personIdAt(0) !== "");
        shell.page.open(app.people.personIdAt(0));
        tryCompare(person, "loaded", true);
        return app;
    }

    function test_nameIsTheLargestOnThePage() {
        open(1440);
        const texts = allShown(item => item instanceof Text && item.text !== "", shell.page);
        const largest = Math.max(...texts.map(item => item.font.pixelSize));
        for (const item of texts)
            verify(item.text === "Ana Silva" || item.font.pixelSize < largest, item.text);
    }
    function test_sourcesAreShownOnDemand() {
        open();
        const before = words().length;
        press(Qt.Key_I);
        tryVerify(() => words().length > before);
        press(Qt.Key_I);
        tryVerify(() => words().length === before);
    }
    function test_valueIsCopied() {
        open();
        clickOn(button("Copy someone@acme.example"));
        compare(harness.copiedText(), "someone@acme.example");
        tryVerify(() => says("Copied"));
    }
    // Something looks wrong: it is remarked on, and saved all the same.
    function test_remarksNeverBlock() {
        open();
        press(Qt.Key_E);
        tryCompare(person, "editing", true);
        const email = field("E-mail");
        email.forceActiveFocus();
        email.selectAll();
        type("ana at acme");
        field("Name").forceActiveFocus();
        tryVerify(() => email.remark !== "");
        verify(says(email.remark));
        press(Qt.Key_Return, Qt.ControlModifier);
        tryCompare(person, "editing", false);
        verify(says("ana at acme"));
    }
    function test_phoneIsAddedByKeyboard() {
        open(1440);
        press(Qt.Key_E);
        tryCompare(person, "editing", true);
        const add = button("Phone");
        add.forceActiveFocus();
        press(Qt.Key_Return);
        tryVerify(() => window.activeFocusItem?.Accessible.name === "Phone");
        type("+44 7700 900123");
        press(Qt.Key_Return, Qt.ControlModifier);
        tryCompare(person, "editing", false);
        tryVerify(() => says("+44 7700 900123"));
        press(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => !says("+44 7700 900123"));
    }
    function test_starByKeyboard() {
        const app = open();
        press(Qt.Key_S);
        tryCompare(person, "starred", true);
        app.people.shelf = 1;
        tryCompare(app.people, "count", 1);
        press(Qt.Key_Z, Qt.ControlModifier);
        tryCompare(person, "starred", false);
    }
    function test_everythingCanBeTypedAndIsShown() {
        open(1440);
        press(Qt.Key_E);
        tryCompare(person, "editing", true);
        compare(harness.accessibilityProblems(window.contentItem).join("\n"), "");
        const write = (label, text) => {
            field(label).forceActiveFocus();
            type(text);
        };
        write("Tags", "Rust, sailing");
        write("Event", "Harbour Conf");
        write("Place", "Bristol");
        button("Birthday").clicked();
        type("--04-12");
        button("Own field").clicked();
        type("Tea");
        press(Qt.Key_Tab);
        type("Assam");
        button("Relation").clicked();
        type("Mentor");
        press(Qt.Key_Tab);
        type("Ben Bright");
        press(Qt.Key_Return, Qt.ControlModifier);
        tryCompare(person, "editing", false);
        for (const shown of ["#Rust", "#sailing", "Met at Harbour Conf in Bristol", "Birthday", "Tea", "Assam", "Mentor", "Ben Bright"])
            tryVerify(() => says(shown), 5000, shown);
        press(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => !says("Assam") && !says("#Rust"));
    }
    // Each step of the history can be taken back, also an old one.
    function test_oneStepIsTakenBack() {
        open(1440);
        const rename = text => {
            press(Qt.Key_E);
            tryCompare(person, "editing", true);
            person.draftName = text;
            person.save();
            tryCompare(person, "name", text);
        };
        rename("Ana S.");
        press(Qt.Key_S);
        tryCompare(person, "starred", true);
        press(Qt.Key_H);
        tryVerify(() => says("Name: Ana Silva → Ana S."));
        compare(harness.accessibilityProblems(window.contentItem).join("\n"), "");
        const steps = person.history;
        compare(steps.length, 3);
        compare(steps[2].title, "Added");
        compare(steps[2].revertible, false);
        person.revert(steps[1].step);
        tryCompare(person, "name", "Ana Silva");
        compare(person.starred, true);
        press(Qt.Key_H);
        verify(!says("Name: Ana Silva → Ana S."));
    }
    function test_organisationTellsWhoElseIsThere() {
        const app = harness.openNotebook(["Ana Silva", "Ben Bright"]);
        openWindow(app, 390, 844);
        tryVerify(() => app.people.personIdAt(1) !== "");
        for (const row of [0, 1]) {
            shell.page.open(app.people.personIdAt(row));
            tryCompare(person, "loaded", true);
            person.edit();
            person.draftOrganisation = "Acme Instruments";
            person.save();
            tryCompare(person, "editing", false);
        }
        const entry = allShown(item => item.tapped !== undefined && item.value === "Acme Instruments")[0];
        verify(entry);
        entry.tapped();
        tryVerify(() => says("Is there"));
        wait(Theme.motion * 2);
        compare(harness.accessibilityProblems(window.contentItem).join("\n"), "");
        verify(says("Ana Silva") && says("Ben Bright"));
        press(Qt.Key_Escape);
        tryVerify(() => !says("Is there"));
    }
}
