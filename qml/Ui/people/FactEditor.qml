// SPDX-License-Identifier: MPL-2.0
// A date, an own field or a relation while it is edited: what it is, and what it says.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wellmet.Controls
import Wellmet.ViewModels

FocusScope {
    id: row

    required property FactsModel facts
    required property int index
    required property string label
    required property string value
    required property bool fixedLabel
    required property string remark
    property string labelWords
    property string valueWords
    property string labelHint
    property string valueHint
    readonly property bool narrow: width < 480

    implicitHeight: line.implicitHeight

    function begin() {
        (fixedLabel ? valueField : labelField).forceActiveFocus(Qt.TabFocusReason);
    }

    RowLayout {
        id: line
        width: parent.width
        spacing: Theme.spaceS
        GridLayout {
            columns: row.narrow ? 1 : 2
            columnSpacing: Theme.spaceL
            rowSpacing: 0
            Layout.fillWidth: true
            TextField {
                id: labelField
                visible: !row.fixedLabel
                label: row.labelWords
                placeholderText: row.labelHint
                text: row.label
                focus: !row.fixedLabel
                Layout.fillWidth: row.narrow
                Layout.preferredWidth: 180
                Layout.alignment: Qt.AlignTop
                onTextEdited: row.facts.setLabel(row.index, text)
            }
            TextField {
                id: valueField
                label: row.fixedLabel ? row.label : row.valueWords
                placeholderText: row.valueHint
                text: row.value
                remark: activeFocus ? "" : row.remark
                focus: row.fixedLabel
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                onTextEdited: row.facts.setValue(row.index, text)
            }
        }
        IconButton {
            iconName: "x"
            text: qsTr("Remove %1").arg(row.label !== "" ? row.label : row.valueWords)
            ink: Theme.textMuted
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: valueField.topPadding - Theme.spaceS
            onClicked: row.facts.remove(row.index)
        }
    }
}
