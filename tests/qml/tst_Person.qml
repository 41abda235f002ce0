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
}
