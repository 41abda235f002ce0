// SPDX-License-Identifier: MPL-2.0
#include "capture/fields/weblinks.h"

#include "base/text.h"
#include "capture/fields/domains.h"
#include "capture/fields/words.h"

#include <QRegularExpression>

#include <algorithm>

namespace wellmet::capture::fields {

using namespace Qt::StringLiterals;

namespace {

/// How a text in front of a host says "web": "http://", "www.", or a label.
struct Head {
    int length = 0;
    bool scheme = false;
    bool www = false;
};

Head headAt(const QString &text)
{
    static const QRegularExpression scheme(u"^(?:h[ti1l]{1,3}ps?|nttp|hllp)\\s?[:;.]?\\s?[/1lI\\\\]{1,3}\\s?"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression www(
        u"^(?:w{2,4}|vvww|wvvw|wwvv|vww|wvw|www)\\s?[.,:;•]+\\s?|^www\\s(?=[A-Za-z0-9-]+\\s?[.,])|^www(?=[a-z0-9-]{2,}\\.)"_s,
        QRegularExpression::CaseInsensitiveOption);
    Head head;
    if (const QRegularExpressionMatch match = scheme.match(text); match.hasMatch()) {
        head.length = static_cast<int>(match.capturedLength());
        head.scheme = true;
    }
    if (const QRegularExpressionMatch match = www.match(text.mid(head.length)); match.hasMatch()) {
        head.length += static_cast<int>(match.capturedLength());
        head.www = true;
    }
    return head;
}

bool isHostChar(QChar c)
{
    return (c.isLetterOrNumber() && c.unicode() < 0x250) || c == u'-' || c == u'_';
}

/// Reads labels and dots at `from`. `sure` (after www or a scheme): commas and spaces may stand for the dots.
QString hostAt(const QString &text, int from, bool sure, int &end)
{
    QString best;
    QString raw;
    int at = from;
    while (at < text.size()) {
        const int label = at;
        while (at < text.size() && isHostChar(text[at]))
            ++at;
        if (at == label)
            break;
        raw = text.mid(from, at - from);
        if (raw.contains(u'.') || raw.contains(u',') || raw.contains(u' ')) {
            if (const QString host = mendedHost(raw, false); !host.isEmpty()) {
                best = host;
                end = at;
            }
        }
        int next = at;
        while (next < text.size() && u" .,•"_s.contains(text[next]) && next - at < 3)
            ++next;
        const QString between = text.mid(at, next - at);
        const bool odd = sure && best.isEmpty() && (between.contains(u'.') || between.contains(u',') || between.contains(u'•'));
        if (next >= text.size() || !(between == u"."_s || odd))
            break;
        at = next;
    }
    if (best.isEmpty() && sure) {
        static const QRegularExpression glued(u"^(.*\\.(?:com|net|org|[a-z]{2}))(?:[A-Z]).*$"_s);
        if (const QRegularExpressionMatch match = glued.match(raw); match.hasMatch()) {
            end = from + static_cast<int>(match.capturedLength(1));
            return mendedHost(match.captured(1), false);
        }
        best = mendedHost(QString(raw).replace(u'•', u'.'), true);
        end = at;
        static const QRegularExpression spaced(u"^([A-Za-z0-9-]{2,}) ((?:com|net|org|edu|co|de|fr|in|it)(?:[. ][a-z]{2})?)\\b"_s);
        if (const QRegularExpressionMatch match = spaced.match(text.mid(from)); best.isEmpty() && match.hasMatch()) {
            end = from + static_cast<int>(match.capturedLength());
            best = mendedHost(QString(match.captured(1) + u'.' + match.captured(2)).replace(u' ', u'.'), false);
        }
    }
    return best;
}

QString pathAt(const QString &text, int from)
{
    static const QRegularExpression path(u"^\\s?/\\s?[A-Za-z0-9_.~%&=?#@+/-]*"_s);
    const QString found = path.match(text.mid(from)).captured();
    return found.startsWith(u' ') && found.size() < 4 ? QString() : found;
}

/// A host with nothing that says "web" in front: common suffixes, or one the e-mail addresses have, in a plain letter case.
bool standsAlone(const QString &raw, const QString &host, const QSet<QString> &mailDomains, bool labelled, bool alone)
{
    const QString domain = registrable(host);
    if (mailDomains.contains(domain))
        return true;
    const QString own = ownLabel(host);
    const QString suffix = domain.mid(own.size() + 1);
    if (own.size() < 2 || raw.contains(u' '))
        return false;
    static const QSet<QString> abbreviations{u"co"_s,  u"inc"_s, u"ltd"_s, u"pvt"_s,  u"dr"_s,   u"mr"_s, u"st"_s, u"no"_s,
                                             u"tel"_s, u"fax"_s, u"mob"_s, u"ph"_s,   u"cell"_s, u"sr"_s, u"jr"_s, u"dept"_s,
                                             u"m"_s,   u"b"_s,   u"ph"_s,  u"asst"_s, u"exe"_s,  u"gen"_s};
    if (abbreviations.contains(own))
        return false;
    static const QSet<QString> common{u"com"_s, u"net"_s, u"org"_s, u"edu"_s, u"gov"_s, u"info"_s, u"biz"_s, u"example"_s, u"io"_s};
    const bool plainCase =
        raw == raw.toLower() || raw == raw.toUpper() || raw.mid(raw.indexOf(u'.')) == raw.mid(raw.indexOf(u'.')).toLower();
    if (labelled || suffix.contains(u'.') || common.contains(suffix))
        return plainCase && (own.size() >= 3 || labelled || raw == raw.toLower());
    return alone && raw == raw.toLower() && own.size() >= 3;
}

/// The label that ends right before `at`, if any.
Label labelBefore(const QString &text, int at, QString *service)
{
    static const QRegularExpression tail(u"([\\p{L}][\\p{L}\\-. ]{0,20})[\\s:/@=\\-]*$"_s);
    const QString phrase = text::fold(tail.match(text.left(at)).captured(1));
    const QStringList words = phrase.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype n = std::min<qsizetype>(2, words.size()); n > 0; --n) {
        if (const Label label = labelOf(words.mid(words.size() - n).join(u' '), service); label != Label::None)
            return label;
    }
    return Label::None;
}

Found linkFrom(const QString &text, const Head &head, const QString &host, const QString &path, const Span &span, double evidence)
{
    // "strona.www.shop": a label glued in front.
    QString value = host.contains(u".www."_s) ? host.mid(host.indexOf(u"www."_s)) : host;
    const QString service = serviceOfHost(host);
    if (head.www || text.mid(span.begin, 3).compare(u"www"_s, Qt::CaseInsensitive) == 0)
        value.prepend(u"www."_s);
    const QString cleanPath = QString(path).remove(u' ');
    value += cleanPath == u"/"_s ? QString() : cleanPath;
    if (head.scheme)
        value.prepend(text.mid(span.begin, 5).compare(u"https"_s, Qt::CaseInsensitive) == 0 ? u"https://"_s : u"http://"_s);
    if (!service.isEmpty() && cleanPath.size() > 1)
        return {FieldKind::Social, service, value, evidence, span};
    return {FieldKind::Url, {}, value, evidence, span};
}

void takeLinksOf(CardText &card, int line, const QSet<QString> &mailDomains, std::vector<Found> &found)
{
    const QString text = card.rest[static_cast<size_t>(line)];
    int at = 0;
    while (at < text.size()) {
        // A label can be glued in front: "URLhttp://", "Webwww.".
        const bool glued =
            text.mid(at, 5).startsWith(u"http"_s, Qt::CaseInsensitive) || text.mid(at, 4).compare(u"www."_s, Qt::CaseInsensitive) == 0;
        const bool start = glued || at == 0 || !(isHostChar(text[at - 1]) || text[at - 1] == u'.' || text[at - 1] == u'@');
        if (!start || !isHostChar(text[at])) {
            ++at;
            continue;
        }
        const Head head = headAt(text.mid(at));
        const bool sure = head.www || head.scheme;
        int end = at;
        const int hostStart = at + head.length;
        const QString host = hostAt(text, hostStart, sure, end);
        QString service;
        const Label label = labelBefore(text, at, &service);
        const bool alone = 2 * (end - at) >= text.size();
        if (host.isEmpty() || label == Label::Email
            || !(sure || standsAlone(text.mid(hostStart, end - hostStart), host, mailDomains, label == Label::Url, alone))) {
            ++at;
            continue;
        }
        const QString path = end < text.size() ? pathAt(text, end) : QString();
        const Span span{line, at, end + static_cast<int>(path.size())};
        found.push_back(linkFrom(text, head, host, path, span, sure || mailDomains.contains(registrable(host)) ? 0.96 : 0.85));
        card.take(span);
        at = span.end;
    }
}

/// "Skype: jo.doe", "@jodoe", "fb/jodoe", "in/jodoe".
void takeHandlesOf(CardText &card, int line, std::vector<Found> &found)
{
    static const QRegularExpression labelled(
        u"(?:^|[\\s|•,\u001f])(skype|skype id|wechat|we "
        u"chat|weixin|twitter|instagram|insta|ig|facebook|fb|linkedin|telegram|zalo|viber|line id|github|youtube|tiktok|xing)"
        "\\s?[:/@=\\-]+\\s?@?/?([A-Za-z0-9_.\\-/]{3,40})"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression path(u"(?:^|[\\s|•,\u001f])(in|fb|ig|tw)/([A-Za-z0-9_.\\-]{3,40})"_s);
    static const QRegularExpression bare(u"(?:^|[\\s|•,\u001f])(@)([A-Za-z][A-Za-z0-9_.]{2,29})(?=$|[\\s|•,\u001f])"_s);
    static const QHash<QString, QString> names{{u"in"_s, u"linkedin"_s},     {u"fb"_s, u"facebook"_s},    {u"ig"_s, u"instagram"_s},
                                               {u"insta"_s, u"instagram"_s}, {u"tw"_s, u"twitter"_s},     {u"we chat"_s, u"wechat"_s},
                                               {u"weixin"_s, u"wechat"_s},   {u"skype id"_s, u"skype"_s}, {u"line id"_s, u"line"_s},
                                               {u"@"_s, QString()}};
    for (const QRegularExpression *rule : {&labelled, &path, &bare}) {
        const QRegularExpressionMatch match = rule->match(card.rest[static_cast<size_t>(line)]);
        if (!match.hasMatch())
            continue;
        const QString word = match.captured(1).toLower();
        const Span span{line, static_cast<int>(match.capturedStart(1)), static_cast<int>(match.capturedEnd(2))};
        QString value = match.captured(2);
        if (rule == &path || match.captured().contains(u'/'))
            value = match.captured(1) + u'/' + value;
        else if (rule == &bare)
            value.prepend(u'@');
        found.push_back({FieldKind::Social, names.value(word, word), value, 0.8, span});
        card.take(span);
    }
}

}  // namespace

QString serviceOfHost(const QString &host)
{
    static const QHash<QString, QString> services{
        {u"facebook.com"_s, u"facebook"_s},   {u"fb.com"_s, u"facebook"_s},
        {u"fb.me"_s, u"facebook"_s},          {u"linkedin.com"_s, u"linkedin"_s},
        {u"twitter.com"_s, u"twitter"_s},     {u"x.com"_s, u"twitter"_s},
        {u"instagram.com"_s, u"instagram"_s}, {u"github.com"_s, u"github"_s},
        {u"xing.com"_s, u"xing"_s},           {u"youtube.com"_s, u"youtube"_s},
        {u"tiktok.com"_s, u"tiktok"_s},       {u"wa.me"_s, u"whatsapp"_s},
        {u"t.me"_s, u"telegram"_s},           {u"pinterest.com"_s, u"pinterest"_s},
        {u"behance.net"_s, u"behance"_s},     {u"mastodon.social"_s, u"mastodon"_s},
    };
    return services.value(registrable(host));
}

std::vector<Found> takeWebLinks(CardText &card, const QSet<QString> &mailDomains)
{
    std::vector<Found> found;
    for (int line = 0; line < card.count(); ++line) {
        takeHandlesOf(card, line, found);
        takeLinksOf(card, line, mailDomains, found);
    }
    return found;
}

}  // namespace wellmet::capture::fields
