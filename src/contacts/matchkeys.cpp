// SPDX-License-Identifier: MPL-2.0
#include "contacts/matchkeys.h"

#include "contacts/nicknames.h"

#include <algorithm>
#include <array>

namespace wellmet {
namespace {

constexpr size_t MaxBlock = 32;
/// An address word that so few people have is a key on its own.
constexpr quint32 RareWord = 6;
/// How many of a person's rarest address words are combined.
constexpr size_t RareWords = 4;

/// A hash in the upper bits and the row that has it in the lower: half of what two numbers would take, and in order by both.
using Key = quint64;
constexpr int RowBits = 27;
constexpr Key RowMask = (Key(1) << RowBits) - 1;

/// Sorts by the upper 33 bits (radix sort, eleven bits at a time), rows in order within. Equal hashes end up together but
/// for a few strangers between, which the comparison of hashes keeps apart.
void sortByHash(std::vector<Key> &keys)
{
    constexpr int Digit = 11;
    constexpr size_t Buckets = size_t(1) << Digit;
    std::vector<Key> other(keys.size());
    for (const int shift : {31, 42, 53}) {
        std::array<size_t, Buckets + 1> starts{};
        for (const Key key : keys)
            ++starts[((key >> shift) & (Buckets - 1)) + 1];
        for (size_t i = 1; i <= Buckets; ++i)
            starts[i] += starts[i - 1];
        for (const Key key : keys)
            other[starts[(key >> shift) & (Buckets - 1)]++] = key;
        keys.swap(other);
    }
}

/// Each pair once, in order: counted into the first row's place, then the few seconds of each row sorted.
std::vector<RowPair> distinct(const std::vector<RowPair> &pairs, size_t rows)
{
    std::vector<quint32> starts(rows + 1);
    for (const RowPair &pair : pairs)
        ++starts[pair.a + 1];
    for (size_t i = 1; i <= rows; ++i)
        starts[i] += starts[i - 1];
    std::vector<quint32> seconds(pairs.size());
    std::vector<quint32> next(starts.begin(), starts.end() - 1);
    for (const RowPair &pair : pairs)
        seconds[next[pair.a]++] = pair.b;
    std::vector<RowPair> once;
    once.reserve(pairs.size());
    for (quint32 row = 0; row < rows; ++row) {
        const auto begin = seconds.begin() + starts[row];
        const auto end = seconds.begin() + starts[row + 1];
        std::sort(begin, end);
        for (auto second = begin; second != end; ++second) {
            if (second == begin || *second != *(second - 1))
                once.push_back({row, *second});
        }
    }
    return once;
}

/// Collects the keys of one row after the other.
class KeyMaker
{
public:
    KeyMaker(const MatchTable &table, std::vector<Key> &keys) : m_table(table), m_words(table.vocabulary()), m_keys(keys) { }

    void add(quint32 number)
    {
        m_row = number;
        const MatchRow &row = m_table[number];
        m_names.clear();
        addPoints(row);
        addNames(row);
        addAddress(row);
        if (row.birthday != 0)
            single(row.birthday);
    }

private:
    void emitKey(quint64 hash) { m_keys.push_back((mixed(hash) & ~RowMask) | m_row); }
    void single(WordId word)
    {
        if (m_words[word].people > 1)
            emitKey(m_words[word].hash);
    }
    /// The order of the two does not matter.
    void both(quint64 a, quint64 b) { emitKey(mixed(a + 1) + mixed(b + 1)); }

    void addPoints(const MatchRow &row)
    {
        const auto emails = m_table.words(row, Part::Email);
        for (size_t i = 0; i < emails.size(); i += 3)
            emitKey(m_words[emails[i]].hash);
        const auto phones = m_table.words(row, Part::Phone);
        for (size_t i = 0; i < phones.size(); i += 3)
            emitKey(m_words[phones[i]].hash);
        for (const WordId social : m_table.words(row, Part::Social))
            emitKey(m_words[social].hash);
        if (row.family == 0 || row.given == 0) {
            for (size_t i = 0; i < emails.size(); i += 3)
                emitKey(m_words[emails[i + 1]].hash);
        }
    }

    void addNames(const MatchRow &row)
    {
        for (const WordId name : {row.given, row.family}) {
            if (name != 0)
                m_names.push_back(m_words[name].hash);
        }
        if (row.given == 0 || row.family == 0) {
            if (!m_names.empty())
                emitKey(m_names[0]);
            return;
        }
        const Vocabulary::Word &given = m_words[row.given];
        const Vocabulary::Word &family = m_words[row.family];
        both(given.hash, family.hash);
        both(given.hash, family.sound);
        both(given.sound, family.hash);
        both(given.hash, family.head);
        both(given.hash, family.tail);
        both(given.head, family.hash);
        both(given.tail, family.hash);
        both(given.sound, family.sound);
        for (const quint16 group : nameGroups(given.variants))
            both(group, family.hash);
        emitKey(mixed(given.hash) + m_words[row.birthday].hash);
        // "Chen" and "Anna" of "Anna Maria Chen-Duval": the first words, where there are several.
        const auto givens = m_table.words(row, Part::GivenWords);
        const auto families = m_table.words(row, Part::FamilyWords);
        if (givens.size() + families.size() > 2 && givens.size() + families.size() <= 6) {
            for (const WordId g : givens)
                for (const WordId f : families)
                    both(m_words[g].hash, m_words[f].hash);
        }
    }

    void addAddress(const MatchRow &row)
    {
        m_rare.clear();
        for (const WordId word : m_table.words(row, Part::Address)) {
            if (m_words[word].people > 1)
                m_rare.push_back(word);
        }
        const auto rarer = [this](WordId a, WordId b) {
            return m_words[a].people != m_words[b].people ? m_words[a].people < m_words[b].people : a < b;
        };
        const auto end = m_rare.begin() + static_cast<std::ptrdiff_t>(std::min(RareWords, m_rare.size()));
        std::partial_sort(m_rare.begin(), end, m_rare.end(), rarer);
        m_rare.erase(end, m_rare.end());
        for (size_t i = 0; i < m_rare.size(); ++i) {
            const Vocabulary::Word &word = m_words[m_rare[i]];
            if (word.people <= RareWord)
                emitKey(word.hash);
            for (size_t j = i + 1; j < m_rare.size(); ++j)
                both(word.hash, m_words[m_rare[j]].hash);
            for (const quint64 name : m_names)
                both(word.hash, name);
        }
    }

    const MatchTable &m_table;
    const Vocabulary &m_words;
    std::vector<Key> &m_keys;
    std::vector<WordId> m_rare;
    std::vector<quint64> m_names;
    quint32 m_row = 0;
};

}  // namespace

std::vector<RowPair> candidatePairs(const MatchTable &table)
{
    std::vector<Key> keys;
    keys.reserve(table.size() * 16);
    KeyMaker maker(table, keys);
    for (quint32 row = 0; row < table.size(); ++row) {
        if (table[row].alive)
            maker.add(row);
    }
    sortByHash(keys);

    std::vector<RowPair> pairs;
    std::vector<quint32> block;
    for (size_t i = 0; i < keys.size();) {
        size_t j = i + 1;
        while (j < keys.size() && keys[j] >> RowBits == keys[i] >> RowBits)
            ++j;
        block.clear();
        for (size_t k = i; k < j; ++k) {
            const auto row = static_cast<quint32>(keys[k] & RowMask);
            if (block.empty() || block.back() != row)
                block.push_back(row);
        }
        // Neighbours only where many share the key: copies of one person still find each other, at a cost that is linear.
        const size_t reach = block.size() <= MaxBlock ? MaxBlock : 1;
        for (size_t x = 0; x < block.size(); ++x)
            for (size_t y = x + 1; y < block.size() && y <= x + reach; ++y)
                pairs.push_back({block[x], block[y]});
        i = j;
    }
    return distinct(pairs, table.size());
}

std::vector<quint32> likeRows(const MatchTable &table, quint32 number, float bits)
{
    const Vocabulary &words = table.vocabulary();
    const MatchRow &row = table[number];
    std::vector<float> worth(words.size());
    for (const WordId word : table.words(row))
        worth[word] = table.bits(word);
    for (const WordId word : {row.given, row.family, row.birthday})
        worth[word] = table.bits(word);
    worth[0] = 0;
    for (const WordId own : {row.given, row.family}) {
        const Vocabulary::Word &name = words[own];
        if (own == 0)
            continue;
        for (const WordId other : words.names()) {
            const Vocabulary::Word &word = words[other];
            const bool alike = ((name.sound != 0 && word.sound == name.sound) || word.head == name.head || word.tail == name.tail);
            if (alike && worth[other] == 0)
                worth[other] = table.bits(own) / 2;
        }
    }
    std::vector<quint32> rows;
    for (quint32 other = 0; other < table.size(); ++other) {
        const MatchRow &candidate = table[other];
        if (other == number || !candidate.alive)
            continue;
        float common = worth[candidate.given] + worth[candidate.family] + worth[candidate.birthday];
        for (const WordId word : table.words(candidate))
            common += worth[word];
        if (common >= bits)
            rows.push_back(other);
    }
    return rows;
}

}  // namespace wellmet
