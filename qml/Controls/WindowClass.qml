// SPDX-License-Identifier: MPL-2.0
// How much room there is. The width decides the layout, never the operating system.
pragma Singleton
import QtQuick

QtObject {
    // The main window binds this.
    property real width: 0

    readonly property bool compact: width < 600
    readonly property bool medium: width >= 600 && width < 1000
    readonly property bool expanded: width >= 1000
    // The margin of a page.
    readonly property int margin: compact ? Theme.spaceL : Theme.spaceXl
}
