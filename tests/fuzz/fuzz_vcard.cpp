// SPDX-License-Identifier: MPL-2.0
// Any bytes as a file of vCards: what is read can be written in every version, and what is written reads back equal.
#include "interop/cardperson.h"
#include "interop/jcard.h"
#include "interop/vcard3.h"
#include "interop/vcard4.h"
#include "interop/vcardreader.h"
#include "interop/vcardwriter.h"

#include <QBuffer>
#include <QJsonDocument>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace wellmet;
using namespace wellmet::interop;

namespace {

std::vector<VCard> read(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    VCardReader reader(buffer);
    std::vector<VCard> cards;
    while (auto card = reader.next())
        cards.push_back(std::move(*card));
    return cards;
}

void check(bool holds, int line = __builtin_LINE())
{
    if (holds)
        return;
    std::fprintf(stderr, "The property of line %d does not hold.\n", line);
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    for (const VCard &card : read(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)))) {
        QJsonParseError error;
        QJsonDocument::fromJson(jCard(card), &error);
        check(error.error == QJsonParseError::NoError);
        const VCard modern = asVCard4(card);
        const auto again = read(written(modern));
        check(again.size() == 1);
        // What is read once is in the one form there is: from then on nothing changes.
        const auto third = read(written(again.front()));
        check(third.size() == 1 && third.front() == again.front());
        check(read(written(asVCard3(modern))).size() == 1);
        check(read(written(asVCard21(modern))).size() == 1);
        const Person person = personFrom(card, {});
        const Person back = personFrom(cardOf(person, photoOf(card).value_or(QByteArray())), {});
        check(back.kept.size() >= person.kept.size() && back.name.full == person.name.full);
        photoOf(card);
        revisionOf(card);
    }
    return 0;
}
