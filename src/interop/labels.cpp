// SPDX-License-Identifier: MPL-2.0
#include "interop/labels.h"

#include <QStringList>

#include <algorithm>

namespace wellmet::interop {
namespace {

struct Word {
    std::string_view type;
    std::string_view label;
};
/// In the order a label has them.
constexpr Word words[] = {{"home", "home"}, {"work", "work"},   {"school", "school"}, {"main", "main"},   {"cell", "mobile"},
                          {"fax", "fax"},   {"pager", "pager"}, {"car", "car"},       {"video", "video"}, {"other", "other"}};

constexpr std::string_view silentTypes[] = {"voice", "internet", "pref",   "msg",    "text",    "x400",
                                            "dom",   "intl",     "postal", "parcel", "personal"};

QString text(std::string_view ascii)
{
    return QString::fromUtf8(ascii.data(), static_cast<qsizetype>(ascii.size()));
}

}  // namespace

QString plainLabel(const QString &label)
{
    if (label.startsWith(u"_$!<") && label.endsWith(u">!$_"))
        return label.mid(4, label.size() - 8).toLower();
    return label.trimmed();
}

QString labelOf(const Property &property, const QString &groupLabel)
{
    if (const QString label = plainLabel(groupLabel); !label.isEmpty())
        return label;
    QStringList own;
    QStringList known;
    for (const Word &word : words) {
        if (property.has("TYPE", word.type))
            known += text(word.label);
    }
    for (const Parameter &parameter : property.parameters) {
        const auto is = [&](std::string_view type) { return sameText(type, parameter.value); };
        if (!sameText(parameter.name, "TYPE") || std::any_of(std::begin(silentTypes), std::end(silentTypes), is))
            continue;
        if (is("mobile"))
            known += text("mobile");
        else if (std::none_of(std::begin(words), std::end(words), [&](const Word &word) { return is(word.type); }))
            own += QString::fromStdString(parameter.value);
    }
    known.removeDuplicates();
    return (known.isEmpty() ? own : known).join(u' ');
}

std::vector<std::string> typesFor(const QString &label)
{
    std::vector<std::string> types;
    for (const QString &word : label.split(u' ', Qt::SkipEmptyParts)) {
        const auto known = std::find_if(std::begin(words), std::end(words), [&](const Word &w) { return word == text(w.label); });
        if (known == std::end(words))
            return {};
        types.emplace_back(known->type);
    }
    // Types have no order: "fax work" is somebody's own spelling.
    Property property;
    for (const std::string &type : types)
        property.parameters.push_back({"TYPE", type});
    return labelOf(property, {}) == label ? types : std::vector<std::string>();
}

}  // namespace wellmet::interop
