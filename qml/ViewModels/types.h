// SPDX-License-Identifier: MPL-2.0
// One line per view model that pages may name. The view models themselves know nothing of QML.
#pragma once

#include "viewmodels/appviewmodel.h"
#include "viewmodels/captureviewmodel.h"
#include "viewmodels/contactpointsmodel.h"
#include "viewmodels/draftfieldsmodel.h"
#include "viewmodels/duplicatesviewmodel.h"
#include "viewmodels/factsmodel.h"
#include "viewmodels/mergelinesmodel.h"
#include "viewmodels/organisationmodel.h"
#include "viewmodels/peoplelistmodel.h"
#include "viewmodels/personviewmodel.h"
#include "viewmodels/reviewviewmodel.h"
#include "viewmodels/savedsearchesmodel.h"
#include "viewmodels/selectionactions.h"
#include "viewmodels/settingsviewmodel.h"
#include "viewmodels/trashmodel.h"

#include <QtQml/qqml.h>

namespace wellmet::qml {

struct AppViewModelType {
    Q_GADGET
    QML_FOREIGN(wellmet::AppViewModel)
    QML_NAMED_ELEMENT(AppViewModel)
    QML_UNCREATABLE("main() makes it")
};

struct CaptureViewModelType {
    Q_GADGET
    QML_FOREIGN(wellmet::CaptureViewModel)
    QML_NAMED_ELEMENT(CaptureViewModel)
    QML_UNCREATABLE("AppViewModel has it")
};

struct DraftFieldsModelType {
    Q_GADGET
    QML_FOREIGN(wellmet::DraftFieldsModel)
    QML_NAMED_ELEMENT(DraftFieldsModel)
    QML_UNCREATABLE("ReviewViewModel has it")
};

struct ReviewViewModelType {
    Q_GADGET
    QML_FOREIGN(wellmet::ReviewViewModel)
    QML_NAMED_ELEMENT(ReviewViewModel)
    QML_UNCREATABLE("AppViewModel has it")
};

struct SettingsViewModelType {
    Q_GADGET
    QML_FOREIGN(wellmet::SettingsViewModel)
    QML_NAMED_ELEMENT(SettingsViewModel)
    QML_UNCREATABLE("AppViewModel has it")
};

struct ContactPointsModelType {
    Q_GADGET
    QML_FOREIGN(wellmet::ContactPointsModel)
    QML_NAMED_ELEMENT(ContactPointsModel)
    QML_UNCREATABLE("PersonViewModel has it")
};

struct DuplicatesViewModelType {
    Q_GADGET
    QML_FOREIGN(wellmet::DuplicatesViewModel)
    QML_NAMED_ELEMENT(DuplicatesViewModel)
    QML_UNCREATABLE("AppViewModel has it")
};

struct MergeLinesModelType {
    Q_GADGET
    QML_FOREIGN(wellmet::MergeLinesModel)
    QML_NAMED_ELEMENT(MergeLinesModel)
    QML_UNCREATABLE("DuplicatesViewModel has it")
};

struct FactsModelType {
    Q_GADGET
    QML_FOREIGN(wellmet::FactsModel)
    QML_NAMED_ELEMENT(FactsModel)
    QML_UNCREATABLE("PersonViewModel has it")
};

struct OrganisationModelType {
    Q_GADGET
    QML_FOREIGN(wellmet::OrganisationModel)
    QML_NAMED_ELEMENT(OrganisationModel)
    QML_UNCREATABLE("AppViewModel has it")
};

struct PeopleListModelType {
    Q_GADGET
    QML_FOREIGN(wellmet::PeopleListModel)
    QML_NAMED_ELEMENT(PeopleListModel)
    QML_UNCREATABLE("AppViewModel has it")
};

struct SavedSearchesModelType {
    Q_GADGET
    QML_FOREIGN(wellmet::SavedSearchesModel)
    QML_NAMED_ELEMENT(SavedSearchesModel)
    QML_UNCREATABLE("AppViewModel has it")
};

struct SelectionActionsType {
    Q_GADGET
    QML_FOREIGN(wellmet::SelectionActions)
    QML_NAMED_ELEMENT(SelectionActions)
    QML_UNCREATABLE("AppViewModel has it")
};

struct TrashModelType {
    Q_GADGET
    QML_FOREIGN(wellmet::TrashModel)
    QML_NAMED_ELEMENT(TrashModel)
    QML_UNCREATABLE("AppViewModel has it")
};

struct PersonViewModelType {
    Q_GADGET
    QML_FOREIGN(wellmet::PersonViewModel)
    QML_NAMED_ELEMENT(PersonViewModel)
};

}  // namespace wellmet::qml
