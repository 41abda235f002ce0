// SPDX-License-Identifier: MPL-2.0
// What every page is. A page says where it would like to go; the shell goes there.
import QtQuick
import Wellmet.ViewModels

FocusScope {
    id: page

    required property AppViewModel app
    // The one in view.
    property bool current: false
    // Nothing but the page: no bar, no rail.
    property bool immersive: false
    // Keys that work while the page is in view.
    property list<AppAction> actions

    Component.onCompleted: {
        for (let i = 0; i < actions.length; ++i)
            actions[i].inView = Qt.binding(() => page.current);
    }

    // Wishes, which the shell grants: a destination by its name; a person by id.
    signal goTo(string destination)
    signal showPerson(string personId)
    // Back within the page (Esc). False: there was nothing to go back from.
    function goBack(): bool {
        return false;
    }
    // The search key was pressed. False: there is nothing to search here.
    function startSearch(): bool {
        return false;
    }
}
