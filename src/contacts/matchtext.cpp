// SPDX-License-Identifier: MPL-2.0
#include "contacts/matchtext.h"

#include "base/text.h"

#include <algorithm>
#include <vector>

namespace wellmet {
namespace {

constexpr qsizetype MaxText = 400;  ///< characters of one value that are looked at

/// Sorted Latin-1 words of a list that lives as long as the program.
using Words = std::vector<QLatin1StringView>;

Words wordsOf(const char *list)
{
    Words words;
    for (const QLatin1StringView word : QLatin1StringView(list).tokenize(u' ', Qt::SkipEmptyParts))
        words.push_back(word);
    std::sort(words.begin(), words.end());
    return words;
}

bool contains(const Words &words, QStringView word)
{
    const auto found = std::lower_bound(words.begin(), words.end(), word, [](QLatin1StringView a, QStringView b) { return a < b; });
    return found != words.end() && *found == word;
}

/// Calls `take` for each character of the folded text.
template <typename Take>
void eachFolded(QStringView text, Take take)
{
    text = text.first(std::min(text.size(), MaxText));
    const bool ascii = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (ascii) {
        for (const QChar c : text)
            take(c >= u'A' && c <= u'Z' ? QChar(c.unicode() + 32) : c);
        return;
    }
    const QString folded = text::fold(text);
    for (const QChar c : folded)
        take(c);
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

/// Cyrillic and Greek letters, folded, as they are usually written in Latin; empty for others.
QLatin1StringView latinOf(QChar c)
{
    static constexpr const char *cyrillic[] = {"a", "b", "v", "g", "d", "e", "zh", "z",  "i",  "i",    "k", "l", "m", "n", "o",  "p",
                                               "r", "s", "t", "u", "f", "h", "ts", "ch", "sh", "shch", "",  "y", "",  "e", "yu", "ya"};
    static constexpr const char *greek[] = {"a", "v", "g", "d", "e", "z", "i", "th", "i", "k",  "l",  "m", "n",
                                            "x", "o", "p", "r", "s", "s", "t", "y",  "f", "ch", "ps", "o"};
    const char16_t unit = c.unicode();
    if (unit >= 0x0430 && unit <= 0x044f)
        return QLatin1StringView(cyrillic[unit - 0x0430]);
    if (unit >= 0x03b1 && unit <= 0x03c9)
        return QLatin1StringView(greek[unit - 0x03b1]);
    return QLatin1StringView(unit == 0x0456 || unit == 0x0457 ? "i" : unit == 0x0454 ? "e" : unit == 0x0491 ? "g" : "");
}

bool isLatinised(QChar c)
{
    return (c.unicode() >= 0x0430 && c.unicode() <= 0x0491) || (c.unicode() >= 0x03b1 && c.unicode() <= 0x03c9);
}

/// Appends a letter of a name, the two-letter spellings of umlauts made one.
void appendNameLetter(QChar c, WordBuffer &words)
{
    if (isLatinised(c)) {
        for (const char letter : latinOf(c))
            appendNameLetter(QLatin1Char(letter), words);
        return;
    }
    const QStringView word = words.current();
    const QChar last = word.isEmpty() ? QChar() : word.back();
    const bool umlaut = c == u'e' && (last == u'a' || last == u'o' || last == u'u');
    if (!umlaut && !(c == u'a' && last == u'a'))
        words.append(c);
}

}  // namespace

void WordBuffer::clear()
{
    m_text.clear();
    m_ends.clear();
}

QStringView WordBuffer::operator[](qsizetype index) const
{
    const qsizetype start = index == 0 ? 0 : m_ends[index - 1];
    return {m_text.constData() + start, m_ends[index] - start};
}

QStringView WordBuffer::current() const
{
    const qsizetype start = m_ends.isEmpty() ? 0 : m_ends.back();
    return {m_text.constData() + start, m_text.size() - start};
}

void WordBuffer::endWord()
{
    if (!current().isEmpty())
        m_ends.append(m_text.size());
}

QString nameKey(QStringView name)
{
    WordBuffer words;
    eachFolded(name, [&words](QChar c) {
        if (isWordPart(c))
            appendNameLetter(c, words);
    });
    return words.joined().toString();
}

void splitNameKeys(QStringView name, WordBuffer &words)
{
    words.clear();
    eachFolded(name, [&words](QChar c) {
        if (c.isSpace() || c == u'-' || c == u'.' || c == u',')
            words.endWord();
        else if (isWordPart(c))
            appendNameLetter(c, words);
    });
    words.endWord();
}

void splitAddress(QStringView address, WordBuffer &words)
{
    words.clear();
    eachFolded(address, [&words](QChar c) {
        if (c == u'\'')
            return;
        const bool part = isWordPart(c);
        if (const QStringView word = words.current(); !part || (!word.isEmpty() && c.isDigit() != word.back().isDigit()))
            words.endWord();
        if (part)
            words.append(c);
    });
    words.endWord();
}

QString organisationKey(QStringView organisation)
{
    static const Words ignored =
        wordsOf("gmbh mbh ag kg ohg ug ev ltd limited llc llp inc incorporated corp corporation co company plc sa sas "
                "sarl srl spa bv nv oy ab as aps kk pty the and und et y e der die das of group holding");
    WordBuffer words;
    splitAddress(organisation, words);
    QString key;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!contains(ignored, words[i]))
            key += words[i];
    }
    return key.isEmpty() ? words.joined().toString() : key;
}

QString phoneKey(QStringView number)
{
    QString digits;
    for (const QChar c : number.first(std::min<qsizetype>(number.size(), 64))) {
        if (c.isDigit() && !(digits.isEmpty() && c.digitValue() == 0))
            digits += QChar(u'0' + c.digitValue());
    }
    return digits.size() < 5 ? QString() : digits.right(8);
}

QString dateKey(QStringView date)
{
    const QStringView text = date.trimmed();
    QString digits;
    for (const QChar c : text.first(std::min<qsizetype>(text.size(), 10))) {
        if (c == u'T')
            break;
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
    }
    if (digits.size() == 8)
        return digits;
    if (digits.size() == 4 && text.startsWith(u"--"))
        return QStringLiteral("0000") + digits;
    return {};
}

bool isRoleMailbox(QStringView mailbox)
{
    static const Words roles =
        wordsOf("info office contact kontakt mail email post hello hallo sales vertrieb service support help admin team "
                "reception empfang enquiries inquiries jobs careers press presse marketing billing accounts accounting "
                "buchhaltung finance hr noreply no-reply webmaster postmaster secretary sekretariat zentrale verwaltung contacto "
                "contato bureau accueil family familie home news order orders booking bookings");
    return contains(roles, mailbox);
}

bool isPublicMailHost(QStringView host)
{
    static const Words hosts =
        wordsOf("gmail.com googlemail.com yahoo.com yahoo.co.uk yahoo.de yahoo.fr hotmail.com hotmail.co.uk hotmail.de hotmail.fr "
                "outlook.com live.com msn.com icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de "
                "freenet.de proton.me protonmail.com pm.me posteo.de mailbox.org orange.fr wanadoo.fr free.fr laposte.net libero.it "
                "btinternet.com comcast.net verizon.net att.net sbcglobal.net bigpond.com mail.ru yandex.ru qq.com 163.com "
                "126.com naver.com rediffmail.com bluewin.ch wp.pl o2.pl onet.pl seznam.cz");
    return contains(hosts, host);
}

int generationOf(QStringView suffix)
{
    WordBuffer words;
    splitNameKeys(suffix, words);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QStringView word = words[i];
        if (word == u"sr" || word == u"snr" || word == u"sen" || word == u"senior" || word == u"i")
            return 1;
        if (word == u"jr" || word == u"jnr" || word == u"jun" || word == u"junior" || word == u"ii")
            return 2;
        if (word == u"iii")
            return 3;
        if (word == u"iv")
            return 4;
    }
    return 0;
}

char sexOfTitle(QStringView prefix)
{
    static const Words male = wordsOf("mr herr hr sir monsieur m signor sig senor don lord");
    static const Words female = wordsOf("mrs ms miss frau fr madame mme mlle signora senora sra srta dona lady dame");
    WordBuffer words;
    splitNameKeys(prefix, words);
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (contains(male, words[i]))
            return 'm';
        if (contains(female, words[i]))
            return 'f';
    }
    return 0;
}

}  // namespace wellmet
