// SPDX-License-Identifier: MPL-2.0
// Text in one of the styles of the type scale.
pragma ComponentBehavior: Bound
import QtQuick

Text {
    id: label

    enum Kind { Caption, Body, Strong, Title, Headline, Display }
    property int kind: Label.Body
    property bool muted: false

    color: muted ? Theme.textMuted : Theme.text
    font.pixelSize: sizeOf(kind)
    font.weight: kind >= Label.Title ? Font.DemiBold : kind === Label.Strong ? Font.Medium : Font.Normal
    font.letterSpacing: kind < Label.Headline ? 0 : Theme.tightSpacing * sizeOf(kind)
    lineHeight: kind >= Label.Headline ? 1.15 : 1.3
    horizontalAlignment: Text.AlignLeft
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    Accessible.role: kind >= Label.Title ? Accessible.Heading : Accessible.StaticText
    Accessible.name: text

    // A function, not a property: a property would change while the spacing that reads it is being bound.
    function sizeOf(kind: int): int {
        return [Theme.sizeCaption, Theme.sizeBody, Theme.sizeBody, Theme.sizeTitle, Theme.sizeHeadline, Theme.sizeDisplay][kind];
    }
}
