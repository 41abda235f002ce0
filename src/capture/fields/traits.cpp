// SPDX-License-Identifier: MPL-2.0
#include "capture/fields/traits.h"

#include "base/text.h"
#include "capture/fields/unglue.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace wellmet::capture::fields {

using namespace Qt::StringLiterals;

namespace {

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression separator(u"[\\s,;:/|()\\[\\]\"!?&+]+"_s);
    QStringList words;
    for (const QString &word : text.split(separator, Qt::SkipEmptyParts)) {
        if (std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetterOrNumber(); }))
            words += unglued(word);
    }
    return words.mid(0, 40);
}

/// A small l in front of a capitalised name is the reader's capital I ("lan Goldfinch").
void mendCapitalI(QStringList &words)
{
    const bool capitalised = std::any_of(words.begin(), words.end(), [](const QString &word) { return word.front().isUpper(); });
    for (QString &word : words) {
        if (capitalised && word.startsWith(u'l') && word.size() > 2
            && kindsOf(u'i' + text::fold(QStringView(word).mid(1))).testFlag(Word::GivenName))
            word[0] = u'I';
    }
}

QString looked(const QString &word)
{
    QString folded = text::fold(word);
    while (!folded.isEmpty() && u"-'_*#"_s.contains(folded.back()))
        folded.chop(1);
    while (!folded.isEmpty() && u".-'_*#"_s.contains(folded.front()))
        folded.remove(0, 1);
    return folded;
}

WordKinds kindsOfWord(const QString &folded)
{
    WordKinds kinds = kindsOf(folded);
    if (!kinds && folded.endsWith(u'.'))
        kinds = kindsOf(folded.chopped(1));
    if (!kinds && folded.endsWith(u"'s"))
        kinds = kindsOf(folded.chopped(2));
    if (!kinds && folded.contains(u'-')) {
        for (const QString &part : folded.split(u'-', Qt::SkipEmptyParts))
            kinds |= kindsOf(part);
        kinds &= ~WordKinds(Word::Particle | Word::Honorific | Word::Degree);
    }
    if (!kinds && folded.contains(u'.') && folded.size() <= 8)
        kinds = kindsOf(QString(folded).remove(u'.')) & (Word::Degree | Word::TitleHead);
    return kinds;
}

/// Long words a language glues together: "Vertriebsleiter", "ASSISTANTMANAGER".
bool endsInTitle(const QString &folded)
{
    static const QStringList tails{u"manager"_s,   u"director"_s,    u"engineer"_s,  u"leiter"_s,   u"leiterin"_s,  u"beraterin"_s,
                                   u"berater"_s,   u"ingenieur"_s,   u"fuhrer"_s,    u"fuhrerin"_s, u"referent"_s,  u"referentin"_s,
                                   u"assistent"_s, u"assistentin"_s, u"techniker"_s, u"meister"_s,  u"president"_s, u"officer"_s,
                                   u"executive"_s, u"consultant"_s,  u"chef"_s,      u"ansvarig"_s, u"direktor"_s,  u"medewerker"_s,
                                   u"adviseur"_s,  u"entwickler"_s,  u"vorstand"_s,  u"anwalt"_s,   u"anwaltin"_s};
    return folded.size() > 9 && std::any_of(tails.begin(), tails.end(), [&](const QString &tail) {
               return folded.size() > tail.size() + 2 && folded.endsWith(tail);
           });
}

bool endsInOrganisation(const QString &folded)
{
    static const QStringList tails{u"gesellschaft"_s, u"werke"_s,        u"verband"_s, u"versicherung"_s, u"zentrum"_s,  u"haus"_s,
                                   u"klinik"_s,       u"buro"_s,         u"technik"_s, u"verlag"_s,       u"institut"_s, u"tech"_s,
                                   u"soft"_s,         u"technologies"_s, u"systems"_s, u"pharma"_s,       u"bank"_s,     u"ministerium"_s,
                                   u"verein"_s,       u"kanzlei"_s,      u"praxis"_s};
    return folded.size() > 7 && std::any_of(tails.begin(), tails.end(), [&](const QString &tail) {
               return folded.size() > tail.size() + 2 && folded.endsWith(tail);
           });
}

bool isStreetWord(const QString &folded)
{
    static const QRegularExpression tail(
        u"(?:strasse|str\\.|gasse|weg|platz|allee|straat|laan|gatan|vagen|veien|gade|vej|katu|tie|utca)$"_s);
    return folded.size() > 6 && tail.match(folded).hasMatch();
}

bool isLittle(const QString &folded)
{
    static const QSet<QString> little{
        u"and"_s,   u"of"_s,   u"the"_s, u"for"_s,  u"in"_s,  u"at"_s,  u"to"_s,  u"a"_s,     u"an"_s,   u"on"_s,   u"et"_s,    u"und"_s,
        u"fur"_s,   u"pour"_s, u"en"_s,  u"y"_s,    u"e"_s,   u"i"_s,   u"w"_s,   u"z"_s,     u"o.o."_s, u"des"_s,  u"du"_s,    u"de"_s,
        u"la"_s,    u"le"_s,   u"les"_s, u"del"_s,  u"d."_s,  u"co"_s,  u"co."_s, u"ltd"_s,   u"ltd."_s, u"inc."_s, u"voor"_s,  u"och"_s,
        u"og"_s,    u"ve"_s,   u"per"_s, u"para"_s, u"da"_s,  u"do"_s,  u"di"_s,  u"della"_s, u"dei"_s,  u"sul"_s,  u"sulla"_s, u"sui"_s,
        u"delle"_s, u"aux"_s,  u"au"_s,  u"nad"_s,  u"dla"_s, u"ds."_s, u"ds"_s,  u"va"_s};
    return little.contains(folded);
}

const QRegularExpression &legalForm()
{
    // Weak forms (two letters that are words elsewhere) count in capitals or dotted, at the end.
    static const QRegularExpression form(
        u"(?:^|[\\s,.(])(?:(?i:[l1|]td|limited|inc|incorporated|l\\.?l\\.?c|l\\.?l\\.?p|p\\.?l\\.?c|corp|corporation|g?gmbh|mbh|ohg|s\\.?"
        u"a\\.?"
        u"r\\.?l|s\\.?a\\.?s\\.?u|e\\.?u\\.?r\\.?l|s\\.?r\\.?l\\.?s?|s\\.?p\\.?a|"
        "s\\.?\\s?r\\.?\\s?o|sp\\.?\\s?z\\.?\\s?o\\.?\\s?o|sp\\.\\s?[jk]|pvt|private "
        "limited|pte|pty|co\\.?,?\\s?[li1|]td|[l1|]td|itd|ltda|s\\.\\s?de "
        "r\\.?l|s\\.l\\.?u?|lda|o[uü]|oyj?|a/s|aps|kft|zrt|nyrt|bt|b\\.?v|n\\.?v|vof|"
        "joint stock company|jsc|sdn\\.?\\s?bhd|bhd|k\\.?k|tnhh|ooo|doo|d\\.o\\.o|s\\.c|eood|ood|a\\.?\\s?s|a\\.?\\s?ş|ltd\\.?\\s?şti|kgaa|e\\.?v|eg|ug|se|& co\\.?|holdings?|group))(?=$|[\\s,.)])"_s);
    return form;
}

bool isSureLegal(const QString &hit)
{
    static const QSet<QString> weak{u"se"_s,  u"ug"_s,  u"eg"_s,  u"bt"_s,   u"as"_s,    u"ev"_s,      u"nv"_s,       u"bv"_s,  u"kk"_s,
                                    u"sc"_s,  u"spa"_s, u"sl"_s,  u"slu"_s,  u"oy"_s,    u"ou"_s,      u"sas"_s,      u"ood"_s, u"ooo"_s,
                                    u"lda"_s, u"srl"_s, u"sro"_s, u"sasu"_s, u"group"_s, u"holding"_s, u"holdings"_s, u"pte"_s};
    return !weak.contains(hit);
}

/// Where and whether the text names a legal form.
void findLegalForm(const QString &text, Traits &traits)
{
    for (auto it = legalForm().globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        QString hit = match.captured().trimmed();
        QString bare;
        const QString folded = text::fold(hit);
        for (const QChar c : folded) {
            if (c.isLetter())
                bare += c;
        }
        const bool atEnd = text.size() - match.capturedEnd() <= 4;
        const bool asPrinted = hit == u"Srl" || hit == u"SpA" || hit == u"eG";
        const bool dotted = hit.mid(1).contains(u'.');
        const bool printedLegal = hit.contains(QRegularExpression(u"\\p{Lu}"_s)) || dotted;
        if (bare == u"group" || bare == u"holding" || bare == u"holdings" || bare == u"co") {
            traits.organisationWords += bare == u"co" ? 1 : 0;
            continue;
        }
        if (!isSureLegal(bare) && !(asPrinted && match.capturedStart() > 0)
            && !(atEnd && (printedLegal && (dotted || bare.size() >= 2)) && match.capturedStart() > 0
                 && (dotted || hit == hit.toUpper() || bare.size() > 2)))
            continue;
        // "SPA" is a legal form only dotted: a nail spa is not.
        if (bare == u"spa" && !dotted && hit != u"SpA")
            continue;
        traits.legalForm = true;
        traits.legalAtEnd |= atEnd;
    }
    static const QRegularExpression other(
        u"(?:^|\\s)(?:AG|KG|SA|AB|AS|Co\\.|CO\\.|S\\.A\\.?|S\\.A\\.S\\.?|e\\.K\\.?|e\\.V\\.?|GbR|PLLC|P\\.C\\.|P\\.A\\.|C\\.A\\.|& Co|& Sons|株式会社|有限公司)\\W*$|^(?:PT|CV|SARL|SCI|SC|Ste|Sté|OOO|ООО)\\.?\\s|(?:^|\\s)(?:s\\.n\\.c|S\\.N\\.C|SNC|snc|SCOP|SCIC|scarl|S\\.c\\.a\\.r\\.l)\\.?$|株式会社|有限公司|ltd\\.?$|co\\.,?\\s?ltd|(?<=[a-z])(?:Ltd|Inc|GmbH|LLC|Limited)\\.?$"_s);
    if (other.match(text).hasMatch()) {
        traits.legalForm = true;
        traits.legalAtEnd = true;
    }
    // Vietnamese firms begin with theirs: "Công ty TNHH ...", "Công ty Cổ phần ..."; with fewer words the name is still to come.
    if (traits.folded.mid(0, 2) == QStringList{u"cong"_s, u"ty"_s}) {
        traits.legalForm = true;
        traits.legalAtEnd = traits.folded.size() >= 5;
    }
}

void countPhrases(Traits &traits)
{
    for (qsizetype i = 0; i < traits.folded.size(); ++i) {
        for (qsizetype n = 4; n > 1; --n) {
            if (i + n > traits.folded.size())
                continue;
            const WordKinds kinds = kindsOf(traits.folded.mid(i, n).join(u' '));
            if (!kinds)
                continue;
            traits.titleHeads += kinds.testFlag(Word::TitleHead) ? 1 : 0;
            traits.titlePhrases += kinds.testAnyFlags(Word::TitleHead | Word::Department) ? 1 : 0;
            traits.titleWords += kinds.testFlag(Word::TitleWord) ? 1 : 0;
            traits.organisationWords += kinds.testFlag(Word::Organisation) ? 1 : 0;
            traits.departmentWords += kinds.testFlag(Word::Department) ? 1 : 0;
            traits.streetWords += kinds.testFlag(Word::Street) ? 1 : 0;
            traits.places += kinds.testFlag(Word::Place) ? 1 : 0;
            traits.placePhrases += kinds.testFlag(Word::Place) ? 1 : 0;
            if (i == 0 && kinds.testAnyFlags(Word::TitleHead | Word::TitleWord))
                traits.startsWithTitle = true;
            break;
        }
    }
}

void countWords(Traits &traits)
{
    const qsizetype size = traits.folded.size();
    int shortNames = 0;
    for (qsizetype i = 0; i < size; ++i) {
        const QString &folded = traits.folded[i];
        const QString &word = traits.words[i];
        const WordKinds kinds = kindsOfWord(folded);
        const bool name = kinds.testAnyFlags(Word::GivenName | Word::FamilyName);
        // "Plaza Mayor 11": behind the word for a street comes its name.
        const bool ofStreet = i > 0 && kindsOfWord(traits.folded[i - 1]).testFlag(Word::Street) && traits.words[i - 1].size() > 3
            && std::any_of(traits.folded.begin(), traits.folded.end(), [](const QString &w) { return w.front().isDigit(); });
        const bool head = (kinds.testFlag(Word::TitleHead) && !ofStreet) || endsInTitle(folded);
        const bool title = head || kinds.testFlag(Word::TitleWord);
        // "La", "Do", "Mi" are names only beside another name.
        const bool brief = folded.size() <= 2;
        shortNames += name && brief && folded.size() > 1 ? 1 : 0;
        traits.nameHits += name && !brief ? 1 : 0;
        traits.givenHits += kinds.testFlag(Word::GivenName) && !brief ? 1 : 0;
        traits.familyHits += kinds.testFlag(Word::FamilyName) && !brief ? 1 : 0;
        traits.titleHeads += head ? 1 : 0;
        traits.titleWords += !head && kinds.testFlag(Word::TitleWord) ? 1 : 0;
        traits.departmentWords += kinds.testFlag(Word::Department) ? 1 : 0;
        traits.organisationWords += kinds.testFlag(Word::Organisation) || endsInOrganisation(folded) ? 1 : 0;
        traits.streetWords += kinds.testFlag(Word::Street) || isStreetWord(folded) ? 1 : 0;
        traits.places += kinds.testFlag(Word::Place) ? 1 : 0;
        if (i == 0)
            traits.startsWithTitle = title;
        traits.properWords += !(kinds & (Word::Organisation | Word::TitleHead | Word::TitleWord | Word::Department)) && folded.size() > 4
                && !folded.contains(u'.') && !isLittle(folded)
            ? 1
            : 0;
        traits.commonWords += kinds.testFlag(Word::Common) && !name ? 1 : 0;
        if (traits.honorifics == i && kinds.testFlag(Word::Honorific) && size > 1)
            ++traits.honorifics;
        const bool small = !word.isEmpty() && word.front().isLower();
        if (small && !kinds.testFlag(Word::Particle) && !isLittle(folded))
            ++traits.smallWords;
    }
    if (traits.nameHits > 0 || shortNames > 1)
        traits.nameHits += shortNames;
    for (qsizetype i = size - 1; i > 0 && kindsOfWord(traits.folded[i]).testFlag(Word::Degree); --i)
        ++traits.degrees;
}

}  // namespace

Traits traitsOf(const QString &text)
{
    Traits traits;
    traits.words = wordsOf(text);
    mendCapitalI(traits.words);
    for (const QString &word : traits.words)
        traits.folded << looked(word);
    int upper = 0;
    int lower = 0;
    int cjk = 0;
    for (const QChar c : text) {
        traits.letters += c.isLetter() ? 1 : 0;
        traits.digits += c.isDigit() ? 1 : 0;
        upper += c.isUpper() ? 1 : 0;
        lower += c.isLower() ? 1 : 0;
        const QChar::Script script = c.script();
        cjk += script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana
                || script == QChar::Script_Hangul
            ? 1
            : 0;
    }
    traits.cjk = cjk > 0 && 2 * cjk >= traits.letters;
    traits.upperCase = upper > 1 && lower * 6 <= upper;
    countWords(traits);
    countPhrases(traits);
    traits.capitalised = traits.smallWords == 0 && upper > 0;
    static const QRegularExpression open(
        u"(?:[,&+]|\\b(?:of|and|for|the|to|de|des|du|et|und|für|fur|zur|zum|di|del|della|dei|y|e|da|do|dos|van|voor|nad|dla|för|aux?|sul|sulla|per|para))$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    traits.endsOpen = open.match(text).hasMatch();
    static const QRegularExpression opening(
        u"^(?:[&+]|(?:of|OF|and|AND|for|FOR|de|DE|des|DES|du|DU|et|ET|und|UND|für|FÜR|zur|zum|di|DI|del|DEL|della|dei|delle|sul|sulla|sui|per|aux?|pour|para|y|Y|da|do|nad|NAD|dla|voor|för)\\b)\\s?\\S"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    traits.startsOpen = opening.match(text).hasMatch();
    findLegalForm(text, traits);
    static const QRegularExpression postCode(
        u"\\b[A-Z]{2}[ ,.]{1,3}\\d{5}\\b|\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b|\\b\\d{5}(?:-\\d{4})?\\b|\\b\\d{3} ?\\d{3}\\b|\\b\\d{4} ?[A-Z]{2}\\b|\\b\\d{3}-\\d{4}\\b|\\b\\d{2}-\\d{3}\\b|(?:^|[ ,-])\\d{4}(?= \\p{Lu})|\\b\\d{3} \\d{2}\\b"_s);
    traits.postCode = postCode.match(text).hasMatch();
    return traits;
}

QString bareName(const QString &text)
{
    // Degrees: everything behind a comma that is only degrees, then degree words at the end.
    QString name = text;
    static const QRegularExpression separator(u"[\\s,/]+"_s);
    const auto isDegree = [](const QString &word) {
        QString folded = looked(word);
        while (folded.endsWith(u'.'))
            folded.chop(1);
        QString plain = folded;
        return kindsOf(folded).testFlag(Word::Degree) || kindsOf(plain.remove(u'.')).testFlag(Word::Degree);
    };
    static const QRegularExpression bracket(u"\\s*\\([^)]*\\)?\\s*$"_s);
    if (const QRegularExpressionMatch match = bracket.match(name); match.hasMatch() && match.capturedStart() > 3) {
        const QStringList inner = match.captured().remove(u'(').remove(u')').split(separator, Qt::SkipEmptyParts);
        if (std::all_of(inner.begin(), inner.end(), isDegree))
            name.truncate(match.capturedStart());
    }
    for (qsizetype comma = name.indexOf(u','); comma > 0; comma = name.indexOf(u',', comma + 1)) {
        const QStringList after = name.mid(comma + 1).split(separator, Qt::SkipEmptyParts);
        if (std::all_of(after.begin(), after.end(), isDegree)) {
            name.truncate(comma);
            break;
        }
    }
    QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    while (words.size() > 2) {
        const QString last = words.back();
        const bool dotted = last.contains(u'.') && last.size() > 2;
        const WordKinds kinds = kindsOf(looked(last));
        const bool shouted = last == last.toUpper() && name != name.toUpper();
        if (!isDegree(last) || (kinds.testFlag(Word::FamilyName) && !dotted) || !(dotted || shouted || looked(last).size() > 2))
            break;
        words.removeLast();
    }
    name = words.join(u' ');
    while (!name.isEmpty() && u",;:-|"_s.contains(name.back()))
        name.chop(1);
    return name.trimmed();
}

}  // namespace wellmet::capture::fields
