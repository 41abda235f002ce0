// SPDX-License-Identifier: MPL-2.0
// add-person, edit: writing people from the shell.
#include "cli/commands.h"
#include "cli/edits.h"
#include "cli/listing.h"
#include "cli/notebook.h"
#include "cli/personjson.h"
#include "cli/personmeant.h"
#include "cli/words.h"

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

Result<Person> personFromText(const QByteArray &text)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject())
        return Unexpected(ErrorKind::InvalidInput, u"standard input holds no JSON object"_s);
    auto person = personFromJson(document.object());
    if (!person)
        return Unexpected(ErrorKind::InvalidInput, u"'%1' does not belong there; docs/cli.md shows the shape"_s.arg(person.error().detail));
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
    const auto person = standardInput().and_then(personFromText);
    if (!person) {
        console.complain(person.error().detail);
        return Failed;
    }
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
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
