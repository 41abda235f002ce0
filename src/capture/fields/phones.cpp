// SPDX-License-Identifier: MPL-2.0
#include "capture/fields/phones.h"

#include "base/text.h"
#include "capture/fields/digitruns.h"
#include "capture/fields/words.h"

#include <QRegularExpression>
#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <optional>

namespace wellmet::capture::fields {

using namespace Qt::StringLiterals;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

/// What the words beside a number say.
struct Said {
    bool phone = false;
    bool mobile = false;
    bool home = false;
    bool fax = false;
    bool work = false;
    bool other = false;  ///< post code, tax number ...
    bool elseToo = false;  ///< there are words that are no labels

    bool any() const { return phone || other; }
};

Said saidBy(const QString &text)
{
    static const QRegularExpression separator(u"[^\\p{L}\\p{M}\\d.#-]+"_s);
    Said said;
    QStringList words;
    for (const QString &word : text::fold(QString(text).replace(takenMark, u' ')).split(separator, Qt::SkipEmptyParts)) {
        if (word.contains(QRegularExpression(u"\\p{L}"_s)))
            words << word;
    }
    const auto note = [&](Label label) {
        said.mobile |= label == Label::Mobile;
        said.fax |= label == Label::Fax;
        said.home |= label == Label::Home;
        said.work |= label == Label::Work;
        said.phone |=
            label == Label::Mobile || label == Label::Fax || label == Label::Home || label == Label::Work || label == Label::Pager;
        said.other |= label == Label::Number || label == Label::Register || label == Label::Hours;
    };
    for (qsizetype i = 0; i < words.size(); ++i) {
        for (qsizetype n = std::min<qsizetype>(3, words.size() - i); n > 0; --n) {
            QString phrase = words.mid(i, n).join(u' ');
            // "CIF B-0008": a letter behind a register's name belongs to the number.
            if (said.other && std::count_if(phrase.begin(), phrase.end(), [](QChar c) { return c.isLetter(); }) == 1)
                continue;
            Label label = labelOf(phrase);
            while (label == Label::None && (phrase.endsWith(u'.') || phrase.endsWith(u'-') || phrase.endsWith(u'#'))) {
                phrase.chop(1);
                label = labelOf(phrase);
            }
            if (label == Label::None) {
                said.elseToo |= n == 1;
                continue;
            }
            note(label);
            i += n - 1;
            break;
        }
    }
    // "TEL.FAX", "Phone-cum-Fax", "Ph.No": labels inside a dotted word.
    if (!said.any() && words.size() <= 3) {
        for (const QString &part : words.join(u' ').split(QRegularExpression(u"[ .#-]+"_s), Qt::SkipEmptyParts)) {
            if (part.size() > 1 || words.join(QString()).size() <= 2)
                note(labelOf(part));
        }
    }
    return said;
}

QString typeOf(const Said &said)
{
    if (said.mobile)
        return u"mobile"_s;
    if (said.fax && !said.work)
        return u"fax"_s;
    if (said.home)
        return u"home"_s;
    return said.phone ? u"work"_s : QString();
}

/// The words right in front of a number: at most the last few, and only the last sentence-like part for a long text.
QString labelPart(const QString &before)
{
    const QString tail = before.mid(std::max(before.lastIndexOf(takenMark), before.lastIndexOf(u'|')) + 1).trimmed();
    static const QRegularExpression words(u"(?:\\S+\\s+){0,2}\\S+$"_s);
    return words.match(tail).captured();
}

std::optional<PhoneNumber> parsed(const DigitRun &run, const QString &region)
{
    PhoneNumber number;
    const auto error =
        PhoneNumberUtil::GetInstance()->Parse(run.text.toStdString(), region.isEmpty() ? "ZZ" : region.toStdString(), &number);
    if (error != PhoneNumberUtil::NO_PARSING_ERROR)
        return std::nullopt;
    return number;
}

/// The numbering plans' answer for the first region that has the number.
struct Plan {
    bool valid = false;
    bool mobile = false;
};

Plan planOf(const DigitRun &run, const QStringList &regions)
{
    const auto *util = PhoneNumberUtil::GetInstance();
    QStringList tries = run.international ? QStringList{QString()} : regions.mid(0, 3);
    for (const QString &region : tries) {
        const auto number = parsed(run, region);
        if (number && util->IsValidNumber(*number))
            return {true, util->GetNumberType(*number) == PhoneNumberUtil::MOBILE};
    }
    // "91 98..." and "81-52-...": a country code without its plus.
    if (!run.international && run.digits.size() >= 10) {
        DigitRun plus = run;
        plus.text.prepend(u'+');
        const auto number = parsed(plus, {});
        if (number && util->IsValidNumber(*number)) {
            std::string region;
            util->GetRegionCodeForNumber(*number, &region);
            if (regions.contains(QString::fromStdString(region)))
                return {true, util->GetNumberType(*number) == PhoneNumberUtil::MOBILE};
        }
    }
    return {};
}

/// Dates, years and American post codes.
bool looksLikeDate(const QString &text)
{
    static const QRegularExpression date(
        u"^\\d{5}-\\d{4}$|^\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d{2}$|^(?:19|20)\\d{2}\\s?-\\s?(?:19|20)\\d{2}$|^(?:19|20)\\d{2}[./-]\\d{1,2}[./-]\\d{1,2}$"_s);
    return date.match(text).hasMatch();
}

/// Shapes people give phone numbers and hardly anything else.
bool looksLikePhone(const DigitRun &run)
{
    static const QRegularExpression shape(
        u"^\\(?0?\\d{2,5}\\)?[ ./-]{1,3}\\d{2,4}[ ./-]{1,3}\\d{2,4}(?:[ .-]\\d{2,4})?$|^\\(\\d{2,5}\\)\\s?\\d{3,4}[ .-]?\\d{3,4}$|^0\\d{2,4}[ /-]{1,3}\\d{5,8}$"_s);
    return run.digits.size() >= 8 && shape.match(run.text).hasMatch();
}

int lettersOf(const QString &text)
{
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); }));
}

/// Label-only lines ("DIRECT", "Fax:") left of, or right above, a number that starts its line.
Said saidBeside(const CardText &card, int line)
{
    const QRectF box = card.rectOf(line);
    int best = -1;
    double bestGap = 0.35 * card.size.width();
    for (int other = 0; other < card.count(); ++other) {
        const QString &text = card.rest[static_cast<size_t>(other)];
        if (other == line || text.size() > 24 || lettersOf(text) == 0)
            continue;
        const QRectF r = card.rectOf(other);
        const double overlap = std::min(r.bottom(), box.bottom()) - std::max(r.top(), box.top());
        const double gap = box.left() - r.right();
        if (overlap > 0.5 * std::min(r.height(), box.height()) && gap > -0.3 * box.height() && gap < bestGap && saidBy(text).any()
            && (!saidBy(text).elseToo || saidBy(labelPart(text)).phone)) {
            best = other;
            bestGap = gap;
        }
    }
    return best < 0 ? Said{} : saidBy(labelPart(card.rest[static_cast<size_t>(best)]));
}

/// "Portland, R97618": before a number as short as a post code, a letter that other words stand before is no label.
QString withoutLoneLetter(const QString &before)
{
    static const QRegularExpression letter(u"(?<=\\p{L})([\\s,.]+)\\p{L}\\s*$"_s);
    return QString(before).replace(letter, u"\\1"_s);
}

struct Candidate {
    DigitRun run;
    Said before;
    Said after;
    bool first = false;
};

std::vector<Candidate> candidatesOf(const CardText &card, int line)
{
    const QString &text = card.rest[static_cast<size_t>(line)];
    std::vector<Candidate> candidates;
    int from = 0;
    for (DigitRun &run : digitRunsOf(card, line, 5)) {
        Candidate candidate;
        candidate.first = candidates.empty();
        const QString between = text.mid(from, std::max(0, run.span.begin - from));
        if (run.continues && lettersOf(between) == 0 && !candidates.empty())
            candidate.before = candidates.back().before;
        else
            candidate.before = saidBy(labelPart(run.digits.size() < 7 ? withoutLoneLetter(between) : between));
        // "123 4567, 123 4568": the second has the first's label.
        if (!candidate.first && !candidate.before.any() && lettersOf(between) == 0)
            candidate.before = candidates.back().before;
        from = run.span.end;
        candidate.run = std::move(run);
        candidates.push_back(std::move(candidate));
    }
    // "202 555 0100  202 555 0101 Cell  202 555 0102 Fax": labels that stand behind.
    for (size_t i = 0; i < candidates.size(); ++i) {
        const int end = candidates[i].run.span.end;
        const int next = i + 1 < candidates.size() ? candidates[i + 1].run.span.begin : static_cast<int>(text.size());
        static const QRegularExpression firstWords(u"^(?:\\s|\\()+([\\p{L}.]{2,})"_s);
        candidates[i].after = saidBy(firstWords.match(text.mid(end, std::max(0, next - end))).captured(1));
    }
    const bool behind = !candidates.empty() && candidates.back().after.phone && !candidates.front().before.phone;
    for (size_t i = 0; behind && i < candidates.size(); ++i)
        candidates[i].before = candidates[i].after;
    return candidates;
}

/// 0: no phone number; else how sure.
double beliefIn(const Candidate &candidate, const Said &said, const Plan &plan, const QString &line)
{
    const DigitRun &run = candidate.run;
    const int digits = static_cast<int>(run.digits.size());
    if (said.other && !said.phone)
        return 0;
    if (looksLikeDate(run.text))
        return 0;
    if (said.phone)
        return plan.valid ? 0.97 : digits >= 6 && digits <= 15 ? 0.88 : digits >= 5 && digits <= 15 ? 0.6 : 0;
    if (run.international && run.text.contains(u'+'))
        return plan.valid ? 0.96 : digits >= 8 ? 0.85 : 0;
    if (digits < 7 || digits > 15)
        return 0;
    const bool amidWords = lettersOf(line) > 6;
    const bool spaced = looksLikePhone(run);
    if (plan.valid && (spaced || !amidWords || digits >= 9))
        return amidWords ? 0.8 : 0.93;
    if (spaced)
        return amidWords ? 0.6 : 0.85;
    if (run.international && digits >= 10)
        return 0.8;
    return !amidWords && digits >= 9 && digits <= 13 ? 0.7 : 0;
}

}  // namespace

std::vector<Found> takePhones(CardText &card, const QStringList &regions)
{
    std::vector<Found> found;
    int unlabelledMobiles = 0;
    for (int line = 0; line < card.count(); ++line) {
        const QString text = card.rest[static_cast<size_t>(line)];
        for (const Candidate &candidate : candidatesOf(card, line)) {
            Said said = candidate.before;
            if (!said.any() && candidate.first && lettersOf(text.left(candidate.run.span.begin)) <= 1)
                said = saidBeside(card, line);
            const Plan plan = planOf(candidate.run, regions);
            const double belief = beliefIn(candidate, said, plan, text);
            if (belief <= 0)
                continue;
            QString type = typeOf(said);
            const bool planned = type.isEmpty() && plan.mobile;
            if (planned)
                type = u"mobile"_s;
            unlabelledMobiles += planned ? 1 : 0;
            QString value = candidate.run.text;
            if (!candidate.run.extension.isEmpty())
                value += u" ext. "_s + candidate.run.extension;
            found.push_back({FieldKind::Phone, type, value, belief, candidate.run.span});
            card.take(candidate.run.span);
        }
    }
    // The only number of a card without a word beside it is simply the number to call.
    if (found.size() == 1 && unlabelledMobiles == 1)
        found.front().type.clear();
    return found;
}

}  // namespace wellmet::capture::fields
