// SPDX-License-Identifier: MPL-2.0
// A row one can choose: something leading, a title, a line below it, something trailing.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

T.ItemDelegate {
    id: control

    property string title: text
    property string subtitle
    // What to set off in title and subtitle: [start, length] each.
    property var titleMarks: []
    property var subtitleMarks: []
    property int titleLines: 1
    // Items, not components: Qt 6.4's Loader cannot make a bound component.
    property alias leading: before.data
    property alias trailing: after.data
    property int margin: WindowClass.margin
    property bool ringShown: visualFocus

    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: 200
    leftPadding: margin
    rightPadding: margin
    topPadding: Theme.spaceS
    bottomPadding: Theme.spaceS
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: subtitle !== "" ? title + ", " + subtitle : title
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: RowLayout {
        spacing: Theme.spaceM
        Row {
            id: before
            visible: children.length > 0
        }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            MarkedLabel {
                plain: control.title
                marks: control.titleMarks
                kind: Label.Strong
                maximumLineCount: control.titleLines
                elide: Text.ElideRight
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            MarkedLabel {
                visible: plain !== ""
                plain: control.subtitle
                marks: control.subtitleMarks
                kind: Label.Caption
                muted: true
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        Row {
            id: after
            visible: children.length > 0
        }
    }
    background: Rectangle {
        color: control.highlighted ? Theme.accentSoft : control.down ? Theme.pressed : control.hovered ? Theme.hover : "transparent"
        FocusRing {
            shown: control.ringShown
            gap: -Theme.focusLine
        }
    }
}
