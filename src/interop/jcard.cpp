// SPDX-License-Identifier: MPL-2.0
#include "interop/jcard.h"

#include "interop/datevalue.h"
#include "interop/propertytable.h"
#include "interop/textvalue.h"
#include "interop/vcard4.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wellmet::interop {
namespace {

QString lowered(std::string_view ascii)
{
    return QString::fromUtf8(ascii.data(), static_cast<qsizetype>(ascii.size())).toLower();
}

QString typeName(ValueType type)
{
    switch (type) {
    case ValueType::Text: return QStringLiteral("text");
    case ValueType::Uri: return QStringLiteral("uri");
    case ValueType::DateAndOrTime: return QStringLiteral("date-and-or-time");
    case ValueType::Timestamp: return QStringLiteral("timestamp");
    case ValueType::LanguageTag: return QStringLiteral("language-tag");
    case ValueType::UtcOffset: return QStringLiteral("utc-offset");
    case ValueType::Integer: return QStringLiteral("integer");
    case ValueType::Unknown: break;
    }
    return QStringLiteral("unknown");
}

QJsonObject parametersOf(const Property &property)
{
    QJsonObject parameters;
    if (!property.group.empty())
        parameters[QStringLiteral("group")] = QString::fromStdString(property.group);
    for (const Parameter &parameter : property.parameters) {
        if (sameText(parameter.name, "VALUE"))
            continue;
        const QString name = lowered(parameter.name);
        const QString value = QString::fromStdString(parameter.value);
        const QJsonValue before = parameters.value(name);
        if (before.isUndefined()) {
            parameters[name] = value;
        } else {
            QJsonArray values = before.isArray() ? before.toArray() : QJsonArray{before};
            values.append(value);
            parameters[name] = values;
        }
    }
    return parameters;
}

QJsonValue componentValue(std::string_view component)
{
    const auto pieces = split(component, ',');
    if (pieces.size() == 1)
        return unescaped(pieces.front());
    QJsonArray values;
    for (const std::string_view piece : pieces)
        values.append(unescaped(piece));
    return values;
}

void appendValues(QJsonArray &entry, const Property &property, const PropertyKind *kind, const QString &type)
{
    const bool text = type == u"text";
    if (kind && text && kind->shape == ValueShape::Structured) {
        const auto components = split(property.value, ';');
        if (components.size() == 1) {
            // A component with commas is one text here: there is no list of components.
            entry.append(unescaped(components.front()));
            return;
        }
        QJsonArray values;
        for (const std::string_view component : components)
            values.append(componentValue(component));
        entry.append(values);
    } else if (kind && text && kind->shape == ValueShape::List) {
        for (const QString &value : listOf(property.value))
            entry.append(value);
    } else if (type == u"date" || type == u"date-time" || type == u"date-and-or-time" || type == u"timestamp" || type == u"time") {
        const auto extended = extendedDate(unescaped(property.value).trimmed());
        if (!extended)
            entry[2] = QStringLiteral("text");
        entry.append(extended.value_or(unescaped(property.value)));
    } else if (type == u"integer" || type == u"float" || type == u"boolean") {
        const QString value = unescaped(property.value);
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if (type == u"boolean")
            entry.append(value.compare(u"true", Qt::CaseInsensitive) == 0);
        else if (isNumber)
            entry.append(number);
        else
            entry.append(value);
    } else if (type == u"utc-offset") {
        entry.append(extendedOffset(property.value).value_or(unescaped(property.value)));
    } else if (type == u"unknown") {
        entry.append(QString::fromStdString(property.value));
    } else {
        entry.append(unescaped(property.value));
    }
}

QString typeOf(const Property &property, const PropertyKind *kind)
{
    if (const std::string *value = property.parameter("VALUE"))
        return lowered(*value);
    if (!kind)
        return typeName(ValueType::Unknown);
    if (kind->type == ValueType::Uri && !looksLikeUri(property.value))
        return typeName(ValueType::Text);
    if (kind->name == "TZ" && extendedOffset(property.value))
        return typeName(ValueType::UtcOffset);
    return typeName(kind->type);
}

}  // namespace

QByteArray jCard(const VCard &card)
{
    QJsonArray properties;
    properties.append(QJsonArray{QStringLiteral("version"), QJsonObject(), QStringLiteral("text"), QStringLiteral("4.0")});
    for (const Property &property : asVCard4(card).properties) {
        const PropertyKind *const kind = kindOf(property.name);
        const QString type = typeOf(property, kind);
        QJsonArray entry{lowered(property.name), parametersOf(property), type};
        appendValues(entry, property, kind, type);
        properties.append(entry);
    }
    return QJsonDocument(QJsonArray{QStringLiteral("vcard"), properties}).toJson(QJsonDocument::Compact);
}

}  // namespace wellmet::interop
