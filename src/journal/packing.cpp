// SPDX-License-Identifier: MPL-2.0
#include "journal/packing.h"

#include "journal/cbor.h"

#include <limits>

namespace wellmet::journal {
namespace {

constexpr quint64 Format = 1;
constexpr quint64 Items = 9;

Unexpected damaged()
{
    return Unexpected(ErrorKind::DamagedNotebook, QStringLiteral("a journal record cannot be read"));
}

bool readId(CborReader &in, Id &id)
{
    const auto bytes = in.bytes();
    const auto read = bytes ? Id::fromBytes(*bytes) : std::nullopt;
    if (read)
        id = *read;
    return read.has_value();
}

bool readDeltas(CborReader &in, std::vector<FieldDelta> &deltas)
{
    const auto items = in.array();
    if (!items || *items % 3 != 0)
        return false;
    for (quint64 i = 0; i < *items; i += 3) {
        const auto field = in.unsignedInteger();
        const auto before = in.bytes();
        const auto after = in.bytes();
        if (!field || *field > std::numeric_limits<quint16>::max() || !before || !after)
            return false;
        deltas.push_back({static_cast<quint16>(*field), before->toByteArray(), after->toByteArray()});
    }
    return true;
}

bool readBody(CborReader &in, Change &change)
{
    const auto kind = in.unsignedInteger();
    if (!kind || *kind > std::numeric_limits<quint8>::max())
        return false;
    change.kind = static_cast<Kind>(*kind);
    if (!readId(in, change.id) || !readId(in, change.action))
        return false;
    if (!in.null() && !readId(in, change.undoes))
        return false;
    if (!readId(in, change.dot.device))
        return false;
    const auto counter = in.unsignedInteger();
    const auto time = in.unsignedInteger();
    if (!counter || !time)
        return false;
    change.dot.counter = *counter;
    change.time = HybridTime::fromPacked(*time);
    return readDeltas(in, change.deltas);
}

}  // namespace

QByteArray pack(const Change &change)
{
    CborWriter out;
    out.reserve(128);
    out.array(Items);
    out.unsignedInteger(Format);
    out.unsignedInteger(static_cast<quint8>(change.kind));
    out.bytes(change.id.bytes());
    out.bytes(change.action.bytes());
    if (change.undoes.isNull())
        out.null();
    else
        out.bytes(change.undoes.bytes());
    out.bytes(change.dot.device.bytes());
    out.unsignedInteger(change.dot.counter);
    out.unsignedInteger(change.time.packed());
    out.array(change.deltas.size() * 3);
    for (const FieldDelta &delta : change.deltas) {
        out.unsignedInteger(delta.field);
        out.bytes(delta.before);
        out.bytes(delta.after);
    }
    return out.take();
}

Result<Change> unpack(QByteArrayView bytes)
{
    CborReader in(bytes);
    const auto items = in.array();
    const auto format = in.unsignedInteger();
    if (!items || !format)
        return damaged();
    if (*format > Format)
        return Unexpected(ErrorKind::NewerNotebook, QStringLiteral("a journal record of format %1").arg(*format));
    Change change;
    if (*items != Items || *format != Format || !readBody(in, change) || !in.atEnd())
        return damaged();
    return change;
}

}  // namespace wellmet::journal
