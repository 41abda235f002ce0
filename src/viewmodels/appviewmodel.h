// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "device/cameraplugin.h"
#include "viewmodels/captureviewmodel.h"
#include "viewmodels/duplicatesviewmodel.h"
#include "viewmodels/organisationmodel.h"
#include "viewmodels/peoplelistmodel.h"
#include "viewmodels/reviewviewmodel.h"
#include "viewmodels/savedsearchesmodel.h"
#include "viewmodels/selectionactions.h"
#include "viewmodels/session.h"
#include "viewmodels/settingsviewmodel.h"
#include "viewmodels/trashmodel.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <memory>

namespace wellmet {

/// What the whole window shares: the open notebook (or why it is not open), the settings, and what is said to the user.
class AppViewModel : public QObject
{
    Q_OBJECT
    Q_PROPERTY(wellmet::SettingsViewModel *settings READ settings CONSTANT FINAL)
    Q_PROPERTY(wellmet::PeopleListModel *people READ people CONSTANT FINAL)
    /// What can be done with the people selected in the list.
    Q_PROPERTY(wellmet::SelectionActions *selection READ selection CONSTANT FINAL)
    Q_PROPERTY(wellmet::SavedSearchesModel *searches READ searches CONSTANT FINAL)
    Q_PROPERTY(wellmet::OrganisationModel *organisation READ organisation CONSTANT FINAL)
    Q_PROPERTY(wellmet::TrashModel *trash READ trash CONSTANT FINAL)
    /// Made when first asked for; null while the notebook is not open.
    Q_PROPERTY(wellmet::CaptureViewModel *capture READ capture NOTIFY readyChanged FINAL)
    Q_PROPERTY(wellmet::ReviewViewModel *review READ review NOTIFY readyChanged FINAL)
    Q_PROPERTY(wellmet::DuplicatesViewModel *duplicates READ duplicates NOTIFY readyChanged FINAL)
    /// The notebook is open. When it is not, `problem` says why and what to do.
    Q_PROPERTY(bool ready READ isReady NOTIFY readyChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY readyChanged FINAL)
    Q_PROPERTY(QString dataFolder READ dataFolder CONSTANT FINAL)
    /// Captures that wait for the user in review.
    Q_PROPERTY(int waiting READ waiting NOTIFY waitingChanged FINAL)
public:
    /// Opens the notebook in `folder` at once. `vision`: see CardImport; `makeCamera`: see CaptureViewModel.
    AppViewModel(QString folder, capture::VisionFiles vision, device::MakeFrameSource makeCamera, QObject *parent = nullptr);
    ~AppViewModel() override;

    SettingsViewModel *settings() { return &m_settings; }
    PeopleListModel *people() { return &m_people; }
    SelectionActions *selection() { return &m_selection; }
    SavedSearchesModel *searches() { return &m_searches; }
    OrganisationModel *organisation() { return &m_organisation; }
    TrashModel *trash() { return &m_trash; }
    CaptureViewModel *capture();
    ReviewViewModel *review();
    DuplicatesViewModel *duplicates();
    bool isReady() const { return m_session != nullptr; }
    QString problem() const { return m_problem; }
    QString dataFolder() const { return m_folder; }
    int waiting() const { return m_waiting; }
    /// Null while the notebook is not open.
    Session *session() const { return m_session.get(); }

    /// Tries again to open the notebook; whether it worked.
    Q_INVOKABLE bool open();
    /// Takes back the user's newest action and says what that was.
    Q_INVOKABLE void undo();
    /// Puts text on the clipboard and says so.
    Q_INVOKABLE void copy(const QString &text);
    /// Hands an address (mailto:, tel:, https:) to the system's programs; says so when none takes it.
    Q_INVOKABLE void openOutside(const QUrl &url);
    /// The data folder as an address that a file manager opens.
    Q_INVOKABLE QString folderUrl() const;

Q_SIGNALS:
    void readyChanged();
    void waitingChanged();
    /// Something was written, here or by another process; several writes at once are told once.
    void notebookChanged();
    /// An undo changed these records back.
    void undone(const std::vector<wellmet::Id> &touched);
    /// A sentence for the toast; `undoable` offers Undo beside it.
    void said(const QString &sentence, bool undoable);

private:
    void refresh();

    QString m_folder;
    capture::VisionFiles m_vision;
    device::MakeFrameSource m_makeCamera;
    SettingsViewModel m_settings;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<CaptureViewModel> m_capture;
    std::unique_ptr<ReviewViewModel> m_review;
    std::unique_ptr<DuplicatesViewModel> m_duplicates;
    PeopleListModel m_people;
    SelectionActions m_selection{*this};
    SavedSearchesModel m_searches{*this};
    OrganisationModel m_organisation{*this};
    TrashModel m_trash{*this};
    QTimer m_refreshSoon;
    QString m_problem;
    int m_waiting = 0;
};

}  // namespace wellmet
