// SPDX-License-Identifier: MPL-2.0
// Every page as a screen reader and a finger meet it: each thing one can use has a name, a role and 48 pixels.
import QtQuick
import Wellmet.Controls

PageTest {
    id: testCase
    name: "Accessibility"

    function test_page_data() {
        const rows = [];
        for (const page of ["people", "review", "settings", "capture"])
            for (const width of [390, 820, 1440])
                for (const scale of [1, 2])
                    rows.push({ tag: page + " " + width + " x" + scale, page: page, width: width, scale: scale });
        return rows;
    }
    function test_page(row) {
        const app = harness.openNotebook(["Ana Silva", "Ben Bright"]);
        openWindow(app, row.width, 900);
        tryVerify(() => app.people.personIdAt(0) !== "");
        app.settings.textScale = row.scale;
        shell.go(row.page);
        if (row.page === "people")
            shell.page.open(app.people.personIdAt(0));
        wait(50);
        compare(harness.accessibilityProblems(window.contentItem).join("\n"), "");
        if (row.page !== "people")
            return;
        shell.page.person.edit();
        wait(50);
        compare(harness.accessibilityProblems(window.contentItem).join("\n"), "");
        shell.page.person.cancel();
    }
    function test_reviewOfACard_data() {
        return [{ tag: "phone", width: 390, scale: 1 }, { tag: "phone x2", width: 390, scale: 2 }, { tag: "desk", width: 1440, scale: 1 }];
    }
    function test_reviewOfACard(row) {
        const app = harness.openNotebook([]);
        verify(harness.readCards(["01-classic-en"]));
        openWindow(app, row.width, 900);
        app.settings.textScale = row.scale;
        shell.go("review");
        tryVerify(() => app.review.corners.length === 4, patience);
        compare(harness.accessibilityProblems(window.contentItem).join("\n"), "");
    }
    function test_liveCamera() {
        const app = harness.openWithCamera("01-classic-en");
        openWindow(app, 390, 844);
        shell.go("capture");
        tryCompare(app.capture, "count", 1, patience);
        compare(harness.accessibilityProblems(window.contentItem).join("\n"), "");
    }
}
