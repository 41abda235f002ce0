// SPDX-License-Identifier: MPL-2.0
#include "support/cardgen/contactlines.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace wellmet::cardgen {

namespace {

/// One card's way of writing things; decided once, so that its lines look alike.
struct Manner {
    Labels labels;
    QString afterWord;  ///< between a word label and its value
    QString afterLetter;
    QString between;  ///< between two values on one line
    QString format;  ///< of numbers
    bool dots = false;  ///< digits grouped by dots
    bool capitalsMail = false;
    bool upperLabels = false;
};

Manner mannerFor(const Wish &wish, const Region &region, Random &random)
{
    static const std::array words = {u": "_s, u": "_s, u" "_s, u"  "_s, u" : "_s};
    static const std::array letters = {u" "_s, u": "_s, u". "_s, u"  "_s};
    static const std::array betweens = {u"  |  "_s, u"   "_s, u" · "_s, u" / "_s};
    Manner m{.labels = wish.labels,
             .afterWord = wish.glued ? u":"_s : random.pick(words),
             .afterLetter = random.pick(letters),
             .between = random.pick(betweens),
             .format = random.pick(region.formats)};
    m.dots = random.chance(0.15) && !m.format.contains(u'/') && !m.format.contains(u'(');
    m.upperLabels = random.chance(0.15);
    return m;
}

QString number(const NumberRange &range, const Manner &manner, Random &random)
{
    auto digits = range.number;
    for (auto &c : digits)
        if (c == u'#')
            c = QChar(u'0' + random.whole(0, 9));
    auto text = manner.format;
    text.replace("{a}"_L1, range.area).replace("{n}"_L1, digits);
    if (manner.dots)
        text.replace(u' ', u'.').replace(u'-', u'.');
    return text;
}

/// The first letter of what the label says, as cards abbreviate it.
QString letterFor(const QString &key)
{
    return key == "mobile"_L1 ? u"M"_s
        : key == "fax"_L1     ? u"F"_s
        : key == "work"_L1    ? u"T"_s
        : key == "email"_L1   ? u"E"_s
        : key == "url"_L1     ? u"W"_s
                              : u"A"_s;
}

Icon iconFor(const QString &key)
{
    return key == "mobile"_L1 ? Icon::Mobile
        : key == "fax"_L1     ? Icon::Fax
        : key == "work"_L1    ? Icon::Phone
        : key == "email"_L1   ? Icon::Mail
        : key == "url"_L1     ? Icon::Globe
        : key == "social"_L1  ? Icon::Handle
                              : Icon::Pin;
}

/// The label pieces and icon that introduce a value.
Line introduced(const QString &key, const Manner &manner, const Words &words, Random &random)
{
    Line line;
    switch (manner.labels) {
    case Labels::None: break;
    case Labels::Icons: line.icon = iconFor(key); break;
    case Labels::Letters: line.pieces.push_back({letterFor(key) + manner.afterLetter, -1}); break;
    case Labels::Words: {
        auto word = random.pick(words.labels.at(key));
        if (manner.upperLabels)
            word = word.toUpper();
        if (word.endsWith(u'.') && manner.afterWord.startsWith(u':'))
            word.chop(1);
        line.pieces.push_back({word + manner.afterWord, -1});
        break;
    }
    }
    return line;
}

class Writer
{
public:
    Writer(Content &content, const Wish &wish, const Words &words, const Region &region, Random &random)
        : m_content(content), m_wish(wish), m_words(words), m_region(region), m_random(random), m_place(random.pick(region.places)),
          m_manner(mannerFor(wish, region, random))
    {
    }

    Line phone(const QString &type, int person, bool mayHaveExtension)
    {
        const auto &range = type == "mobile"_L1 ? m_random.pick(m_region.mobile) : m_random.pick(m_place.phones);
        auto value = number(range, m_manner, m_random);
        const auto plain = value;
        if (mayHaveExtension && m_wish.code == CodeKind::None && m_random.chance(0.12)) {
            auto extension = m_random.pick(m_words.extension);
            value += extension.replace("{x}"_L1, QString::number(m_random.whole(10, 480)));
            m_content.tags << u"extension"_s;
        }
        auto line = introduced(type, m_manner, m_words, m_random);
        // Without a label nothing on the card says what kind of number it is; a handset icon says "telephone" only.
        const bool told = m_manner.labels == Labels::Words || m_manner.labels == Labels::Letters || type != "work"_L1;
        const bool untold = m_manner.labels == Labels::None;
        line.pieces.push_back(
            {value,
             field({.kind = u"phone"_s, .type = told && !untold ? type : QString(), .value = value, .accept = {plain}, .person = person})});
        return line;
    }

    Line email(const QString &address, int person)
    {
        auto line = introduced(u"email"_s, m_manner, m_words, m_random);
        line.pieces.push_back({address, field({.kind = u"email"_s, .value = address, .person = person})});
        return line;
    }

    Line url(const QString &domain)
    {
        static const std::array starts = {u"www."_s, u"www."_s, u""_s, u"https://"_s, u"http://www."_s};
        const auto value = m_random.pick(starts) + domain;
        auto line = introduced(u"url"_s, m_manner, m_words, m_random);
        if (!line.pieces.empty() && line.pieces.front().text.startsWith("www"_L1, Qt::CaseInsensitive))
            line.pieces.clear();
        line.pieces.push_back({value, field({.kind = u"url"_s, .value = value})});
        return line;
    }

    void address(bool second)
    {
        auto lines = m_random.pick(m_region.address);
        auto street = m_random.pick(m_region.streets);
        street.replace("{n}"_L1, QString::number(m_random.whole(2, 98)))
            .replace("{m}"_L1, QString::number(m_random.whole(3, 60)))
            .replace("{s}"_L1, QString::number(m_random.whole(2, 9)));
        const auto &place = second ? m_random.pick(m_region.places) : m_place;
        auto zip = place.zip;
        for (auto &c : zip)
            if (c == u'#')
                c = QChar(u'0' + m_random.whole(0, 9));
        for (auto &line : lines)
            line.replace("{street}"_L1, street)
                .replace("{zip}"_L1, zip)
                .replace("{city}"_L1, place.city)
                .replace("{country}"_L1, m_region.country);
        const int index = field({.kind = u"address"_s, .value = lines.join(u", "_s)});
        Block block{Role::Address, 0, {}};
        if (m_wish.addresses > 1)
            block.lines.push_back({{{m_random.pick(m_words.labels.at(second ? u"branch"_s : u"main"_s)), -1}}, Icon::None});
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const bool label = i == 0 && m_wish.addresses == 1
                && (m_manner.labels == Labels::Icons || (m_manner.labels == Labels::Words && m_random.chance(0.3)));
            auto line = label ? introduced(u"address"_s, m_manner, m_words, m_random) : Line{};
            line.pieces.push_back({lines[i], index});
            block.lines.push_back(std::move(line));
        }
        m_content.blocks.push_back(std::move(block));
    }

    Line social(const QString &mailbox, const QString &domain)
    {
        const auto slug = QString(mailbox).replace(u'.', u'-').replace(u'_', u'-');
        const auto firm = domain.section(u'.', 0, 0);
        static const std::array<std::pair<QString, QString>, 4> kinds = {{{u"linkedin"_s, u"linkedin.com/in/%1"_s},
                                                                          {u"facebook"_s, u"facebook.com/%2"_s},
                                                                          {u"instagram"_s, u"@%2"_s},
                                                                          {u"x"_s, u"@%2"_s}}};
        const auto &[service, pattern] = m_random.pick(kinds);
        auto value = pattern;
        value.replace("%1"_L1, slug).replace("%2"_L1, firm);
        Line line;
        if (m_manner.labels == Labels::Icons)
            line.icon = Icon::Handle;
        // A bare "@name" may be reported with or without the sign.
        line.pieces.push_back(
            {value,
             field({.kind = u"social"_s, .type = service, .value = value, .accept = {QString(value).remove(u'@')}, .also = {u"url"_s}})});
        return line;
    }

    /// Puts both on one line, as cards short of room do.
    void join(Line &line, Line other) const
    {
        line.pieces.push_back({m_manner.between, -1});
        line.pieces.insert(line.pieces.end(), other.pieces.begin(), other.pieces.end());
    }

private:
    int field(Field f)
    {
        m_content.fields.push_back(std::move(f));
        return static_cast<int>(m_content.fields.size()) - 1;
    }

    Content &m_content;
    const Wish &m_wish;
    const Words &m_words;
    const Region &m_region;
    Random &m_random;
    const Place &m_place;
    Manner m_manner;
};

}  // namespace

void addContactLines(Content &content, const Wish &wish, const Words &words, const Region &region, const QString &domain,
                     const std::vector<QString> &mailboxes, Random &random)
{
    Writer writer(content, wish, words, region, random);
    std::vector<Line> shared;
    for (int person = 0; person < wish.people; ++person) {
        std::vector<Line> own;
        const auto &mailbox = mailboxes[static_cast<size_t>(person)];
        if (wish.people > 1 || random.chance(0.72))
            own.push_back(writer.phone(u"mobile"_s, person, false));
        if (random.chance(0.95))
            own.push_back(writer.email(mailbox + u'@' + domain, person));
        if (wish.people > 1)
            content.blocks.push_back({Role::Contact, person, own});
        else
            shared = own;
    }
    std::vector<Line> numbers;
    if (random.chance(0.8) || shared.size() < 2)
        numbers.push_back(writer.phone(u"work"_s, 0, true));
    if (random.chance(0.28))
        numbers.push_back(writer.phone(u"fax"_s, 0, false));
    if (wish.sharedLine && numbers.size() + shared.size() > 2) {
        // Both numbers on one line: the mobile one if there is one, else the fax.
        if (numbers.size() > 1) {
            writer.join(numbers[0], numbers[1]);
            numbers.pop_back();
            content.tags << u"shared-line"_s;
        }
    }
    shared.insert(random.chance(0.5) ? shared.begin() : shared.begin() + (shared.size() > 1 && wish.people == 1 ? 1 : 0), numbers.begin(),
                  numbers.end());
    if (random.chance(0.72))
        shared.push_back(writer.url(domain));
    content.blocks.push_back({Role::Contact, wish.people > 1 ? -1 : 0, shared});
    for (int i = 0; i < wish.addresses; ++i)
        writer.address(i > 0);
    if (wish.social) {
        content.blocks.push_back({Role::Social, 0, {writer.social(mailboxes.front(), domain)}});
        content.tags << u"social"_s;
    }
    if (wish.glued)
        content.tags << u"glued-label"_s;
    if (wish.addresses > 1)
        content.tags << u"two-addresses"_s;
    static const std::array names = {u"labels-none"_s, u"labels-words"_s, u"labels-letters"_s, u"labels-icons"_s};
    content.tags << names[static_cast<size_t>(wish.labels)];
}

}  // namespace wellmet::cardgen
