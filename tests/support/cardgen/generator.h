// SPDX-License-Identifier: MPL-2.0
// Deterministic pictures of business cards of invented people, with their truth.
//
// What is drawn, and how often, follows what public photographs of real cards show: mostly white cards photographed a little askew on a
// table, some dark, coloured or pictorial; turned, bent, in shadow, glaring or dim ones; some cropped by a scanning app, now and then with
// its stamp across the foot; several on a table; QR codes; wording with and without labels, glued labels, degrees, tax numbers, mottoes, a
// logo that competes with the firm's name, two people, two addresses, two languages. A person can read every value.
//
// The same seed and index give the same bytes on one machine with the same fonts and Qt.
#pragma once

#include "support/cardgen/card.h"
#include "support/cardgen/photograph.h"

#include <QJsonObject>

#include <optional>

namespace wellmet::cardgen {

/// Picture number `index` of the stream `seed`. Never fails for the words and fonts shipped with it; nullopt when they are missing.
std::optional<Picture> makePicture(quint64 seed, int index);

/// The card alone, flat, for looking at layouts.
std::optional<DrawnCard> makeFlatCard(quint64 seed, int index);

/// One line of the truth file:
/// {"image", "size": [w, h], "tags": [...], "cards": [{"card", "quad": [[x, y] x 4], "orientation", "edges", "layout", "language",
/// "region", "tags", "fields": [{"kind", "type", "value", "accept": [...], "also": [...], "doubtful", "person", "quad"}]}]}
QJsonObject truthOf(const Picture &picture);

/// The pictures of assets/sample-cards, in order.
std::vector<Picture> makeSamples();

}  // namespace wellmet::cardgen
