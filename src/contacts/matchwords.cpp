// SPDX-License-Identifier: MPL-2.0
#include "contacts/matchwords.h"

#include "contacts/nicknames.h"
#include "contacts/similar.h"

#include <algorithm>

namespace wellmet {
namespace {

constexpr qsizetype MaxLength = 64;
constexpr size_t FirstSlots = 1024;

quint64 hashOf(quint64 salt, QStringView text)
{
    quint64 hash = mixed(salt + 0x9e3779b97f4a7c15U);
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 0x100000001b3U;
    return mixed(hash);
}

quint32 tagOf(quint64 hash)
{
    return static_cast<quint32>(hash >> 32);
}

}  // namespace

Vocabulary::Vocabulary() : m_words(1), m_slots(FirstSlots) { }

size_t Vocabulary::slotOf(quint64 hash, WordKind kind, QStringView text) const
{
    const size_t mask = m_slots.size() - 1;
    for (size_t slot = hash & mask;; slot = (slot + 1) & mask) {
        const auto [tag, id] = m_slots[slot];
        if (id == 0 || (tag == tagOf(hash) && m_words[id].hash == hash && m_words[id].kind == kind && this->text(id) == text))
            return slot;
    }
}

void Vocabulary::grow()
{
    m_slots.assign(m_slots.size() * 2, Slot());
    const size_t mask = m_slots.size() - 1;
    for (WordId id = 1; id < m_words.size(); ++id) {
        size_t slot = m_words[id].hash & mask;
        while (m_slots[slot].word != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = {tagOf(m_words[id].hash), id};
    }
}

WordId Vocabulary::find(WordKind kind, QStringView text) const
{
    text = text.first(std::min(text.size(), MaxLength));
    return text.isEmpty() ? 0 : m_slots[slotOf(hashOf(static_cast<quint64>(kind), text), kind, text)].word;
}

WordId Vocabulary::intern(WordKind kind, QStringView text)
{
    text = text.first(std::min(text.size(), MaxLength));
    if (text.isEmpty())
        return 0;
    if (m_words.size() * 2 > m_slots.size())
        grow();
    const quint64 hash = hashOf(static_cast<quint64>(kind), text);
    Slot &slot = m_slots[slotOf(hash, kind, text)];
    if (slot.word != 0)
        return slot.word;
    Word word;
    word.hash = hash;
    word.kind = kind;
    word.start = static_cast<quint32>(m_texts.size());
    word.length = static_cast<quint16>(text.size());
    for (const QChar c : text)
        word.letters |= 1U << (c.unicode() & 31U);
    if (kind == WordKind::Name) {
        word.sound = soundKey(text);
        word.head = hashOf(101, text.first(std::min<qsizetype>(text.size(), 3)));
        word.tail = hashOf(102, text.last(std::min<qsizetype>(text.size(), 3)));
        word.variants = nicknameIndex(text);
    }
    m_texts.append(text.utf16(), static_cast<size_t>(text.size()));
    slot = {tagOf(hash), static_cast<WordId>(m_words.size())};
    if (kind == WordKind::Name)
        m_names.push_back(slot.word);
    m_words.push_back(word);
    return slot.word;
}

}  // namespace wellmet
