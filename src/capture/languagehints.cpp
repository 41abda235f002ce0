// SPDX-License-Identifier: MPL-2.0
#include "capture/languagehints.h"

#include "base/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <vector>

namespace wellmet::capture {
namespace {

using namespace Qt::StringLiterals;

/// What gives a language away. Patterns are matched on the folded lines (lower case, no accents).
struct Hint {
    const char16_t *language;
    const char16_t *callingCodes;
    const char16_t *domains;
    const char16_t *words;
    const char16_t *tellingWords = u"";  ///< one of these is enough: legal forms and words no other language has
};

constexpr std::array hints{
    Hint{u"deu", u"49|43|41", u"de|at|ch|li",
         u"str\\.|telefon|mobil|fur|und|ag|kg|dipl|ingenieur|deutschland|[a-z]+allee|[a-z]+weg|[a-z]+platz",
         u"gmbh|e\\.v\\.|[a-z]*strasse|geschafts[a-z]+|[a-z]*leit(?:er|erin|ung)|[a-z]*vertrieb[a-z]*|[a-z]*steuerberat[a-z]+|rechtsanwalt["
         u"a-z]*|"
         u"[a-z]*assistentin|[a-z]*beauftragte[rn]?|[a-z]*technik|universitat|hochschule"},
    Hint{u"fra", u"33|32|41|216|212|213|352|225|221", u"fr|be|ch|tn|ma|dz|lu|ci|sn|quebec",
         u"rue|avenue|bd|bvd|boulevard|tel|directeur|directrice|societe|sarl|sas|fonde|charge|responsable|du|des|et|immeuble|ingenieur|"
         u"conseil|president",
         u"sarl|societe|directeur|directrice|charge[e]?|ingenieure|universite|[a-z]+iere|expert-comptable|boulevard|faubourg|allee des|"
         u"conseill(?:er|ere)|responsable commerciale?"},
    Hint{u"spa", u"34|52|54|56|57|51|58|593|598|502|506", u"es|mx|ar|cl|co|pe|ve|ec|uy|cr",
         u"calle|avda|avenida|paseo|telefono|movil|gerente|direccion|colonia|del|los|las|y",
         u"s\\.l\\.u?\\.?|s\\.a\\. de c\\.v\\.|jefe|jefa|ingeniero|ingeniera|asesora? |abogad[oa]|universidad|construcciones|directora? "
         u"general"},
    Hint{u"ita", u"39", u"it", u"via|piazza|corso|cell|srl|spa|direttore|responsabile|della|di|studio|ingegnere|avvocato|viale|largo|sede",
         u"s\\.r\\.l\\.?|s\\.p\\.a\\.?|s\\.n\\.c\\.?|responsabile|titolare|ingegnere|direttore|direttrice|impiegat[oa]|consulente|"
         u"universita|piazza"},
    Hint{u"por", u"351|55|244|258", u"pt|br|ao|mz", u"rua|avenida|telemovel|celular|diretor|gerente|lda|ltda|da|do|dos"},
    Hint{u"nld", u"31|32", u"nl|be", u"straat|weg|laan|mobiel|directeur|bv|b\\.v\\.|van|de|het"},
    Hint{u"pol", u"48", u"pl",
         u"ul\\.|ulica|sp\\. z|telefon|komorka|prezes|kierownik|dyrektor|zarzadu|pl\\.|al\\.|os\\.|dla|tel\\. kom|dzial",
         u"sp\\. ?z ?[o0]\\. "
         u"?[o0]|krs|nip|regon|spolka|prezes|kierownik|dyrektor|specjalista|inzynier|przedstawiciel|w[lt]asciciel|pon\\.-pt|"
         u"warszawa|krakow|wroclaw|wroctaw|gdansk|poznan"},
    Hint{u"ces", u"420", u"cz", u"ulice|s\\.r\\.o|mobil|reditel|jednatel|namesti"},
    Hint{u"swe", u"46", u"se", u"gatan|vagen|mobil|ab|chef|och|telefon"},
    Hint{u"dan", u"45", u"dk", u"vej|gade|mobil|direktor|aps|og"},
    Hint{u"nor", u"47", u"no", u"veien|gate|mobil|daglig|leder|og"},
    Hint{u"fin", u"358", u"fi", u"katu|tie|puh|oy|johtaja|matkapuhelin"},
    Hint{u"tur", u"90", u"tr", u"cad|cadde|sok|sokak|mah|genel|mudur|san|tic|cep"},
    Hint{u"vie", u"84", u"vn", u"duong|quan|phuong|thanh pho|cong ty|giam doc|dien thoai|tnhh|pho|di dong|phong",
         u"cong ty|tnhh|giam doc|truong phong|ke toan|nhan su|kinh doanh|ho chi minh|ha noi|da nang|viet nam|chi nhanh|tru so|trung tam"},
    Hint{u"hun", u"36", u"hu", u"utca|ut|kft|telefon|igazgato|vezeto"},
    Hint{u"ron", u"40", u"ro", u"strada|str\\.|srl|telefon|director|bulevardul"},
    Hint{u"rus", u"7", u"ru|by|kz", u""},
    Hint{u"ukr", u"380", u"ua", u""},
    Hint{u"bul", u"359", u"bg", u""},
    Hint{u"ell", u"30|357", u"gr|cy", u""},
};

int countOf(const QString &text, const QString &pattern)
{
    int count = 0;
    for (auto matches = QRegularExpression(pattern).globalMatch(text); matches.hasNext(); matches.next())
        ++count;
    return count;
}

QString wholeWords(const char16_t *alternatives)
{
    return uR"((?<![a-z])(?:%1)(?![a-z]))"_s.arg(QString::fromUtf16(alternatives));
}

int scoreOf(const Hint &hint, const QString &folded)
{
    int score =
        2 * std::min(2, countOf(folded, uR"((?:\+|\b00)\s?\(?(?:%1)\b|\+(?:%1)[\s(.\-\d])"_s.arg(QString::fromUtf16(hint.callingCodes))));
    score += 2 * std::min(2, countOf(folded, uR"([a-z0-9]\.(?:%1)(?![a-z0-9.\-]))"_s.arg(QString::fromUtf16(hint.domains))));
    if (*hint.words)
        score += std::min(3, countOf(folded, wholeWords(hint.words)));
    if (*hint.tellingWords)
        score += 2 * std::min(2, countOf(folded, wholeWords(hint.tellingWords)));
    return score;
}

// A single word may be part of a name; a calling code or two words are not.
constexpr int minScore = 2;

}  // namespace

QStringList likelyLanguages(const QStringList &lines, const QStringList &installed)
{
    const QString folded = text::fold(lines.join(u" | "_s));
    std::vector<std::pair<int, QString>> scored;
    for (const Hint &hint : hints) {
        const QString language = QString::fromUtf16(hint.language);
        const int score = installed.contains(language) ? scoreOf(hint, folded) : 0;
        if (score >= minScore)
            scored.emplace_back(score, language);
    }
    std::stable_sort(scored.begin(), scored.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QStringList languages;
    for (const auto &[score, language] : scored)
        if (languages.isEmpty() || (languages.size() < 2 && 2 * score > scored.front().first))
            languages << language;
    if (languages.isEmpty() && installed.contains(u"eng"_s))
        languages << u"eng"_s;
    return languages;
}

bool hasOwnScript(const QString &language)
{
    static const QStringList own{u"rus"_s, u"ukr"_s, u"bul"_s, u"ell"_s, u"srp"_s, u"heb"_s,
                                 u"ara"_s, u"tha"_s, u"hin"_s, u"kat"_s, u"hye"_s, u"kor"_s};
    return own.contains(language);
}

}  // namespace wellmet::capture
