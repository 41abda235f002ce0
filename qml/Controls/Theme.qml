// SPDX-License-Identifier: MPL-2.0
// Every colour, size and duration of the program. Roles, not looks: pages say what a thing is.
pragma Singleton
pragma ComponentBehavior: Bound
import QtQuick

QtObject {
    id: theme

    enum Mode { System, Light, Dark }

    // What the user chose; the shell binds these to the settings.
    property int mode: Theme.System
    property real textScale: 1
    property bool reduceMotion: false

    readonly property SystemPalette system: SystemPalette {}
    readonly property bool dark: mode === Theme.Dark || (mode === Theme.System && system.window.hslLightness < 0.5)

    // Colour roles. tests/qml/tst_Theme.qml holds every text role to 4.5:1 on every ground it may stand on.
    readonly property color ground: dark ? "#161513" : "#fbfaf7"        // the page
    readonly property color raised: dark ? "#201f1c" : "#ffffff"        // fields, sheets, cards
    readonly property color sunken: dark ? "#100f0e" : "#f3f1eb"        // rail, bars, behind pictures
    readonly property color hairline: dark ? "#35332e" : "#e3dfd6"
    readonly property color outline: dark ? "#7d786e" : "#8a857a"       // the edge of something one can use: 3:1
    readonly property color text: dark ? "#f1eee8" : "#1c1a17"
    readonly property color textMuted: dark ? "#aba59a" : "#655f55"
    readonly property color accent: dark ? "#7fd1b9" : "#0b6651"
    readonly property color accentInk: dark ? "#08231b" : "#ffffff"
    readonly property color accentPressed: dark ? "#a3e2cf" : "#084c3c"
    readonly property color accentSoft: dark ? "#1d352e" : "#dfeee8"    // selected, focused line
    readonly property color accentSoftInk: dark ? "#a9e3d1" : "#0a5443"
    readonly property color hover: dark ? "#262420" : "#f0ede6"
    readonly property color pressed: dark ? "#302d28" : "#e7e3d9"
    readonly property color danger: dark ? "#ffb3a7" : "#a62b1c"
    readonly property color dangerSoft: dark ? "#3d211d" : "#fbe6e1"
    readonly property color doubt: dark ? "#efc377" : "#7e5200"         // please look at this
    readonly property color doubtSoft: dark ? "#37290f" : "#fbeccd"
    readonly property color toast: dark ? "#ece8e0" : "#2a2723"
    readonly property color toastInk: dark ? "#1c1a17" : "#f8f5ef"
    readonly property color toastAction: dark ? "#0b5a48" : "#8edcc5"
    readonly property color scrim: dark ? "#b3000000" : "#66201d18"
    readonly property color cardEdge: dark ? "#403d37" : "#d9d4c9"      // round a photographed card
    readonly property color shade: dark ? "#00000000" : "#12000000"     // soft shadow under it
    readonly property color selection: dark ? "#2f5d50" : "#bfe0d5"     // selected text; `text` stands on it

    // Spacing.
    readonly property int spaceXs: 4
    readonly property int spaceS: 8
    readonly property int spaceM: 12
    readonly property int spaceL: 16
    readonly property int spaceXl: 24
    readonly property int spaceXxl: 32

    // Radii, lines, targets.
    readonly property int radiusS: 6
    readonly property int radiusM: 10
    readonly property int radiusL: 16
    readonly property int line: 1
    readonly property int focusLine: 2
    readonly property int target: 48
    readonly property int icon: Math.round(22 * Math.min(textScale, 1.5))
    readonly property int readable: 640                                  // no column of text is wider

    // Controls do not take the application's font by themselves.
    readonly property string family: Application.font.family

    // Type scale, in pixels at the user's text size. Headings grow less than text: they are large already.
    readonly property int sizeBadge: 11                                  // inside a mark of fixed size
    readonly property int sizeNav: Math.round(12 * Math.min(textScale, 1.25))
    readonly property int sizeCaption: Math.round(13 * textScale)
    readonly property int sizeBody: Math.round(16 * textScale)
    readonly property int sizeTitle: Math.round(19 * textScale)
    readonly property int sizeHeadline: Math.round(26 * (1 + (textScale - 1) * 0.6))
    readonly property int sizeDisplay: Math.round(34 * (1 + (textScale - 1) * 0.5))

    readonly property real tightSpacing: -0.02                           // of large letters, per pixel of their size

    // Motion, in milliseconds.
    readonly property int motionShort: reduceMotion ? 0 : 120
    readonly property int motion: reduceMotion ? 0 : 180

    // An avatar's ground and its initials, for a hue from 0 to 1.
    function avatarGround(hue: real): color {
        return dark ? Qt.hsla(hue, 0.24, 0.25, 1) : Qt.hsla(hue, 0.36, 0.88, 1);
    }
    function avatarText(hue: real): color {
        return dark ? Qt.hsla(hue, 0.42, 0.84, 1) : Qt.hsla(hue, 0.50, 0.24, 1);
    }
}
