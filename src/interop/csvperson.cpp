// SPDX-License-Identifier: MPL-2.0
#include "interop/csvperson.h"

#include "base/text.h"
#include "contacts/partialdate.h"
#include "contacts/postaladdress.h"
#include "contacts/tags.h"
#include "interop/labels.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace wellmet::interop {
namespace {

/// The months' first letters, folded, in the languages layoutOf() knows; the position modulo 12 is the month.
const QStringList &monthWords()
{
    static const QStringList words = u"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|"
                                     "jan|feb|mrz|apr|mai|jun|jul|aug|sep|okt|nov|dez|"
                                     "janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec|"
                                     "ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic|"
                                     "gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic|"
                                     "jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez|"
                                     "jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|"
                                     "sty|lut|mar|kwi|maj|cze|lip|sie|wrz|paz|lis|gru|"
                                     "oca|sub|mar|nis|may|haz|tem|agu|eyl|eki|kas|ara"_s.split(u'|');
    return words;
}

int monthOf(const QString &word)
{
    const QStringList &words = monthWords();
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (word.startsWith(words[i]))
            return static_cast<int>(i % 12) + 1;
    }
    return 0;
}

/// ISO, "12 Mar 2024", "Mar 12, 2024", "12.03.2024"; slashes only where the order of day and month is certain. Else "".
QString dateIn(const QString &cell)
{
    if (const auto date = readPartialDate(cell))
        return date->toString();
    static const QRegularExpression dayFirst(u"^(\\d{1,2})\\.? (?:de )?(\\p{L}+)\\.?,? (?:de )?(\\d{4})$"_s);
    static const QRegularExpression monthFirst(u"^(\\p{L}+)\\.? (\\d{1,2}),? (\\d{4})$"_s);
    static const QRegularExpression numbers(u"^(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})$"_s);
    const QString text = text::fold(cell);
    int day = 0;
    int month = 0;
    int year = 0;
    if (const auto match = dayFirst.match(text); match.hasMatch()) {
        day = match.captured(1).toInt();
        month = monthOf(match.captured(2));
        year = match.captured(3).toInt();
    } else if (const auto words = monthFirst.match(text); words.hasMatch()) {
        day = words.captured(2).toInt();
        month = monthOf(words.captured(1));
        year = words.captured(3).toInt();
    } else if (const auto digits = numbers.match(text); digits.hasMatch()) {
        const int first = digits.captured(1).toInt();
        const int second = digits.captured(3).toInt();
        year = digits.captured(4).toInt();
        if (digits.captured(2) == u"." || first > 12 || first == second) {
            day = first;
            month = second;
        } else if (second > 12) {
            day = second;
            month = first;
        }
    }
    if (month == 0)
        return {};
    const auto date =
        readPartialDate(u"%1-%2-%3"_s.arg(year, 4, 10, QChar(u'0')).arg(month, 2, 10, QChar(u'0')).arg(day, 2, 10, QChar(u'0')));
    return date ? date->toString() : QString();
}

/// The cells that make up one value.
struct Group {
    QString label;
    QString service;
    std::vector<std::pair<CsvField, QString>> values;
    PostalAddress postal;
    QString formatted;
};

/// Google's words for a label, as ours: "* Work" -> "work", "Cell" -> "mobile".
QString plainCsvLabel(QString label)
{
    label = label.trimmed();
    if (label.startsWith(u"* "))
        label = label.mid(2);
    const QString folded = text::fold(label);
    if (folded == u"other")
        return {};
    if (folded == u"cell")
        return u"mobile"_s;
    return typesFor(folded).empty() ? label : folded;
}

class Builder
{
public:
    explicit Builder(const Provenance &provenance) : m_provenance(provenance) { }

    void cell(const CsvColumn &column, const QString &text);
    std::optional<Person> take();

private:
    void values(const Group &group);
    void value(CsvField field, const QString &label, const QString &service, const QString &text);
    void own(const QString &label, const QString &text);
    void tags(const QString &text);
    Affiliation &affiliation(int group);

    const Provenance &m_provenance;
    Person m_person;
    std::map<int, Group> m_groups;
    std::map<int, Affiliation> m_affiliations;
    int m_loose = 10'000;  ///< groups of columns that stand alone
    bool m_any = false;
};

Affiliation &Builder::affiliation(int group)
{
    return m_affiliations[group];
}

void Builder::own(const QString &label, const QString &text)
{
    CustomField &field = m_person.customFields.emplace_back();
    field.label = label;
    field.value = text;
    field.position = static_cast<int>(m_person.customFields.size()) - 1;
    field.provenance = m_provenance;
}

void Builder::tags(const QString &text)
{
    static const QRegularExpression between(u"\\s*(?::::|[;,|])\\s*"_s);
    for (const QString &tag : text.split(between, Qt::SkipEmptyParts)) {
        if (tag == u"* starred")
            m_person.starred = true;
        else if (!tag.startsWith(u"* "))
            m_person.tags += tag;
    }
}

void Builder::cell(const CsvColumn &column, const QString &raw)
{
    const QString text = withoutFormulaGuard(raw).trimmed();
    if (text.isEmpty() || column.field == CsvField::Ignored)
        return;
    PersonName &name = m_person.name;
    const auto set = [&](QString &field) { field += (field.isEmpty() ? QString() : u" "_s) + text; };
    m_any = m_any || column.field != CsvField::PointLabel;
    switch (column.field) {
    case CsvField::Ignored: break;
    case CsvField::None: own(column.label, text); break;
    case CsvField::FullName: set(name.full); break;
    case CsvField::GivenName: set(name.given); break;
    case CsvField::AdditionalName: set(name.additional); break;
    case CsvField::FamilyName: set(name.family); break;
    case CsvField::Prefix: set(name.prefix); break;
    case CsvField::Suffix: set(name.suffix); break;
    case CsvField::Nickname: set(name.nickname); break;
    case CsvField::PhoneticGiven: set(name.phoneticGiven); break;
    case CsvField::PhoneticFamily: set(name.phoneticFamily); break;
    case CsvField::PreviousName: set(name.previous); break;
    case CsvField::Organisation: affiliation(column.group).organisation = text; break;
    case CsvField::Title: affiliation(column.group).title = text; break;
    case CsvField::Department: affiliation(column.group).department = text; break;
    case CsvField::Note: m_person.about += (m_person.about.isEmpty() ? QString() : u"\n\n"_s) + text; break;
    case CsvField::Tags: tags(text); break;
    case CsvField::Pronouns: m_person.pronouns = text; break;
    case CsvField::MetDate:
        m_person.met.date = dateIn(text);
        if (m_person.met.date.isEmpty())
            own(column.label.isEmpty() ? u"Connected On"_s : column.label, text);
        break;
    case CsvField::PointLabel: m_groups[column.group].label = text; break;
    case CsvField::MessengerService: m_groups[column.group].service = text; break;
    default: {
        Group &group = m_groups[column.group == 0 ? m_loose++ : column.group];
        if (!column.label.isEmpty())
            group.label = column.label;
        PostalAddress &postal = group.postal;
        const auto line = [&](QString &field) { field += (field.isEmpty() ? QString() : u"\n"_s) + text; };
        switch (column.field) {
        case CsvField::Street:
        case CsvField::PoBox: line(postal.street); break;
        case CsvField::ExtendedAddress: line(postal.extended); break;
        case CsvField::Locality: line(postal.locality); break;
        case CsvField::Region: line(postal.region); break;
        case CsvField::PostalCode: line(postal.postalCode); break;
        case CsvField::Country: line(postal.country); break;
        case CsvField::FormattedAddress: line(group.formatted); break;
        default: group.values.emplace_back(column.field, text);
        }
    }
    }
}

void Builder::value(CsvField field, const QString &label, const QString &service, const QString &text)
{
    const auto point = [&](ContactKind kind, const QString &pointLabel) {
        ContactPoint &added = m_person.contactPoints.emplace_back();
        added.kind = kind;
        added.label = pointLabel;
        added.value = text;
        added.provenance = m_provenance;
    };
    const auto date = [&](DateKind kind) {
        const QString day = dateIn(text);
        if (day.isEmpty())
            return own(label.isEmpty() ? u"Date"_s : label, text);
        ImportantDate &added = m_person.dates.emplace_back();
        added.kind = kind;
        added.label = kind == DateKind::Other ? label : QString();
        added.date = day;
        added.provenance = m_provenance;
    };
    switch (field) {
    case CsvField::Email: point(ContactKind::Email, label); break;
    case CsvField::Phone: point(ContactKind::Phone, label); break;
    case CsvField::Url: point(ContactKind::Url, label); break;
    case CsvField::Messenger: point(ContactKind::Social, service.isEmpty() ? label : service.toLower()); break;
    case CsvField::Birthday: date(DateKind::Birthday); break;
    case CsvField::Anniversary: date(DateKind::Anniversary); break;
    case CsvField::Date: date(label.compare(u"anniversary", Qt::CaseInsensitive) == 0 ? DateKind::Anniversary : DateKind::Other); break;
    case CsvField::Relation: {
        Relation &relation = m_person.relations.emplace_back();
        relation.kind = label.toLower();
        relation.name = text;
        relation.provenance = m_provenance;
        break;
    }
    default: own(label.isEmpty() ? u"Field"_s : label, text);
    }
}

void Builder::values(const Group &group)
{
    const QString label = plainCsvLabel(group.label);
    for (const auto &[field, text] : group.values) {
        for (const QString &one : text.split(u":::"_s, Qt::SkipEmptyParts)) {
            if (!one.trimmed().isEmpty())
                value(field, label, group.service, one.trimmed());
        }
    }
    if (group.postal.isEmpty() && group.formatted.isEmpty())
        return;
    ContactPoint &address = m_person.contactPoints.emplace_back();
    address.kind = ContactKind::Address;
    address.label = label;
    address.postal = group.postal;
    address.value = group.formatted.isEmpty() ? shownAddress(group.postal) : group.formatted;
    address.provenance = m_provenance;
}

std::optional<Person> Builder::take()
{
    if (!m_any)
        return std::nullopt;
    for (const auto &[number, group] : m_groups)
        values(group);
    for (const auto &[number, affiliation] : m_affiliations) {
        m_person.affiliations.push_back(affiliation);
        m_person.affiliations.back().provenance = m_provenance;
    }
    const auto count = [](auto &all) {
        for (size_t i = 0; i < all.size(); ++i)
            all[i].position = static_cast<int>(i);
    };
    count(m_person.contactPoints);
    count(m_person.affiliations);
    count(m_person.dates);
    count(m_person.relations);
    count(m_person.customFields);
    m_person.tags = tidyTags(m_person.tags);
    PersonName &name = m_person.name;
    name.provenance = m_provenance;
    if (name.full.isEmpty()) {
        for (const QString &part : {name.prefix, name.given, name.additional, name.family, name.suffix}) {
            if (!part.isEmpty())
                name.full += (name.full.isEmpty() ? QString() : u" "_s) + part;
        }
    }
    if (name.full.isEmpty())
        name.full = name.nickname;
    if (name.full.isEmpty() && !m_person.affiliations.empty())
        name.full = m_person.affiliations.front().organisation;
    if (name.full.isEmpty() && !m_person.contactPoints.empty())
        name.full = m_person.contactPoints.front().value;
    return std::move(m_person);
}

}  // namespace

std::optional<Person> personFrom(const CsvRow &row, const CsvLayout &layout, const Provenance &provenance)
{
    Builder builder(provenance);
    const qsizetype columns = std::min(row.cells.size(), static_cast<qsizetype>(layout.columns.size()));
    for (qsizetype i = 0; i < columns; ++i)
        builder.cell(layout.columns[static_cast<size_t>(i)], row.cells[i]);
    return builder.take();
}

}  // namespace wellmet::interop
