// SPDX-License-Identifier: MPL-2.0
// Texts in the spelling in which duplicates are compared.
#pragma once

#include <QString>
#include <QVarLengthArray>

namespace wellmet {

/// Words one after the other in one buffer, to be used again and again: splitting allocates nothing as a rule.
class WordBuffer
{
public:
    void clear();
    qsizetype size() const { return m_ends.size(); }
    QStringView operator[](qsizetype index) const;
    /// All words in one piece.
    QStringView joined() const { return {m_text.constData(), m_text.size()}; }

    void append(QChar c) { m_text.append(c.unicode()); }
    /// Ends the word that was appended, if any.
    void endWord();
    /// What was appended since the last word's end.
    QStringView current() const;
    void dropLast(qsizetype units) { m_text.resize(m_text.size() - units); }

private:
    QVarLengthArray<char16_t, 256> m_text;
    QVarLengthArray<qsizetype, 32> m_ends;
};

/// A name without accents, case, spaces, hyphens and apostrophes, with "ae", "oe", "ue" and "aa" as the single vowel, so
/// that "Müller", "Mueller" and "MULLER" are one.
QString nameKey(QStringView name);
/// The words of a name, each as nameKey(), put in place of what the buffer holds.
void splitNameKeys(QStringView name, WordBuffer &words);

/// The words of an address in their order, folded; letters and digits that touch are words of their own ("12b": 12 b).
/// Put in place of what the buffer holds.
void splitAddress(QStringView address, WordBuffer &words);

/// An organisation without legal form, articles and punctuation.
QString organisationKey(QStringView organisation);

/// The last eight digits of a number, without trunk zeros in front: the same with and without a country code. Empty for
/// fewer than five digits.
QString phoneKey(QStringView number);

/// The eight digits of a date ("19800217"), "0000" for a year that is not there; empty when it is no date. A date that
/// does not exist is kept: it is a typing error somebody made.
QString dateKey(QStringView date);

/// "info", "office": nobody's own. `mailbox` is what stands before the '@', folded.
bool isRoleMailbox(QStringView mailbox);
/// A host at which everybody has mail.
bool isPublicMailHost(QStringView host);

/// Which generation a suffix names ("Jr.", "III"), 0 for none, 1 for senior, then 2, 3, ...
int generationOf(QStringView suffix);
/// 'm' or 'f' when a title says so ("Herr", "Mrs"), else 0.
char sexOfTitle(QStringView prefix);

}  // namespace wellmet
