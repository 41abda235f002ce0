// SPDX-License-Identifier: MPL-2.0
// Cards -> bytes.
#pragma once

#include "interop/vcard.h"

#include <QByteArray>

namespace wellmet::interop {

/// The card in the syntax of its version, UTF-8, lines ending in CRLF. Nothing is translated: bring the card into the terms
/// of a version first (vcard4.h, vcard3.h). What comes out reads back as an equal card.
///
/// 3.0 and 4.0 are folded at 75 bytes, between characters. 2.1 gives types without "TYPE=", values that are not plain short
/// ASCII as quoted-printable UTF-8, leaves commas unescaped and closes base64 with an empty line, as the phones that still
/// want it do.
QByteArray written(const VCard &card);

}  // namespace wellmet::interop
