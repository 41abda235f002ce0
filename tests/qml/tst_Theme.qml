// SPDX-License-Identifier: MPL-2.0
import QtQuick
import QtTest
import Wellmet.Controls

TestCase {
    name: "Theme"

    function cleanup() {
        Theme.mode = Theme.System;
    }
    function test_textContrast_data() {
        const pairs = [
            ["text", ["ground", "raised", "sunken", "hover", "pressed", "accentSoft", "selection", "doubtSoft", "dangerSoft"]],
            ["textMuted", ["ground", "raised", "sunken", "hover"]],
            ["accent", ["ground", "raised", "sunken", "hover"]],
            ["accentInk", ["accent", "accentPressed"]],
            ["accentSoftInk", ["accentSoft"]],
            ["danger", ["ground", "raised", "hover", "dangerSoft"]],
            ["doubt", ["ground", "raised", "doubtSoft"]],
            ["toastInk", ["toast"]],
            ["toastAction", ["toast"]]
        ];
        const rows = [];
        for (const mode of [Theme.Light, Theme.Dark])
            for (const [ink, grounds] of pairs)
                for (const ground of grounds)
                    rows.push({ tag: (mode === Theme.Dark ? "dark " : "light ") + ink + " on " + ground, mode: mode, ink: ink, ground: ground });
        return rows;
    }
    function test_textContrast(row) {
        Theme.mode = row.mode;
        const contrast = harness.contrast(Theme[row.ink], Theme[row.ground]);
        verify(contrast >= 4.5, contrast.toFixed(2));
    }
    function test_edgesCanBeSeen() {
        for (const mode of [Theme.Light, Theme.Dark]) {
            Theme.mode = mode;
            for (const ground of [Theme.ground, Theme.raised, Theme.sunken])
                verify(harness.contrast(Theme.outline, ground) >= 3, "outline " + harness.contrast(Theme.outline, ground).toFixed(2));
        }
    }
    function test_initialsCanBeReadOnEveryHue() {
        for (const mode of [Theme.Light, Theme.Dark]) {
            Theme.mode = mode;
            for (let hue = 0; hue < 1; hue += 1 / 360) {
                const contrast = harness.contrast(Theme.avatarText(hue), Theme.avatarGround(hue));
                verify(contrast >= 4.5, "hue " + hue.toFixed(3) + ": " + contrast.toFixed(2));
            }
        }
    }
}
