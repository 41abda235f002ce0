// SPDX-License-Identifier: MPL-2.0
// What every test of a page does: open the real window on a notebook, press keys in it, and find what is drawn by its words.
import QtQuick
import QtTest
import Wellmet.Controls
import Wellmet.Ui
import Wellmet.ViewModels

TestCase {
    id: testCase
    when: windowShown

    property Main window: null
    property Component main: Main {}
    readonly property var shell: window?.shell ?? null

    // Reading a card takes a second of processor time, and there may be little of that.
    readonly property int patience: 60000

    function openWindow(app: AppViewModel, width: int, height: int) {
        window = main.createObject(null, { app: app, width: width, height: height });
        window.show();
        window.requestActivate();
        tryVerify(() => window.active && app.people.loaded);
        shell.forceActiveFocus();
    }
    function cleanup() {
        if (window)
            window.destroy();
        window = null;
        wait(0);
        Theme.textScale = 1;
        Theme.mode = Theme.System;
    }
    function press(key, modifiers) {
        harness.press(window, key, modifiers ?? Qt.NoModifier);
    }
    function type(text) {
        harness.type(window, text);
    }
    // Everything in view that fits, in the order it is drawn in.
    function allShown(fits, root) {
        const found = [];
        const look = item => {
            if (!item.visible || item.opacity === 0)
                return;
            if (fits(item))
                found.push(item);
            for (let i = 0; i < item.children.length; ++i)
                look(item.children[i]);
        };
        look(root ?? window.contentItem);
        return found;
    }
    // The words in view.
    function words(root) {
        return allShown(item => item instanceof Text && item.text !== "", root).map(item => item.text);
    }
    function says(text) {
        return words().some(shown => shown.includes(text));
    }
    // The first button that is called so.
    function button(text) {
        return allShown(item => item.clicked !== undefined && item.text === text)[0] ?? null;
    }
    // The text field with this label, or null.
    function field(label) {
        return allShown(item => item.selectAll !== undefined && item.Accessible.name === label)[0] ?? null;
    }
    function clickOn(item) {
        verify(item, "there is something to click on");
        const at = item.mapToItem(null, item.width / 2, item.height / 2);
        harness.click(window, at.x, at.y);
    }
}
