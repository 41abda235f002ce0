// SPDX-License-Identifier: MPL-2.0
#include "journal/value.h"

#include "journal/cbor.h"

namespace wellmet::journal {
namespace {

struct Encoder {
    CborWriter &out;

    void operator()(std::monostate) const { }
    void operator()(bool value) const { out.boolean(value); }
    void operator()(qint64 value) const { out.integer(value); }
    void operator()(double value) const { out.real(value); }
    void operator()(const QString &value) const { out.text(value); }
    void operator()(const QByteArray &value) const { out.bytes(value); }
};

std::optional<Value> decodeItem(CborReader &in)
{
    switch (in.nextMajor()) {
    case 0:
    case 1:
        if (const auto value = in.integer())
            return Value(*value);
        return std::nullopt;
    case 2:
        if (const auto value = in.bytes())
            return Value(value->toByteArray());
        return std::nullopt;
    case 3:
        if (auto value = in.text())
            return Value(std::move(*value));
        return std::nullopt;
    default:
        if (const auto value = in.boolean())
            return Value(*value);
        if (const auto value = in.real())
            return Value(*value);
        return std::nullopt;
    }
}

}  // namespace

QByteArray encode(const Value &value)
{
    CborWriter out;
    std::visit(Encoder{out}, value);
    return out.take();
}

std::optional<Value> decode(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return Value();
    CborReader in(bytes);
    auto value = decodeItem(in);
    if (!in.atEnd())
        return std::nullopt;
    return value;
}

}  // namespace wellmet::journal
