// SPDX-License-Identifier: MPL-2.0
// Pages, the way between them, the keyboard, and what is said to the user. Only the shell navigates.
// qmllint disable unqualified
import QtQuick
import Wellmet.Controls
import Wellmet.ViewModels

FocusScope {
    id: shell

    required property AppViewModel app
    property string current: "people"
    property string previous: "people"
    readonly property AppPage page: currentLoader?.item as AppPage
    readonly property bool bare: page?.immersive ?? false
    property Loader currentLoader: null

    // The pages: one entry each.
    readonly property list<Destination> destinations: [
        Destination { name: "people"; title: qsTr("People"); iconName: "users"; source: Qt.resolvedUrl("../people/PeopleView.qml") },
        Destination { name: "capture"; title: qsTr("Capture"); iconName: "camera"; prominent: true; source: Qt.resolvedUrl("../capture/CapturePage.qml") },
        Destination { name: "review"; title: qsTr("Review"); iconName: "inbox"; count: shell.app.waiting; source: Qt.resolvedUrl("../review/ReviewPage.qml") },
        Destination { name: "settings"; title: qsTr("Settings"); iconName: "settings"; inBar: false; source: Qt.resolvedUrl("../settings/SettingsPage.qml") }
    ]

    function go(name: string) {
        if (name === current)
            return;
        previous = current;
        current = name;
        page?.forceActiveFocus();
    }
    function showPerson(personId: string) {
        go("people");
        (page as PeopleView)?.open(personId);
    }
    function say(sentence: string, undoable: bool) {
        toast.show(sentence, undoable ? qsTr("Undo") : "");
    }
    function back() {
        if (toast.open)
            toast.hide();
        else if (!(page?.goBack() ?? false) && current !== "people")
            go(previous === current ? "people" : previous);
    }

    readonly property list<AppAction> actions: [
        AppAction { text: qsTr("Search"); keys: ["Ctrl+F", "/"]; inView: true; onTriggered: shell.search() },
        AppAction { text: qsTr("Take back the last change"); keys: ["Ctrl+Z"]; inView: true; onTriggered: shell.app.undo() },
        AppAction { text: qsTr("Back"); keys: ["Esc"]; inView: true; onTriggered: shell.back() },
        AppAction { text: qsTr("Show this sheet"); keys: ["?", "F1"]; inView: true; onTriggered: shell.showShortcuts() }
    ]

    function search() {
        if (page?.startSearch() ?? false)
            return;
        go("people");
        page?.startSearch();
    }
    function showShortcuts() {
        sheet.active = true;
        const item = sheet.item as ShortcutSheet;
        item.groups = [goActions(), listOf(actions), listOf(page?.actions ?? [])];
        item.open();
    }

    // A QML list as an array.
    function listOf(actions: var): var {
        const all = [];
        for (let i = 0; i < actions.length; ++i)
            all.push(actions[i]);
        return all;
    }
    function goActions(): var {
        const all = [];
        for (let i = 0; i < places.count; ++i)
            all.push(places.objectAt(i));
        return all;
    }
    // Ctrl+1, Ctrl+2 ... in the order of the pages.
    Instantiator {
        id: places
        model: shell.destinations
        delegate: AppAction {
            required property int index
            required property Destination modelData
            text: modelData.title
            keys: ["Ctrl+" + (index + 1)]
            inView: true
            onTriggered: shell.go(modelData.name)
        }
    }

    Rail {
        id: rail
        visible: !WindowClass.compact && !shell.bare
        width: visible ? implicitWidth : 0
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        destinations: shell.destinations // qmllint disable type
        current: shell.current
        onChosen: name => shell.go(name)
    }
    BottomBar {
        id: bar
        visible: WindowClass.compact && !shell.bare
        height: visible ? implicitHeight : 0
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        destinations: shell.destinations // qmllint disable type
        current: shell.current
        onChosen: name => shell.go(name)
    }

    Item {
        id: pages
        anchors.left: rail.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: bar.top
        Repeater {
            model: shell.destinations
            Loader {
                id: loader
                required property Destination modelData
                readonly property bool isCurrent: modelData.name === shell.current
                anchors.fill: parent
                visible: isCurrent
                focus: isCurrent
                active: false
                // A page is made when it is first looked at, and then stays as it was left.
                function makeIfCurrent() {
                    if (!isCurrent || !shell.app.ready)
                        return;
                    if (!active) {
                        setSource(modelData.source, { app: shell.app });
                        active = true;
                    }
                    shell.currentLoader = loader;
                }
                onIsCurrentChanged: makeIfCurrent()
                Component.onCompleted: makeIfCurrent()
                Connections {
                    target: shell.app
                    function onReadyChanged() { loader.makeIfCurrent(); }
                }

                readonly property AppPage page: item as AppPage
                Binding { target: loader.page; property: "current"; value: loader.isCurrent; when: loader.page !== null }
                Connections {
                    target: loader.page
                    function onGoTo(destination: string) { shell.go(destination); }
                    function onShowPerson(personId: string) { shell.showPerson(personId); }
                }
            }
        }
    }

    Loader {
        anchors.fill: pages
        active: !shell.app.ready
        sourceComponent: ProblemPage { app: shell.app }
    }

    Toast {
        id: toast
        anchors.horizontalCenter: pages.horizontalCenter
        anchors.bottom: pages.bottom
        anchors.bottomMargin: Theme.spaceL
        width: Math.min(implicitWidth, pages.width - Theme.spaceL * 2)
        onActionTriggered: shell.app.undo()
    }
    Connections {
        target: shell.app
        function onSaid(sentence: string, undoable: bool) { shell.say(sentence, undoable); }
    }
    Loader {
        id: sheet
        active: false
        sourceComponent: ShortcutSheet {}
    }
}
