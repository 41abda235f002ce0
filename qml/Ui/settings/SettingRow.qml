// SPDX-License-Identifier: MPL-2.0
// A setting one opens: its name, and what it is set to below.
import QtQuick
import Wellmet.Controls

ListRow {
    id: row

    required property string value

    subtitle: value
    titleLines: 3
    focusPolicy: Qt.StrongFocus
    leftPadding: 0
    rightPadding: 0
    implicitHeight: Math.max(60, implicitContentHeight + Theme.spaceS * 2)
    Accessible.role: Accessible.Button
    trailing: Icon {
        name: "chevron-right"
        color: Theme.textMuted
        mirrored: row.mirrored
        implicitWidth: Theme.icon
        implicitHeight: Theme.icon
    }
}
