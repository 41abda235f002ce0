// SPDX-License-Identifier: MPL-2.0
#include "meetings/quickadd/marks.h"

#include "base/text.h"
#include "meetings/quickadd/table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wellmet::meetings::quickadd {
namespace {

// RFC 5321's limits; they also keep the search linear.
constexpr qsizetype longestLocalPart = 64;
constexpr qsizetype longestDomain = 255;
constexpr qsizetype longestPhone = 30;
constexpr int fewestPhoneDigits = 7;
constexpr int mostPhoneDigits = 15;

bool isLocalPart(QChar c)
{
    return c.isLetterOrNumber() || QStringView(u"._%+-").contains(c);
}

bool isDomain(QChar c)
{
    return c.isLetterOrNumber() || c == u'.' || c == u'-';
}

bool isTopLevel(QStringView label)
{
    static const QSet<QString> known = [] {
        const QStringList list = u"com org net io dev ai app eu de fr es uk ch at it nl be pt pl se no dk fi us ca au co me info biz tech "
                                 "cloud xyz example online site blog shop berlin paris cat eus gal mx ar br jp cz ie nz gg so fm tv sh is "
                                 "li lu edu gov studio page agency ventures vc"_s.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return known.contains(label.toString());
}

class Marks
{
public:
    Marks(QStringView text, const Ports &ports) : m_text(text), m_ports(ports), m_quoted(quotedIn(text)) { }

    std::vector<Chip> find()
    {
        for (qsizetype i = 0; i < m_text.size();) {
            const qsizetype after = markAt(i);
            i = after > i ? after : i + 1;
        }
        return std::move(m_chips);
    }

private:
    QChar at(qsizetype i) const { return i >= 0 && i < m_text.size() ? m_text[i] : QChar(); }
    bool startsWith(qsizetype i, QStringView what) const { return m_text.sliced(i).startsWith(what, Qt::CaseInsensitive); }

    // Where the mark that begins at `i` ends, or `i`.
    qsizetype markAt(qsizetype i)
    {
        const QChar before = at(i - 1);
        if (isQuoted(i) || before.isLetterOrNumber() || before == u'_')
            return i;
        const QChar c = m_text[i];
        if (c.isLetterOrNumber()) {
            if (const qsizetype end = email(i); end > i)
                return end;
            if (const qsizetype end = url(i); end > i)
                return end;
        }
        return c.isDigit() || c == u'+' || c == u'(' ? phone(i) : i;
    }

    bool isQuoted(qsizetype i)
    {
        while (m_quote < m_quoted.size() && m_quoted[m_quote].to <= i)
            ++m_quote;
        return m_quote < m_quoted.size() && m_quoted[m_quote].from <= i;
    }

    void add(ChipKind kind, const QString &value, qsizetype from, qsizetype to)
    {
        m_chips.push_back({kind, value, from, to, {}, {}, {}, 0});
    }

    qsizetype email(qsizetype i)
    {
        const qsizetype start = startsWith(i, u"mailto:") ? i + 7 : i;
        qsizetype local = start;
        while (local < m_text.size() && local - start <= longestLocalPart && isLocalPart(m_text[local]))
            ++local;
        if (at(local) != u'@' || local == start)
            return i;
        qsizetype end = local + 1;
        while (end < m_text.size() && end - local <= longestDomain && isDomain(m_text[end]))
            ++end;
        while (end > local && (m_text[end - 1] == u'.' || m_text[end - 1] == u'-'))
            --end;
        const QStringView domain = m_text.sliced(local + 1, end - local - 1);
        const qsizetype point = domain.lastIndexOf(u'.');
        if (point < 1 || domain.size() - point < 3 || !domain.back().isLetter())
            return i;
        add(ChipKind::Email, m_text.sliced(start, end - start).toString(), i, end);
        return end;
    }

    qsizetype url(qsizetype i)
    {
        qsizetype host = i;
        const bool scheme = startsWith(i, u"http://") || startsWith(i, u"https://");
        if (scheme)
            host = i + m_text.sliced(i).indexOf(u"//") + 2;
        const bool www = startsWith(host, u"www.");
        qsizetype end = host;
        while (end < m_text.size() && end - host <= longestDomain && isDomain(m_text[end]))
            ++end;
        while (end > host && (m_text[end - 1] == u'.' || m_text[end - 1] == u'-'))
            --end;
        const QStringView domain = m_text.sliced(host, end - host);
        const qsizetype point = domain.lastIndexOf(u'.');
        if (point < 1 || at(i - 1) == u'@')
            return i;
        const bool letters = std::any_of(domain.begin(), domain.begin() + point, [](QChar c) { return c.isLetter(); });
        if (!scheme && !www && (!letters || !isTopLevel(domain.sliced(point + 1)) || domain.contains(u"..")))
            return i;
        return withPath(i, end);
    }

    // Port, path, query and fragment up to white space, without the punctuation of the sentence around.
    qsizetype withPath(qsizetype from, qsizetype end)
    {
        if (at(end) == u':' && at(end + 1).isDigit()) {
            for (++end; at(end).isDigit();)
                ++end;
        }
        if (at(end) == u'/' || at(end) == u'?' || at(end) == u'#') {
            int open = 0;
            while (end < m_text.size() && !m_text[end].isSpace() && !QStringView(u"<>\"\u201c\u201d\u00ab\u00bb").contains(m_text[end])) {
                open += m_text[end] == u'(' ? 1 : m_text[end] == u')' ? -1 : 0;
                if (open < 0)
                    break;
                ++end;
            }
            while (end > from && QStringView(u".,;:!?'\u2019|").contains(m_text[end - 1]))
                --end;
        }
        add(ChipKind::Url, m_text.sliced(from, end - from).toString(), from, end);
        return end;
    }

    qsizetype phone(qsizetype i)
    {
        if (QStringView(u"$\u20ac\u00a3#.,:/-@").contains(at(i - 1)) || (at(i) == u'(' && !at(i + 1).isDigit() && at(i + 1) != u'+'))
            return i;
        qsizetype end = i;
        int digits = 0;
        int separators = 0;
        qsizetype last = i;
        for (; end < m_text.size() && end - i <= longestPhone; ++end) {
            const QChar c = m_text[end];
            if (c >= u'0' && c <= u'9') {
                ++digits;
                separators = 0;
                last = end + 1;
            } else if ((c == u'+' && end == i) || (c == u'+' && at(end - 1) == u'(')) {
                continue;
            } else if (!QStringView(u" ()-./\u00a0\u2011").contains(c) || ++separators > 3) {
                break;
            }
        }
        if (at(last) == u')' && m_text.sliced(i, last - i).contains(u'(') && !m_text.sliced(i, last - i).contains(u')'))
            ++last;
        const QString typed = m_text.sliced(i, last - i).toString();
        if (digits < fewestPhoneDigits || digits > mostPhoneDigits || at(last).isLetter() || !looksLikePhone(typed, i, digits))
            return i;
        QString value = m_ports.phone ? m_ports.phone(typed) : digitsOf(typed);
        if (value.isEmpty())
            return i;
        add(ChipKind::Phone, value, i, last);
        return last;
    }

    static QString digitsOf(const QString &typed)
    {
        QString digits;
        const QString dialled = QString(typed).remove(u"(0)"_s);
        for (const QChar c : dialled)
            if (c.isDigit() || (c == u'+' && digits.isEmpty()))
                digits += c;
        return digits;
    }

    bool looksLikePhone(const QString &typed, qsizetype from, int digits) const
    {
        if (typed.startsWith(u'+') || typed.startsWith(u"(+"))
            return true;
        if (labelBefore(from) < from)
            return true;
        const QStringList groups = typed.split(QChar(u'-'));
        if (groups.size() == 3 && groups[0].size() == 4 && groups[1].size() == 2)
            return false;  // 2026-05-12
        const QStringList points = typed.split(u' ').value(0).split(u'.');
        if (points.size() >= 2 && points.size() <= 3 && points[0].size() <= 2 && points[1].size() <= 2 && typed[0] != u'('
            && !(points.size() == 3 && points[2].size() == 3))
            return points.size() == 3 && points[2].size() == 2 && typed.count(u'.') > 3;  // 12.05.2026, but 06.12.34.56.78
        if (typed.contains(u'/') && typed.indexOf(u'/') < 3)
            return false;
        if (typed.startsWith(u'0') || typed.startsWith(u'('))
            return digits >= 8;
        // "202 555 0143", "912 345 678": grouped, and long enough to be no amount.
        const bool grouped = typed.contains(u' ') || typed.contains(u'-') || typed.contains(u'.');
        const QChar currency = at(from + typed.size() + 1);
        return grouped && digits >= 9 && !QStringView(u"\u20ac$\u00a3").contains(currency);
    }

    // Where "tel:", "mobile" or the like begins right before `from`, else `from`.
    qsizetype labelBefore(qsizetype from) const
    {
        qsizetype end = from;
        while (end > 0 && from - end < 3 && (m_text[end - 1] == u' ' || m_text[end - 1] == u':' || m_text[end - 1] == u'.'))
            --end;
        qsizetype start = end;
        while (start > 0 && end - start < 12 && m_text[start - 1].isLetter())
            --start;
        if (start == end)
            return from;
        const Table &table = Table::of(Language::English);
        const QString word = m_text.sliced(start, end - start).toString();
        const bool known = table.has(u"phonelabel"_s, text::fold(word));
        return known && (word.size() > 1 || m_text[end] == u':' || m_text[end] == u'.') ? start : from;
    }

    QStringView m_text;
    const Ports &m_ports;
    std::vector<Stretch> m_quoted;
    size_t m_quote = 0;
    std::vector<Chip> m_chips;
};

}  // namespace

std::vector<Chip> marksIn(QStringView text, const Ports &ports)
{
    return Marks(text, ports).find();
}

}  // namespace wellmet::meetings::quickadd
