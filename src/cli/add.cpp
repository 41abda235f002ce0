// SPDX-License-Identifier: MPL-2.0
// add: one line of quick-add.
#include "cli/commands.h"
#include "cli/layout.h"
#include "cli/notebook.h"
#include "cli/shapes.h"
#include "cli/words.h"
#include "workflows/datafolder.h"
#include "workflows/quickadd.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

struct Request {
    QString line;
    QDateTime saidAt;
    meetings::Language language = meetings::Language::English;
    QString region;
};

// The local time that is written, whatever its offset: "by Friday" counts from where it was said.
QDateTime timeOf(const QString &text)
{
    if (const QDate date = QDate::fromString(text, Qt::ISODate); date.isValid())
        return QDateTime(date, QTime(12, 0));
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        time = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm"_s);
    return time;
}

// Where numbers without a country code are from: the locale's country, or that of the language asked for.
QString regionOf(meetings::Language language)
{
    const QLocale system = QLocale::system();
    const bool same = system.name() != u"C" && meetings::languageFromCode(system.name()) == language;
    const QLocale locale = same ? system : QLocale(meetings::codeOf(language));
    return locale.name().section(u'_', 1);
}

bool readRequest(const Invocation &call, Console &console, Request &request)
{
    request.line = call.arguments.join(u' ');
    request.saidAt = QDateTime::currentDateTime();
    if (call.values.contains(u"--at"_s)) {
        request.saidAt = timeOf(call.values[u"--at"_s]);
        if (!request.saidAt.isValid()) {
            console.complain(u"--at takes a time such as 2026-05-06T10:00"_s);
            return false;
        }
    }
    const QString code = call.values.value(u"--lang"_s, QLocale::system().name());
    const auto language = meetings::languageFromCode(code);
    if (!language && call.values.contains(u"--lang"_s)) {
        console.complain(u"--lang takes en, de, fr or es"_s);
        return false;
    }
    request.language = language.value_or(meetings::Language::English);
    request.region = regionOf(request.language);
    return true;
}

// The notebook as it is: a dry run makes none.
Result<meetings::Reading> dryReading(const Request &request, const QString &data)
{
    const QString folder = dataFolder(data);
    if (QFileInfo::exists(folder + u"/notebook.sqlite"_s)) {
        auto database = Database::open(folder);
        if (!database)
            return Unexpected(database.error());
        return QuickAdd(**database, request.region).read(request.line, request.saidAt, request.language).result();
    }
    return meetings::readQuickAdd(request.line, {request.saidAt, request.language, QuickAdd::portsWithout(request.region)});
}

// Characters before a UTF-16 offset: what scripts count, outside the basic plane too.
qsizetype characters(QStringView line, qsizetype offset)
{
    return offset - std::count_if(line.begin(), line.begin() + offset, [](QChar c) { return c.isLowSurrogate(); });
}

QJsonObject shapeOf(const meetings::Chip &chip, const QString &line)
{
    QJsonObject out{{u"kind"_s, meetings::nameOf(chip.kind)},
                    {u"value"_s, chip.value},
                    {u"from"_s, characters(line, chip.from)},
                    {u"to"_s, characters(line, chip.to)}};
    if (!chip.due.isEmpty())
        out[u"due"_s] = chip.due;
    if (chip.direction)
        out[u"direction"_s] = *chip.direction == meetings::Direction::IOwe ? u"i_owe"_s : u"they_owe"_s;
    if (!chip.match.isNull())
        out[u"match"_s] = chip.match.toString();
    return out;
}

void print(const meetings::Reading &reading, const Request &request, const std::vector<Person> &made, const Invocation &call,
           Console &console)
{
    if (call.has(u"--json"_s)) {
        QJsonArray chips;
        for (const meetings::Chip &chip : reading.chips)
            chips += shapeOf(chip, request.line);
        QJsonArray ids;
        for (const Person &person : made)
            ids += person.id.toString();
        console.json({{u"chips"_s, chips}, {u"note"_s, reading.note}, {u"made"_s, ids}});
        return;
    }
    std::vector<QStringList> rows;
    for (const meetings::Chip &chip : reading.chips) {
        QString kind = meetings::nameOf(chip.kind);
        if (chip.direction)
            kind += *chip.direction == meetings::Direction::IOwe ? u" (I owe)"_s : u" (they owe)"_s;
        rows.push_back({kind, chip.due, chip.value});
    }
    if (!rows.empty())
        console.say(table({{u"CHIP"_s, 20}, {u"DUE"_s, 16}, {u"VALUE"_s}}, rows));
    if (const QString note = reading.note.simplified(); !note.isEmpty())
        console.say(u"note: "_s + plain(note));
    for (const Person &person : made)
        console.say(u"stored: %1  [%2]"_s.arg(plain(person.name.full), shortId(person.id)));
    for (const meetings::Stretch &date : reading.impossible)
        console.remark(u"no calendar has '%1'; it stays in the note"_s.arg(plain(request.line.mid(date.from, date.to - date.from))));
}

}  // namespace

int runAdd(const Invocation &call, Console &console)
{
    Request request;
    if (!readRequest(call, console, request))
        return WrongUsage;
    if (call.has(u"--dry-run"_s)) {
        const auto reading = dryReading(request, call.data);
        if (reading)
            print(*reading, request, {}, call, console);
        else
            console.complain(sentenceOf(reading.error()));
        return console.exitCode();
    }
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    const auto added = QuickAdd(*database, request.region).add(request.line, request.saidAt, request.language).result();
    if (added)
        print(added->reading, request, added->people, call, console);
    else if (added.error().kind == ErrorKind::InvalidInput)
        console.complain(u"there is nothing in this line to keep; type a name or a note"_s);
    else
        console.complain(sentenceOf(added.error()));
    return console.exitCode();
}

}  // namespace wellmet::cli
