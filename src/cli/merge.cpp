// SPDX-License-Identifier: MPL-2.0
// merge, unmerge: two people made one, and taken apart again.
#include "cli/commands.h"
#include "cli/layout.h"
#include "cli/notebook.h"
#include "cli/personmeant.h"
#include "cli/shapes.h"
#include "cli/words.h"
#include "workflows/addressbook.h"
#include "workflows/duplicates.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

QString nameOf(MergeField field)
{
    switch (field) {
    case MergeField::Name: return u"name"_s;
    case MergeField::Pronouns: return u"pronouns"_s;
    case MergeField::Portrait: return u"portrait"_s;
    case MergeField::Met: return u"met"_s;
    case MergeField::Context: return u"context"_s;
    case MergeField::Birthday: return u"birthday"_s;
    case MergeField::About: return u"about"_s;
    case MergeField::ContactPoint: return u"contact_point"_s;
    case MergeField::Affiliation: return u"affiliation"_s;
    case MergeField::Date: return u"date"_s;
    case MergeField::CustomField: return u"custom_field"_s;
    case MergeField::Relation: return u"relation"_s;
    case MergeField::Tag: return u"tag"_s;
    case MergeField::Mark: return u"mark"_s;
    }
    return {};
}

QString nameOf(MergeRelation relation)
{
    switch (relation) {
    case MergeRelation::OnlyA: return u"only-a"_s;
    case MergeRelation::OnlyB: return u"only-b"_s;
    case MergeRelation::Same: return u"same"_s;
    case MergeRelation::Conflict: return u"conflict"_s;
    case MergeRelation::Both: return u"both"_s;
    }
    return {};
}

void print(const Person &person, const Person &absorbed, const MergePlan &plan, bool dryRun, const Invocation &call, Console &console)
{
    if (call.has(u"--json"_s)) {
        QJsonArray lines;
        for (const MergeLine &line : plan.lines)
            lines.append(QJsonObject{{u"field"_s, nameOf(line.field)},
                                     {u"relation"_s, nameOf(line.relation)},
                                     {u"a"_s, line.a},
                                     {u"b"_s, line.b},
                                     {u"taken"_s, line.taken == MergeSide::A ? u"a"_s : u"b"_s}});
        console.json({{u"id"_s, person.id.toString()},
                      {u"absorbed"_s, absorbed.id.toString()},
                      {u"name"_s, plan.merged.name.full},
                      {u"dry_run"_s, dryRun},
                      {u"lines"_s, lines}});
        return;
    }
    console.say(u"%1 %2"_s.arg(shortId(person.id), plain(plan.merged.name.full)));
    for (const MergeLine &line : plan.lines) {
        const bool fromB = line.taken == MergeSide::B;
        const QString text = line.relation == MergeRelation::Both ? line.a + u" + "_s + line.b : fromB ? line.b : line.a;
        console.say(u"  %1 %2 %3"_s.arg(nameOf(line.field), -14).arg(nameOf(line.relation), -9).arg(plain(text)));
    }
}

}  // namespace

int runMerge(const Invocation &call, Console &console)
{
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    AddressBook book(*database);
    const auto both = peopleMeant(book, call.arguments, Where::Notebook, console);
    if (!both)
        return console.exitCode();
    const Id a = both->front();
    const Id b = both->back();
    Duplicates duplicates(*database);
    const auto preview = duplicates.preview(a, b, {}, a).result();
    const bool dryRun = call.has(u"--dry-run"_s);
    const auto merged = !preview ? Result<Person>(Unexpected(preview.error()))
        : dryRun                 ? Result<Person>(preview->plan.merged)
                                 : duplicates.merge(a, b).result();
    if (!merged && merged.error().kind == ErrorKind::InvalidInput)
        console.complain(u"these two are one person already"_s);
    else if (!merged)
        console.complain(sentenceOf(merged.error()));
    else
        print(preview->a, preview->b, preview->plan, dryRun, call, console);
    return console.exitCode();
}

int runUnmerge(const Invocation &call, Console &console)
{
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    Duplicates duplicates(*database);
    const QString &typed = call.arguments.front();
    const auto merge = duplicates.merges().result().and_then([&](const std::vector<Merge> &merges) {
        std::vector<Id> ids;
        for (const Merge &one : merges) {
            for (const Id &id : {one.id, one.absorbed, one.survivor}) {
                if (std::find(ids.begin(), ids.end(), id) == ids.end())
                    ids.push_back(id);
            }
        }
        return idMeant(typed, ids).and_then([&](const Id &id) { return duplicates.unmerge(id).result(); });
    });
    if (!merge && merge.error().kind == ErrorKind::NotFound)
        console.complain(u"nobody with the id '%1' was merged; `wellmet-cli history ID` tells what happened to a person"_s.arg(typed));
    else if (!merge && merge.error().kind == ErrorKind::InvalidInput)
        console.complain(u"several merges have ids like '%1'; give more of it"_s.arg(typed));
    else if (!merge)
        console.complain(sentenceOf(merge.error()));
    else if (call.has(u"--json"_s))
        console.json({{u"id"_s, merge->survivor.toString()}, {u"back"_s, merge->absorbed.toString()}, {u"merged"_s, timeText(merge->at)}});
    else
        console.say(u"%1 and %2 are two people again"_s.arg(shortId(merge->survivor), shortId(merge->absorbed)));
    return console.exitCode();
}

}  // namespace wellmet::cli
