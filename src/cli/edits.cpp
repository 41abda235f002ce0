// SPDX-License-Identifier: MPL-2.0
#include "cli/edits.h"

#include "base/text.h"
#include "cli/names.h"
#include "contacts/customfields.h"
#include "contacts/partialdate.h"
#include "contacts/tags.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

using How = FieldEdit::How;

Unexpected wrong(const QString &sentence)
{
    return Unexpected(ErrorKind::InvalidInput, sentence);
}

/// Fields that hold one text.
using TextOf = QString &(*)(Person &);
const std::map<QString, TextOf> &textFields()
{
    static const std::map<QString, TextOf> fields{
        {u"name"_s, [](Person &p) -> QString & { return p.name.full; }},
        {u"prefix"_s, [](Person &p) -> QString & { return p.name.prefix; }},
        {u"given"_s, [](Person &p) -> QString & { return p.name.given; }},
        {u"additional"_s, [](Person &p) -> QString & { return p.name.additional; }},
        {u"family"_s, [](Person &p) -> QString & { return p.name.family; }},
        {u"suffix"_s, [](Person &p) -> QString & { return p.name.suffix; }},
        {u"nickname"_s, [](Person &p) -> QString & { return p.name.nickname; }},
        {u"phonetic-given"_s, [](Person &p) -> QString & { return p.name.phoneticGiven; }},
        {u"phonetic-family"_s, [](Person &p) -> QString & { return p.name.phoneticFamily; }},
        {u"previous-name"_s, [](Person &p) -> QString & { return p.name.previous; }},
        {u"pronouns"_s, [](Person &p) -> QString & { return p.pronouns; }},
        {u"about"_s, [](Person &p) -> QString & { return p.about; }},
        {u"uid"_s, [](Person &p) -> QString & { return p.uid; }},
        {u"met.event"_s, [](Person &p) -> QString & { return p.met.event; }},
        {u"met.date"_s, [](Person &p) -> QString & { return p.met.date; }},
        {u"met.place"_s, [](Person &p) -> QString & { return p.met.place; }},
    };
    return fields;
}

/// Fields of the current role.
using RoleTextOf = QString Affiliation::*;
const std::map<QString, RoleTextOf> &roleFields()
{
    static const std::map<QString, RoleTextOf> fields{
        {u"organisation"_s, &Affiliation::organisation},
        {u"title"_s, &Affiliation::title},
        {u"department"_s, &Affiliation::department},
        {u"from"_s, &Affiliation::from},
        {u"to"_s, &Affiliation::to},
    };
    return fields;
}

bool same(const QString &a, const QString &b)
{
    return text::fold(a) == text::fold(b);
}

/// Sets, adds to or takes from a list of labelled parts; `made` is the part the edit describes.
template <typename Part, typename OfField, typename ValueOf>
Result<void> editParts(std::vector<Part> &parts, const FieldEdit &edit, const Part &made, OfField ofField, ValueOf valueOf)
{
    if (edit.how == How::Add) {
        parts.push_back(made);
        return {};
    }
    if (edit.how == How::TakeAway) {
        const auto taken = std::erase_if(parts, [&](const Part &part) { return ofField(part) && same(valueOf(part), edit.value); });
        return taken > 0 ? Result<void>() : wrong(u"there is no %1 '%2' to take away"_s.arg(edit.field, edit.value));
    }
    const auto count = std::count_if(parts.begin(), parts.end(), ofField);
    if (count > 1)
        return wrong(u"there are several; say which with %1:LABEL=, or use %1+= and %1-="_s.arg(edit.field));
    if (edit.value.isEmpty()) {
        std::erase_if(parts, ofField);
        return {};
    }
    const auto place = std::find_if(parts.begin(), parts.end(), ofField);
    if (place == parts.end()) {
        parts.push_back(made);
        return {};
    }
    Part changed = made;
    changed.id = place->id;
    changed.provenance = place->provenance;
    *place = changed;
    return {};
}

Result<void> editContactPoints(Person &person, const FieldEdit &edit, ContactKind kind)
{
    const auto ofField = [&](const ContactPoint &p) { return p.kind == kind && (edit.label.isEmpty() || same(p.label, edit.label)); };
    ContactPoint made;
    made.kind = kind;
    made.label = edit.label;
    made.value = edit.value;
    if (const auto place = std::find_if(person.contactPoints.begin(), person.contactPoints.end(), ofField);
        place != person.contactPoints.end() && edit.how == How::Set && edit.label.isEmpty())
        made.label = place->label;
    return editParts(person.contactPoints, edit, made, ofField, [](const ContactPoint &p) { return p.value; });
}

Result<void> editDates(Person &person, const FieldEdit &edit, DateKind kind)
{
    if (!edit.value.isEmpty() && !readPartialDate(edit.value))
        return wrong(u"'%1' is no date; write 1980-04-12, 1980-04, 1980 or --04-12"_s.arg(edit.value));
    const auto ofField = [&](const ImportantDate &d) { return d.kind == kind && (edit.label.isEmpty() || same(d.label, edit.label)); };
    ImportantDate made;
    made.kind = kind;
    made.label = edit.label;
    made.date = edit.value;
    return editParts(person.dates, edit, made, ofField, [](const ImportantDate &d) { return d.date; });
}

/// `field:LABEL[:TYPE]`
Result<void> editCustomFields(Person &person, FieldEdit edit)
{
    CustomField made;
    if (const auto type = named(edit.label.section(u':', -1), FieldType::YesNo); type && edit.label.contains(u':')) {
        made.type = *type;
        edit.label = edit.label.section(u':', 0, -2);
    }
    if (edit.label.isEmpty())
        return wrong(u"a field of your own needs a name: field:NAME=VALUE"_s);
    if (!edit.value.isEmpty() && !tidyFieldValue(made.type, edit.value))
        return wrong(u"'%1' is no %2"_s.arg(edit.value, nameOf(made.type)));
    made.label = edit.label;
    made.value = edit.value;
    return editParts(
        person.customFields, edit, made, [&](const CustomField &f) { return same(f.label, edit.label); },
        [](const CustomField &f) { return f.value; });
}

Result<void> editRelations(Person &person, const FieldEdit &edit)
{
    if (edit.label.isEmpty())
        return wrong(u"say what they are: relation:colleague+=NAME or ID"_s);
    Relation made;
    made.kind = edit.label;
    if (const auto other = Id::fromString(edit.value))
        made.other = *other;
    else
        made.name = edit.value;
    return editParts(
        person.relations, edit, made, [&](const Relation &r) { return same(r.kind, edit.label); },
        [](const Relation &r) { return r.other.isNull() ? r.name : r.other.toString(); });
}

Result<void> editTags(Person &person, const FieldEdit &edit)
{
    const QStringList given = tidyTags(edit.value.split(u','));
    if (edit.how == How::Set) {
        person.tags = given;
        return {};
    }
    for (const QString &tag : given) {
        person.tags.removeIf([&tag](const QString &own) { return tagKey(own) == tagKey(tag); });
        if (edit.how == How::Add)
            person.tags << tag;
    }
    return {};
}

Result<void> editFlag(bool &flag, const FieldEdit &edit)
{
    const auto yes = tidyFieldValue(FieldType::YesNo, edit.value.isEmpty() ? u"no"_s : edit.value);
    if (!yes)
        return wrong(u"%1 takes yes or no"_s.arg(edit.field));
    flag = *yes == u"yes";
    return {};
}

Result<void> editRole(Person &person, const FieldEdit &edit, RoleTextOf field)
{
    auto current =
        std::find_if(person.affiliations.begin(), person.affiliations.end(), [](const Affiliation &a) { return a.to.isEmpty(); });
    if (current == person.affiliations.end()) {
        if (edit.value.isEmpty() || edit.field == u"to")
            return {};
        current = person.affiliations.insert(person.affiliations.begin(), Affiliation());
    }
    (*current).*field = edit.value;
    return {};
}

void editIntroducer(Person &person, const QString &value)
{
    const auto id = Id::fromString(value);
    person.met.introducedBy = id.value_or(Id());
    person.met.introducedByName = id ? QString() : value;
}

Result<void> editSingle(Person &person, const FieldEdit &edit)
{
    if (edit.how != How::Set)
        return wrong(u"%1 holds one value; write %1=VALUE"_s.arg(edit.field));
    if (const auto field = textFields().find(edit.field); field != textFields().end()) {
        field->second(person) = edit.value;
        return {};
    }
    if (const auto field = roleFields().find(edit.field); field != roleFields().end())
        return editRole(person, edit, field->second);
    if (edit.field == u"starred")
        return editFlag(person.starred, edit);
    if (edit.field == u"archived")
        return editFlag(person.archived, edit);
    if (edit.field == u"met.by") {
        editIntroducer(person, edit.value);
        return {};
    }
    if (edit.field == u"context") {
        const auto context = named(edit.value, Context::Both);
        if (!context)
            return wrong(u"context takes work, personal or both"_s);
        person.context = *context;
        return {};
    }
    return wrong(u"a person has no field '%1'; `wellmet-cli help edit` names them"_s.arg(edit.field));
}

Result<void> makeEdit(Person &person, const FieldEdit &edit)
{
    if (const auto kind = named(edit.field, ContactKind::Other))
        return editContactPoints(person, edit, *kind);
    if (edit.field == u"birthday")
        return editDates(person, edit, DateKind::Birthday);
    if (edit.field == u"anniversary")
        return editDates(person, edit, DateKind::Anniversary);
    if (edit.field == u"date")
        return editDates(person, edit, DateKind::Other);
    if (edit.field == u"field")
        return editCustomFields(person, edit);
    if (edit.field == u"relation")
        return editRelations(person, edit);
    if (edit.field == u"tag")
        return editTags(person, edit);
    return editSingle(person, edit);
}

}  // namespace

Result<FieldEdit> parseEdit(const QString &word)
{
    const qsizetype equals = word.indexOf(u'=');
    FieldEdit edit;
    QString key = word.left(std::max<qsizetype>(equals, 0));
    if (key.endsWith(u'+'))
        edit.how = How::Add;
    else if (key.endsWith(u'-'))
        edit.how = How::TakeAway;
    if (edit.how != How::Set)
        key.chop(1);
    edit.field = key.section(u':', 0, 0).toLower();
    edit.label = key.section(u':', 1);
    edit.value = word.sliced(equals + 1);
    if (equals < 0 || edit.field.isEmpty())
        return wrong(u"'%1' is no edit; write FIELD=VALUE, FIELD+=VALUE or FIELD-=VALUE"_s.arg(word));
    if (edit.value.isEmpty() && edit.how != How::Set)
        return wrong(u"'%1' needs a value"_s.arg(word));
    return edit;
}

Result<Person> withEdit(Person person, const FieldEdit &edit)
{
    if (const auto made = makeEdit(person, edit); !made)
        return Unexpected(made.error());
    return person;
}

}  // namespace wellmet::cli
