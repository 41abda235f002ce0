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
    QStringList out{plain(person.name.full) + u"  ["_s + shortId(person.id) + u']'};
    if (!person.name.full.isEmpty())
        out += block(u"name"_s, person.name.full, person.name.provenance);
    for (const Affiliation &a : person.affiliations) {
        QStringList parts{a.title, a.department, a.organisation};
        parts.removeAll(QString());
        out += block(u"role"_s, parts.join(u", "_s), a.provenance);
    }
    for (const ContactPoint &point : person.contactPoints)
        out += block(u"%1 %2"_s.arg(nameOf(point.kind), point.label).trimmed(), point.value, point.provenance);
    if (!person.about.isEmpty())
        out += entry(u"about"_s, person.about);
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
