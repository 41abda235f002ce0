// SPDX-License-Identifier: MPL-2.0
#include "support/cardgen/words.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace wellmet::cardgen {

namespace {

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const auto &entry : value.toArray())
        list << entry.toString();
    return list;
}

std::vector<NumberRange> ranges(const QJsonValue &value)
{
    std::vector<NumberRange> list;
    for (const auto &entry : value.toArray())
        list.push_back({entry.toArray().at(0).toString(), entry.toArray().at(1).toString()});
    return list;
}

Region region(const QJsonObject &object)
{
    Region r;
    r.code = object["code"_L1].toString();
    r.country = object["country"_L1].toString();
    r.streets = strings(object["streets"_L1]);
    for (const auto &entry : object["places"_L1].toArray()) {
        const auto place = entry.toObject();
        r.places.push_back({place["city"_L1].toString(), place["zip"_L1].toString(), ranges(place["phones"_L1])});
    }
    r.mobile = ranges(object["mobile"_L1]);
    r.formats = strings(object["formats"_L1]);
    for (const auto &entry : object["address"_L1].toArray())
        r.address.push_back(strings(entry));
    return r;
}

}  // namespace

QStringList languages()
{
    return {u"en"_s, u"de"_s, u"fr"_s, u"es"_s, u"it"_s, u"pl"_s, u"vi"_s};
}

std::optional<Words> wordsOf(const QString &language)
{
    QFile file(u"" CARDGEN_WORDS_DIR "/"_s + language + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto object = QJsonDocument::fromJson(file.readAll()).object();
    if (object["language"_L1].toString() != language)
        return std::nullopt;

    Words w;
    w.language = language;
    const auto given = object["given"_L1].toObject();
    w.given = {strings(given["f"_L1]), strings(given["m"_L1])};
    w.family = strings(object["family"_L1]);
    w.familyFirst = object["familyFirst"_L1].toBool();
    w.honorifics = strings(object["honorifics"_L1]);
    w.degrees = strings(object["degrees"_L1]);
    w.titles = strings(object["titles"_L1]);
    w.departments = strings(object["departments"_L1]);
    w.heads = strings(object["heads"_L1]);
    w.tails = strings(object["tails"_L1]);
    w.longNames = strings(object["long"_L1]);
    w.forms = strings(object["forms"_L1]);
    w.patterns = strings(object["patterns"_L1]);
    w.taglines = strings(object["taglines"_L1]);
    w.hours = strings(object["hours"_L1]);
    w.registers = strings(object["registers"_L1]);
    w.extension = strings(object["extension"_L1]);
    const auto labels = object["labels"_L1].toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it)
        w.labels[it.key()] = strings(it.value());
    for (const auto &entry : object["regions"_L1].toArray())
        w.regions.push_back(region(entry.toObject()));
    return w;
}

}  // namespace wellmet::cardgen
