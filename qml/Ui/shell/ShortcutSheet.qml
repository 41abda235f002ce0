// SPDX-License-Identifier: MPL-2.0
// What the keyboard can do here and now, made from the actions themselves.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls

Dialog {
    id: sheet

    // Lists of AppAction: the shell's, then the page's.
    property var groups: []

    title: qsTr("Keyboard shortcuts")
    preferredWidth: 520

    function keysOf(action: AppAction): string {
        return action.keys.join(qsTr(" or ")).replace(/\bReturn\b/g, qsTr("Enter"));
    }

    contentItem: Flickable {
        id: flick
        implicitHeight: column.implicitHeight
        contentHeight: column.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        focus: true
        Keys.onUpPressed: flick.contentY = Math.max(0, flick.contentY - Theme.target)
        Keys.onDownPressed: flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, flick.contentY + Theme.target))

        ColumnLayout {
            id: column
            width: flick.width
            spacing: 0
            Repeater {
                model: sheet.groups
                ColumnLayout {
                    id: group
                    required property var modelData
                    required property int index
                    spacing: 0
                    Layout.fillWidth: true
                    Hairline {
                        visible: group.index > 0 && group.modelData.length > 0
                        Layout.fillWidth: true
                        Layout.topMargin: Theme.spaceS
                        Layout.bottomMargin: Theme.spaceS
                    }
                    Repeater {
                        model: group.modelData
                        RowLayout {
                            id: line
                            required property var modelData
                            readonly property AppAction action: modelData as AppAction
                            spacing: Theme.spaceL
                            Layout.fillWidth: true
                            Layout.minimumHeight: 36
                            Label {
                                text: line.action.text
                                Layout.fillWidth: true
                            }
                            Label {
                                text: sheet.keysOf(line.action)
                                muted: true
                                font.weight: Font.Medium
                                wrapMode: Text.NoWrap
                            }
                        }
                    }
                }
            }
        }
    }
}
