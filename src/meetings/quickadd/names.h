// SPDX-License-Identifier: MPL-2.0
// Names of people, roles and organisations: where one begins and ends. Reads the line, changes nothing.
#pragma once

#include "meetings/quickadd/line.h"

namespace wellmet::meetings::quickadd {

struct Phrase {
    int first = 0;  ///< with what announces it ("Frau")
    int valueFirst = 0;
    int end = 0;  ///< one past the last token; `first` when there is none
    int words = 0;
    bool known = false;  ///< a given name leads, or a title or salutation stands before

    explicit operator bool() const { return end > first; }
};

class NameReader
{
public:
    explicit NameReader(const Line &line) : m_line(line) { }

    /// A person's name. `expected`: something before says that one comes, so a single unknown word and small letters may do.
    Phrase nameAt(int i, bool expected) const;
    /// "Head of Product", "Senior Rust Developer", "co-founder & CTO".
    Phrase roleAt(int i) const;
    /// Capitalised words, with what holds them together: "Bank of Lisbon", "Blue Harbor & Co. KG".
    Phrase organisationAt(int i) const;

    bool isRoleHead(int i) const;
    bool isLegalForm(int i) const;
    /// A capitalised word that can be part of a name.
    bool isNameWord(int i) const;

private:
    bool isRoleWord(int i) const;
    bool organisationWord(int i) const;
    int smallName(int i) const;

    const Line &m_line;
};

}  // namespace wellmet::meetings::quickadd
