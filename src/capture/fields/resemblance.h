// SPDX-License-Identifier: MPL-2.0
// Does a name fit an e-mail address, an organisation a domain?
#pragma once

#include <QString>
#include <QStringList>

namespace wellmet::capture::fields {

/// How well folded words explain all of `target` ("mellery" from "maud ellery"): 1 = every letter, by whole words,
/// beginnings of words or initials in any order; less when only a long word is in it; 0 for nothing.
double coverage(const QString &target, const QStringList &words);

/// 0..1: how well the words of a person's name fit the part before '@' of an address. Role addresses ("info") fit nobody.
double fitsLocalPart(const QStringList &foldedWords, const QString &local);

/// 0..1: how well the words of an organisation's name fit the holder's own word of a domain.
double fitsDomain(const QStringList &foldedWords, const QString &ownLabel);

/// 1 - edit distance / length of the longer one.
double similarity(const QString &a, const QString &b);

}  // namespace wellmet::capture::fields
