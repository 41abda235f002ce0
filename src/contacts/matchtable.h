// SPDX-License-Identifier: MPL-2.0
// All people in the form in which they are compared: numbers of words in flat arrays.
#pragma once

#include "contacts/matchrecord.h"
#include "contacts/matchtext.h"
#include "contacts/matchwords.h"

#include <array>
#include <span>

namespace wellmet {

/// What kinds of words a row has, in this order.
enum class Part : quint8 { GivenWords, FamilyWords, MiddleWords, Address, Email, Phone, Organisation, Social, Site };
constexpr size_t PartCount = 9;

/// One person. E-mails take three words each (address, mailbox, domain), phones three (number, number without its last
/// three digits, the number again when it is a mobile).
struct MatchRow {
    Id id;
    WordId given = 0;  ///< the given names in one piece
    WordId family = 0;
    WordId birthday = 0;
    quint32 firstValue = 0;
    std::array<quint8, PartCount + 1> ends{};  ///< ends[p]..ends[p + 1] are part p's words, from firstValue
    quint8 generation = 0;
    char sex = 0;
    bool alive = true;
};

class MatchTable
{
public:
    /// Adds a person and answers the row. Takes at most 32 words of addresses and 12 values of each other kind.
    quint32 add(const MatchRecord &record);
    /// Takes a person out; the row stays and is passed over.
    void remove(quint32 row);

    size_t size() const { return m_rows.size(); }
    const MatchRow &operator[](quint32 row) const { return m_rows[row]; }
    std::span<const WordId> words(const MatchRow &row, Part part) const;
    /// All words of a row but its whole names and birthday.
    std::span<const WordId> words(const MatchRow &row) const;
    const Vocabulary &vocabulary() const { return m_vocabulary; }

    /// How many bits of information it is that two people both have this word: -log2 of its share of all people, held
    /// back towards what is usual for its kind while there are few. What reaches people is counted once per name.
    float bits(WordId word) const { return word < m_bits.size() ? m_bits[word] : computedBits(word); }
    /// The same for what reaches people, between two of them: when they have two names, both were counted.
    float bitsBetween(WordId word, bool oneName) const
    {
        return oneName || m_vocabulary[word].people < 2 ? bits(word) : computedBits(word, 2);
    }
    /// Works out the bits of all words as people have them now; words that come later are worked out when asked for.
    void weigh();

private:
    void count(const MatchRow &row, bool added);
    void countHolders();
    float computedBits(WordId word, int own = 1) const;

    std::vector<MatchRow> m_rows;
    std::vector<WordId> m_values;
    Vocabulary m_vocabulary;
    std::vector<float> m_bits;  ///< by word
    WordBuffer m_buffer;
    quint32 m_alive = 0;
};

}  // namespace wellmet
