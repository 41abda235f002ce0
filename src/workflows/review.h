// SPDX-License-Identifier: MPL-2.0
// Captures that want a decision: accept, discard, or set the corners right and read again.
#pragma once

#include "base/result.h"
#include "contacts/capture.h"
#include "contacts/person.h"
#include "storage/notebook.h"
#include "workflows/cardimport.h"
#include "workflows/database.h"
#include "workflows/scanrecord.h"

#include <QFuture>

#include <optional>
#include <vector>

namespace wellmet {

/// One capture of the queue with everything the page shows but the picture's bytes.
struct ReviewItem {
    Capture capture;
    QSize pictureSize;  ///< of the upright picture all boxes lie on; empty for a code or when reading failed
    capture::ScannedCard card;  ///< lines, codes and draft; default when reading failed or the record cannot be decoded
    std::optional<capture::DraftPerson> edited;  ///< what the user made of the draft so far, see Review::keepEdits()
    std::vector<Person> people;  ///< what accepting the draft as it is would make; at least one, possibly empty, person
};

/// Lives where CardImport lives. Futures always finish.
class Review
{
public:
    /// `region`: see AddressBook.
    Review(Database &database, CardImport &import, QString region = {});

    /// Captures that are Ready or Failed, oldest first, the cards of one picture in their order on it.
    QFuture<Result<std::vector<ReviewItem>>> queue();
    /// One capture in any state.
    QFuture<Result<ReviewItem>> item(const Id &captureId);
    /// The encoded bytes of the capture's picture as they came in. NotFound for a code.
    QFuture<Result<QByteArray>> picture(const Id &captureId);

    /// Makes the people and marks the capture Accepted, in one action: the people as edited in a form that edits Person
    /// values, or the draft as edited field by field. Values that stand in the scan keep its source and confidence, others
    /// are Source::Typed with confidence 1. InvalidInput when all is empty or the capture is Accepted or Discarded already.
    QFuture<Result<std::vector<Person>>> accept(const Id &captureId, const std::vector<Person> &people);
    QFuture<Result<std::vector<Person>>> accept(const Id &captureId, const capture::DraftPerson &edited);
    /// Accepts onto somebody who is in the notebook: contacts/newercard.h says what the card changes. One action; answers the
    /// person as stored. InvalidInput as for accept(), NotFound when the person is gone.
    QFuture<Result<Person>> acceptOnto(const Id &captureId, const Id &personId, const Person &card);
    /// Keeps what the user has changed in the form so far, so that leaving the page or the program loses nothing. No action:
    /// undo does not see it. InvalidInput when the capture is Accepted or Discarded already.
    QFuture<Result<void>> keepEdits(const Id &captureId, const capture::DraftPerson &edited);
    /// Out of the queue; undo brings it back. InvalidInput when it is Accepted or Discarded already.
    QFuture<Result<void>> discard(const Id &captureId);

    /// Turns the card clockwise by a multiple of 90 degrees and reads it again with that orientation.
    QFuture<Result<void>> turn(const Id &captureId, int degrees);
    /// Reads again inside these corners: ReviewItem::card's quad with corners moved, in its order. A turn the user set before
    /// is kept, else the reader decides.
    QFuture<Result<void>> setCorners(const Id &captureId, const capture::Quad &corners);

    /// As AddressBook::undo().
    QFuture<Result<std::optional<storage::UndoneAction>>> undo();

private:
    Database &m_database;
    CardImport &m_import;
    QString m_region;
};

}  // namespace wellmet
