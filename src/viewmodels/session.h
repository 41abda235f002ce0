// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "capture/cardscan.h"
#include "workflows/addressbook.h"
#include "workflows/cardimport.h"
#include "workflows/database.h"
#include "workflows/duplicates.h"
#include "workflows/review.h"

#include <functional>
#include <memory>

namespace wellmet {

/// The open notebook and the workflows on it. Members are declared so that each is destroyed before what it uses.
struct Session {
    std::unique_ptr<Database> database;
    std::unique_ptr<AddressBook> people;
    std::unique_ptr<CardImport> import;
    std::unique_ptr<Review> review;
    std::unique_ptr<Duplicates> duplicates;
};

/// Opens the notebook in `folder` (made if missing). Errors: those of storage::Notebook::open.
Result<std::unique_ptr<Session>> openSession(const QString &folder, const QString &region, capture::VisionFiles vision);

}  // namespace wellmet
