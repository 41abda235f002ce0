// SPDX-License-Identifier: MPL-2.0
#include "contacts/matchtable.h"

#include <algorithm>
#include <cmath>

namespace wellmet {
namespace {

constexpr size_t MaxAddressWords = 32;
constexpr qsizetype MaxValues = 12;

/// How common a value of each kind is where nothing is known: the share of people who have it, in the order of WordKind.
constexpr std::array<double, WordKindCount> usualShare{0.002, 5e-5, 0.002, 1e-6, 2e-5, 5e-4, 1e-6, 1e-4, 2e-4, 1e-7, 1e-4};
/// How many people's worth of evidence that is.
constexpr double usualWeight = 500;
/// A role's mailbox is shared, however few of its users are known.
constexpr double sharedShare = 1e-3;

/// Kinds that are counted by differently named holders.
bool reaches(WordKind kind)
{
    return kind == WordKind::Email || kind == WordKind::Phone || kind == WordKind::Social;
}

}  // namespace

std::span<const WordId> MatchTable::words(const MatchRow &row, Part part) const
{
    const auto p = static_cast<size_t>(part);
    return {m_values.data() + row.firstValue + row.ends[p], static_cast<size_t>(row.ends[p + 1] - row.ends[p])};
}

std::span<const WordId> MatchTable::words(const MatchRow &row) const
{
    return {m_values.data() + row.firstValue, row.ends[PartCount]};
}

quint32 MatchTable::add(const MatchRecord &record)
{
    MatchRow row;
    row.id = record.id;
    row.firstValue = static_cast<quint32>(m_values.size());
    row.generation = static_cast<quint8>(generationOf(record.suffix));
    row.sex = sexOfTitle(record.prefix);
    row.birthday = m_vocabulary.intern(WordKind::Date, dateKey(record.birthday));

    const auto push = [this](WordKind kind, QStringView text) {
        const WordId word = m_vocabulary.intern(kind, text);
        if (word != 0)
            m_values.push_back(word);
        return word;
    };
    size_t part = 0;
    const auto endPart = [&] { row.ends[++part] = static_cast<quint8>(m_values.size() - row.firstValue); };
    const auto addName = [&](const QString &name) {
        splitNameKeys(name, m_buffer);
        for (qsizetype i = 0; i < std::min(m_buffer.size(), MaxValues); ++i)
            push(WordKind::Name, m_buffer[i]);
        endPart();
        return m_vocabulary.intern(WordKind::Name, m_buffer.joined());
    };
    row.given = addName(record.given);
    row.family = addName(record.family);
    addName(record.additional);

    size_t addressWordCount = 0;
    for (const QString &address : record.addresses) {
        splitAddress(address, m_buffer);
        for (qsizetype i = 0; i < m_buffer.size() && addressWordCount < MaxAddressWords; ++i, ++addressWordCount)
            push(WordKind::Address, m_buffer[i]);
    }
    endPart();
    const auto ofKind = [&](ContactKind kind, auto take) {
        int taken = 0;
        for (const MatchPoint &point : record.points) {
            if (point.kind == kind && taken < MaxValues && !point.normalized.isEmpty())
                taken += take(point) ? 1 : 0;
        }
        endPart();
    };
    ofKind(ContactKind::Email, [&](const MatchPoint &point) {
        const qsizetype at = point.normalized.indexOf(u'@');
        if (at <= 0 || at == point.normalized.size() - 1)
            return false;
        const QStringView mailbox = QStringView(point.normalized).first(at);
        const QStringView host = QStringView(point.normalized).sliced(at + 1);
        const WordId email = push(WordKind::Email, point.normalized);
        const WordId box = push(WordKind::Mailbox, mailbox);
        const WordId domain = push(WordKind::Domain, host);
        if (isRoleMailbox(mailbox)) {
            m_vocabulary.setShared(email);
            m_vocabulary.setShared(box);
        }
        if (isPublicMailHost(host))
            m_vocabulary.setShared(domain);
        return true;
    });
    ofKind(ContactKind::Phone, [&](const MatchPoint &point) {
        const QString key = phoneKey(point.normalized);
        if (key.isEmpty())
            return false;
        const WordId phone = push(WordKind::Phone, key);
        push(WordKind::PhoneStem, QStringView(key).chopped(3));
        m_values.push_back(point.mobile ? phone : 0);
        return true;
    });
    int organisations = 0;
    for (const QString &organisation : record.organisations) {
        if (organisations++ < MaxValues)
            push(WordKind::Organisation, organisationKey(organisation));
    }
    endPart();
    ofKind(ContactKind::Social, [&](const MatchPoint &point) { return push(WordKind::Social, point.normalized) != 0; });
    ofKind(ContactKind::Url, [&](const MatchPoint &point) { return push(WordKind::Site, point.normalized) != 0; });

    m_rows.push_back(row);
    ++m_alive;
    count(row, true);
    return static_cast<quint32>(m_rows.size() - 1);
}

void MatchTable::remove(quint32 row)
{
    if (!m_rows[row].alive)
        return;
    m_rows[row].alive = false;
    --m_alive;
    count(m_rows[row], false);
}

void MatchTable::count(const MatchRow &row, bool added)
{
    const auto change = [&](WordId word) {
        if (word != 0)
            added ? m_vocabulary.addPerson(word) : m_vocabulary.removePerson(word);
    };
    change(row.birthday);
    change(row.given);
    if (row.family != row.given)
        change(row.family);
    for (const WordId word : words(row)) {
        if (word != row.given && word != row.family)
            change(word);
    }
}

/// `own`: how many of those who are counted are the two themselves.
float MatchTable::computedBits(WordId id, int own) const
{
    const Vocabulary::Word &word = m_vocabulary[id];
    const double others = std::max(static_cast<double>(word.people) - own, 0.0);
    double share = usualShare[static_cast<size_t>(word.kind)];
    if (word.shared)
        share = std::max(share, sharedShare);
    return static_cast<float>(-std::log2((others + share * usualWeight) / (m_alive + usualWeight)));
}

void MatchTable::weigh()
{
    countHolders();
    m_bits.resize(m_vocabulary.size());
    for (WordId word = 0; word < m_vocabulary.size(); ++word)
        m_bits[word] = computedBits(word);
}

void MatchTable::countHolders()
{
    struct Holder {
        WordId word;
        quint64 name;
        auto operator<=>(const Holder &) const = default;
    };
    std::vector<Holder> holders;
    for (const MatchRow &row : m_rows) {
        if (!row.alive)
            continue;
        const quint64 name = mixed(m_vocabulary[row.given].hash) + mixed(m_vocabulary[row.family].hash);
        for (const WordId word : words(row)) {
            if (reaches(m_vocabulary[word].kind))
                holders.push_back({word, name});
        }
    }
    std::sort(holders.begin(), holders.end());
    for (size_t i = 0; i < holders.size();) {
        size_t j = i;
        quint32 names = 0;
        for (; j < holders.size() && holders[j].word == holders[i].word; ++j)
            names += j == i || holders[j].name != holders[j - 1].name ? 1 : 0;
        m_vocabulary.setPeople(holders[i].word, names);
        i = j;
    }
}

}  // namespace wellmet
