// SPDX-License-Identifier: MPL-2.0
#include "meetings/quickadd.h"

#include "meetings/quickadd/clauses.h"
#include "meetings/quickadd/dates.h"
#include "meetings/quickadd/entities.h"
#include "meetings/quickadd/line.h"
#include "meetings/quickadd/marks.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wellmet::meetings {
namespace {

using quickadd::DateSpan;
using quickadd::Line;
using quickadd::Table;

constexpr std::array languageCodes{"en", "de", "fr", "es"};
constexpr std::array kindNames{"person", "org",  "role",  "event",   "tag",      "email",        "phone", "url",      "address",
                               "place",  "need", "offer", "promise", "followup", "introduction", "date",  "birthday", "cadence"};

// A long text is cut where a word ends, so that the last word analysed is a whole one.
QStringView analysedPart(const QString &line)
{
    const QStringView text(line);
    if (text.size() <= longestAnalysed)
        return text;
    for (qsizetype end = longestAnalysed; end > longestAnalysed / 2; --end)
        if (text[end].isSpace())
            return text.first(end);
    return text.first(text[longestAnalysed].isLowSurrogate() ? longestAnalysed - 1 : longestAnalysed);
}

Line lineOf(QStringView text, const Context &context)
{
    const Table &table = Table::of(context.language);
    Line line{text, table, context.language, {}, {}, {}, {}, {}, {}, {}, context.ports.people, 1, {}};
    line.chips = quickadd::marksIn(text, context.ports);
    std::vector<Stretch> fixed;
    for (const Chip &chip : line.chips)
        fixed.push_back({chip.from, chip.to});
    line.tokens = quickadd::tokensOf(text, fixed, context.language == Language::French, context.language == Language::English);
    line.taken.resize(line.tokens.size());
    line.inClause.resize(line.tokens.size());
    line.announces.resize(line.tokens.size());
    line.dateAt.assign(line.tokens.size(), -1);
    for (size_t i = 0; i < line.tokens.size(); ++i) {
        line.taken[i] = line.tokens[i].kind == quickadd::TokenKind::Fixed;
        line.lines += line.tokens[i].kind == quickadd::TokenKind::Break && i + 1 < line.tokens.size();
    }
    return line;
}

void readDates(Line &line, const QDateTime &saidAt, std::vector<Stretch> &impossible)
{
    quickadd::Dates dates = quickadd::datesIn(line.tokens, line.table, saidAt);
    line.dates = std::move(dates.spans);
    for (size_t span = 0; span < line.dates.size(); ++span)
        for (int i = line.dates[span].withPreposition; i < line.dates[span].end; ++i)
            line.dateAt[static_cast<size_t>(i)] = static_cast<int>(span);
    for (const auto &[first, end] : dates.impossible)
        impossible.push_back({line.at(first).from, line.at(end - 1).to});
}

// Whether the part of the line that token `i` stands in tells of the past: "Met Ana on Friday".
bool tellsPast(const Line &line, int i)
{
    for (; i > 0 && !line.isHardStop(i - 1); --i) { }
    for (; line.within(i) && !line.isHardStop(i); ++i)
        if (!line.isClause(i) && !line.isDate(i) && line.isIn(u"past", i))
            return true;
    return false;
}

// Dates, birthdays and cadences that are not the due date of a clause.
void addDates(Line &line, QDate today)
{
    for (const DateSpan &span : line.dates) {
        if (line.isClause(span.first) || line.isTaken(span.first))
            continue;
        const DateSpan shown = span.kind == DateSpan::Kind::Date && tellsPast(line, span.first) ? span.told(today) : span;
        const ChipKind kind = span.kind == DateSpan::Kind::Date ? ChipKind::Date
            : span.kind == DateSpan::Kind::Birthday             ? ChipKind::Birthday
                                                                : ChipKind::Cadence;
        line.add(kind, kind == ChipKind::Cadence ? line.textOf(span.first, span.end) : shown.text(), span.first, span.end);
    }
}

void askNotebook(Chip &chip, const Ports &ports)
{
    const auto &port = chip.kind == ChipKind::Person ? ports.people
        : chip.kind == ChipKind::Org                 ? ports.organisations
        : chip.kind == ChipKind::Event               ? ports.events
                                                     : std::function<std::vector<Id>(const QString &)>();
    if (!port)
        return;
    const std::vector<Id> known = port(chip.value);
    chip.similar = static_cast<int>(known.size());
    if (known.size() == 1)
        chip.match = known.front();
}

bool isRemoved(const Chip &chip, const std::vector<Removal> &removed)
{
    return std::any_of(removed.begin(), removed.end(), [&](const Removal &removal) {
        return removal.kind == chip.kind && removal.from < chip.to && chip.from < removal.to;
    });
}

// What no chip covers. Chips are sorted by where they begin.
QString noteOf(const QString &line, const std::vector<Chip> &chips)
{
    QString note;
    qsizetype covered = 0;
    for (const Chip &chip : chips) {
        if (chip.from > covered)
            note += QStringView(line).sliced(covered, chip.from - covered);
        covered = std::max(covered, chip.to);
    }
    note += QStringView(line).sliced(covered);
    return note;
}

}  // namespace

std::optional<Language> languageFromCode(QStringView code)
{
    for (size_t i = 0; i < languageCodes.size(); ++i)
        if (code.left(2).compare(QLatin1StringView(languageCodes[i]), Qt::CaseInsensitive) == 0
            && (code.size() == 2 || !code[2].isLetter()))
            return static_cast<Language>(i);
    return std::nullopt;
}

QString codeOf(Language language)
{
    return QString::fromLatin1(languageCodes[static_cast<size_t>(language)]);
}

QString nameOf(ChipKind kind)
{
    return QString::fromLatin1(kindNames[static_cast<size_t>(kind)]);
}

std::optional<ChipKind> chipKindFromName(QStringView name)
{
    const auto found = std::find(kindNames.begin(), kindNames.end(), name.toLatin1());
    return found == kindNames.end() ? std::nullopt : std::optional(static_cast<ChipKind>(found - kindNames.begin()));
}

Reading readQuickAdd(const QString &text, const Context &context, const std::vector<Removal> &removed)
{
    Reading reading;
    Line line = lineOf(analysedPart(text), context);
    quickadd::readSigils(line);
    readDates(line, context.saidAt, reading.impossible);
    quickadd::readAddresses(line);
    quickadd::readClauses(line);
    quickadd::readOccasions(line);
    quickadd::readPeople(line);
    addDates(line, context.saidAt.date());
    quickadd::readPlaces(line);

    reading.chips = std::move(line.chips);
    std::erase_if(reading.chips, [&](const Chip &chip) { return isRemoved(chip, removed); });
    // A clause stands before what it holds.
    std::stable_sort(reading.chips.begin(), reading.chips.end(),
                     [](const Chip &a, const Chip &b) { return a.from != b.from ? a.from < b.from : a.to > b.to; });
    for (Chip &chip : reading.chips)
        askNotebook(chip, context.ports);
    reading.note = noteOf(text, reading.chips);
    return reading;
}

}  // namespace wellmet::meetings
