// SPDX-License-Identifier: MPL-2.0
#include "bench/inventedpeople.h"

#include "base/text.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace wellmet::bench {
namespace {

constexpr UtcMillis Epoch = 1'767'225'600'000;  // 2026-01-01

const QStringList onsets{u"m"_s, u"s"_s, u"l"_s, u"r"_s, u"k"_s, u"an"_s,  u"t"_s,  u"n"_s, u"d"_s,  u"b"_s,  u"v"_s,  u"h"_s,
                         u"f"_s, u"g"_s, u"j"_s, u"p"_s, u"w"_s, u"sch"_s, u"st"_s, u"z"_s, u"el"_s, u"cz"_s, u"br"_s, u"ø"_s};
const QStringList rimes{u"a"_s,  u"e"_s,  u"i"_s, u"o"_s,  u"ar"_s, u"en"_s,  u"in"_s,
                        u"us"_s, u"er"_s, u"á"_s, u"ia"_s, u"ö"_s,  u"ald"_s, u"ński"_s};
const QStringList titles{u"Engineer"_s,          u"Sales Manager"_s, u"Chief Executive"_s,   u"Product Designer"_s,    u"Researcher"_s,
                         u"Head of Marketing"_s, u"Consultant"_s,    u"Geschäftsführerin"_s, u"Directeur technique"_s, u"Teacher"_s,
                         u"Photographer"_s,      u"Jefa de ventas"_s};
const QStringList forms{u"GmbH"_s, u"Ltd"_s, u"Inc"_s, u"AG"_s, u"SARL"_s, u"AB"_s, u"Oy"_s, u"S.A."_s, u"株式会社"_s, u"Group"_s};
const QStringList cities{u"Nordhaven"_s, u"Villa Clara"_s,      u"Sankt Aurel"_s, u"Port Ellis"_s, u"Górna Wieś"_s,
                         u"Østerby"_s,   u"Fontaine-sur-Lac"_s, u"新町"_s,        u"Белогорье"_s,  u"Eastmere"_s};
const QStringList tags{u"customer"_s,  u"friend"_s,      u"press"_s,  u"speaker"_s, u"investor"_s,
                       u"jazz club"_s, u"key account"_s, u"alumni"_s, u"vip"_s,     u"climbing"_s};
const QStringList events{u"Harbour Summit"_s, u"Open Source Days"_s, u"Spring Fair"_s,
                         u"Design Dinner"_s,  u"Rust Evening"_s,     u"Biotech Forum"_s};

struct Script {
    const char16_t *family;
    const char16_t *given;
    int familyLength;
    int givenLength;
    bool spaced;
};
constexpr Script scripts[] = {
    {u"王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗", u"伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华", 1, 2, false},
    {u"山田中村小林佐藤鈴木高橋渡辺伊吉川", u"太郎花子一美健翔結衣大輔陽菜直樹由", 2, 2, false},
    {u"김이박최정강조윤장임한오서신권황안송류홍", u"민수지영현우서준하은예진도윤", 1, 2, false},
    {u"абвгдеиклмнопрстоевн", u"анилетвоксрмд", 7, 5, true},
    {u"αβγδεηικλμνοπρσταου", u"αινελοστρμκ", 7, 5, true},
    {u"ابتجحدرزسشعفقكلمنهوي", u"امحدعليسرنو", 5, 4, true},
    {u"אבגדהוזחטיכלמנסעפצקרשת", u"אבדהילמנרש", 5, 4, true},
    {u"कखगचजतदनपबमयरलवशसह", u"अआइरमनकसलव", 4, 3, true},
    {u"กขคจชตทนบปพมรลวสห", u"กจชตนพมรลส", 5, 4, true},
};

}  // namespace

/// Small numbers far more often than large ones.
int InventedPeople::skewed(int count)
{
    const double x = m_random.generateDouble();
    return std::min(count - 1, static_cast<int>(x * x * count));
}

QString InventedPeople::latinWord(int syllables)
{
    QString text;
    for (int i = 0; i < syllables; ++i)
        text += of(onsets) + of(rimes);
    text[0] = text[0].toUpper();
    return text;
}

QString InventedPeople::characters(QStringView from, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += from[skewed(static_cast<int>(from.size()))];
    return text;
}

PersonName InventedPeople::name()
{
    PersonName name;
    if (m_random.bounded(100) < 80) {
        name.given = latinWord(2);
        name.family = latinWord(2 + static_cast<int>(m_random.bounded(2)));
        if (m_random.bounded(12) == 0)
            name.family += u'-' + latinWord(2);
        if (m_random.bounded(20) == 0)
            name.prefix = u"Dr."_s;
        name.full = text::squeeze(name.prefix + u' ' + name.given + u' ' + name.family);
        return name;
    }
    const Script &script = scripts[skewed(static_cast<int>(std::size(scripts)))];
    name.family = characters(script.family, script.familyLength);
    name.given = characters(script.given, script.givenLength);
    name.full = script.spaced ? name.given + u' ' + name.family : name.family + name.given;
    return name;
}

void InventedPeople::giveRole(Person &person)
{
    Affiliation role;
    if (m_random.bounded(3) == 0)
        role.organisation = QStringList{u"Lumen Bridge"_s, u"Northwind Paper"_s, u"Globex Foods"_s, u"Acme Rail"_s}[skewed(4)];
    else
        role.organisation = latinWord(2) + u' ' + latinWord(1);
    role.organisation += u' ' + of(forms);
    role.title = of(titles);
    person.affiliations.push_back(role);
}

void InventedPeople::givePoints(Person &person)
{
    const auto add = [&person](ContactKind kind, const QString &label, const QString &value) -> ContactPoint & {
        ContactPoint point;
        point.kind = kind;
        point.label = label;
        point.value = value;
        person.contactPoints.push_back(point);
        return person.contactPoints.back();
    };
    const auto address = [](const QString &text) {
        QString plain = text::fold(text);
        plain.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
        return plain;
    };
    QString host = address(person.affiliations.front().organisation).left(14);
    if (m_random.bounded(3) == 0)
        host = u"mail"_s;
    add(ContactKind::Email, u"work"_s, address(person.name.given) + u'.' + address(person.name.family) + u'@' + host + u".example"_s);
    const QString number = m_random.bounded(2) == 0
        ? u"+1 %1 555 01%2"_s.arg(201 + m_random.bounded(780)).arg(m_random.bounded(100), 2, 10, QChar(u'0'))
        : u"+44 7700 900%1"_s.arg(m_random.bounded(1000), 3, 10, QChar(u'0'));
    add(ContactKind::Phone, u"mobile"_s, number);
    if (m_random.bounded(2) == 0) {
        PostalAddress postal;
        postal.street = u"%1 %2 Lane"_s.arg(1 + m_random.bounded(99)).arg(latinWord(2));
        postal.locality = of(cities);
        ContactPoint &point = add(ContactKind::Address, u"work"_s, postal.street + u'\n' + postal.locality);
        point.postal = postal;
    }
    if (m_random.bounded(4) == 0)
        add(ContactKind::Url, {}, u"https://www."_s + host + u".example"_s);
}

QString InventedPeople::notes()
{
    static const QStringList words = [] {
        QRandomGenerator random(3);
        QStringList all;
        for (int i = 0; i < 5000; ++i) {
            QString word;
            for (int s = 1 + static_cast<int>(random.bounded(3)); s >= 0; --s)
                word += onsets[static_cast<int>(random.bounded(static_cast<int>(onsets.size())))]
                    + rimes[static_cast<int>(random.bounded(static_cast<int>(rimes.size())))];
            all << word;
        }
        return all;
    }();
    QStringList lines;
    for (int line = 0; line < 5; ++line) {
        QStringList text;
        for (int i = 0; i < 6; ++i) {
            const double x = m_random.generateDouble();
            text << words[static_cast<int>(std::pow(x, 3) * static_cast<double>(words.size()))];
        }
        lines << text.join(u' ');
    }
    return lines.join(u'\n');
}

Person InventedPeople::next()
{
    Person person;
    person.name = name();
    giveRole(person);
    givePoints(person);
    for (int i = static_cast<int>(m_random.bounded(3)); i > 0; --i) {
        if (const QString tag = of(tags); !person.tags.contains(tag))
            person.tags << tag;
    }
    if (m_random.bounded(2) == 0) {
        person.met.event = of(events);
        person.met.date = u"20%1-%2-%3"_s.arg(16 + m_random.bounded(10))
                              .arg(1 + m_random.bounded(12), 2, 10, QChar(u'0'))
                              .arg(1 + m_random.bounded(28), 2, 10, QChar(u'0'));
    }
    person.starred = m_random.bounded(30) == 0;
    person.about = notes();
    person.created = Epoch + ++m_made * 1000;
    return person;
}

}  // namespace wellmet::bench
