// SPDX-License-Identifier: MPL-2.0
#include "capture/fields/domains.h"

#include <QRegularExpression>
#include <QStringList>

#include <libpsl.h>

#include <memory>

namespace wellmet::capture::fields {

using namespace Qt::StringLiterals;

namespace {

const psl_ctx_t *suffixList()
{
    static const std::unique_ptr<psl_ctx_t, void (*)(psl_ctx_t *)> list(psl_latest(nullptr), psl_free);
    return list.get();
}

bool isHostLabel(QStringView label)
{
    if (label.isEmpty() || label.size() > 63 || label.front() == u'-' || label.back() == u'-')
        return false;
    return std::all_of(label.begin(), label.end(), [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'_'; });
}

/// What readers make of the commonest suffixes.
QString mendedSuffix(const QString &label)
{
    static const QRegularExpression com(u"^(?:c[o0]m+|corn|c[o0]rn|cem|c0n|con|ccm|cam|oom|com[.,;:])$"_s);
    static const QRegularExpression net(u"^(?:nel|ne1|nef|nct)$"_s);
    static const QRegularExpression org(u"^(?:0rg|orq|crg)$"_s);
    if (com.match(label).hasMatch())
        return u"com"_s;
    if (net.match(label).hasMatch())
        return u"net"_s;
    if (org.match(label).hasMatch())
        return u"org"_s;
    return label;
}

/// "shopcom" -> "shop.com", "shopcouk" -> "shop.co.uk".
QString withLostDot(const QString &name)
{
    static const QRegularExpression tail(
        u"^(.{2,}?)(com|net|org|edu|gov|info)(au|br|cn|hk|in|mx|my|pk|sg|tn|tr|tw|vn)?$|^(.{2,}?)(co)(uk|in|jp|kr|nz|za|id|th)$"_s);
    const QRegularExpressionMatch match = tail.match(name);
    if (!match.hasMatch())
        return {};
    QStringList parts;
    for (int i = 1; i <= match.lastCapturedIndex(); ++i) {
        if (!match.captured(i).isEmpty())
            parts << match.captured(i);
    }
    return parts.join(u'.');
}

}  // namespace

bool isPublicSuffix(const QString &suffix)
{
    // Reserved for examples (RFC 2606): what stands in front of them is a holder's own name, as in front of any suffix.
    static const QStringList reserved{u"example"_s, u"example.com"_s, u"example.net"_s, u"example.org"_s};
    if (reserved.contains(suffix))
        return true;
    if (suffix.endsWith(u".example"))
        return false;
    return suffixList() && psl_is_public_suffix2(suffixList(), suffix.toUtf8().constData(), PSL_TYPE_ANY | PSL_TYPE_NO_STAR_RULE);
}

QString registrable(const QString &host)
{
    const QStringList labels = host.toLower().split(u'.');
    if (isPublicSuffix(host.toLower()))
        return {};
    for (qsizetype i = 1; i < labels.size(); ++i) {
        if (isPublicSuffix(labels.mid(i).join(u'.')))
            return labels.mid(i - 1).join(u'.');
    }
    return {};
}

QString ownLabel(const QString &host)
{
    return registrable(host).section(u'.', 0, 0);
}

QString mendedHost(const QString &text, bool eager)
{
    static const QRegularExpression dots(u"\\s*[.,]+\\s*"_s);
    QString host = text.toLower().trimmed();
    host.replace(dots, u"."_s);
    while (host.endsWith(u'.') || host.endsWith(u'-'))
        host.chop(1);
    if (host.size() > 253)
        return {};
    host.remove(u' ');
    QStringList labels = host.split(u'.');
    for (const QString &label : labels) {
        if (!isHostLabel(label))
            return {};
    }
    if (labels.size() > 1 && registrable(host).isEmpty())
        labels.last() = mendedSuffix(labels.last());
    host = labels.join(u'.');
    if (!registrable(host).isEmpty())
        return host;
    if (!eager)
        return {};
    const QString dotted = withLostDot(labels.size() > 1 ? labels.mid(labels.size() - 2).join(QString()) : host);
    if (labels.size() == 1)
        return dotted;
    // "shop.couk": the lost dot is inside the last label.
    const QString last = withLostDot(u"xx"_s + labels.last());
    if (last.startsWith(u"xx."_s)) {
        labels.last() = last.mid(3);
        if (!registrable(labels.join(u'.')).isEmpty())
            return labels.join(u'.');
    }
    const QString lastOwn = withLostDot(labels.last());
    if (!lastOwn.isEmpty()) {
        labels.last() = lastOwn;
        return labels.join(u'.');
    }
    return {};
}

}  // namespace wellmet::capture::fields
