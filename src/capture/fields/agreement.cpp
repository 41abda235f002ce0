// SPDX-License-Identifier: MPL-2.0
#include "capture/fields/agreement.h"

#include "capture/fields/domains.h"
#include "capture/fields/resemblance.h"

#include <QRegularExpression>

#include <algorithm>

namespace wellmet::capture::fields {

using namespace Qt::StringLiterals;

namespace {

/// What `local` may have been before it was read.
QStringList spellingsOf(const QString &local)
{
    QStringList spellings;
    for (qsizetype i = 0; i < local.size(); ++i) {
        QString other = local;
        if (local[i] == u'0')
            spellings << other.replace(i, 1, u"o"_s);
        else if (local[i] == u'1')
            spellings << QString(local).replace(i, 1, u"l"_s) << QString(local).replace(i, 1, u"i"_s);
        else if (i > 0 && local[i] == local[i - 1])
            spellings << other.remove(i, 1);
    }
    return spellings;
}

QString alternativeLocal(const TextLine &line, const QString &host)
{
    const QRegularExpression address(u"([A-Za-z0-9._%+-]+)\\s?@\\s?"_s + QRegularExpression::escape(host),
                                     QRegularExpression::CaseInsensitiveOption);
    return address.match(line.alternative).captured(1);
}

/// "brando fioravanti@": an underscore both readers lost, when both words are the name's.
void joinByName(Found &email, const QStringList &words, const CardText &card)
{
    static const QRegularExpression before(u"([A-Za-z]{2,})\\s$"_s);
    const QString line = card.lines[static_cast<size_t>(email.span.line)].text;
    const QString word = before.match(line.left(email.span.begin)).captured(1);
    const QString local = email.value.section(u'@', 0, 0);
    if (!word.isEmpty() && words.contains(word.toLower()) && words.contains(local.toLower())
        && word.compare(local, Qt::CaseInsensitive) != 0)
        email.value.prepend(word + u'_');
}

void spellByName(Found &email, const QStringList &words, const CardText &card)
{
    const QString local = email.value.section(u'@', 0, 0);
    const QString host = email.value.section(u'@', 1);
    const double fit = fitsLocalPart(words, local);
    // A digit is dropped before a name is compared; here it must not be.
    const bool clean = !local.contains(QRegularExpression(u"[A-Za-z][01]|[01][A-Za-z]"_s));
    if (words.isEmpty() || (fit >= 1 && clean) || local.size() > 40)
        return;
    QStringList spellings = spellingsOf(local);
    if (const QString other = alternativeLocal(card.lines[static_cast<size_t>(email.span.line)], host); !other.isEmpty())
        spellings.prepend(other);
    for (const QString &spelling : spellings) {
        const bool better = fitsLocalPart(words, spelling) >= 1 && !spelling.contains(QRegularExpression(u"\\d"_s));
        if (spelling != local && better) {
            email.value = spelling + u'@' + host;
            return;
        }
    }
}

/// `longer` is `shorter` with one letter more.
bool lacksOne(const QString &shorter, const QString &longer)
{
    if (longer.size() != shorter.size() + 1)
        return false;
    const auto parting = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
    return std::equal(parting.first, shorter.end(), parting.second + 1);
}

QString hostOf(const Found &found)
{
    if (found.kind == FieldKind::Email)
        return found.value.section(u'@', 1);
    QString host = found.value.section(u"://"_s, -1).section(u'/', 0, 0);
    return host.startsWith(u"www.") ? host.mid(4) : host;
}

void lengthenHosts(std::vector<Found> &found)
{
    for (Found &one : found) {
        for (const Found &other : found) {
            const bool kinds = (one.kind == FieldKind::Email && other.kind == FieldKind::Url)
                || (one.kind == FieldKind::Url && other.kind == FieldKind::Email);
            const QString host = kinds ? hostOf(one) : QString();
            if (!host.isEmpty() && lacksOne(host, hostOf(other)))
                one.value.replace(host, hostOf(other));
        }
    }
}

bool lookAlike(QChar a, QChar b)
{
    static const QStringList groups{u"ijl1"_s, u"o0"_s, u"gq9"_s, u"uv"_s, u"ce"_s, u"b6"_s, u"s5"_s, u"z2"_s};
    return std::any_of(groups.begin(), groups.end(), [&](const QString &group) { return group.contains(a) && group.contains(b); });
}

/// Same length, one or two letters differ and those look alike.
bool differByLookAlikes(const QString &a, const QString &b)
{
    if (a.size() != b.size() || a == b)
        return false;
    int different = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (a[i] != b[i] && !lookAlike(a[i], b[i]))
            return false;
        different += a[i] != b[i] ? 1 : 0;
    }
    return different <= 2;
}

void spellHostsByFirm(std::vector<Found> &found, const QStringList &firmWords)
{
    for (Found &one : found) {
        for (const Found &other : found) {
            const bool kinds = (one.kind == FieldKind::Email && other.kind == FieldKind::Url)
                || (one.kind == FieldKind::Url && other.kind == FieldKind::Email);
            if (!kinds || !differByLookAlikes(hostOf(one), hostOf(other)))
                continue;
            if (fitsDomain(firmWords, ownLabel(hostOf(other))) > fitsDomain(firmWords, ownLabel(hostOf(one))))
                one.value.replace(hostOf(one), hostOf(other));
        }
    }
}

}  // namespace

void makeAgree(std::vector<Found> &found, const QStringList &foldedNameWords, const QStringList &foldedFirmWords, const CardText &card)
{
    lengthenHosts(found);
    spellHostsByFirm(found, foldedFirmWords);
    for (Found &value : found) {
        if (value.kind == FieldKind::Email)
            joinByName(value, foldedNameWords, card);
        if (value.kind == FieldKind::Email)
            spellByName(value, foldedNameWords, card);
    }
}

}  // namespace wellmet::capture::fields
