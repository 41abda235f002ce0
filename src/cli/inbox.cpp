// SPDX-License-Identifier: MPL-2.0
#include "cli/inbox.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace wellmet::cli {

Inbox::Inbox(Database &database, const QString &region)
    : m_database(database), m_import(database, capture::VisionFiles::besideExecutable(), region), m_review(database, m_import, region)
{
    QObject::connect(&m_import, &CardImport::stopped, &m_import, [this](const Error &error) { m_stopped = error; });
}

void Inbox::settle()
{
    while (m_import.pending() > 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

Result<std::vector<Capture>> Inbox::add(const QByteArray &picture)
{
    m_stopped.reset();
    const auto future = m_import.addPicture(picture, CaptureSource::CommandLine);
    settle();
    const Result<Id> id = future.result();
    if (!id)
        return Unexpected(id.error());
    return m_database
        .run([picture, id = *id](storage::Notebook &notebook) -> Result<std::vector<Capture>> {
            const auto own = notebook.capture(id);
            if (!own)
                return Unexpected(own.error());
            auto cards = notebook.capturesOf(picture);
            if (cards)
                std::erase_if(*cards, [&](const Capture &card) { return card.at != own->at; });
            return cards;
        })
        .result();
}

std::optional<Error> Inbox::resume()
{
    m_stopped.reset();
    m_import.resume();
    settle();
    return m_stopped;
}

Result<std::vector<Person>> Inbox::accept(const Capture &capture, const capture::DraftPerson &draft)
{
    return m_review.accept(capture.id, draft).result();
}

}  // namespace wellmet::cli
