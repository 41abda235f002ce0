// SPDX-License-Identifier: MPL-2.0
// Failures in words: one sentence that says what happened and what to do.
#pragma once

#include "base/error.h"
#include "interop/vcard.h"

namespace wellmet::cli {

/// A sentence without a final full stop, made to follow "NAME: ".
QString sentenceOf(ErrorKind kind);
inline QString sentenceOf(const Error &error)
{
    return sentenceOf(error.kind);
}
/// What is wrong with a line of a file of contacts.
QString sentenceOf(interop::ProblemKind kind);
/// For Capture::problem, which holds an ErrorKind's name ("Truncated"); unknown names give Internal's sentence.
QString sentenceOfProblem(const QString &problem);

}  // namespace wellmet::cli
