// SPDX-License-Identifier: MPL-2.0
// What lies under and around the cards.
#pragma once

#include "support/cardgen/random.h"

#include <opencv2/core.hpp>

#include <QImage>
#include <QPolygonF>
#include <QStringList>

namespace wellmet::cardgen {

/// Smooth noise, 0..1, CV_32F: octaves of random grids; `cell` is the coarsest grid's width and height in pixels.
cv::Mat smoothNoise(cv::Size size, cv::Size cell, int octaves, Random &random);

/// A table top: wood, leather, wall, marble, fabric ... The tag names what was drawn.
QImage drawTable(QSize size, Random random, QStringList &tags);

/// Puts papers, pens, a mug, a keyboard ... on the table; none lies on a card.
void drawClutter(QImage &table, const std::vector<QPolygonF> &cards, Random random, QStringList &tags);

}  // namespace wellmet::cardgen
