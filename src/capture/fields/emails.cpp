// SPDX-License-Identifier: MPL-2.0
#include "capture/fields/emails.h"

#include "base/text.h"
#include "capture/fields/domains.h"
#include "capture/fields/words.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace wellmet::capture::fields {

using namespace Qt::StringLiterals;

namespace {

/// An address inside a text: characters [begin, end).
struct Address {
    int begin = 0;
    int end = 0;
    QString local;
    QString host;
    double evidence = 0;

    QString value() const { return local + u'@' + host; }
};

bool isLocal(QChar c)
{
    return (c.isLetterOrNumber() && c.unicode() < 0x250) || u"._%+'-&"_s.contains(c);
}

bool isHost(QChar c)
{
    return (c.isLetterOrNumber() && c.unicode() < 0x250) || c == u'-' || c == u'_';
}

/// Where the local part before `at` begins; a space beside a dot or underscore does not end it.
int localBegin(const QString &text, int at)
{
    int begin = at;
    while (begin > 0 && text[begin - 1] == u' ')
        --begin;
    while (begin > 0) {
        const QChar c = text[begin - 1];
        if (isLocal(c)) {
            --begin;
            continue;
        }
        const bool joins = c == u' ' && begin > 1 && begin < at && (u"._"_s.contains(text[begin]) || u"._"_s.contains(text[begin - 2]));
        if (!joins || !isLocal(text[begin - 2]))
            break;
        begin -= 1;
    }
    return begin;
}

/// "Emailjo.doe", "E-mail.jo.doe", "e mail - jo" without the label; the number of characters to drop.
int gluedLabel(const QString &local)
{
    static const QRegularExpression sure(
        u"^(?:e\\s?[-_. ]?\\s?ma[il1|t]{1,2}(?:\\s?(?:id|address))?|e-?mai[1l]|courriel|correo|mailto)\\s?[-._ ]*\\s?(?=[A-Za-z0-9]{2})"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression maybe(u"^(?:mail|mel|email|em|e|m)[-._ ]*(?=[A-Za-z0-9]{3})"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (const QRegularExpressionMatch match = sure.match(local); match.hasMatch())
        return static_cast<int>(match.capturedLength());
    // "Mailanna.b": only if what follows is a name; and a capital first letter says label ("Eanna", "Mpeter").
    const QRegularExpressionMatch match = maybe.match(local);
    if (!match.hasMatch() || !local.front().isUpper() || local == local.toUpper())
        return 0;
    const QString next = text::fold(QStringView(local).mid(match.capturedLength())).section(QRegularExpression(u"[._0-9-]"_s), 0, 0);
    const QString whole = text::fold(local).section(QRegularExpression(u"[._0-9-]"_s), 0, 0);
    const WordKinds names = Word::GivenName | Word::FamilyName;
    return (kindsOf(next) & names) && !(kindsOf(whole) & names) ? static_cast<int>(match.capturedLength()) : 0;
}

/// Reads the host at `from`, as far as it makes one. Empty host if none; `end` is where it stops.
QString readHost(const QString &text, int from, int &end, bool &mended)
{
    int at = from;
    while (at < text.size() && text[at] == u' ' && at - from < 2)
        ++at;
    const int start = at;
    QString best;
    mended = false;
    QString raw;
    while (at < text.size()) {
        const int labelStart = at;
        while (at < text.size() && isHost(text[at]))
            ++at;
        if (at == labelStart)
            break;
        raw = text.mid(start, at - start);
        if (const QString host = mendedHost(raw, false); !host.isEmpty()) {
            best = host;
            end = at;
        }
        // A plain dot goes on; a comma, a space or both only while there is no host yet.
        int next = at;
        while (next < text.size() && u" .,"_s.contains(text[next]) && next - at < 3)
            ++next;
        const QString between = text.mid(at, next - at);
        const bool dot = between == u"."_s;
        const bool odd = best.isEmpty() && (between.contains(u'.') || between.contains(u','));
        if (next >= text.size() || !(dot || odd))
            break;
        at = next;
    }
    if (!best.isEmpty())
        return best;
    // "shop.comWeb", "shop.comwww": something is glued behind.
    static const QRegularExpression glued(u"^(.*\\.(?:com|net|org|[a-z]{2}))(?:[A-Z]|www).*$"_s);
    if (const QRegularExpressionMatch match = glued.match(raw); match.hasMatch()) {
        if (const QString host = mendedHost(match.captured(1), false); !host.isEmpty()) {
            end = start + static_cast<int>(match.capturedLength(1));
            return host;
        }
    }
    mended = true;
    if (const QString host = mendedHost(raw, true); !host.isEmpty()) {
        end = at;
        return host;
    }
    // "shop com": the dot became a space.
    static const QRegularExpression spaced(u"^([A-Za-z0-9-]{2,}) ((?:com|net|org|edu|co|de|fr|in|it)(?: [a-z]{2})?)\\b"_s);
    if (const QRegularExpressionMatch match = spaced.match(text.mid(start)); match.hasMatch()) {
        end = start + static_cast<int>(match.capturedLength());
        return mendedHost(QString(match.captured(1) + u'.' + match.captured(2)).replace(u' ', u'.'), false);
    }
    return {};
}

std::optional<Address> addressAround(const QString &text, int at, int afterAt)
{
    Address address;
    address.begin = localBegin(text, at);
    QString local = text.mid(address.begin, at - address.begin).trimmed();
    const int label = gluedLabel(local);
    address.begin += label;
    local = local.mid(label).remove(u' ');
    while (!local.isEmpty() && u".-'&%+"_s.contains(local.front())) {
        local.remove(0, 1);
        ++address.begin;
    }
    while (local.endsWith(u'.'))
        local.chop(1);
    bool mended = false;
    address.host = readHost(text, afterAt, address.end, mended);
    address.local = local;
    if (local.isEmpty() || local.size() > 64 || address.host.isEmpty())
        return std::nullopt;
    address.evidence = mended ? 0.75 : 0.97;
    return address;
}

std::vector<Address> addressesIn(const QString &text)
{
    std::vector<Address> found;
    for (int at = static_cast<int>(text.indexOf(u'@')); at >= 0; at = static_cast<int>(text.indexOf(u'@', at + 1))) {
        if (const auto address = addressAround(text, at, at + 1); address && (found.empty() || found.back().end <= address->begin))
            found.push_back(*address);
    }
    return found;
}

bool hasEmailLabel(const QString &text)
{
    static const QRegularExpression label(u"\\be\\s?-?\\s?ma[il1]{1,2}\\b|^\\W*(?:mail|e|correo|courriel)\\s*[:.]"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return label.match(text).hasMatch();
}

/// '@' read as something else. Without a label, and for a mere letter in its place, the host must be one the card names.
std::optional<Address> addressWithoutAt(const QString &text, const QSet<QString> &domains)
{
    static const QRegularExpression sign(u"\\s*(?:\\(\\s?(?:a|at|@|o|Q)\\s?\\)|\\[\\s?at\\s?\\]|\\{at\\}|©|®|€)\\s*"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    if (const QRegularExpressionMatch match = sign.match(text); match.hasMatch()) {
        auto address = addressAround(text, static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedEnd()));
        if (address && (hasEmailLabel(text) || domains.contains(registrable(address->host)) || !text.left(address->begin).contains(u' '))) {
            address->evidence = 0.85;
            return address;
        }
    }
    const bool labelled = hasEmailLabel(text);
    static const QRegularExpression token(u"[A-Za-z0-9._%+-]{2,64}[QGOCD0aeo8926&%][A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+"_s);
    for (auto it = token.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString word = match.captured();
        // "o" and "a" stand in hosts too: what is a whole host of the card, or follows "http://", is no address.
        if (word.startsWith(u"www"_s, Qt::CaseInsensitive) || domains.contains(registrable(word))
            || text.left(match.capturedStart()).endsWith(u"/"_s))
            continue;
        for (int i = 2; i < word.size() - 3; ++i) {
            const QChar c = word[i];
            if (!u"QGOCD0aeo8926&%"_s.contains(c))
                continue;
            const QString host = mendedHost(word.mid(i + 1), false);
            if (host.isEmpty() || host.count(u'.') < 1)
                continue;
            const bool known = domains.contains(registrable(host));
            const bool strange = labelled && u"QGOC&%"_s.contains(c) && word[i - 1].isLower() && word[i + 1].isLower();
            if (known || strange) {
                auto address =
                    addressAround(text, static_cast<int>(match.capturedStart()) + i, static_cast<int>(match.capturedStart()) + i + 1);
                if (address) {
                    address->evidence = known ? 0.8 : 0.7;
                    return address;
                }
            }
        }
    }
    return std::nullopt;
}

/// The words of `text` that most look like `value`: where an address only the second reader has stands.
Span placeOf(const QString &text, int line, const QString &value)
{
    static const QRegularExpression word(u"[^\\s:\u001f]+"_s);
    Span best{line, 0, static_cast<int>(text.size())};
    double bestShare = 0.5;
    for (auto it = word.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        int common = 0;
        qsizetype from = 0;
        const QString captured = match.captured();
        for (const QChar c : captured) {
            const qsizetype at = value.indexOf(c, from, Qt::CaseInsensitive);
            if (at >= 0 && at - from < 4) {
                ++common;
                from = at + 1;
            }
        }
        const double share = 2.0 * common / static_cast<double>(value.size() + match.capturedLength());
        if (share > bestShare) {
            bestShare = share;
            best = {line, static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedEnd())};
        }
    }
    return best;
}

Found foundFrom(const Address &address, const Span &span)
{
    return {FieldKind::Email, {}, address.value(), address.evidence, span};
}

void takeAll(CardText &card, int line, const std::vector<Address> &addresses, std::vector<Found> &found)
{
    for (const Address &address : addresses) {
        const Span span{line, address.begin, address.end};
        found.push_back(foundFrom(address, span));
        card.take(span);
    }
}

/// "E.jo.doe@" on a card whose other lines begin "T." and "W.", or "Ejo.doe@" where the second reader sees "E jo.doe@": the
/// letter is a label, unless the whole is written large.
void dropLetterLabels(const CardText &card, int line, std::vector<Address> &addresses)
{
    static const QRegularExpression labelled(u"^\\W*[TPMFWHCD][.:]\\s?(?:[+(\\d]|www|http)"_s);
    static const QRegularExpression letter(u"^[EM]\\.?(?=[^\\p{Lu}.][^\\p{Lu}]+$)"_s);
    static const QRegularExpression apart(u"^\\W*[EM][.:]?\\s"_s);
    const bool letters = std::any_of(card.lines.begin(), card.lines.end(), [&](const TextLine &other) {
        return &other != &card.lines[static_cast<size_t>(line)] && labelled.match(other.text).hasMatch();
    });
    const bool spaced = apart.match(card.lines[static_cast<size_t>(line)].alternative).hasMatch();
    for (Address &address : addresses) {
        const QRegularExpressionMatch match = letter.match(address.local);
        if (match.hasMatch() && (spaced || (letters && match.capturedLength() == 2))) {
            address.local.remove(0, match.capturedLength());
            address.begin += static_cast<int>(match.capturedLength());
        }
    }
}

/// Dots and dashes of `local` that the first reader has and the second lost: `text` begins with the same letters.
QString withMarksOf(const QString &text, const QString &local)
{
    QString marked;
    qsizetype at = 0;
    for (const QChar c : local) {
        while (at < text.size() && u"._-"_s.contains(text[at]) && text[at] != c)
            marked += text[at++];
        if (at >= text.size() || text[at].toLower() != c.toLower())
            return local;
        marked += c;
        ++at;
    }
    return marked;
}

/// Addresses that only the second reader's line has an at sign for; where they stand is taken out of the first's. Whether
/// there were any.
bool takeFromSecondReader(CardText &card, int line, std::vector<Found> &found)
{
    static const QRegularExpression label(u"^\\W*(?:e\\s?-?\\s?)?mail\\b[\\s:.-]*"_s, QRegularExpression::CaseInsensitiveOption);
    const QString rest = card.rest[static_cast<size_t>(line)];
    std::vector<Address> addresses = addressesIn(card.lines[static_cast<size_t>(line)].alternative);
    dropLetterLabels(card, line, addresses);
    for (const Address &address : addresses) {
        const QRegularExpressionMatch labelled = label.match(rest);
        const Span span = labelled.hasMatch() ? Span{line, static_cast<int>(labelled.capturedEnd()), static_cast<int>(rest.size())}
                                              : placeOf(rest, line, address.value());
        const QString local = withMarksOf(rest.mid(span.begin, span.end - span.begin).remove(u' '), address.local);
        found.push_back({FieldKind::Email, {}, local + u'@' + address.host, 0.75, span});
        card.take(span);
    }
    return !addresses.empty();
}

/// The line that goes on below `line`, or -1: next under it, about as far left, about as large.
int lineBelow(const CardText &card, int line)
{
    const QRectF box = card.rectOf(line);
    for (int other = 0; other < card.count(); ++other) {
        const QRectF r = card.rectOf(other);
        const double step = r.center().y() - box.center().y();
        if (other != line && step > 0.4 * box.height() && step < 2.2 * box.height() && r.left() < box.right() && r.right() > box.left())
            return other;
    }
    return -1;
}

/// "jo.doe@" over "shop.example", and "jo.doe" over "@shop.example".
void takeBroken(CardText &card, std::vector<Found> &found)
{
    for (int line = 0; line < card.count(); ++line) {
        const int below = lineBelow(card, line);
        if (below < 0)
            continue;
        const QString upper = card.rest[static_cast<size_t>(line)].trimmed();
        const QString lower = card.rest[static_cast<size_t>(below)].trimmed();
        const bool inUpper = upper.contains(u'@');
        if (inUpper == lower.startsWith(u'@') || (!inUpper && !lower.startsWith(u'@')) || lower.contains(u' '))
            continue;
        const QString both = upper + lower;
        const std::vector<Address> addresses = addressesIn(both);
        if (addresses.size() != 1 || addresses.front().end <= upper.size())
            continue;
        const Address &address = addresses.front();
        const int indent = static_cast<int>(card.rest[static_cast<size_t>(line)].indexOf(upper));
        const Span first{line, indent + address.begin, indent + static_cast<int>(upper.size())};
        found.push_back(foundFrom(address, first));
        card.take(first);
        card.take({below, 0, static_cast<int>(card.rest[static_cast<size_t>(below)].size())});
    }
}

}  // namespace

QSet<QString> namedDomains(const CardText &card)
{
    static const QRegularExpression named(u"(?:www\\s?[.,]\\s?|@\\s?)([a-z0-9-]+(?:[.,][a-z0-9-]+)+)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    QSet<QString> domains;
    for (const TextLine &line : card.lines) {
        for (const QString &text : {line.text, line.alternative}) {
            for (auto it = named.globalMatch(text); it.hasNext();) {
                const QString domain = registrable(mendedHost(it.next().captured(1), false));
                if (!domain.isEmpty())
                    domains.insert(domain);
            }
        }
    }
    return domains;
}

std::vector<Found> takeEmails(CardText &card, const QStringList &codePayloads)
{
    std::vector<Found> found;
    QSet<QString> domains = namedDomains(card);
    static const QRegularExpression linked(u"(?:https?://(?:www\\.)?|@)([a-z0-9.-]+)"_s, QRegularExpression::CaseInsensitiveOption);
    for (const QString &payload : codePayloads.mid(0, 8)) {
        for (auto it = linked.globalMatch(payload.left(2000)); it.hasNext();) {
            if (const QString domain = registrable(it.next().captured(1)); !domain.isEmpty())
                domains.insert(domain);
        }
    }
    for (int line = 0; line < card.count(); ++line) {
        const TextLine &read = card.lines[static_cast<size_t>(line)];
        std::vector<Address> own = addressesIn(read.text);
        const std::vector<Address> other = addressesIn(read.alternative);
        if (own.size() == 1 && other.size() == 1 && own.front().value() != other.front().value()) {
            const bool better = own.front().evidence < other.front().evidence
                || (!domains.contains(registrable(own.front().host)) && domains.contains(registrable(other.front().host)));
            if (better) {
                own.front().local = other.front().local;
                own.front().host = other.front().host;
            }
            own.front().evidence = std::min(own.front().evidence, 0.9);
        }
        dropLetterLabels(card, line, own);
        takeAll(card, line, own, found);
    }
    takeBroken(card, found);
    for (int line = 0; line < card.count(); ++line) {
        const QString &rest = card.rest[static_cast<size_t>(line)];
        if (rest.contains(takenMark))
            continue;
        if (takeFromSecondReader(card, line, found))
            continue;
        if (const auto address = addressWithoutAt(rest, domains))
            takeAll(card, line, {*address}, found);
    }
    return found;
}

}  // namespace wellmet::capture::fields
