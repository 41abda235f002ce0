// SPDX-License-Identifier: MPL-2.0
import QtQuick
import Wellmet.Controls
import Wellmet.Ui
import Wellmet.ViewModels

PageTest {
    id: testCase
    name: "Duplicates"

    readonly property var pairs: window?.app.duplicates ?? null

    // Two people who are there twice, in the duplicates lane.
    function open(width, height) {
        const app = harness.openNotebook([]);
        harness.addPerson("Ana Quillfeather", "ana.q@acme.example", "+44 7700 900123");
        harness.addPerson("Ana M. Quillfeather", "ana@home.example", "+44 7700 900123");
        harness.addPerson("Bo Vandermeer", "bo@vandermeer.example", "+44 7700 900124");
        harness.addPerson("Bo Vandermeer", "bo@vandermeer.example", "+44 7700 900125");
        openWindow(app, width ?? 1440, height ?? 900);
        press(Qt.Key_3, Qt.ControlModifier);
        compare(shell.current, "review");
        tryCompare(pairs, "count", 2, patience);
        press(Qt.Key_G);
        tryVerify(() => pairs.shown);
        return app;
    }
    // Brings the pair with this name into view.
    function look(name) {
        if (!pairs.leftName.startsWith(name))
            press(pairs.position === 0 ? Qt.Key_J : Qt.Key_K);
        tryVerify(() => pairs.shown && pairs.leftName.startsWith(name));
    }

    function test_keyboardOnly_data() {
        return [{ tag: "phone", width: 390, height: 844 }, { tag: "desk", width: 1440, height: 900 }];
    }
    // Tab begins to choose, the arrows choose, Enter on the button merges, and Ctrl+Z makes them two again.
    function test_keyboardOnly(row) {
        open(row.width, row.height);
        look("Ana");
        verify(says(pairs.evidence) && pairs.evidence.includes("mobile"));
        compare(window.activeFocusItem.text, "Merge");
        compare(pairs.resultName, "Ana M. Quillfeather");
        press(Qt.Key_Tab);
        verify(window.activeFocusItem.Accessible.name.includes("Name"), window.activeFocusItem.Accessible.name);
        press(pairs.leftName === "Ana Quillfeather" ? Qt.Key_Left : Qt.Key_Right);
        tryCompare(pairs, "resultName", "Ana Quillfeather");
        press(Qt.Key_Backtab);
        press(Qt.Key_M);
        tryCompare(pairs, "count", 1);
        tryVerify(() => says("are one person now"));
        tryVerify(() => pairs.shown && pairs.leftName === "Bo Vandermeer");
        compare(harness.names(), ["Ana Quillfeather", "Bo Vandermeer", "Bo Vandermeer"]);
        compare(window.activeFocusItem.text, "Merge");
        press(Qt.Key_Return);
        tryCompare(pairs, "count", 0);
        tryVerify(() => says("No duplicates"));
        compare(harness.names().length, 2);
        press(Qt.Key_Z, Qt.ControlModifier);
        tryCompare(pairs, "count", 1, patience);
        press(Qt.Key_Z, Qt.ControlModifier);
        tryCompare(pairs, "count", 2, patience);
        compare(harness.names().length, 4);
        tryVerify(() => pairs.shown && pairs.leftName.startsWith("Ana"));
    }
    function test_notTheSameAndLaterAreRemembered() {
        const app = open();
        look("Bo");
        press(Qt.Key_N);
        tryCompare(pairs, "count", 1);
        tryVerify(() => says("stay two people"));
        press(Qt.Key_L);
        tryCompare(pairs, "count", 0);
        // Looked at again, because somebody came in: what was decided stays so.
        harness.addPerson("Cy Rae", "cy@rae.example", "+44 7700 900126");
        harness.addPerson("Cy Rae", "cy@rae.example", "+44 7700 900126");
        tryCompare(pairs, "count", 1, patience);
        compare(harness.names().length, 6);
        tryVerify(() => pairs.leftName === "Cy Rae");
    }
    function test_whatIsTappedIsChosen() {
        open(390, 844);
        look("Ana");
        const left = allShown(item => item.checked !== undefined && item.Accessible.name === "Name: Ana Quillfeather")[0];
        verify(left);
        clickOn(left);
        tryCompare(pairs, "resultName", "Ana Quillfeather");
        verify(says("Together: Ana Quillfeather"));
        clickOn(button("Not the same"));
        tryCompare(pairs, "count", 1);
    }
    // Everybody can be reached with Tab alone, and left again.
    function test_tabGoesRound() {
        open();
        look("Ana");
        const seen = [];
        for (let i = 0; i < 25; ++i) {
            press(Qt.Key_Backtab);
            seen.push(window.activeFocusItem.text || window.activeFocusItem.Accessible.name);
        }
        for (const name of ["Not the same", "Later", pairs.position === 0 ? "Next pair" : "Previous pair", "People"])
            verify(seen.includes(name), name + " in " + seen.join(", "));
    }
    function test_everythingFits_data() {
        const rows = [];
        for (const width of [360, 390, 820, 1440])
            for (const scale of [1, 2])
                rows.push({ tag: width + " x" + scale, width: width, scale: scale });
        return rows;
    }
    function test_everythingFits(row) {
        const app = open(row.width, 844);
        app.settings.textScale = row.scale;
        look("Ana");
        wait(50);
        compare(harness.accessibilityProblems(window.contentItem).join("\n"), "");
        for (const name of ["Later", "Not the same", "Merge"]) {
            const shown = button(name);
            const at = shown.mapToItem(null, 0, 0);
            verify(at.x >= 0 && at.x + shown.width <= row.width, name + " is at " + at.x + " to " + (at.x + shown.width));
            verify(at.y >= 0 && at.y + shown.height <= 844);
        }
    }
}
