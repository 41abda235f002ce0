// SPDX-License-Identifier: MPL-2.0
import QtQuick

Rectangle {
    implicitHeight: Theme.line
    implicitWidth: Theme.line
    color: Theme.hairline
}
