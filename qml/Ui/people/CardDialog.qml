// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Wellmet.Controls
import Wellmet.Ui
import Wellmet.ViewModels

Dialog {
    id: dialog

    required property PersonViewModel person

    title: qsTr("Card of %1").arg(person.name)
    preferredWidth: 900

    contentItem: Picture {
        id: picture
        image: dialog.person.card // qmllint disable type
        still: true
        radius: Theme.radiusS
        implicitHeight: picture.aspect > 0 ? dialog.availableWidth / picture.aspect : 200
        Accessible.role: Accessible.Graphic
        Accessible.name: dialog.title
    }
}
