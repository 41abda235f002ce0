// SPDX-License-Identifier: MPL-2.0
#include "support/cardgen/people.h"

#include "base/text.h"
#include "support/cardgen/contactlines.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace wellmet::cardgen {

namespace {

struct Person {
    QString given, family, name;
};

Person invent(const Words &words, Random &random)
{
    Person p;
    p.given = random.pick(words.given[random.next() % 2]);
    p.family = random.pick(words.family);
    p.name = words.familyFirst ? p.family + u' ' + p.given : p.given + u' ' + p.family;
    if (words.language == "en"_L1 && random.chance(0.12))
        p.name = p.given + u' ' + QChar(u'A' + random.whole(0, 18)) + u". "_s + p.family;
    else if (words.language == "fr"_L1 && random.chance(0.2))
        p.name = p.given + u' ' + p.family.toUpper();
    return p;
}

struct Firm {
    QString name;  ///< in full, as the card prints it
    QString head;  ///< the part a logo would show
    QString domain;
};

Firm found(const Words &words, Random &random)
{
    Firm f;
    f.head = random.pick(words.heads);
    const auto tail = random.pick(words.tails);
    f.name = random.pick(words.patterns);
    f.name.replace("{head}"_L1, f.head).replace("{tail}"_L1, tail).replace("{long}"_L1, random.pick(words.longNames));
    f.name.replace("{form}"_L1, random.pick(words.forms));
    f.name = text::squeeze(f.name);
    auto label = text::fold(f.head);
    label.remove(QRegularExpression(u"[^a-z0-9]"_s));
    if (random.chance(0.3) && f.name.contains(tail))
        label += u'-' + text::fold(tail).section(u' ', 0, 0).remove(QRegularExpression(u"[^a-z0-9]"_s));
    static const std::array endings = {u".example"_s,     u".example"_s,     u".example"_s,
                                       u".example.com"_s, u".example.org"_s, u".example.net"_s};
    f.domain = label + random.pick(endings);
    return f;
}

QString mailbox(const Person &person, const Words &words, Random &random)
{
    static const QRegularExpression other(u"[^a-z]"_s);
    const auto last = words.familyFirst ? person.given.section(u' ', -1) : person.given.section(u' ', 0, 0);
    const auto given = text::fold(last).remove(other);
    const auto family = text::fold(person.family.section(u' ', -1)).remove(other);
    switch (random.whole(0, 5)) {
    case 0: return given + u'_' + family;
    case 1: return given.left(1) + family;
    case 2: return given;
    case 3: return given.left(1) + u'.' + family;
    default: return given + u'.' + family;
    }
}

/// Adds the field and gives its index.
int add(Content &content, Field field)
{
    content.fields.push_back(std::move(field));
    return static_cast<int>(content.fields.size()) - 1;
}

void addBlock(Content &content, Role role, int person, std::vector<Line> lines)
{
    content.blocks.push_back({role, person, std::move(lines)});
}

void addName(Content &content, const Wish &wish, const Words &words, const Person &person, int index, Random &random)
{
    Field field{.kind = u"name"_s, .value = person.name, .person = index};
    if (wish.honorific) {
        field.accept << person.name;
        field.value = random.pick(words.honorifics) + u' ' + field.value;
        content.tags << u"honorific"_s;
    }
    if (wish.degrees) {
        field.accept << field.value << person.name;
        const auto degree = random.pick(words.degrees), other = random.pick(words.degrees);
        field.value += (random.chance(0.7) ? u", "_s : u" "_s) + degree;
        if (other != degree && random.chance(0.25))
            field.value += u", "_s + other;
        content.tags << u"degrees"_s;
    }
    const auto printed = field.value;
    const int i = add(content, field);
    addBlock(content, Role::Name, index, {{{{printed, i}}, Icon::None}});
}

void addTitle(Content &content, const Wish &wish, const Words &words, const Words &second, int index, Random &random)
{
    const auto title = random.pick(words.titles);
    const int i = add(content, {.kind = u"title"_s, .value = title, .person = index});
    std::vector<Line> lines{{{{title, i}}, Icon::None}};
    if (!wish.secondLanguage.isEmpty()) {
        const auto other = random.pick(second.titles);
        content.fields[static_cast<size_t>(i)].accept << other << title + u' ' + other << title + u" / "_s + other;
        const int j = add(content, {.kind = u"title"_s, .value = other, .doubtful = true, .person = index});
        lines.push_back({{{other, j}}, Icon::None});
    }
    addBlock(content, Role::Title, index, std::move(lines));
    if (!wish.department)
        return;
    const auto department = random.pick(words.departments);
    const int d = add(content, {.kind = u"department"_s, .value = department, .also = {u"title"_s}, .doubtful = true, .person = index});
    addBlock(content, Role::Department, index, {{{{department, d}}, Icon::None}});
    content.tags << u"department"_s;
}

/// Cuts a long name where its halves are most even.
QStringList twoLines(const QString &text)
{
    qsizetype best = -1;
    for (qsizetype at = text.indexOf(u' '); at >= 0; at = text.indexOf(u' ', at + 1))
        if (best < 0 || std::abs(2 * at - text.size()) < std::abs(2 * best - text.size()))
            best = at;
    return best < 0 ? QStringList{text} : QStringList{text.left(best), text.mid(best + 1)};
}

void addFirm(Content &content, const Wish &wish, const Firm &firm, Random &random)
{
    if (wish.logoOnly) {
        const int i = add(content, {.kind = u"org"_s, .value = firm.name, .accept = {firm.head}});
        addBlock(content, Role::Logo, 0, {{{{firm.name, i}}, Icon::None}});
        content.tags << u"org-in-logo"_s;
        return;
    }
    const int i = add(content, {.kind = u"org"_s, .value = firm.name});
    std::vector<Line> lines;
    if (firm.name.size() > 24 && random.chance(0.55)) {
        for (const auto &part : twoLines(firm.name))
            lines.push_back({{{part, i}}, Icon::None});
        content.tags << u"two-line-org"_s;
    } else {
        lines.push_back({{{firm.name, i}}, Icon::None});
    }
    addBlock(content, Role::Organisation, 0, std::move(lines));
    std::vector<Line> logo;
    if (wish.wordmark) {
        const int j = add(content, {.kind = u"org"_s, .value = firm.head, .doubtful = true});
        logo.push_back({{{firm.head, j}}, Icon::None});
        content.tags << u"wordmark"_s;
    }
    addBlock(content, Role::Logo, 0, std::move(logo));
}

QString digitsFor(QString pattern, Random &random)
{
    for (auto &c : pattern)
        if (c == u'#')
            c = QChar(u'0' + random.whole(0, 9));
    return pattern;
}

void addExtras(Content &content, const Wish &wish, const Words &words, Random &random)
{
    if (wish.tagline) {
        addBlock(content, Role::Tagline, 0, {{{{random.pick(words.taglines), -1}}, Icon::None}});
        content.tags << u"tagline"_s;
    }
    if (wish.small) {
        std::vector<Line> lines{{{{digitsFor(random.pick(words.registers), random), -1}}, Icon::None}};
        if (random.chance(0.4))
            lines.push_back({{{random.pick(words.hours), -1}}, Icon::None});
        addBlock(content, Role::Small, 0, std::move(lines));
        content.tags << u"register-number"_s;
    }
}

QString codePayload(CodeKind kind, const Content &content, const Person &person, const QString &domain)
{
    const auto first = [&](QStringView wanted) {
        for (const auto &field : content.fields)
            if (field.kind == wanted && field.person == 0 && !field.doubtful)
                return field.value;
        return QString();
    };
    auto number = first(u"phone").remove(QRegularExpression(u"\\(0\\)|[^0-9+]"_s));
    switch (kind) {
    case CodeKind::VCard:
        return u"BEGIN:VCARD\r\nVERSION:3.0\r\nN:%1;%2;;;\r\nFN:%3\r\nORG:%4\r\nTITLE:%5\r\nTEL;TYPE=WORK:%6\r\nEMAIL:%7\r\nEND:VCARD\r\n"_s
            .arg(person.family, person.given, person.name, first(u"org"), first(u"title"), number, first(u"email"));
    case CodeKind::MeCard:
        return u"MECARD:N:%1,%2;ORG:%3;TEL:%4;EMAIL:%5;;"_s.arg(person.family, person.given, first(u"org"), number, first(u"email"));
    case CodeKind::Url: return u"https://www.%1/%2"_s.arg(domain, text::fold(person.family).remove(QRegularExpression(u"[^a-z]"_s)));
    case CodeKind::None: break;
    }
    return {};
}

}  // namespace

Wish wishFor(const QString &language, Random random)
{
    Wish w;
    w.language = language;
    if (random.chance(0.10))
        w.secondLanguage = language == "en"_L1 ? (random.chance(0.5) ? u"vi"_s : u"de"_s) : u"en"_s;
    w.people = random.chance(0.05) ? 2 : 1;
    w.addresses = random.chance(0.09) ? 2 : (random.chance(0.88) ? 1 : 0);
    static const std::array styles = {Labels::Words,   Labels::Words, Labels::Words, Labels::Letters,
                                      Labels::Letters, Labels::Icons, Labels::Icons, Labels::None};
    w.labels = random.pick(styles);
    if (random.chance(0.14)) {
        static const std::array kinds = {CodeKind::VCard, CodeKind::VCard, CodeKind::MeCard, CodeKind::Url, CodeKind::Url};
        w.code = random.pick(kinds);
    }
    w.degrees = random.chance(0.12);
    w.honorific = random.chance(0.12);
    w.department = random.chance(0.28);
    w.tagline = random.chance(0.25);
    w.social = random.chance(0.15);
    w.small = random.chance(0.18);
    w.glued = w.labels == Labels::Words && random.chance(0.2);
    w.sharedLine = random.chance(0.18);
    w.logoOnly = random.chance(0.2);
    w.wordmark = !w.logoOnly && random.chance(0.28);
    return w;
}

Content makeContent(const Wish &wish, const Words &words, const Words &second, Random random)
{
    Content content;
    content.language = wish.secondLanguage.isEmpty() ? wish.language : wish.language + u'+' + wish.secondLanguage;
    content.people = wish.people;
    const auto &region = random.pick(words.regions);
    content.region = region.code;
    const auto firm = found(words, random);
    content.mark = !(wish.wordmark || wish.logoOnly) || random.chance(0.7);

    addFirm(content, wish, firm, random);
    std::vector<Person> people;
    for (int i = 0; i < wish.people; ++i) {
        auto person = invent(words, random);
        while (i > 0 && person.family == people.front().family)
            person = invent(words, random);
        people.push_back(person);
        addName(content, wish, words, person, i, random);
        addTitle(content, wish, words, second, i, random);
    }
    std::vector<QString> mailboxes;
    for (const auto &person : people)
        mailboxes.push_back(mailbox(person, words, random));
    addContactLines(content, wish, words, region, firm.domain, mailboxes, random);
    addExtras(content, wish, words, random);
    if (wish.code != CodeKind::None) {
        content.code = codePayload(wish.code, content, people.front(), firm.domain);
        content.tags << (wish.code == CodeKind::Url ? u"qr-url"_s : wish.code == CodeKind::VCard ? u"qr-vcard"_s : u"qr-mecard"_s);
        if (wish.code == CodeKind::Url)
            content.fields.push_back({.kind = u"url"_s, .value = content.code, .doubtful = true});
    }
    if (wish.people > 1)
        content.tags << u"two-people"_s;
    if (!wish.secondLanguage.isEmpty())
        content.tags << u"two-languages"_s;
    return content;
}

}  // namespace wellmet::cardgen
