// SPDX-License-Identifier: MPL-2.0
#include "contacts/tags.h"

#include "base/text.h"

#include <map>

namespace wellmet {
namespace {

constexpr qsizetype LongestTag = 100;

}  // namespace

QString tidyTag(const QString &text)
{
    QString tag = text;
    tag.replace(u',', u' ');
    tag = text::squeeze(tag);
    while (tag.startsWith(u'#') || tag.startsWith(u' '))
        tag.remove(0, 1);
    if (tag.size() > LongestTag)
        tag.truncate(tag.at(LongestTag - 1).isHighSurrogate() ? LongestTag - 1 : LongestTag);
    return tag.trimmed();
}

QString tagKey(const QString &tag)
{
    return text::fold(tag);
}

QStringList tidyTags(const QStringList &tags)
{
    std::map<QString, QString> byKey;
    for (const QString &text : tags)
        if (const QString tag = tidyTag(text); !tag.isEmpty())
            byKey.try_emplace(tagKey(tag), tag);
    QStringList tidy;
    for (const auto &[key, tag] : byKey)
        tidy << tag;
    return tidy;
}

}  // namespace wellmet
