// SPDX-License-Identifier: MPL-2.0
// The words of all people, each kept once, with how many people have it: what is rare weighs much.
#pragma once

#include <QStringView>

#include <bit>
#include <string>
#include <vector>

namespace wellmet {

/// What kind of value a word is. The same text of another kind is another word.
enum class WordKind : quint8 { Name, Date, Address, Email, Mailbox, Domain, Phone, PhoneStem, Organisation, Social, Site };
constexpr size_t WordKindCount = 11;

/// Number of a word in its vocabulary; 0 is "no word".
using WordId = quint32;

/// Mixes 64 bits so that every input bit reaches every output bit (the finaliser of splitmix64, Steele et al. 2014).
constexpr quint64 mixed(quint64 value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31);
}

class Vocabulary
{
public:
    struct Word {
        quint64 hash = 0;
        quint64 sound = 0;  ///< names: soundKey()
        quint64 head = 0;  ///< names: hash of the first three letters
        quint64 tail = 0;  ///< names: hash of the last three letters
        quint32 letters = 0;  ///< which letters it has: 32 classes, a bit each
        quint32 start = 0;
        quint32 people = 0;  ///< how many have it; for what reaches a person, how many differently named ones
        quint16 length = 0;
        WordKind kind = WordKind::Name;
        bool shared = false;  ///< a mailbox of a role ("info"), a host of everybody's mail
        quint32 variants = 0;  ///< names: index into nicknames, see contacts/nicknames.h
    };

    Vocabulary();

    /// The word's number, new or not; 0 for an empty text. Texts are cut at 64 characters.
    WordId intern(WordKind kind, QStringView text);
    /// The same without making it: 0 when nobody has it.
    WordId find(WordKind kind, QStringView text) const;

    const Word &operator[](WordId id) const { return m_words[id]; }
    QStringView text(WordId id) const { return QStringView(m_texts).sliced(m_words[id].start, m_words[id].length); }
    void setShared(WordId id) { m_words[id].shared = true; }
    void setPeople(WordId id, quint32 people) { m_words[id].people = people; }
    void addPerson(WordId id) { ++m_words[id].people; }
    void removePerson(WordId id) { m_words[id].people -= m_words[id].people > 0 ? 1 : 0; }
    size_t size() const { return m_words.size(); }
    /// All words of kind Name.
    const std::vector<WordId> &names() const { return m_names; }

private:
    size_t slotOf(quint64 hash, WordKind kind, QStringView text) const;
    void grow();

    std::vector<Word> m_words;
    std::vector<WordId> m_names;
    struct Slot {
        quint32 tag = 0;  ///< the upper half of the hash, so that most strangers are passed by without looking at their word
        WordId word = 0;
    };
    std::vector<Slot> m_slots;  ///< open addressing, a power of two
    std::u16string m_texts;
};

/// False when so many kinds of letters differ that the words cannot be `slips` typing errors apart: each changes two at most.
inline bool maybeSlips(const Vocabulary::Word &a, const Vocabulary::Word &b, int slips)
{
    return std::popcount(a.letters ^ b.letters) <= 2 * slips;
}

}  // namespace wellmet
