// SPDX-License-Identifier: MPL-2.0
// Quick-add: one typed line (or a pasted block) -> chips and a note. Pure, deterministic, offline.
#pragma once

#include "base/id.h"

#include <QDateTime>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace wellmet::meetings {

enum class Language : quint8 { English, German, French, Spanish };

/// The language of a locale name or code ("de", "de_AT", "fr-CA"); nullopt for one the grammar has no table for.
std::optional<Language> languageFromCode(QStringView code);
/// ISO 639-1: "en", "de", "fr", "es".
QString codeOf(Language language);

enum class ChipKind : quint8 {
    Person,
    Org,
    Role,
    Event,
    Tag,
    Email,
    Phone,
    Url,
    Address,
    Place,
    Need,
    Offer,
    Promise,
    Followup,
    Introduction,
    Date,
    Birthday,
    Cadence,
};

/// "person", "org", ...: stable names for JSON and tests.
QString nameOf(ChipKind kind);
std::optional<ChipKind> chipKindFromName(QStringView name);

enum class Direction : quint8 { IOwe, TheyOwe };

/// One understood piece of the line.
///
/// `from` and `to` are UTF-16 offsets into the line exactly as given (`to` is one past the last unit); the words that
/// announce a value ("I'll", "needs", "@", "#", "by") are inside the range, so that removing the chip shows them again.
/// `value` is the thing itself: a name, the organisation without "@", the event or tag without "#", the thing promised,
/// needed or offered without its date, whom an introduction was to, a phone as the port writes it, a date as
/// "YYYY-MM-DD[ HH:MM]", a birthday as "[YYYY-]MM-DD". Everything else is as typed, white space squeezed.
struct Chip {
    ChipKind kind = ChipKind::Person;
    QString value;
    qsizetype from = 0;
    qsizetype to = 0;
    QString due;  ///< "YYYY-MM-DD[ HH:MM]" of a need, offer, promise, follow-up or introduction; empty: none said
    std::optional<Direction> direction;  ///< of a promise
    Id match;  ///< of a person, organisation or event when exactly one known one has the name
    int similar = 0;  ///< how many known ones have the name; more than one: the user chooses

    bool operator==(const Chip &) const = default;
};

/// What the grammar may ask. Every port may be empty. They are asked once a chip, never once a word, and must answer the
/// same for the same argument.
struct Ports {
    std::function<std::vector<Id>(const QString &)> people;  ///< everybody of that name
    std::function<std::vector<Id>(const QString &)> organisations;
    std::function<std::vector<Id>(const QString &)> events;
    /// A number as typed -> E.164; empty: no telephone number. Without the port the digits count.
    std::function<QString(const QString &)> phone;
};

struct Context {
    QDateTime saidAt;  ///< local time of the place where it was said; what relative dates count from
    Language language = Language::English;
    Ports ports;
};

/// A chip the user turned back into words: chips of this kind that overlap the range are not made.
struct Removal {
    ChipKind kind = ChipKind::Person;
    qsizetype from = 0;
    qsizetype to = 0;
};

/// A stretch of the line in UTF-16 offsets.
struct Stretch {
    qsizetype from = 0;
    qsizetype to = 0;

    bool operator==(const Stretch &) const = default;
};

/// What a line says. Chips stand in the order of the line. They do not overlap, except that a need, offer, promise,
/// follow-up or introduction holds within its range the chips of people, organisations, events, tags, places and
/// contact points named in it; its date is its `due` and no chip of its own.
struct Reading {
    std::vector<Chip> chips;
    QString note;  ///< the line without what the chips cover: every other character, in order, unchanged
    std::vector<Stretch> impossible;  ///< dates that no calendar has ("31 February"); they stay words

    bool operator==(const Reading &) const = default;
};

/// How much of a line is looked at, in UTF-16 units; what follows stays note.
inline constexpr qsizetype longestAnalysed = 8000;

/// Reads a line or a pasted block. Text between double quotes ("…", “…”, „…“, «…») is literal: no chip begins, ends or
/// lies inside it, though a clause may span it. Never fails; time is linear in the length and bounded beyond
/// `longestAnalysed`.
Reading readQuickAdd(const QString &line, const Context &context, const std::vector<Removal> &removed = {});

}  // namespace wellmet::meetings
