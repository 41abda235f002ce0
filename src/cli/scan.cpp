// SPDX-License-Identifier: MPL-2.0
// scan: pictures of cards -> fields, and if wished captures and people.
#include "cli/commands.h"
#include "cli/inbox.h"
#include "cli/listing.h"
#include "cli/notebook.h"
#include "cli/pictures.h"
#include "cli/words.h"
#include "workflows/scanrecord.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

const QString noText = u"no text was found; photograph the card closer, sharper and in better light"_s;

// Prints cards, and says in one sentence what is wrong with a picture.
class Printer
{
public:
    Printer(const Invocation &call, Console &console) : m_console(console), m_json(call.has(u"--json"_s)) { }

    void card(const CardLine &line)
    {
        if (m_json)
            m_console.json(shapeOf(line));
        else
            m_console.say(listingOf(line));
        if (line.scanned.draft.fields.empty())
            problem(line.image, noText);
    }
    void problem(const QString &image, const QString &sentence) { m_console.complain(image + u": "_s + sentence); }

private:
    Console &m_console;
    bool m_json;
};

// Reads pictures; nothing is kept.
class Look
{
public:
    Look(const QString &region, Printer &printer) : m_printer(printer), m_scanner(capture::VisionFiles::besideExecutable())
    {
        m_options.defaultRegion = region;
    }

    void picture(const QString &image)
    {
        QElapsedTimer timer;
        timer.start();
        const auto scan =
            readPicture(image).and_then(capture::decodePicture).and_then([&](const QImage &p) { return m_scanner.scan(p, m_options); });
        if (!scan) {
            m_printer.problem(image, sentenceOf(scan.error()));
            return;
        }
        const qint64 millis = timer.elapsed();
        int index = 0;
        for (const capture::ScannedCard &card : scan->cards)
            m_printer.card({image, index++, card, millis, {}, {}});
    }

private:
    Printer &m_printer;
    capture::CardScanner m_scanner;
    capture::ScanOptions m_options;
};

// Puts pictures into the notebook, where they are read.
class Keep
{
public:
    Keep(Database &database, const QString &region, bool accept, Printer &printer)
        : m_inbox(database, region), m_accept(accept), m_printer(printer)
    {
    }

    void picture(const QString &image)
    {
        QElapsedTimer timer;
        timer.start();
        const auto captures = readPicture(image).and_then([&](const QByteArray &bytes) { return m_inbox.add(bytes); });
        if (!captures) {
            m_printer.problem(image, sentenceOf(captures.error()));
            return;
        }
        const qint64 millis = timer.elapsed();
        for (const Capture &capture : *captures)
            print(image, capture, millis);
    }

private:
    void print(const QString &image, const Capture &capture, qint64 millis)
    {
        const auto record = decodeScan(capture.scan);
        if (capture.state == CaptureState::Failed) {
            m_printer.problem(image, sentenceOfProblem(capture.problem) + u" (it is kept in the notebook)"_s);
        } else if (capture.state == CaptureState::Waiting) {
            const auto reason = m_inbox.stopped().value_or(Error{ErrorKind::Cancelled, {}});
            m_printer.problem(image, sentenceOf(reason) + u" (the picture is kept; `wellmet-cli resume` reads it)"_s);
        } else if (record) {
            CardLine line{image, capture.cardIndex, record->card, millis, capture.id, {}};
            if (capture.state == CaptureState::Accepted)
                line.people = {capture.personId};
            else if (m_accept && !line.scanned.draft.fields.empty())
                accept(capture, line);
            m_printer.card(line);
        }
    }

    void accept(const Capture &capture, CardLine &line)
    {
        const auto people = m_inbox.accept(capture, line.scanned.draft);
        if (!people) {
            const bool nobody = people.error().kind == ErrorKind::InvalidInput;
            m_printer.problem(line.image, nobody ? u"nothing on it makes a person; it waits in review"_s : sentenceOf(people.error()));
            return;
        }
        for (const Person &person : *people)
            line.people.push_back(person.id);
    }

    Inbox m_inbox;
    bool m_accept;
    Printer &m_printer;
};

template <typename Reader>
void readAll(const QStringList &arguments, Printer &printer, Reader &reader)
{
    for (const QString &given : arguments) {
        const auto pictures = picturesIn(given);
        if (!pictures) {
            const bool none = pictures.error().kind == ErrorKind::InvalidInput;
            printer.problem(given, none ? u"there is no picture in this folder"_s : sentenceOf(pictures.error()));
            continue;
        }
        for (const QString &image : *pictures)
            reader.picture(image);
    }
}

}  // namespace

int runScan(const Invocation &call, Console &console)
{
    if (!hasUsableValues(call, console))
        return WrongUsage;
    const QString region = call.values.value(u"--region"_s).toUpper();
    Printer printer(call, console);
    if (!call.has(u"--save"_s) && !call.has(u"--accept"_s)) {
        Look look(region, printer);
        readAll(call.arguments, printer, look);
        return console.exitCode();
    }
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    Keep keep(*database, region, call.has(u"--accept"_s), printer);
    readAll(call.arguments, printer, keep);
    return console.exitCode();
}

}  // namespace wellmet::cli
