// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/personwords.h"

#include "contacts/partialdate.h"

#include <QCoreApplication>
#include <QDate>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace wellmet {

namespace {

struct PersonWords {
    Q_DECLARE_TR_FUNCTIONS(wellmet::PersonWords)
};

/// A year with a 29 February, for dates that have none.
constexpr int anyLeapYear = 2000;

struct KindWord {
    const char *kind;
    const char *word;
};
constexpr std::array relationWordsOf{
    KindWord{"colleague", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Colleague")},
    KindWord{"manager", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Manager")},
    KindWord{"report", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Report")},
    KindWord{"assistant", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Assistant")},
    KindWord{"principal", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Assistant to")},
    KindWord{"mentor", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Mentor")},
    KindWord{"mentee", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Mentee")},
    KindWord{"client", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Client")},
    KindWord{"supplier", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Supplier")},
    KindWord{"investor", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Investor")},
    KindWord{"investment", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Invested in")},
    KindWord{"co-founder", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Co-founder")},
    KindWord{"introduced-by", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Introduced by")},
    KindWord{"introduced", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Introduced")},
    KindWord{"referred-by", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Referred by")},
    KindWord{"referred", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Referred")},
    KindWord{"partner", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Partner")},
    KindWord{"spouse", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Spouse")},
    KindWord{"parent", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Parent")},
    KindWord{"child", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Child")},
    KindWord{"sibling", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Sibling")},
    KindWord{"relative", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Relative")},
    KindWord{"friend", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Friend")},
    KindWord{"neighbour", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Neighbour")},
    KindWord{"emergency-contact", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Emergency contact")},
    KindWord{"emergency-contact-for", QT_TRANSLATE_NOOP("wellmet::PersonWords", "Emergency contact for")},
};

}  // namespace

QString partialDateWords(const QString &date, const QLocale &locale)
{
    const auto read = readPartialDate(date);
    if (!read)
        return date;
    if (read->month == 0)
        return read->year == 0 ? date : QString::number(read->year);
    const QDate day(read->year == 0 ? anyLeapYear : read->year, read->month, read->day == 0 ? 1 : read->day);
    if (read->day == 0)
        return locale.toString(day, read->year == 0 ? u"MMMM"_s : u"MMMM yyyy"_s);
    return locale.toString(day, read->year == 0 ? u"d MMMM"_s : u"d MMMM yyyy"_s);
}

QString dateLabelWords(const ImportantDate &date)
{
    switch (date.kind) {
    case DateKind::Birthday: return PersonWords::tr("Birthday");
    case DateKind::Anniversary: return PersonWords::tr("Anniversary");
    case DateKind::Other: break;
    }
    return date.label.isEmpty() ? PersonWords::tr("Date") : date.label;
}

QString relationWords(const QString &kind)
{
    for (const KindWord &known : relationWordsOf)
        if (kind == QLatin1StringView(known.kind))
            return PersonWords::tr(known.word);
    return kind;
}

QString fieldValueWords(const CustomField &field, const QLocale &locale)
{
    if (field.type == FieldType::Date)
        return partialDateWords(field.value, locale);
    if (field.type == FieldType::YesNo && field.value == "yes"_L1)
        return PersonWords::tr("Yes");
    if (field.type == FieldType::YesNo && field.value == "no"_L1)
        return PersonWords::tr("No");
    return field.value;
}

QString metWords(const HowWeMet &met, const QString &introducedBy, const QLocale &locale)
{
    QString where;
    if (!met.event.isEmpty() && !met.place.isEmpty())
        where = PersonWords::tr("Met at %1 in %2", "event, place").arg(met.event, met.place);
    else if (!met.event.isEmpty())
        where = PersonWords::tr("Met at %1", "event").arg(met.event);
    else if (!met.place.isEmpty())
        where = PersonWords::tr("Met in %1", "place").arg(met.place);
    QStringList parts;
    if (!where.isEmpty())
        parts.append(where);
    if (!met.date.isEmpty()) {
        const QString when = partialDateWords(met.date, locale);
        parts.append(where.isEmpty() ? PersonWords::tr("Met %1", "date").arg(when) : when);
    }
    const QString &who = introducedBy.isEmpty() ? met.introducedByName : introducedBy;
    if (!who.isEmpty())
        parts.append(parts.isEmpty() ? PersonWords::tr("Introduced by %1").arg(who) : PersonWords::tr("introduced by %1").arg(who));
    return parts.join(PersonWords::tr(", ", "between parts of a sentence"));
}

QString bylineWords(const Person &person)
{
    QStringList parts;
    if (!person.pronouns.isEmpty())
        parts.append(person.pronouns);
    if (!person.name.nickname.isEmpty())
        parts.append(PersonWords::tr("called %1").arg(person.name.nickname));
    const QString said = QString(person.name.phoneticGiven + u' ' + person.name.phoneticFamily).trimmed();
    if (!said.isEmpty())
        parts.append(PersonWords::tr("say %1").arg(said));
    if (!person.name.previous.isEmpty())
        parts.append(PersonWords::tr("formerly %1").arg(person.name.previous));
    return parts.join(u" · "_s);
}

QString roleTimeWords(const Affiliation &role, const QLocale &locale)
{
    const QString from = role.from.isEmpty() ? QString() : partialDateWords(role.from, locale);
    const QString to = role.to.isEmpty() ? QString() : partialDateWords(role.to, locale);
    if (!from.isEmpty() && !to.isEmpty())
        return PersonWords::tr("%1 – %2", "from, to").arg(from, to);
    if (!from.isEmpty())
        return PersonWords::tr("since %1").arg(from);
    return to.isEmpty() ? QString() : PersonWords::tr("until %1").arg(to);
}

}  // namespace wellmet
