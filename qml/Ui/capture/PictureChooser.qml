// SPDX-License-Identifier: MPL-2.0
// The system's file chooser; in a file of its own, so that dialogs are loaded when the first one is wanted.
import QtQuick
import QtQuick.Dialogs

FileDialog {
    id: dialog

    signal chosen(var files)  // a list of addresses

    title: qsTr("Add pictures of cards")
    fileMode: FileDialog.OpenFiles
    nameFilters: [qsTr("Pictures (%1)").arg("*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff *.heic"), qsTr("All files (*)")]
    onAccepted: dialog.chosen(dialog.selectedFiles)
}
