// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/appviewmodel.h"

#include "base/log.h"
#include "viewmodels/errorwords.h"
#include "viewmodels/whendone.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>

namespace wellmet {

namespace {

QString wordsFor(storage::ActionName undone)
{
    using storage::ActionName;
    switch (undone) {
    case ActionName::AddCaptures: return AppViewModel::tr("Taken back: the card that was added.");
    case ActionName::Accept: return AppViewModel::tr("Taken back: the card waits in review again.");
    case ActionName::Discard: return AppViewModel::tr("Taken back: the card is in review again.");
    case ActionName::EditPerson: return AppViewModel::tr("Taken back: the last edit.");
    case ActionName::DeletePerson: return AppViewModel::tr("Taken back: the person is here again.");
    case ActionName::TurnCard: return AppViewModel::tr("Taken back: the card lies as it did before.");
    case ActionName::AddPerson: return AppViewModel::tr("Taken back: the person that was added.");
    case ActionName::SaveSearch: return AppViewModel::tr("Taken back: the search that was saved.");
    case ActionName::RemoveSearch: return AppViewModel::tr("Taken back: the saved search is here again.");
    case ActionName::MergePeople: return AppViewModel::tr("Taken back: the two are two people again.");
    case ActionName::UnmergePeople: return AppViewModel::tr("Taken back: the two are one person again.");
    case ActionName::JudgePair: return AppViewModel::tr("Taken back: the pair is asked about again.");
    case ActionName::Recognise:
    case ActionName::Undo:
    case ActionName::StoreAttachment:
    case ActionName::RestorePerson:
    case ActionName::RevertChange:
    case ActionName::ImportPeople:
    case ActionName::PurgeTrash: break;
    }
    return AppViewModel::tr("Taken back.");
}

}  // namespace

AppViewModel::AppViewModel(QString folder, capture::VisionFiles vision, device::MakeFrameSource makeCamera, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)), m_vision(std::move(vision)), m_makeCamera(std::move(makeCamera))
{
    // A burst of writes (an import) refreshes the views once, not a thousand times.
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(20);
    connect(&m_refreshSoon, &QTimer::timeout, this, &AppViewModel::refresh);
    open();
}

AppViewModel::~AppViewModel() = default;

bool AppViewModel::open()
{
    if (m_session)
        return true;
    auto session = openSession(m_folder, m_settings.region(), m_vision);
    if (!session) {
        qCWarning(logUi) << "the notebook cannot be opened, kind" << static_cast<int>(session.error().kind);
        m_problem = errorWords(session.error().kind, m_folder);
        Q_EMIT readyChanged();
        return false;
    }
    m_session = std::move(*session);
    m_problem.clear();
    connect(m_session->database.get(), &Database::changed, this, [this] {
        if (!m_refreshSoon.isActive())
            m_refreshSoon.start();
    });
    m_people.setAddressBook(m_session->people.get());
    m_session->import->resume();
    m_session->duplicates->watch();
    refresh();
    Q_EMIT readyChanged();
    return true;
}

CaptureViewModel *AppViewModel::capture()
{
    if (!m_capture && m_session) {
        m_capture = std::make_unique<CaptureViewModel>(*m_session->import, m_makeCamera, m_vision);
        connect(m_capture.get(), &CaptureViewModel::said, this, &AppViewModel::said);
    }
    return m_capture.get();
}

ReviewViewModel *AppViewModel::review()
{
    if (!m_review && m_session) {
        m_review = std::make_unique<ReviewViewModel>(*m_session->database, *m_session->import, *m_session->review);
        connect(m_review.get(), &ReviewViewModel::said, this, &AppViewModel::said);
        connect(this, &AppViewModel::undone, m_review.get(), &ReviewViewModel::showAnyOf);
    }
    return m_review.get();
}

DuplicatesViewModel *AppViewModel::duplicates()
{
    if (!m_duplicates && m_session) {
        m_duplicates = std::make_unique<DuplicatesViewModel>(*m_session->duplicates);
        connect(m_duplicates.get(), &DuplicatesViewModel::said, this, &AppViewModel::said);
        connect(this, &AppViewModel::notebookChanged, m_duplicates.get(), &DuplicatesViewModel::refresh);
    }
    return m_duplicates.get();
}

void AppViewModel::refresh()
{
    Q_EMIT notebookChanged();
    m_people.refresh();
    const auto waiting = m_session->database->run([](storage::Notebook &notebook) {
        qsizetype count = 0;
        for (const CaptureState state : {CaptureState::Ready, CaptureState::Failed})
            if (const auto captures = notebook.captures(state))
                count += static_cast<qsizetype>(captures->size());
        return count;
    });
    whenDone(waiting, this, [this](qsizetype count) {
        if (count == m_waiting)
            return;
        m_waiting = static_cast<int>(count);
        Q_EMIT waitingChanged();
    });
}

void AppViewModel::undo()
{
    if (!m_session)
        return;
    whenDone(m_session->people->undo(), this, [this](const Result<std::optional<storage::UndoneAction>> &undone) {
        if (!undone) {
            Q_EMIT said(errorWords(undone.error().kind), false);
        } else if (!*undone) {
            Q_EMIT said(tr("There is nothing to take back."), false);
        } else {
            Q_EMIT said(wordsFor((*undone)->name), false);
            Q_EMIT this->undone((*undone)->touched);
        }
    });
}

void AppViewModel::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT said(tr("Copied."), false);
}

void AppViewModel::openOutside(const QUrl &url)
{
    if (!QDesktopServices::openUrl(url))
        Q_EMIT said(tr("No program here opens this. Copy it instead."), false);
}

QString AppViewModel::folderUrl() const
{
    return QUrl::fromLocalFile(m_folder).toString();
}

}  // namespace wellmet
