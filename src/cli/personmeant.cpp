// SPDX-License-Identifier: MPL-2.0
#include "cli/personmeant.h"

#include "cli/notebook.h"
#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

Result<std::vector<Id>> idsOf(AddressBook &book, Where where)
{
    using Shelf = PeopleQuery::Shelf;
    std::vector<QFuture<Result<std::vector<PersonSummary>>>> lists;
    if (where != Where::Trash) {
        lists.push_back(book.people());
        lists.push_back(book.people(PeopleQuery{Shelf::Archived, ListOrder::Name, {}}));
    }
    if (where != Where::Notebook)
        lists.push_back(book.trash());
    std::vector<Id> ids;
    for (auto &list : lists) {
        const auto people = list.result();
        if (!people)
            return Unexpected(people.error());
        for (const PersonSummary &person : *people)
            ids.push_back(person.id);
    }
    return ids;
}

}  // namespace

std::optional<Id> personMeant(AddressBook &book, const QString &typed, Where where, Console &console)
{
    const auto id = idsOf(book, where).and_then([&](const std::vector<Id> &ids) { return idMeant(typed, ids); });
    if (id)
        return *id;
    // Somebody who was made one with another is found under the other.
    if (const auto whole = Id::fromString(typed); whole && where != Where::Trash) {
        if (const auto person = book.person(*whole).result())
            return person->id;
    }
    if (id.error().kind == ErrorKind::NotFound)
        console.complain(u"nobody %1 the id '%2'; `wellmet-cli %3` lists them"_s.arg(
            where == Where::Trash ? u"in the trash has"_s : u"has"_s, typed, where == Where::Trash ? u"trash"_s : u"people"_s));
    else if (id.error().kind == ErrorKind::InvalidInput)
        console.complain(u"several people have ids like '%1'; give more of it"_s.arg(typed));
    else
        console.complain(sentenceOf(id.error()));
    return std::nullopt;
}

std::optional<std::vector<Id>> peopleMeant(AddressBook &book, const QStringList &typed, Where where, Console &console)
{
    std::vector<Id> ids;
    for (const QString &one : typed) {
        const auto id = personMeant(book, one, where, console);
        if (!id)
            return std::nullopt;
        ids.push_back(*id);
    }
    return ids;
}

}  // namespace wellmet::cli
