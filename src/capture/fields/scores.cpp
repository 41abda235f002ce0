// SPDX-License-Identifier: MPL-2.0
#include "capture/fields/scores.h"

#include "capture/fields/resemblance.h"
#include "capture/fields/words.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace wellmet::capture::fields {

using namespace Qt::StringLiterals;

namespace {

double largeness(const Judged &piece)
{
    return std::clamp(std::log2(std::max(0.1, piece.relativeHeight)), -1.0, 1.6);
}

bool looksAcronym(const QString &word)
{
    static const QRegularExpression vowel(u"[aeiouyAEIOUY]"_s);
    return word.size() >= 2 && word.size() <= 5 && word == word.toUpper() && !vowel.match(word).hasMatch();
}

/// Words of a name: without honorifics and degrees.
QStringList nameWords(const Traits &t)
{
    return t.folded.mid(t.honorifics, std::max<qsizetype>(0, t.folded.size() - t.honorifics - t.degrees));
}

double nameByShape(const Judged &piece)
{
    const Traits &t = piece.traits;
    const qsizetype words = nameWords(t).size();
    static const double byCount[] = {-6, -1.4, 1.5, 1.3, 0.6, -0.8};
    double score = words < 6 ? byCount[words] : -6;
    score -= t.digits > 0 ? 7 : 0;
    score -= 2.2 * t.smallWords;
    if (t.smallWords == words && words > 1)
        score += 1.5 * static_cast<double>(words);
    static const QRegularExpression strange(u"[&@#%!?\"/\\\\*=_:]|\\b(?:and|the|for|of|since|your|our|we|und|et)\\b"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    score -= strange.match(piece.text).hasMatch() ? 2.5 : 0;
    score -= piece.text.contains(u',') && t.degrees == 0 ? 1.0 : 0;
    for (const QString &word : t.words) {
        if (looksAcronym(word) && t.degrees == 0
            && !kindsOf(word.toLower()).testAnyFlags(Word::GivenName | Word::FamilyName | Word::Honorific))
            score -= 0.9;
    }
    return score;
}

double nameScore(const Judged &piece)
{
    const Traits &t = piece.traits;
    if (t.cjk) {
        const qsizetype letters = t.letters;
        return (letters >= 2 && letters <= 5 && !t.legalForm && t.digits == 0 ? 0.8 : -4) + 0.8 * largeness(piece);
    }
    double score = nameByShape(piece);
    const QStringList words = nameWords(t);
    const bool given = t.givenHits > 0;
    score += given ? 1.8 : 0;
    score += t.nameHits > 1 ? 1.4 : 0;
    score += t.nameHits == 1 && !given ? 0.9 : 0;
    const int unnamed = std::max(0, static_cast<int>(words.size()) - t.nameHits);
    score -= 2.4 * std::min(t.titleHeads, std::max(unnamed, t.titleHeads - t.nameHits));
    score -= 2.6 * t.titlePhrases;
    score -= 0.8 * std::min(t.titleWords, unnamed);
    score -= 1.8 * std::min(t.organisationWords, unnamed);
    score -= 1.4 * std::min(t.streetWords, unnamed);
    score -= 1.0 * std::min(t.places, unnamed);
    score -= 2.5 * t.placePhrases;
    score -= 1.2 * std::min(t.departmentWords, unnamed);
    score -= t.legalForm ? 5 : 0;
    score += t.honorifics > 0 ? 1.8 : 0;
    score += t.degrees > 0 ? 1.4 : 0;
    // Two capitalised words alone are no person yet.
    score -= t.nameHits == 0 && piece.local < 0.5 && t.honorifics == 0 && t.degrees == 0 ? 1.6 : 0;
    score -= 1.5 * t.commonWords;
    score += 5.0 * piece.local;
    score -= piece.local >= 0.9 ? 0 : 3.5 * piece.domain;
    score -= piece.addressLabel ? 4 : 0;
    return score + 1.0 * largeness(piece);
}

/// "Dealers in all kinds of ...", "Your partner for ...".
bool isSlogan(const QString &text)
{
    static const QRegularExpression slogan(
        u"\\b(?:ihre?|unsere?|votre|notre|nos|vos|nuestr[oa]s?|tuo|vostro|nostro|twoj|nasz|your|our|you|we|is|are|all kinds|all "
        u"types|deals? in|dealers? (?:in|of)|specialists? (?:in|of)|suppliers? of|stockists?|"
        "manufacturers?(?:,| of| &)|wholesale|speciali[sz]ing|open \\d|since|certified company)\\b|[!?]$|^a\\s.*\\bcompany$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return slogan.match(text).hasMatch();
}

double titleScore(const Judged &piece)
{
    const Traits &t = piece.traits;
    double score = -1.2;
    score += t.titleHeads > 0 ? 3.6 + 0.5 * std::min(3, t.titleHeads - 1) : 0;
    score += 0.7 * std::min(3, t.titleWords);
    score -= t.legalForm ? 3.5 : 0;
    score -= 3.0 * piece.local;
    score -= 2.0 * piece.domain;
    score -= t.digits > 0 ? 1.2 : 0;
    score -= t.digits > 3 ? 2.0 : 0;
    score -= t.words.size() > 8 ? 1.5 : 0;
    score -= piece.addressLabel ? 3 : 0;
    score -= t.streetWords > 0 && t.digits > 0 ? 2.0 : 0;
    score -= t.titleHeads == 1 && t.titleWords == 0 && t.nameHits > 1 ? 1.5 : 0;
    score -= t.titleHeads > 0 && !t.startsWithTitle && t.organisationWords > 1 ? 0.8 : 0;
    const bool endsAsFirm =
        !t.folded.isEmpty() && kindsOf(t.folded.back()).testFlag(Word::Organisation) && !kindsOf(t.folded.back()).testFlag(Word::TitleHead);
    score -= endsAsFirm && !t.startsWithTitle && t.words.size() > 2 ? 1.8 : 0;
    score -= 0.5 * std::max(0.0, largeness(piece));
    score -= isSlogan(piece.text) ? 3.0 : 0;
    score -= !t.startsWithTitle && t.words.size() > 1 && kindsOf(t.folded.front()).testFlag(Word::Organisation) ? 1.5 : 0;
    score -= t.titleHeads == 0 ? 0.4 * t.commonWords : 0;
    return t.titleHeads + t.titleWords == 0 ? score - 0.6 : score;
}

double departmentScore(const Judged &piece)
{
    const Traits &t = piece.traits;
    static const QRegularExpression sure(
        u"\\b(?:dep(?:artmen)?t\\b\\.?|departement|departamento|dipartimento|division|div\\b\\.?|section|abteilung|bereich|faculty|faculte|"
        u"facultad|fakult\\w+|wydzial|dzial|katedra|lehrstuhl|afdeling|avdeling\\w*|avdelning\\w*|"
        "laborator\\w+|directorate|direction|servicio|phong|bolumu|mudurlugu|unit|referat|pole|business unit|oddeleni)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    double score = -1.5;
    score += t.departmentWords > 0 ? 1.4 : 0;
    score += sure.match(t.folded.join(u' ')).hasMatch() ? 2.6 : 0;
    static const QRegularExpression last(u"(?:office|team|group|center|centre|unit|section|staff|affairs|operations|services)$"_s);
    score += t.titleHeads == 0 && t.words.size() > 1 && last.match(t.folded.join(u' ')).hasMatch() ? 1.6 : 0;
    score += 0.3 * std::min(3, t.titleWords);
    score -= t.titleHeads > 0 ? 2.2 : 0;
    score -= t.legalForm ? 3.5 : 0;
    score -= t.digits > 0 ? 2.0 : 0;
    score -= 2.5 * piece.local + 2.0 * piece.domain;
    score -= piece.addressLabel ? 3 : 0;
    return score - 0.5 * std::max(0.0, largeness(piece));
}

double organisationScore(const Judged &piece)
{
    const Traits &t = piece.traits;
    const int words = static_cast<int>(t.words.size());
    double score = -0.6;
    score += t.legalAtEnd ? 5.6 : t.legalForm ? 3.0 : 0;
    // "Conseil SCOP", "Ingénierie S.A.": a trade and a form want a name before them.
    score -= t.legalAtEnd && t.properWords == 0 && t.organisationWords + t.titleHeads > 0 && piece.domain < 0.9 ? 1.5 : 0;
    score += t.organisationWords > 0 ? 1.5 + 0.6 * std::min(3, t.organisationWords - 1) : 0;
    score += 4.5 * piece.domain;
    score -= piece.domain > 0.5 ? 0 : 3.5 * piece.local;
    const bool firm = t.legalForm || piece.domain > 0.5;
    score -= !firm && t.givenHits > 0 && t.organisationWords == 0 ? 1.0 : 0;
    score -= !firm && t.nameHits > 1 && t.organisationWords == 0 ? 1.2 : 0;
    score -= !firm && t.titleHeads > 0 ? 2.4 : 0;
    score -= !firm && t.organisationWords == 0 ? 0.4 * t.titleWords : 0;
    score -= t.legalForm ? 0 : 0.7 * std::min(3, t.streetWords);
    score -= t.legalForm || t.organisationWords > 0 ? 0 : 0.8 * t.places;
    score -= t.digits == 0 ? 0 : t.digits <= 2 ? 0.5 : 2.5;
    score -= t.postCode ? 2.0 : 0;
    score -= firm ? 0.5 * t.smallWords : 1.2 * std::min(4, t.smallWords);
    score -= words > 7 ? 2.0 : 0;
    score -= t.honorifics > 0 && !firm ? 1.0 : 0;
    score -= piece.text.count(u',') > 1 ? 1.2 : 0;
    score -= piece.addressLabel ? 2 : 0;
    score -= t.endsOpen || t.startsOpen ? 1.5 : 0;
    score -= t.cjk ? 1.0 : 0;
    score -= t.letters < 3 ? 1.5 : 0;
    score -= isSlogan(piece.text) ? 2.5 : 0;
    score -= firm ? 0.3 * t.commonWords : 0.9 * t.commonWords;
    score += piece.largest ? 0.8 : 0;
    return score + 1.2 * largeness(piece);
}

double addressScore(const Judged &piece)
{
    const Traits &t = piece.traits;
    double score = -1.6;
    score += 1.1 * std::min(3, t.streetWords);
    score += 1.2 * std::min(2, t.places);
    score += t.digits > 0 && t.letters > 0 ? 1.0 : 0;
    score += t.postCode ? 1.6 : 0;
    score += 0.4 * std::min<qsizetype>(3, piece.text.count(u','));
    score += piece.addressLabel ? 3.0 : 0;
    static const QRegularExpression front(u"^(?:#|no\\.?\\s?)?\\s?\\d{1,5}[A-Za-z]?(?:[-/]\\d+)*[ ,]"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    score += front.match(piece.text).hasMatch() ? 0.9 : 0;
    static const QRegularExpression box(u"p\\.?\\s?o\\.?\\s?box|postfach|\\bb\\.?p\\.?\\s\\d"_s, QRegularExpression::CaseInsensitiveOption);
    score += box.match(piece.text).hasMatch() ? 2.0 : 0;
    score -= t.legalForm && t.digits == 0 ? 3.0 : 0;
    score -= t.titleHeads > 0 && t.digits < 3 ? 1.5 : 0;
    score -= t.digits == 0 ? 0.5 * std::min(2, t.organisationWords) : 0;
    score -= 2.5 * piece.local + 2.0 * piece.domain;
    score -= t.letters == 0 && !t.postCode ? 2.0 : 0;
    return score - 0.7 * std::max(0.0, largeness(piece));
}

}  // namespace

Judged judge(const QString &text, double height, double centreY, bool addressLabel, const Evidence &evidence)
{
    Judged piece;
    piece.text = text;
    piece.traits = traitsOf(text);
    piece.relativeHeight = height / std::max(1.0, evidence.medianHeight);
    piece.centreY = centreY;
    piece.addressLabel = addressLabel;
    piece.largest = height >= 0.9 * evidence.largestHeight && height > 1.3 * evidence.medianHeight;
    const QStringList words = nameWords(piece.traits);
    for (const QString &local : evidence.localParts)
        piece.local = std::max(piece.local, fitsLocalPart(words, local));
    for (const QString &label : evidence.domainLabels)
        piece.domain = std::max(piece.domain, fitsDomain(piece.traits.folded, label));
    // An e-mail or a domain is explained by a few words, not by a sentence that happens to hold them.
    if (piece.traits.digits > 2 || piece.traits.words.size() > 6) {
        piece.local *= 0.3;
        piece.domain *= piece.traits.digits > 2 ? 0.3 : 0.6;
    }
    piece.scores = {nameScore(piece), titleScore(piece), departmentScore(piece), organisationScore(piece), addressScore(piece)};
    return piece;
}

}  // namespace wellmet::capture::fields
