// SPDX-License-Identifier: MPL-2.0
// What the words of a text say about it.
#pragma once

#include "capture/fields/words.h"

#include <QString>
#include <QStringList>

namespace wellmet::capture::fields {

/// Counts over the words of one text. A word counts for every kind it can be, except that a word that is a common name
/// does not count against being one.
struct Traits {
    QStringList words;  ///< as printed, glued words parted ("ManagingDirector")
    QStringList folded;
    int letters = 0;
    int digits = 0;
    int nameHits = 0;  ///< words that are given or family names
    int givenHits = 0;
    int familyHits = 0;
    int titleHeads = 0;
    int titleWords = 0;
    int titlePhrases = 0;  ///< roles and departments of several words: "ke toan", "managing director"
    int properWords = 0;  ///< of no list and no legal form: what can be the very name of a firm
    int departmentWords = 0;
    int organisationWords = 0;
    int streetWords = 0;
    int places = 0;
    int placePhrases = 0;  ///< places of several words: "Hong Kong"
    int honorifics = 0;  ///< in front
    int degrees = 0;  ///< behind
    int smallWords = 0;  ///< lower-case words that are neither particles nor little connecting words
    int commonWords = 0;  ///< words of slogans
    bool startsWithTitle = false;
    bool legalForm = false;  ///< "Ltd", "GmbH", "S.A." ...
    bool legalAtEnd = false;
    bool endsOpen = false;  ///< "Institute for", "Head of": another line must follow
    bool startsOpen = false;  ///< "of Independent Bookbinders": another line must stand before
    bool upperCase = false;
    bool capitalised = false;  ///< every word but particles and connecting words starts with a capital
    bool postCode = false;
    bool cjk = false;  ///< mostly Han, kana or Hangul
};

Traits traitsOf(const QString &text);

/// `text` without the honorifics before and the degrees behind a name.
QString bareName(const QString &text);

}  // namespace wellmet::capture::fields
