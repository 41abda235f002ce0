// SPDX-License-Identifier: MPL-2.0
// From what a rule believes to how often such a belief is right.
#pragma once

#include "capture/draftperson.h"

namespace wellmet::capture::fields {

/// Confidence 0.02..0.99 of a field. `evidence`: a rule's belief 0..1 for exact kinds, a score margin for the others.
/// `reading`: the reader's mean character probability.
double calibrated(FieldKind kind, double evidence, double reading);

}  // namespace wellmet::capture::fields
