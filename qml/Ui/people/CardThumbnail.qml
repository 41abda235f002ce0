// SPDX-License-Identifier: MPL-2.0
// The card lies on the page like a card; a tap shows it larger.
// qmllint disable unqualified
import QtQuick
import QtQuick.Templates as T
import Wellmet.Controls
import Wellmet.Ui
import Wellmet.ViewModels

T.AbstractButton {
    id: thumbnail

    required property PersonViewModel person

    implicitWidth: 320
    implicitHeight: picture.aspect > 0 ? Math.min(width / picture.aspect, 420) : 180
    text: qsTr("Show the card larger")
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: thumbnail.clicked()
    Keys.onReturnPressed: thumbnail.clicked()
    Keys.onEnterPressed: thumbnail.clicked()
    onClicked: {
        larger.active = true;
        (larger.item as CardDialog).open();
    }

    background: Rectangle {
        x: picture.contentRect.x - 1
        y: picture.contentRect.y + 2
        width: picture.contentRect.width + 2
        height: picture.contentRect.height
        radius: Theme.radiusS
        color: Theme.shade
    }
    contentItem: Picture {
        id: picture
        image: thumbnail.person.card // qmllint disable type
        still: true
        radius: Theme.radiusS
        Rectangle {
            x: picture.contentRect.x
            y: picture.contentRect.y
            width: picture.contentRect.width
            height: picture.contentRect.height
            radius: Theme.radiusS
            color: "transparent"
            border.width: Theme.line
            border.color: Theme.cardEdge
            FocusRing { shown: thumbnail.visualFocus }
        }
    }
    Loader {
        id: larger
        active: false
        sourceComponent: CardDialog { person: thumbnail.person }
    }
}
