// SPDX-License-Identifier: MPL-2.0
#include "contacts/names.h"

#include "base/text.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace wellmet {
namespace {

using Words = QSet<QString>;

Words wordsOf(const char *list)
{
    const QStringList words = QString::fromLatin1(list).split(u' ', Qt::SkipEmptyParts);
    return Words(words.begin(), words.end());
}

/// A word as the tables hold it: folded, without dots, commas and hyphens.
QString bare(const QString &word)
{
    QString text = text::fold(word);
    text.removeIf([](QChar c) { return c == u'.' || c == u',' || c == u'-' || c == u'\'' || c == u'\u2019'; });
    return text;
}

bool isCapitals(const QString &word)
{
    const auto letters = std::count_if(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
    return letters > 1 && word.toUpper() == word && word.toLower() != word;
}

bool isLowerCase(const QString &word)
{
    return !word.isEmpty() && word.front().isLower();
}

bool isTitle(const QString &word, bool afterTitle)
{
    static const Words titles = wordsOf("dr prof professor professorin mr mrs ms mx sir dame herr frau hr mme mlle sr sra srta "
                                        "dott dottssa univprof dipling diplkfm diplinf rev monsieur madame signor signora senor senora");
    static const Words withDot = wordsOf("ing eng arch mag avv mgr inz pd drin");
    static const Words followers = wordsOf("rer nat med hc phil jur ing oec pol habil hab dent vet theol techn inz et mult");
    const QString text = bare(word);
    return titles.contains(text) || (word.contains(u'.') && withDot.contains(text))
        || (afterTitle && followers.contains(text) && (word.contains(u'.') || isLowerCase(word)));
}

/// Degrees and generations. Those that are also names ("Ma", "Do") count only in capitals, and only when the name is not.
bool isSuffix(const QString &word, bool nameIsCapitals)
{
    static const Words sure =
        wordsOf("jr junior phd mba msc bsc esq esquire dphil mphil llm llb cpa cfa pmp mph dds dvm edd meng beng bcom mcom "
                "cissp drph ing");
    static const Words capitals = wordsOf("ma ba md pe rn jd do sr ii iii iv bs ms be ca cma fca acca dba");
    const QString text = bare(word);
    if (text == u"ing")
        return word.contains(u'.');
    if (text == u"sr")
        return word.contains(u'.');
    return sure.contains(text)
        || (capitals.contains(text) && isCapitals(word) && (!nameIsCapitals || text.startsWith(u"ii") || text == u"iv"));
}

bool isParticle(const QString &word)
{
    static const Words anyCase = wordsOf("van von der den de del della dello dei degli di da dos das du la le las los el al bin ibn bint "
                                         "zu zum zur vom af av ter st san");
    static const Words lowerOnly = wordsOf("do ben ten te ap abu e auf");
    const QString text = bare(word);
    return anyCase.contains(text) || (lowerOnly.contains(text) && isLowerCase(word));
}

bool isEastAsian(const QString &text)
{
    const auto codePoints = text.toUcs4();
    return std::any_of(codePoints.begin(), codePoints.end(), [](char32_t c) {
        switch (QChar::script(c)) {
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Hangul:
        case QChar::Script_Bopomofo: return true;
        default: return false;
        }
    });
}

/// Letters that only Vietnamese writes.
bool looksVietnamese(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_D);
    return std::any_of(decomposed.begin(), decomposed.end(), [](QChar c) {
        switch (c.unicode()) {
        case 0x0309:  // hook above
        case 0x031b:  // horn
        case 0x0323:  // dot below
        case 0x0110:
        case 0x0111: return true;  // d with stroke
        default: return false;
        }
    });
}

bool isVietnameseOrder(const QStringList &words)
{
    static const Words families = wordsOf("nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong trinh mai");
    static const Words middles = wordsOf("van thi");
    if (words.size() < 2 || !families.contains(bare(words[0])) || isCapitals(words.last()))
        return false;
    if (words.size() > 2 && middles.contains(bare(words[1])) && !isLowerCase(words[1]))
        return true;
    return looksVietnamese(words.join(u' ')) && !families.contains(bare(words.last()));
}

bool isHungarianOrder(const QStringList &words)
{
    static const Words families =
        wordsOf("nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp takacs juhasz lakatos meszaros olah "
                "szilagyi torok feher gal pinter szucs fekete vincze");
    return words.size() >= 2 && families.contains(bare(words[0])) && !families.contains(bare(words.last()));
}

/// How many words at one end are in capitals while the rest is not: "DUPONT Jean", "Jean de LA TOUR".
qsizetype capitalsAtFront(const QStringList &words)
{
    const auto end = std::find_if_not(words.begin(), words.end(), isCapitals);
    return end == words.end() ? 0 : end - words.begin();
}

qsizetype capitalsAtBack(const QStringList &words)
{
    const auto end = std::find_if_not(words.rbegin(), words.rend(), isCapitals);
    return end == words.rend() ? 0 : end - words.rbegin();
}

void setGiven(PersonName &name, const QStringList &words)
{
    name.given = words.value(0);
    name.additional = words.mid(1).join(u' ');
}

void setFamilyFirst(PersonName &name, const QStringList &words, qsizetype familyWords)
{
    name.family = words.first(familyWords).join(u' ');
    setGiven(name, words.sliced(familyWords));
}

/// Where the family name begins when it comes last.
qsizetype familyStart(const QStringList &words)
{
    qsizetype start = words.size() - 1;
    if (const auto capitals = capitalsAtBack(words); capitals > 0 && capitals < words.size())
        start = words.size() - capitals;
    for (qsizetype i = 1; i < start; ++i) {
        if (bare(words[i]) == u"y" && i > 1)
            return i - 1;
        if (isParticle(words[i]))
            return i;
    }
    return start;
}

void setWesternOrder(PersonName &name, const QStringList &words)
{
    if (words.size() == 1) {
        name.given = words[0];
        return;
    }
    if (isLowerCase(words[0]) && isParticle(words[0])) {
        name.family = words.join(u' ');
        return;
    }
    const auto start = familyStart(words);
    setGiven(name, words.first(start));
    name.family = words.sliced(start).join(u' ');
}

void setParts(PersonName &name, const QStringList &words)
{
    if (words.isEmpty())
        return;
    if (isEastAsian(words.join(QString()))) {
        if (words.size() == 2)
            setFamilyFirst(name, words, 1);
        return;
    }
    if (const auto capitals = capitalsAtFront(words); capitals > 0)
        setFamilyFirst(name, words, capitals);
    else if (isVietnameseOrder(words)) {
        name.family = words.first();
        name.given = words.last();
        name.additional = words.mid(1, words.size() - 2).join(u' ');
    } else if (isHungarianOrder(words))
        setFamilyFirst(name, words, 1);
    else
        setWesternOrder(name, words);
}

/// Takes titles off the front, keeping at least one word.
QString takePrefix(QStringList &words)
{
    qsizetype count = 0;
    while (count < words.size() - 1 && isTitle(words[count], count > 0))
        ++count;
    const QString prefix = words.first(count).join(u' ');
    words.remove(0, count);
    return prefix;
}

/// Takes degrees and generations off the end, keeping at least one word.
QStringList takeSuffixes(QStringList &words)
{
    QStringList suffixes;
    while (words.size() > 1) {
        const bool capitals = std::all_of(words.begin(), words.end() - 1, [](const QString &w) { return isCapitals(w) || w.size() < 3; });
        if (!isSuffix(words.last(), capitals))
            break;
        suffixes.prepend(words.takeLast());
    }
    return suffixes;
}

bool areSuffixes(const QStringList &words)
{
    return !words.isEmpty()
        && std::all_of(words.begin(), words.end(), [](const QString &w) { return isSuffix(w, false) || isTitle(w, false); });
}

QStringList wordsIn(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

}  // namespace

PersonName splitName(const QString &full)
{
    PersonName name;
    name.full = text::squeeze(full);
    QStringList pieces = name.full.split(u',', Qt::SkipEmptyParts);
    QStringList suffixes;
    while (pieces.size() > 1 && areSuffixes(wordsIn(pieces.last())))
        suffixes.prepend(pieces.takeLast().trimmed());
    if (pieces.isEmpty())
        return name;
    if (pieces.size() == 2) {
        QStringList family = wordsIn(pieces[0]);
        QStringList given = wordsIn(pieces[1]);
        name.prefix = family.isEmpty() ? QString() : takePrefix(family);
        if (name.prefix.isEmpty() && !given.isEmpty())
            name.prefix = takePrefix(given);
        suffixes = takeSuffixes(given) + suffixes;
        name.family = family.join(u' ');
        setGiven(name, given);
    } else {
        QStringList words = wordsIn(pieces.join(u' '));
        name.prefix = words.isEmpty() ? QString() : takePrefix(words);
        suffixes = takeSuffixes(words) + suffixes;
        setParts(name, words);
    }
    name.suffix = suffixes.join(u' ');
    return name;
}

}  // namespace wellmet
