// SPDX-License-Identifier: MPL-2.0
#include "shots/scenes.h"

using namespace Qt::StringLiterals;

namespace wellmet::shots {

QList<Scene> scenes()
{
    const auto open = u"shell.page.open(app.people.personIdAt(1))"_s;
    const auto shown = u"shell.page.person.loaded"_s;
    return {
        {u"people"_s, NotebookState::Filled, {}},
        {u"people-empty"_s, NotebookState::Empty, {}},
        {u"people-found"_s, NotebookState::Filled, {u"app.people.query = 'an'"_s}, u"app.people.filtered && app.people.loaded"_s},
        {u"people-no-hits"_s, NotebookState::Filled, {u"app.people.query = 'zzz'"_s}},
        {u"person"_s, NotebookState::Filled, {open}, shown},
        {u"person-sources"_s, NotebookState::Filled, {open, u"shell.page.actions[3].triggered()"_s}},
        {u"person-history"_s, NotebookState::Filled, {open, u"shell.page.actions[5].triggered()"_s}, shown},
        {u"people-selected"_s,
         NotebookState::Filled,
         {u"app.people.toggleSelected(app.people.personIdAt(1)); app.people.toggleSelected(app.people.personIdAt(3))"_s}},
        {u"person-edit"_s, NotebookState::Filled, {open, u"shell.page.person.edit()"_s}},
        {u"person-new"_s, NotebookState::Filled, {u"shell.page.add('')"_s}},
        {u"capture"_s, NotebookState::Filled, {u"shell.go('capture')"_s}},
        {u"capture-live"_s, NotebookState::Empty, {u"shell.go('capture')"_s}, u"app.capture.count > 0"_s, true},
        {u"review"_s, NotebookState::Filled, {u"shell.go('review')"_s}, u"app.review.corners.length === 4"_s},
        {u"review-corners"_s,
         NotebookState::Filled,
         {u"shell.go('review')"_s, u"shell.page.actions[6].triggered()"_s},
         u"app.review.corners.length === 4"_s},
        {u"review-field"_s,
         NotebookState::Filled,
         {u"shell.go('review')"_s, u"shell.page.actions[7].triggered()"_s},
         u"app.review.corners.length === 4"_s},
        {u"duplicates"_s, NotebookState::Twice, {u"shell.go('review')"_s, u"shell.page.goToLane(1)"_s}, u"app.duplicates.shown"_s},
        {u"duplicates-choice"_s,
         NotebookState::Twice,
         {u"shell.go('review')"_s, u"shell.page.goToLane(1); app.duplicates.next()"_s, u"shell.page.actions[14].triggered()"_s},
         u"app.duplicates.shown"_s},
        {u"review-lanes"_s, NotebookState::Twice, {u"shell.go('review')"_s}, u"app.review.corners.length === 4"_s},
        {u"duplicates-empty"_s, NotebookState::Empty, {u"shell.go('review')"_s, u"shell.page.goToLane(1)"_s}},
        {u"review-empty"_s, NotebookState::Empty, {u"shell.go('review')"_s}},
        {u"settings"_s, NotebookState::Filled, {u"shell.go('settings')"_s}},
        {u"shortcuts"_s, NotebookState::Filled, {u"shell.showShortcuts()"_s}},
        {u"toast"_s, NotebookState::Filled, {u"shell.say('Ana Silva was deleted.', true)"_s}},
        // Behind the others: what it saves stays.
        {u"people-saved-searches"_s,
         NotebookState::Filled,
         {u"app.searches.save('Cameras', 'title:c'); app.searches.save('In Lisbon', 'city:lisbon')"_s, u"shell.page.startSearch()"_s},
         u"app.searches.count > 1"_s},
        {u"problem"_s, NotebookState::Unopenable, {}},
    };
}

QList<Dress> dresses()
{
    const QSize phone(390, 844);
    const QSize tablet(820, 1180);
    const QSize desk(1440, 900);
    return {
        {u"phone-light"_s, phone},
        {u"phone-dark"_s, phone, true},
        {u"tablet-light"_s, tablet},
        {u"tablet-dark"_s, tablet, true},
        {u"desk-light"_s, desk},
        {u"desk-dark"_s, desk, true},
        {u"phone-text2x"_s, phone, false, 2},
        {u"desk-text2x"_s, desk, false, 2},
        {u"phone-rtl"_s, phone, false, 1, true},
        {u"desk-rtl"_s, desk, false, 1, true},
    };
}

}  // namespace wellmet::shots
