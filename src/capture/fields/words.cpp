// SPDX-License-Identifier: MPL-2.0
#include "capture/fields/words.h"

#include "base/text.h"

#include <QFile>

namespace wellmet::capture::fields {

using namespace Qt::StringLiterals;

namespace {

struct LabelEntry {
    Label label = Label::None;
    QString service;
};

struct Lists {
    QHash<QString, WordKinds> kinds;
    QHash<QString, LabelEntry> labels;
    QHash<QString, QString> regions;
};

QStringList linesOf(const QString &name)
{
    QFile file(u":/capture/words/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            lines << line;
    }
    return lines;
}

QStringList entriesOf(const QString &line)
{
    QStringList entries;
    for (QString entry : line.split(u' ', Qt::SkipEmptyParts))
        entries << text::fold(entry.replace(u'_', u' '));
    return entries;
}

void readKind(Lists &lists, const QString &name, Word kind)
{
    for (const QString &line : linesOf(name)) {
        for (const QString &entry : entriesOf(line))
            lists.kinds[entry] |= kind;
    }
}

LabelEntry labelNamed(const QString &key)
{
    static const QHash<QString, Label> own{
        {u"mobile"_s, Label::Mobile}, {u"work"_s, Label::Work},           {u"home"_s, Label::Home},
        {u"fax"_s, Label::Fax},       {u"pager"_s, Label::Pager},         {u"email"_s, Label::Email},
        {u"url"_s, Label::Url},       {u"address"_s, Label::Address},     {u"number"_s, Label::Number},
        {u"hours"_s, Label::Hours},   {u"extension"_s, Label::Extension}, {u"register"_s, Label::Register},
    };
    if (const auto found = own.constFind(key); found != own.constEnd())
        return {*found, {}};
    return {Label::Social, key};
}

/// Lines "key: entry entry ...".
template <typename Take>
void readKeyed(const QString &name, Take take)
{
    for (const QString &line : linesOf(name)) {
        const qsizetype colon = line.indexOf(u':');
        for (const QString &entry : entriesOf(line.mid(colon + 1)))
            take(line.left(colon), entry);
    }
}

Lists readLists()
{
    Lists lists;
    readKind(lists, u"given-names.txt"_s, Word::GivenName);
    readKind(lists, u"family-names.txt"_s, Word::FamilyName);
    readKind(lists, u"title-heads.txt"_s, Word::TitleHead);
    readKind(lists, u"title-words.txt"_s, Word::TitleWord);
    readKind(lists, u"department-words.txt"_s, Word::Department);
    readKind(lists, u"organisation-words.txt"_s, Word::Organisation);
    readKind(lists, u"street-words.txt"_s, Word::Street);
    readKind(lists, u"places.txt"_s, Word::Place);
    readKind(lists, u"honorifics.txt"_s, Word::Honorific);
    readKind(lists, u"degrees.txt"_s, Word::Degree);
    readKind(lists, u"particles.txt"_s, Word::Particle);
    readKind(lists, u"shared-mail-hosts.txt"_s, Word::SharedMailHost);
    readKind(lists, u"common-words.txt"_s, Word::Common);
    readKeyed(u"labels.txt"_s, [&](const QString &key, const QString &entry) {
        if (!lists.labels.contains(entry))
            lists.labels.insert(entry, labelNamed(key));
    });
    readKeyed(u"regions.txt"_s, [&](const QString &key, const QString &entry) {
        lists.regions.insert(entry, key);
        lists.kinds[entry] |= Word::Place;
    });
    return lists;
}

const Lists &lists()
{
    static const Lists read = readLists();
    return read;
}

}  // namespace

WordKinds kindsOf(const QString &word)
{
    return lists().kinds.value(word);
}

Label labelOf(const QString &phrase, QString *service)
{
    const LabelEntry entry = lists().labels.value(phrase);
    if (service)
        *service = entry.service;
    return entry.label;
}

QString regionOf(const QString &phrase)
{
    return lists().regions.value(phrase);
}

}  // namespace wellmet::capture::fields
