// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/session.h"

namespace wellmet {

Result<std::unique_ptr<Session>> openSession(const QString &folder, const QString &region, capture::VisionFiles vision)
{
    auto database = Database::open(folder);
    if (!database)
        return Unexpected(database.error());
    auto session = std::make_unique<Session>();
    session->database = std::move(*database);
    session->people = std::make_unique<AddressBook>(*session->database, region);
    session->import = std::make_unique<CardImport>(*session->database, std::move(vision), region);
    session->review = std::make_unique<Review>(*session->database, *session->import, region);
    session->duplicates = std::make_unique<Duplicates>(*session->database);
    return session;
}

}  // namespace wellmet
