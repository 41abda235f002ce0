// SPDX-License-Identifier: MPL-2.0
#include "capture/fields/regions.h"

#include "base/text.h"
#include "capture/fields/domains.h"
#include "capture/fields/words.h"

#include <QHash>
#include <QRegularExpression>
#include <phonenumbers/phonenumberutil.h>

#include <algorithm>

namespace wellmet::capture::fields {

using namespace Qt::StringLiterals;

namespace {

using Votes = QHash<QString, double>;

void voteByPlaces(const QString &text, Votes &votes)
{
    static const QRegularExpression separator(u"[^\\p{L}\\p{M}.'-]+"_s);
    QStringList words;
    for (QString word : text::fold(text).split(separator, Qt::SkipEmptyParts)) {
        while (word.endsWith(u'.') || word.endsWith(u'-'))
            word.chop(1);
        words << word;
    }
    for (qsizetype i = 0; i < words.size(); ++i) {
        for (qsizetype n = std::min<qsizetype>(4, words.size() - i); n > 0; --n) {
            if (const QString region = regionOf(words.mid(i, n).join(u' ')); !region.isEmpty()) {
                votes[region] += 2;
                break;
            }
        }
    }
}

void voteByCallingCode(const QString &text, Votes &votes)
{
    static const QRegularExpression code(u"(?:\\+|\\b00)\\s?\\(?([1-9]\\d{0,2})"_s);
    const auto *util = i18n::phonenumbers::PhoneNumberUtil::GetInstance();
    for (auto it = code.globalMatch(text); it.hasNext();) {
        const QString digits = it.next().captured(1);
        for (qsizetype n = digits.size(); n > 0; --n) {
            std::string region;
            util->GetRegionCodeForCountryCode(digits.left(n).toInt(), &region);
            if (region.size() == 2 && region != "ZZ") {
                votes[QString::fromStdString(region)] += 2;
                break;
            }
        }
    }
}

void voteByPostCode(const QString &text, Votes &votes)
{
    static const QRegularExpression us(u"\\b[A-Z]{2}[ ,.]{1,2}\\d{5}(?:-\\d{4})?\\b"_s);
    static const QRegularExpression gb(u"\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b"_s);
    static const QRegularExpression ca(u"\\b[A-Z]\\d[A-Z] ?\\d[A-Z]\\d\\b"_s);
    static const QRegularExpression in(u"\\b[1-8]\\d{2} ?\\d{3}\\b(?!\\d)"_s);
    if (us.match(text).hasMatch())
        votes[u"US"_s] += 1.5;
    if (gb.match(text).hasMatch())
        votes[u"GB"_s] += 1.5;
    if (ca.match(text).hasMatch())
        votes[u"CA"_s] += 1.5;
    if (in.match(text).hasMatch())
        votes[u"IN"_s] += 0.3;
}

void voteByHost(const Found &found, Votes &votes)
{
    const QString host = found.value.section(u'@', -1).section(u'/', 0, 0);
    const QString suffix = host.section(u'.', -1).toLower();
    if (suffix == u"uk")
        votes[u"GB"_s] += 1.5;
    else if (suffix.size() == 2 && !QStringList{u"io"_s, u"co"_s, u"me"_s, u"tv"_s, u"ai"_s, u"eu"_s}.contains(suffix))
        votes[suffix.toUpper()] += 1.5;
}

}  // namespace

QStringList regionsOf(const CardText &card, const std::vector<Found> &found, const QString &defaultRegion)
{
    Votes votes;
    for (const TextLine &line : card.lines) {
        voteByPlaces(line.text, votes);
        voteByCallingCode(line.text, votes);
        voteByPostCode(line.text, votes);
    }
    for (const Found &value : found) {
        if (value.kind == FieldKind::Email || value.kind == FieldKind::Url)
            voteByHost(value, votes);
    }
    QStringList regions = votes.keys();
    std::sort(regions.begin(), regions.end(),
              [&](const QString &a, const QString &b) { return votes[a] != votes[b] ? votes[a] > votes[b] : a < b; });
    if (!defaultRegion.isEmpty() && !regions.contains(defaultRegion))
        regions << defaultRegion;
    return regions;
}

}  // namespace wellmet::capture::fields
