// SPDX-License-Identifier: MPL-2.0
#include "meetings/quickadd/wordlists.h"

#include "base/text.h"

#include <QFile>
#include <QHash>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace wellmet::meetings::quickadd {
namespace {

using Lists = QHash<QString, Words>;

void read(Lists &lists, const QString &name, Word kind)
{
    QFile file(u":/meetings/words/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        // "DE: germany berlin" has a key before the words.
        const qsizetype start = line.size() > 2 && line[2] == u':' ? 3 : 0;
        for (QString entry : line.sliced(start).split(u' ', Qt::SkipEmptyParts))
            lists[text::fold(entry.replace(u'_', u' '))] |= kind;
    }
}

Lists readLists()
{
    Lists lists;
    read(lists, u"given-names.txt"_s, Word::GivenName);
    read(lists, u"family-names.txt"_s, Word::FamilyName);
    read(lists, u"title-heads.txt"_s, Word::RoleHead);
    read(lists, u"title-words.txt"_s, Word::RoleWord);
    read(lists, u"department-words.txt"_s, Word::RoleWord);
    read(lists, u"places.txt"_s, Word::Place);
    read(lists, u"regions.txt"_s, Word::Place);
    read(lists, u"street-words.txt"_s, Word::Street);
    read(lists, u"organisation-words.txt"_s, Word::Organisation);
    return lists;
}

}  // namespace

Words wordsOf(const QString &word)
{
    static const Lists lists = readLists();
    return lists.value(word);
}

}  // namespace wellmet::meetings::quickadd
