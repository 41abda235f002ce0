// SPDX-License-Identifier: MPL-2.0
// What was read from the card, to be put right.
// qmllint disable unqualified
import QtQuick
import QtQuick.Templates as T
import Wellmet.Controls
import Wellmet.ViewModels

FocusScope {
    id: form

    required property ReviewViewModel review
    property real margin: WindowClass.margin
    readonly property DraftFieldsModel fields: review.fields
    signal accept
    signal discard
    signal undo
    signal leave  // nothing is being typed any more
    signal done  // past the last doubtful field

    implicitHeight: 200
    Accessible.role: Accessible.Form
    Accessible.name: qsTr("What the card says")

    // Begins to type: in the first doubtful field, else in the first.
    function begin() {
        edit(Math.max(0, fields.nextDoubtful(-1, 1)));
    }
    // Back into the last doubtful field, else the last.
    function end() {
        const row = fields.nextDoubtful(fields.count, -1);
        edit(row >= 0 ? row : fields.count - 1);
    }
    function edit(row: int) {
        const field = rows.itemAt(row) as FieldRow;
        if (field)
            field.edit();
    }
    function putText(text: string) {
        const field = rows.itemAt(review.focusedRow) as FieldRow;
        if (field)
            field.putText(text);
    }
    function toTop() {
        flick.contentY = 0;
    }
    function chooseNewField() {
        menu.active = true;
        (menu.item as FieldMenu).openForNew(fields.personOf(review.focusedRow));
    }
    function show(field: Item) {
        const top = field.mapToItem(column, 0, 0).y;
        const margin = Theme.spaceXl;
        if (top - margin < flick.contentY)
            flick.contentY = Math.max(0, top - margin);
        else if (top + field.height + margin > flick.contentY + flick.height)
            flick.contentY = Math.max(0, Math.min(top + field.height + margin - flick.height, flick.contentHeight - flick.height));
    }
    function move(row: int, step: int) {
        const next = fields.nextDoubtful(row, step);
        if (next >= 0)
            edit(next);
        else if (step > 0)
            done();
        else
            leave();
    }

    Flickable {
        id: flick
        anchors.fill: parent
        contentHeight: column.implicitHeight + Theme.spaceL * 2
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ScrollBar {}

        // A positioner: Qt 6.4's layouts go on measuring rows that a new reading has taken away.
        Column {
            id: column
            x: form.margin
            y: Theme.spaceXs
            width: flick.width - form.margin * 2

            Repeater {
                id: rows
                model: form.fields
                delegate: FieldRow {
                    id: field
                    people: form.fields.people
                    current: index === form.review.focusedRow
                    width: column.width
                    onFocused: {
                        form.review.focusedRow = index;
                        form.show(field);
                    }
                    onWritten: text => form.fields.setValue(index, text)
                    onMoved: step => form.move(index, step)
                    onStepped: step => form.edit(index + step)
                    onAccept: form.accept()
                    onDiscard: form.discard()
                    onUndo: form.undo()
                    onLeave: form.leave()
                    onMore: {
                        menu.active = true;
                        (menu.item as FieldMenu).openFor(index, kind, type);
                    }
                }
            }
            Button {
                text: qsTr("Add a field")
                icon.name: "plus"
                kind: Button.Plain
                x: form.LayoutMirroring.enabled ? column.width - width + Theme.spaceM : -Theme.spaceM
                onClicked: form.chooseNewField()
            }
        }
    }

    Loader {
        id: menu
        active: false
        sourceComponent: FieldMenu {
            fields: form.fields
            onAdded: row => form.edit(row)
            onClosed: if (!form.activeFocus) form.leave()
        }
    }
}
