// SPDX-License-Identifier: MPL-2.0
#include "storage/personlines.h"

#include <QStringList>

#include <memory>

namespace wellmet::storage {
namespace {

/// Where a row comes from; the numbers stand in the query.
enum class Origin : quint8 { Role = 0, Tag = 1, Point = 2, Met = 3, Field = 4, Date = 5, Relation = 6, About = 7 };

/// One branch after the other is only begun when the one before is read to its end: origin, kind, label, three texts.
constexpr std::string_view sql = "SELECT 0, 0, NULL, title, department, organisation FROM affiliation WHERE person = ?1 AND alive"
                                 " UNION ALL SELECT 1, 0, NULL, name, NULL, NULL FROM tag WHERE person = ?1 AND alive"
                                 " UNION ALL SELECT 2, kind, label, value, NULL, NULL FROM contact_point WHERE person = ?1 AND alive"
                                 " UNION ALL SELECT 3, 0, introduced_by_name, met_event, met_place, met_on FROM person WHERE id = ?1"
                                 " UNION ALL SELECT 4, 0, label, value, NULL, NULL FROM custom_field WHERE person = ?1 AND alive"
                                 " UNION ALL SELECT 5, 0, NULL, label, date, NULL FROM important_date WHERE person = ?1 AND alive"
                                 " UNION ALL SELECT 6, 0, kind, name, NULL, NULL FROM relation WHERE person = ?1 AND alive"
                                 " UNION ALL SELECT 7, 0, NULL, about, NULL, NULL FROM person WHERE id = ?1";

LineKind lineKindOf(qint64 contactKind)
{
    switch (static_cast<ContactKind>(contactKind)) {
    case ContactKind::Email: return LineKind::Email;
    case ContactKind::Phone: return LineKind::Phone;
    case ContactKind::Url: return LineKind::Url;
    case ContactKind::Address: return LineKind::Address;
    case ContactKind::Social: return LineKind::Social;
    case ContactKind::Other: break;
    }
    return LineKind::Other;
}

MatchedLine lineAt(const Statement &row)
{
    QStringList parts{row.text(3), row.text(4), row.text(5)};
    parts.removeAll(QString());
    const QString text = parts.join(QStringLiteral(", "));
    switch (static_cast<Origin>(row.integer(0))) {
    case Origin::Role: return {LineKind::Role, {}, text};
    case Origin::Tag: return {LineKind::Tag, {}, text};
    case Origin::Point: return {lineKindOf(row.integer(1)), row.text(2), QString(text).replace(u'\n', QStringLiteral(", "))};
    case Origin::Met: {
        parts << row.text(2);
        parts.removeAll(QString());
        return {LineKind::Met, {}, parts.join(QStringLiteral(", "))};
    }
    case Origin::Field: return {LineKind::Field, {}, row.text(2) + QStringLiteral(": ") + text};
    case Origin::Date: return {LineKind::Date, {}, text};
    case Origin::Relation: return {LineKind::Relation, row.text(2), text};
    case Origin::About: break;
    }
    return {LineKind::About, {}, text};
}

}  // namespace

Matcher::Lines linesOf(Connection &connection, const Id &person)
{
    const auto query = std::make_shared<Statement>(connection.statement(sql, person));
    const auto notes = std::make_shared<QStringList>();
    return [query, notes]() -> Result<std::optional<MatchedLine>> {
        if (!notes->isEmpty())
            return std::optional(MatchedLine{LineKind::About, {}, notes->takeFirst()});
        const auto row = query->step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return std::optional<MatchedLine>();
        MatchedLine line = lineAt(*query);
        if (line.kind == LineKind::About && line.text.contains(u'\n')) {
            *notes = line.text.split(u'\n', Qt::SkipEmptyParts);
            line.text = notes->isEmpty() ? QString() : notes->takeFirst();
        }
        return std::optional(std::move(line));
    };
}

}  // namespace wellmet::storage
