// SPDX-License-Identifier: MPL-2.0
#include "capture/fields/calibration.h"

#include <algorithm>
#include <cmath>

namespace wellmet::capture::fields {

namespace {

/// Logistic of weight * evidence + reading * (probability - 0.95) + offset.
struct Curve {
    double weight;
    double reading;
    double offset;
};

Curve curveOf(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Name: return {0.45, 4.0, 0.4};
    case FieldKind::Organisation: return {0.40, 3.0, -0.4};
    case FieldKind::Title: return {0.55, 4.0, 0.2};
    case FieldKind::Department: return {0.45, 3.0, -0.2};
    case FieldKind::Email: return {6.0, 6.0, -2.4};
    case FieldKind::Phone: return {6.0, 6.0, -2.4};
    case FieldKind::Url: return {6.0, 6.0, -2.6};
    case FieldKind::Social: return {4.0, 4.0, -2.4};
    case FieldKind::Address: return {0.30, 3.0, 0.2};
    case FieldKind::Other: return {0, 1.0, -1.4};
    }
    return {0, 0, 0};
}

}  // namespace

double calibrated(FieldKind kind, double evidence, double reading)
{
    const Curve curve = curveOf(kind);
    const double x = curve.weight * std::clamp(evidence, 0.0, 12.0) + curve.reading * (std::clamp(reading, 0.5, 1.0) - 0.95) + curve.offset;
    return std::clamp(1 / (1 + std::exp(-x)), 0.02, 0.99);
}

}  // namespace wellmet::capture::fields
