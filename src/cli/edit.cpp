// SPDX-License-Identifier: MPL-2.0
// add-person, edit: writing people from the shell.
#include "cli/commands.h"
#include "cli/edits.h"
#include "cli/listing.h"
#include "cli/notebook.h"
#include "cli/personjson.h"
#include "cli/personmeant.h"
#include "cli/words.h"
#include "interop/cardperson.h"
#include "interop/vcardreader.h"
#include "workflows/peopleimport.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

/// No person is longer than this.
constexpr qint64 longestInput = 16 << 20;

void print(const Person &person, const Invocation &call, Console &console)
{
    call.has(u"--json"_s) ? console.json(shapeOf(person)) : console.say(listingOf(person));
}

Result<Person> personFromJsonText(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return Unexpected(ErrorKind::InvalidInput, u"standard input holds no vCard and no JSON object"_s);
    auto person = personFromJson(document.object());
    if (!person)
        return Unexpected(ErrorKind::InvalidInput, u"'%1' does not belong there; docs/cli.md shows the shape"_s.arg(person.error().detail));
    return person;
}

/// The only card of a vCard.
Result<Person> personFromVCard(QByteArray &text, Database &database)
{
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    interop::VCardReader reader(buffer);
    const auto card = reader.next();
    if (!card || reader.next())
        return Unexpected(ErrorKind::InvalidInput, u"standard input must hold one card; `wellmet-cli import` takes many"_s);
    Person person = personOfCard(*card, {}, database.now());
    if (const auto photo = interop::photoOf(*card)) {
        const auto hash = database.run([&photo](storage::Notebook &notebook) { return notebook.putAttachment(*photo); }).result();
        if (!hash)
            return Unexpected(hash.error().kind, sentenceOf(hash.error()));
        person.portrait = *hash;
    }
    return person;
}

Result<QByteArray> standardInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Unexpected(ErrorKind::Unreadable, u"standard input cannot be read"_s);
    QByteArray text = input.read(longestInput + 1);
    if (text.size() > longestInput)
        return Unexpected(ErrorKind::InvalidInput, u"standard input is longer than any person"_s);
    return text;
}

}  // namespace

int runAddPerson(const Invocation &call, Console &console)
{
    auto text = standardInput();
    if (!text) {
        console.complain(text.error().detail);
        return Failed;
    }
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    const bool isJson = text->trimmed().startsWith('{');
    const auto person = isJson || text->trimmed().isEmpty() ? personFromJsonText(*text) : personFromVCard(*text, *database);
    if (!person) {
        console.complain(person.error().detail);
        return Failed;
    }
    const auto saved = AddressBook(*database).save(*person).result();
    if (saved)
        print(*saved, call, console);
    else if (saved.error().kind == ErrorKind::InvalidInput)
        console.complain(u"nothing is filled in; give a name at least"_s);
    else
        console.complain(sentenceOf(saved.error()));
    return console.exitCode();
}

int runEdit(const Invocation &call, Console &console)
{
    std::vector<FieldEdit> edits;
    for (const QString &word : call.arguments.sliced(1)) {
        const auto edit = parseEdit(word);
        if (!edit) {
            console.complain(edit.error().detail);
            return WrongUsage;
        }
        edits.push_back(*edit);
    }
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    AddressBook book(*database);
    const auto id = personMeant(book, call.arguments.front(), Where::Notebook, console);
    if (!id)
        return Failed;
    QString sentence;
    const auto saved = book.edit({*id},
                                 [&edits, &sentence](Person stored) {
                                     Result<Person> person = std::move(stored);
                                     for (const FieldEdit &edit : edits) {
                                         person = withEdit(std::move(*person), edit);
                                         if (!person) {
                                             sentence = person.error().detail;
                                             break;
                                         }
                                     }
                                     return person;
                                 })
                           .result();
    if (saved)
        print(saved->front(), call, console);
    else
        console.complain(!sentence.isEmpty() ? sentence : sentenceOf(saved.error()));
    return console.exitCode();
}

}  // namespace wellmet::cli
