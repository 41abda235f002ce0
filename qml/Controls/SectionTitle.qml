// SPDX-License-Identifier: MPL-2.0
// A heading inside a page: small, muted, above a hairline's worth of space.
import QtQuick

Label {
    kind: Label.Caption
    muted: true
    font.weight: Font.Medium
    topPadding: Theme.spaceL
    bottomPadding: Theme.spaceXs
    Accessible.role: Accessible.Heading
}
