// SPDX-License-Identifier: MPL-2.0
#include "cli/listing.h"

#include "cli/layout.h"
#include "cli/notebook.h"

#include <QDateTime>

#include <cmath>

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

constexpr int labelColumns = 16;

// "  label          text", with the text's further lines below its first. `last` is set at the right end of the first.
QString entry(const QString &label, const QString &text, const QString &last = {})
{
    const int room = terminalColumns - labelColumns - 2 - (last.isEmpty() ? 0 : 7);
    const QStringList lines = wrapped(plain(text), room);
    QString out = padded(u"  "_s + shortened(label, labelColumns - 3), labelColumns) + u"  "_s;
    out += last.isEmpty() ? lines.front() : padded(lines.front(), room) + last.rightJustified(7);
    for (const QString &line : lines.sliced(1))
        out += u'\n' + QString(labelColumns + 2, u' ') + line;
    return out;
}

QString headingOf(const CardLine &line)
{
    QStringList facts{u"card %1"_s.arg(line.card + 1)};
    if (!line.scanned.found)
        facts += u"no edges found"_s;
    if (line.scanned.orientation != 0)
        facts += u"turned %1°"_s.arg(line.scanned.orientation);
    facts += u"%1 ms"_s.arg(line.millis);
    return plain(line.image) + u": "_s + facts.join(u", "_s);
}

QString percent(double confidence)
{
    return u"%1 %"_s.arg(std::lround(confidence * 100));
}

QString originOf(const Provenance &provenance)
{
    const QString when = QDateTime::fromMSecsSinceEpoch(provenance.at, Qt::UTC).date().toString(Qt::ISODate);
    return u"%1, %2, %3"_s.arg(nameOf(provenance.source), when, percent(provenance.confidence));
}

}  // namespace

QString listingOf(const CardLine &line)
{
    QStringList out{headingOf(line)};
    for (const capture::DraftField &field : line.scanned.draft.fields)
        out += entry(u"%1 %2"_s.arg(capture::nameOf(field.kind), field.type).trimmed(), field.value, percent(field.confidence));
    return out.join(u'\n');
}

QString listingOf(const std::vector<PersonSummary> &people)
{
    std::vector<QStringList> rows;
    for (const PersonSummary &person : people)
        rows.push_back({shortId(person.id), person.name, person.subtitle});
    return table({{u"ID"_s, 8}, {u"NAME"_s, 30}, {u"ROLE"_s}}, rows);
}

QString listingOf(const Person &person)
{
    const auto block = [](const QString &label, const QString &value, const Provenance &provenance) {
        return entry(label, value) + u'\n' + QString(labelColumns + 4, u' ') + originOf(provenance);
    };
    const auto joined = [](QStringList parts) {
        parts.removeAll(QString());
        return parts.join(u", "_s);
    };
    QStringList out{plain(person.name.full) + u"  ["_s + shortId(person.id) + u']'};
    const auto plainEntry = [&out](const QString &label, const QString &value) {
        if (!value.isEmpty())
            out += entry(label, value);
    };
    if (!person.name.full.isEmpty())
        out += block(u"name"_s, person.name.full, person.name.provenance);
    plainEntry(u"nickname"_s, person.name.nickname);
    plainEntry(u"before"_s, person.name.previous);
    plainEntry(u"pronouns"_s, person.pronouns);
    for (const Affiliation &a : person.affiliations) {
        const QString span = a.from.isEmpty() && a.to.isEmpty() ? QString() : a.from + u" to "_s + a.to;
        out += block(u"role"_s, joined({a.title, a.department, a.organisation, span.trimmed()}), a.provenance);
    }
    for (const ContactPoint &point : person.contactPoints)
        out += block(u"%1 %2"_s.arg(nameOf(point.kind), point.label).trimmed(), point.value, point.provenance);
    for (const ImportantDate &date : person.dates)
        out += block(date.label.isEmpty() ? nameOf(date.kind) : date.label, date.date, date.provenance);
    for (const CustomField &custom : person.customFields)
        out += block(custom.label, custom.value, custom.provenance);
    for (const Relation &relation : person.relations)
        out += block(relation.kind, relation.other.isNull() ? relation.name : shortId(relation.other), relation.provenance);
    plainEntry(u"tags"_s, person.tags.join(u", "_s));
    plainEntry(u"met"_s, joined({person.met.event, person.met.date, person.met.place}));
    plainEntry(u"introduced by"_s, person.met.introducedBy.isNull() ? person.met.introducedByName : shortId(person.met.introducedBy));
    plainEntry(u"context"_s, nameOf(person.context));
    plainEntry(u"is"_s, joined({person.starred ? u"starred"_s : QString(), person.archived ? u"archived"_s : QString()}));
    plainEntry(u"about"_s, person.about);
    return out.join(u'\n');
}

QString trashListingOf(const std::vector<PersonSummary> &people)
{
    std::vector<QStringList> rows;
    for (const PersonSummary &person : people)
        rows.push_back({shortId(person.id), person.name, timeText(person.changed)});
    return table({{u"ID"_s, 8}, {u"NAME"_s, 40}, {u"DELETED"_s}}, rows);
}

QString listingOf(const std::vector<TagCount> &tags)
{
    std::vector<QStringList> rows;
    for (const TagCount &tag : tags)
        rows.push_back({tag.tag, QString::number(tag.people)});
    return table({{u"TAG"_s, 60}, {u"PEOPLE"_s}}, rows);
}

QString listingOf(const storage::HistoryStep &step)
{
    QStringList out{timeText(step.at) + u"  "_s + nameOf(step.name) + u"  ["_s + shortId(step.action) + u']'
                    + (step.takenBack ? u"  taken back"_s : QString())};
    for (const storage::HistoryChange &change : step.changes) {
        using enum storage::HistoryChange::What;
        if (change.what == Changed)
            out += entry(change.field,
                         u"%1 -> %2"_s.arg(change.before.isEmpty() ? u"nothing"_s : change.before,
                                           change.after.isEmpty() ? u"nothing"_s : change.after));
        else
            out += entry(change.what == Added ? u"added"_s : u"removed"_s, change.subject);
    }
    return out.join(u'\n');
}

QString listingOf(const std::vector<Capture> &captures)
{
    std::vector<QStringList> rows;
    for (const Capture &capture : captures) {
        const QString what = capture.problem.isEmpty() ? nameOn(capture) : capture.problem;
        rows.push_back({shortId(capture.id), wellmet::nameOf(capture.state), timeText(capture.at), what});
    }
    return table({{u"ID"_s, 8}, {u"STATE"_s, 9}, {u"CAME IN"_s, 24}, {u"NAME"_s}}, rows);
}

}  // namespace wellmet::cli
