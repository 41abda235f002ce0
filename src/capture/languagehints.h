// SPDX-License-Identifier: MPL-2.0
// Which languages a card is likely written in.
#pragma once

#include <QString>
#include <QStringList>

namespace wellmet::capture {

/// Languages (Tesseract's names) a card's raw lines point to, by calling codes, domains and common words, the likeliest
/// first, at most two, only ones in `installed`. English when nothing points elsewhere.
QStringList likelyLanguages(const QStringList &lines, const QStringList &installed);

/// Whether a language is written in another script than Latin, so that its reader sees what the first reader cannot.
bool hasOwnScript(const QString &language);

}  // namespace wellmet::capture
