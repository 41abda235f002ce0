// SPDX-License-Identifier: MPL-2.0
#include "contacts/findquery.h"

#include "contacts/partialdate.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace wellmet {
namespace {

constexpr std::array<std::pair<Facet, QStringView>, 7> facets{{{Facet::Tag, u"tag"},
                                                               {Facet::Org, u"org"},
                                                               {Facet::Title, u"title"},
                                                               {Facet::City, u"city"},
                                                               {Facet::Event, u"event"},
                                                               {Facet::Has, u"has"},
                                                               {Facet::Met, u"met"}}};

/// The first and the last day of a date of which the day, or day and month, may be open.
std::optional<DayRange> daysOf(QStringView text)
{
    const auto date = readPartialDate(text);
    if (!date || date->year == 0)
        return std::nullopt;
    const int month = date->year * 10000 + date->month * 100;
    if (date->month == 0)
        return DayRange{month, month + 9999};
    return date->day == 0 ? DayRange{month, month + 99} : DayRange{month + date->day, month + date->day};
}

std::optional<DayRange> rangeOf(QStringView text)
{
    const qsizetype dots = text.indexOf(u"..");
    if (dots < 0)
        return daysOf(text);
    const QStringView from = text.first(dots);
    const QStringView to = text.sliced(dots + 2);
    DayRange range;
    if (from.isEmpty() && to.isEmpty())
        return std::nullopt;
    if (!from.isEmpty()) {
        const auto days = daysOf(from);
        if (!days)
            return std::nullopt;
        range.first = days->first;
    }
    if (!to.isEmpty()) {
        const auto days = daysOf(to);
        if (!days)
            return std::nullopt;
        range.last = days->last;
    }
    return range.first <= range.last ? std::optional(range) : std::nullopt;
}

/// The facet whose name and colon `text` begins with.
const std::pair<Facet, QStringView> *facetAt(QStringView text)
{
    const auto found = std::find_if(facets.begin(), facets.end(), [text](const auto &facet) {
        const qsizetype length = facet.second.size();
        return text.size() > length && text[length] == u':' && text.first(length).compare(facet.second, Qt::CaseInsensitive) == 0;
    });
    return found == facets.end() ? nullptr : found;
}

/// Gives the term its value and its meaning; false when the facet cannot have that value.
bool takeValue(FindTerm &term, QStringView value)
{
    term.text = value.toString();
    if (term.kind != FindTerm::Kind::Facet || value.isEmpty())
        return true;
    if (term.facet == Facet::Has) {
        term.text = term.text.toLower();
        return possessions().contains(term.text);
    }
    if (term.facet == Facet::Met) {
        const auto range = rangeOf(value);
        term.days = range.value_or(DayRange());
        return range.has_value();
    }
    return true;
}

qsizetype endOfRun(QStringView typed, qsizetype from)
{
    while (from < typed.size() && !typed[from].isSpace())
        ++from;
    return from;
}

/// The term that starts at `start`, which is no white space.
FindTerm termAt(QStringView typed, qsizetype start)
{
    FindTerm term;
    term.start = start;
    qsizetype at = start;
    if (typed[at] == u'-' && at + 1 < typed.size() && !typed[at + 1].isSpace() && !typed[at + 1].isDigit()) {
        term.negated = true;
        ++at;
    }
    if (const auto *facet = facetAt(typed.sliced(at))) {
        term.kind = FindTerm::Kind::Facet;
        term.facet = facet->first;
        at += facet->second.size() + 1;
    }
    qsizetype end = 0;
    QStringView value;
    if (at < typed.size() && typed[at] == u'"') {
        term.quoted = true;
        if (term.kind == FindTerm::Kind::Word)
            term.kind = FindTerm::Kind::Phrase;
        const qsizetype close = typed.indexOf(u'"', at + 1);
        value = close < 0 ? typed.sliced(at + 1) : typed.sliced(at + 1, close - at - 1);
        end = close < 0 ? typed.size() : close + 1;
    } else {
        end = endOfRun(typed, at);
        value = typed.sliced(at, end - at);
    }
    term.length = end - start;
    if (!takeValue(term, value)) {
        const QStringView text = typed.sliced(start, term.length);
        return {.negated = term.negated, .text = text.sliced(term.negated ? 1 : 0).toString(), .start = start, .length = term.length};
    }
    return term;
}

}  // namespace

FindQuery parseFindQuery(QStringView typed)
{
    FindQuery query;
    for (qsizetype at = 0; at < typed.size();) {
        if (typed[at].isSpace()) {
            ++at;
            continue;
        }
        query.push_back(termAt(typed, at));
        at += query.back().length;
    }
    return query;
}

const QStringList &possessions()
{
    static const QStringList all{u"email"_s, u"phone"_s, u"url"_s, u"address"_s, u"social"_s, u"photo"_s, u"card"_s, u"birthday"_s,
                                 u"note"_s,  u"tag"_s,   u"org"_s, u"title"_s,   u"city"_s,   u"event"_s, u"met"_s,  u"star"_s};
    return all;
}

QString nameOf(Facet facet)
{
    return std::find_if(facets.begin(), facets.end(), [facet](const auto &f) { return f.first == facet; })->second.toString();
}

}  // namespace wellmet
