// SPDX-License-Identifier: MPL-2.0
#include "capture/codepayload.h"

#include "base/text.h"
#include "capture/fields/weblinks.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace wellmet::capture {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostFields = 60;
constexpr qsizetype longestValue = 500;
constexpr double sureOfCode = 0.99;

/// One content line: NAME;PARAM=VALUE:value.
struct Property {
    QString name;
    QStringList parameters;  ///< lower case
    QString value;

    bool says(QStringView word) const
    {
        return std::any_of(parameters.begin(), parameters.end(), [&](const QString &parameter) { return parameter.contains(word); });
    }
};

void add(std::vector<DraftField> &fields, FieldKind kind, const QString &value, const QString &type = {})
{
    const QString clean = text::squeeze(value).left(longestValue);
    const bool repeat =
        std::any_of(fields.begin(), fields.end(), [&](const DraftField &field) { return field.kind == kind && field.value == clean; });
    if (!clean.isEmpty() && !repeat && fields.size() < mostFields)
        fields.push_back({.kind = kind, .type = type, .value = clean, .confidence = sureOfCode, .box = {}, .fromCode = true, .person = 0});
}

/// Splits at `sign` where no backslash stands before it; the parts are unescaped.
QStringList unescapedParts(const QString &value, QChar sign)
{
    QStringList parts{QString()};
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == u'\\' && i + 1 < value.size()) {
            ++i;
            parts.back() += value[i] == u'n' || value[i] == u'N' ? QChar(u' ') : value[i];
        } else if (value[i] == sign) {
            parts << QString();
        } else {
            parts.back() += value[i];
        }
    }
    return parts;
}

QString unescaped(const QString &value)
{
    return unescapedParts(value, QChar(0)).join(QString());
}

QString notEmptyJoined(const QStringList &parts, const QString &between)
{
    QStringList full;
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty())
            full << part.trimmed();
    }
    return full.join(between);
}

QString decodedQuotedPrintable(const QString &value)
{
    const QByteArray bytes = value.toUtf8();
    QByteArray decoded;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        bool ok = false;
        const int code = bytes[i] == '=' && i + 2 < bytes.size() ? bytes.mid(i + 1, 2).toInt(&ok, 16) : 0;
        decoded += ok ? static_cast<char>(code) : bytes[i];
        i += ok ? 2 : 0;
    }
    return QString::fromUtf8(decoded);
}

/// Folded lines (a space in front, or a soft "=" at the end of quoted-printable) made one.
QStringList contentLines(const QString &payload)
{
    static const QRegularExpression lineBreak(u"\\r\\n|\\n|\\r"_s);
    QStringList lines;
    for (const QString &line : payload.split(lineBreak)) {
        const bool soft =
            !lines.isEmpty() && lines.back().endsWith(u'=') && lines.back().contains(u"QUOTED-PRINTABLE"_s, Qt::CaseInsensitive);
        if (soft) {
            lines.back().chop(1);
            lines.back() += line;
        } else if (!lines.isEmpty() && (line.startsWith(u' ') || line.startsWith(u'\t'))) {
            lines.back() += QStringView(line).mid(1);
        } else {
            lines << line;
        }
    }
    return lines;
}

Property propertyFrom(const QString &line)
{
    qsizetype colon = -1;
    bool quoted = false;
    for (qsizetype i = 0; i < line.size() && colon < 0; ++i) {
        quoted ^= line[i] == u'"';
        if (line[i] == u':' && !quoted)
            colon = i;
    }
    if (colon <= 0)
        return {};
    Property property;
    property.parameters = line.left(colon).toLower().split(u';');
    property.name = property.parameters.takeFirst().section(u'.', -1).trimmed().toUpper();
    property.value = line.mid(colon + 1);
    if (property.says(u"quoted-printable"))
        property.value = decodedQuotedPrintable(property.value);
    return property;
}

QString phoneType(const Property &property)
{
    if (property.says(u"fax"))
        return u"fax"_s;
    if (property.says(u"cell") || property.says(u"mobile"))
        return u"mobile"_s;
    if (property.says(u"home"))
        return u"home"_s;
    return property.says(u"work") || property.says(u"main") ? u"work"_s : QString();
}

void addPhone(std::vector<DraftField> &fields, QString value, const QString &type)
{
    if (value.startsWith(u"tel:"_s, Qt::CaseInsensitive))
        value.remove(0, 4);
    value = value.section(u';', 0, 0);
    const auto digits = std::count_if(value.begin(), value.end(), [](QChar c) { return c.isDigit(); });
    if (digits >= 3)
        add(fields, FieldKind::Phone, value, type);
}

void addLink(std::vector<DraftField> &fields, const QString &value)
{
    static const QRegularExpression link(u"^(?:https?://)?([^/\\s:?#]+\\.[^/\\s:?#]+)(?::\\d+)?([/?#]\\S*)?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = link.match(value.trimmed());
    if (!match.hasMatch())
        return;
    const QString service = fields::serviceOfHost(match.captured(1));
    if (!service.isEmpty() && match.captured(2).size() > 1)
        add(fields, FieldKind::Social, value, service);
    else
        add(fields, FieldKind::Url, value);
}

/// N of a vCard: family;given;additional;prefix;suffix.
QString nameFromParts(const QStringList &parts)
{
    const auto part = [&](qsizetype i) { return i < parts.size() ? QString(parts[i]).replace(u',', u' ') : QString(); };
    return notEmptyJoined({part(3), part(1), part(2), part(0), part(4)}, u" "_s);
}

void addProperty(std::vector<DraftField> &fields, const Property &property, QString &structuredName)
{
    const QString &value = property.value;
    if (property.name == u"FN")
        add(fields, FieldKind::Name, unescaped(value));
    else if (property.name == u"N")
        structuredName = nameFromParts(unescapedParts(value, u';'));
    else if (property.name == u"ORG") {
        const QStringList parts = unescapedParts(value, u';');
        add(fields, FieldKind::Organisation, parts.front());
        add(fields, FieldKind::Department, notEmptyJoined(parts.mid(1), u", "_s));
    } else if (property.name == u"TITLE" || property.name == u"ROLE")
        add(fields, FieldKind::Title, unescaped(value));
    else if (property.name == u"TEL")
        addPhone(fields, unescaped(value), phoneType(property));
    else if (property.name == u"EMAIL")
        add(fields, FieldKind::Email, unescaped(value).remove(u"mailto:"_s, Qt::CaseInsensitive));
    else if (property.name == u"URL" || property.name == u"X-SOCIALPROFILE" || property.name == u"SOCIALPROFILE")
        addLink(fields, unescaped(value));
    else if (property.name == u"IMPP" || property.name == u"X-SKYPE")
        add(fields, FieldKind::Social, unescaped(value).section(u':', -1),
            property.name == u"X-SKYPE" ? u"skype"_s : value.section(u':', 0, 0).toLower());
    else if (property.name == u"ADR")
        add(fields, FieldKind::Address, notEmptyJoined(unescapedParts(value, u';'), u", "_s));
}

std::vector<DraftField> fieldsOfVCard(const QString &payload)
{
    std::vector<DraftField> fields;
    QString structuredName;
    for (const QString &line : contentLines(payload)) {
        const Property property = propertyFrom(line);
        if (property.name == u"END")
            break;
        addProperty(fields, property, structuredName);
    }
    const bool named = std::any_of(fields.begin(), fields.end(), [](const DraftField &field) { return field.kind == FieldKind::Name; });
    if (!named)
        add(fields, FieldKind::Name, structuredName);
    return fields;
}

std::vector<DraftField> fieldsOfMeCard(const QString &payload)
{
    std::vector<DraftField> fields;
    // Escapes are kept while cutting into NAME:value; parts.
    QString part;
    for (qsizetype i = payload.indexOf(u':') + 1; i <= payload.size(); ++i) {
        const bool end = i == payload.size() || payload[i] == u';';
        if (!end) {
            part += payload[i];
            if (payload[i] == u'\\' && i + 1 < payload.size())
                part += payload[++i];
            continue;
        }
        Property property = propertyFrom(part.trimmed());
        part.clear();
        QString ignored;
        if (property.name == u"N") {
            const QStringList names = unescapedParts(property.value, u',');
            add(fields, FieldKind::Name, notEmptyJoined({names.value(1), names.value(0)}, u" "_s));
        } else if (property.name == u"ADR") {
            add(fields, FieldKind::Address, notEmptyJoined(unescapedParts(property.value, u','), u", "_s));
        } else if (property.name == u"TEL-AV") {
            addPhone(fields, property.value, {});
        } else if (property.name == u"TEL" || property.name == u"EMAIL" || property.name == u"URL" || property.name == u"ORG"
                   || property.name == u"TITLE") {
            addProperty(fields, property, ignored);
        }
    }
    return fields;
}

}  // namespace

std::vector<DraftField> fieldsOfPayload(const QString &payload)
{
    const QString text = payload.left(longestPayload).trimmed();
    if (text.startsWith(u"BEGIN:VCARD"_s, Qt::CaseInsensitive))
        return fieldsOfVCard(text);
    if (text.startsWith(u"MECARD:"_s, Qt::CaseInsensitive))
        return fieldsOfMeCard(text);
    std::vector<DraftField> fields;
    if (text.startsWith(u"mailto:"_s, Qt::CaseInsensitive))
        add(fields, FieldKind::Email, text.mid(7).section(u'?', 0, 0));
    else if (text.startsWith(u"tel:"_s, Qt::CaseInsensitive))
        addPhone(fields, text, {});
    else if (text.startsWith(u"MATMSG:TO:"_s, Qt::CaseInsensitive))
        add(fields, FieldKind::Email, text.mid(10).section(u';', 0, 0));
    else
        addLink(fields, text.startsWith(u"URLTO:"_s, Qt::CaseInsensitive) ? text.section(u':', 2) : text);
    return fields;
}

}  // namespace wellmet::capture
