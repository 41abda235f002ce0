// SPDX-License-Identifier: MPL-2.0
#include "interop/csvperson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wellmet::interop {
namespace {

/// A kind of numbered columns: "Phone 1 - Label", "Phone 1 - Value", "Phone 2 - Label", ...
struct Series {
    QString heading;
    QStringList parts;  ///< what follows the number
    qsizetype most = 0;  ///< how many a person has at most
};

/// The values of one series for one person, a list of parts each.
using Values = std::vector<QStringList>;

QString shownLabel(const QString &label)
{
    return label.isEmpty() ? label : label.at(0).toUpper() + label.mid(1);
}

Values points(const Person &person, ContactKind kind)
{
    Values values;
    for (const ContactPoint &point : person.contactPoints) {
        if (point.kind == kind)
            values.push_back({shownLabel(point.label), point.value});
    }
    return values;
}

Values addresses(const Person &person)
{
    Values values;
    for (const ContactPoint &point : person.contactPoints) {
        const PostalAddress &postal = point.postal;
        if (point.kind == ContactKind::Address)
            values.push_back({shownLabel(point.label),
                              point.value,
                              postal.street,
                              postal.locality,
                              {},
                              postal.region,
                              postal.postalCode,
                              postal.country,
                              postal.extended});
    }
    return values;
}

Values messengers(const Person &person)
{
    Values values;
    for (const ContactPoint &point : person.contactPoints) {
        if (point.kind == ContactKind::Social || point.kind == ContactKind::Other)
            values.push_back({{}, point.label, point.value});
    }
    return values;
}

Values dates(const Person &person)
{
    Values values;
    for (const ImportantDate &date : person.dates) {
        if (date.kind != DateKind::Birthday)
            values.push_back({date.kind == DateKind::Anniversary ? u"Anniversary"_s : date.label, date.date});
    }
    return values;
}

Values relations(const Person &person)
{
    Values values;
    for (const Relation &relation : person.relations) {
        if (!relation.name.isEmpty())
            values.push_back({shownLabel(relation.kind), relation.name});
    }
    return values;
}

Values ownFields(const Person &person)
{
    Values values;
    for (const CustomField &field : person.customFields)
        values.push_back({field.label, field.value});
    return values;
}

/// In the order of the columns, as seriesOf() of a person fills them.
std::vector<Series> allSeries()
{
    const QStringList labelled{u"Label"_s, u"Value"_s};
    return {{u"E-mail"_s, labelled},
            {u"Phone"_s, labelled},
            {u"Address"_s,
             {u"Label"_s, u"Formatted"_s, u"Street"_s, u"City"_s, u"PO Box"_s, u"Region"_s, u"Postal Code"_s, u"Country"_s,
              u"Extended Address"_s}},
            {u"IM"_s, {u"Label"_s, u"Service"_s, u"Value"_s}},
            {u"Website"_s, labelled},
            {u"Event"_s, labelled},
            {u"Relation"_s, labelled},
            {u"Custom Field"_s, labelled}};
}

std::vector<Values> seriesOf(const Person &person)
{
    return {points(person, ContactKind::Email),
            points(person, ContactKind::Phone),
            addresses(person),
            messengers(person),
            points(person, ContactKind::Url),
            dates(person),
            relations(person),
            ownFields(person)};
}

QStringList fixedHeadings()
{
    return {u"First Name"_s,
            u"Middle Name"_s,
            u"Last Name"_s,
            u"Phonetic First Name"_s,
            u"Phonetic Middle Name"_s,
            u"Phonetic Last Name"_s,
            u"Name Prefix"_s,
            u"Name Suffix"_s,
            u"Nickname"_s,
            u"File As"_s,
            u"Organization Name"_s,
            u"Organization Title"_s,
            u"Organization Department"_s,
            u"Birthday"_s,
            u"Notes"_s,
            u"Photo"_s,
            u"Labels"_s};
}

QStringList fixedCells(const Person &person)
{
    const PersonName &name = person.name;
    const bool inParts = !name.given.isEmpty() || !name.family.isEmpty();
    const Affiliation *const role = currentAffiliation(person);
    const auto birthday =
        std::find_if(person.dates.begin(), person.dates.end(), [](const ImportantDate &d) { return d.kind == DateKind::Birthday; });
    QStringList labels = person.tags;
    if (person.starred)
        labels += u"* starred"_s;
    labels += u"* myContacts"_s;
    return {inParts ? name.given : name.full,
            name.additional,
            name.family,
            name.phoneticGiven,
            {},
            name.phoneticFamily,
            name.prefix,
            name.suffix,
            name.nickname,
            {},
            role ? role->organisation : QString(),
            role ? role->title : QString(),
            role ? role->department : QString(),
            birthday == person.dates.end() ? QString() : birthday->date,
            person.about,
            {},
            labels.join(u" ::: "_s)};
}

}  // namespace

QByteArray googleCsv(const std::vector<Person> &people)
{
    std::vector<Series> series = allSeries();
    for (const Person &person : people) {
        const auto values = seriesOf(person);
        for (size_t i = 0; i < series.size(); ++i)
            series[i].most = std::max(series[i].most, static_cast<qsizetype>(values[i].size()));
    }
    QStringList headings = fixedHeadings();
    for (const Series &one : series) {
        for (qsizetype number = 1; number <= one.most; ++number) {
            for (const QString &part : one.parts)
                headings += u"%1 %2 - %3"_s.arg(one.heading).arg(number).arg(part);
        }
    }
    QByteArray csv = csvLine(headings);
    for (const Person &person : people) {
        QStringList cells = fixedCells(person);
        const auto values = seriesOf(person);
        for (size_t i = 0; i < series.size(); ++i) {
            for (const QStringList &one : values[i])
                cells += one;
            const auto missing = series[i].most - static_cast<qsizetype>(values[i].size());
            for (qsizetype empty = missing * series[i].parts.size(); empty > 0; --empty)
                cells += QString();
        }
        csv += csvLine(cells);
    }
    return csv;
}

}  // namespace wellmet::interop
