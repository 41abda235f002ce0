// SPDX-License-Identifier: MPL-2.0
// A page one can go to, as the bar and the rail show it.
import QtQuick

QtObject {
    required property string name
    required property string title
    required property string iconName
    required property url source
    // How much waits there; 0 shows nothing.
    property int count: 0
    // The one in the middle of the bar.
    property bool prominent: false
    // False: reached from elsewhere, below the others on the rail.
    property bool inBar: true
}
