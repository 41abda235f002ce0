// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls
import Wellmet.ViewModels

FocusScope {
    id: row

    required property ContactPointsModel points
    required property int index
    required property int kind
    required property string kindWords
    required property string value
    required property string label
    required property string remark
    readonly property bool narrow: width < 480

    implicitHeight: grid.implicitHeight

    function begin() {
        valueField.forceActiveFocus(Qt.TabFocusReason);
    }

    RowLayout {
        id: grid
        width: parent.width
        spacing: Theme.spaceS
        GridLayout {
            columns: row.narrow ? 1 : 2
            columnSpacing: Theme.spaceS
            rowSpacing: Theme.spaceXs
            Layout.fillWidth: true
            TextField {
                id: valueField
                label: row.kindWords
                text: row.value
                // Remarked on when one is done with it, not at the first letter.
                remark: activeFocus ? "" : row.remark
                inputMethodHints: [Qt.ImhEmailCharactersOnly, Qt.ImhDialableCharactersOnly, Qt.ImhUrlCharactersOnly, Qt.ImhNone, Qt.ImhNoAutoUppercase, Qt.ImhNone][row.kind]
                focus: true
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                onTextEdited: row.points.setValue(row.index, text)
            }
            TextField {
                label: qsTr("Label")
                text: row.label
                placeholderText: row.kind === 1 ? qsTr("mobile, work …") : qsTr("work, home …")
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 140
                Layout.fillWidth: row.narrow
                onTextEdited: row.points.setLabel(row.index, text)
            }
        }
        IconButton {
            iconName: "x"
            text: qsTr("Remove %1").arg(row.value !== "" ? row.value : row.kindWords)
            ink: Theme.textMuted
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: valueField.topPadding - Theme.spaceS
            onClicked: row.points.remove(row.index)
        }
    }
}
