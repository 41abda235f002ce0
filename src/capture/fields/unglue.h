// SPDX-License-Identifier: MPL-2.0
// Words the reader ran together.
#pragma once

#include <QString>
#include <QStringList>

namespace wellmet::capture::fields {

/// "ManagingDirector" -> Managing, Director; "DIRECTOROFADMISSIONS" -> DIRECTOR, OF, ADMISSIONS; "MaudEllery" -> Maud,
/// Ellery. Cuts at a capital after a small letter where a part is a known word, else into known words with at most one
/// unknown part. A word that is known, short, or cannot be cut so comes back alone.
QStringList unglued(const QString &word);

/// `text` with the spaces the reader lost: after commas, between digits and words, between glued words.
QString respaced(const QString &text);

}  // namespace wellmet::capture::fields
