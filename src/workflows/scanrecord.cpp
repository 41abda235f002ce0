// SPDX-License-Identifier: MPL-2.0
#include "workflows/scanrecord.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace wellmet {
namespace {

using capture::Code;
using capture::DraftField;
using capture::ManualCard;
using capture::Quad;
using capture::ScannedCard;
using capture::TextLine;

constexpr int version = 1;
// A card with ten thousand lines takes less; what is longer is not ours.
constexpr qsizetype maxBytes = 16 << 20;
constexpr int maxSide = 1 << 20;
constexpr double maxCoordinate = 1e7;

// --- values -> CBOR ------------------------------------------------------------------------------------------------

// What is written can be read again: the limits are those of numberFrom().
double confined(double number, double least, double most)
{
    return number >= least ? std::min(number, most) : least;
}

double confidenceOf(double number)
{
    return confined(number, 0, 1);
}

QCborArray toCbor(const Quad &quad)
{
    QCborArray out;
    for (const QPointF &corner : quad.corners) {
        out.append(confined(corner.x(), -maxCoordinate, maxCoordinate));
        out.append(confined(corner.y(), -maxCoordinate, maxCoordinate));
    }
    return out;
}

QCborMap toCbor(const TextLine &line)
{
    QCborArray charX;
    for (const float x : line.charX)
        charX.append(static_cast<double>(x));
    return {{u"text"_s, line.text},
            {u"sure"_s, confidenceOf(line.confidence)},
            {u"box"_s, toCbor(line.box)},
            {u"x"_s, charX},
            {u"other"_s, line.alternative}};
}

QCborMap toCbor(const Code &code)
{
    return {{u"text"_s, code.text}, {u"format"_s, code.format}, {u"box"_s, toCbor(code.box)}};
}

QCborMap toCbor(const DraftField &field)
{
    return {{u"kind"_s, capture::nameOf(field.kind)},
            {u"type"_s, field.type},
            {u"value"_s, field.value},
            {u"sure"_s, confidenceOf(field.confidence)},
            {u"box"_s, toCbor(field.box)},
            {u"code"_s, field.fromCode},
            {u"person"_s, field.person}};
}

template <typename T>
QCborArray toCbor(const std::vector<T> &values)
{
    QCborArray out;
    for (const T &value : values)
        out.append(toCbor(value));
    return out;
}

QByteArray bytesOf(QCborMap map)
{
    map.insert(u"version"_s, version);
    return map.toCborValue().toCbor(QCborValue::UseFloat);
}

// --- CBOR -> values ------------------------------------------------------------------------------------------------
// nullopt: the value is there but cannot be meant. A missing key reads as its default.

std::optional<double> numberFrom(const QCborValue &value, double least, double most)
{
    if (value.isUndefined())
        return 0.0;
    const double number = value.toDouble(std::nan(""));
    if (!(number >= least && number <= most))
        return std::nullopt;
    return number;
}

std::optional<Quad> quadFrom(const QCborValue &value)
{
    Quad quad;
    if (value.isUndefined())
        return quad;
    const QCborArray numbers = value.toArray();
    if (numbers.size() != 8)
        return std::nullopt;
    for (qsizetype i = 0; i < 8; ++i) {
        const auto number = numberFrom(numbers.at(i), -maxCoordinate, maxCoordinate);
        if (!number)
            return std::nullopt;
        QPointF &corner = quad.corners[static_cast<size_t>(i / 2)];
        (i % 2 == 0 ? corner.rx() : corner.ry()) = *number;
    }
    return quad;
}

// Places of characters are a convenience: when they do not fit the text, the line is kept without them.
std::vector<float> charPlacesFrom(const QCborValue &value, const QString &text)
{
    const QCborArray numbers = value.toArray();
    std::vector<float> out;
    if (numbers.size() != text.size() + 1)
        return out;
    for (const QCborValue &number : numbers) {
        const auto place = numberFrom(number, -1, 2);
        if (!place)
            return {};
        out.push_back(static_cast<float>(*place));
    }
    return out;
}

void read(const QCborMap &map, std::optional<TextLine> &out)
{
    const auto confidence = numberFrom(map[u"sure"_s], 0, 1);
    const auto box = quadFrom(map[u"box"_s]);
    if (!confidence || !box)
        return;
    const QString text = map[u"text"_s].toString();
    out = TextLine{text, *confidence, *box, charPlacesFrom(map[u"x"_s], text), map[u"other"_s].toString()};
}

void read(const QCborMap &map, std::optional<Code> &out)
{
    if (const auto box = quadFrom(map[u"box"_s]))
        out = Code{map[u"text"_s].toString(), map[u"format"_s].toString(), *box};
}

void read(const QCborMap &map, std::optional<DraftField> &out)
{
    const auto confidence = numberFrom(map[u"sure"_s], 0, 1);
    const auto box = quadFrom(map[u"box"_s]);
    const qint64 person = map[u"person"_s].toInteger();
    if (!confidence || !box || person < 0 || person > 1000)
        return;
    // A kind a newer version knows still holds a value the user can see.
    const auto kind = capture::fieldKindFromName(map[u"kind"_s].toString()).value_or(capture::FieldKind::Other);
    out = DraftField{kind, map[u"type"_s].toString(), map[u"value"_s].toString(), *confidence,
                     *box, map[u"code"_s].toBool(),   static_cast<int>(person)};
}

template <typename T>
std::optional<std::vector<T>> listFrom(const QCborValue &value)
{
    std::vector<T> out;
    for (const QCborValue &entry : value.toArray()) {
        std::optional<T> item;
        if (entry.isMap())
            read(entry.toMap(), item);
        if (!item)
            return std::nullopt;
        out.push_back(std::move(*item));
    }
    return out;
}

std::optional<QSize> sizeFrom(const QCborMap &map)
{
    const qint64 width = map[u"width"_s].toInteger(-1);
    const qint64 height = map[u"height"_s].toInteger(-1);
    if (width > maxSide || height > maxSide)
        return std::nullopt;
    return QSize(static_cast<int>(std::max<qint64>(-1, width)), static_cast<int>(std::max<qint64>(-1, height)));
}

bool isQuarterTurn(qint64 degrees)
{
    return degrees == 0 || degrees == 90 || degrees == 180 || degrees == 270;
}

std::optional<QCborMap> mapFrom(const QByteArray &bytes)
{
    if (bytes.isEmpty() || bytes.size() > maxBytes)
        return std::nullopt;
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || !value.isMap() || value[u"version"_s].toInteger() != version)
        return std::nullopt;
    return value.toMap();
}

}  // namespace

QByteArray encodeScan(const ScanRecord &record)
{
    const ScannedCard &card = record.card;
    QCborMap map{{u"width"_s, record.pictureSize.width()},
                 {u"height"_s, record.pictureSize.height()},
                 {u"found"_s, card.found},
                 {u"quad"_s, toCbor(card.quad)},
                 {u"turn"_s, card.orientation},
                 {u"lines"_s, toCbor(card.lines)},
                 {u"codes"_s, toCbor(card.codes)},
                 {u"fields"_s, toCbor(card.draft.fields)}};
    if (record.edited)
        map.insert(u"edited"_s, toCbor(record.edited->fields));
    return bytesOf(std::move(map));
}

Result<ScanRecord> decodeScan(const QByteArray &bytes)
{
    const Unexpected bad(ErrorKind::InvalidInput, u"not a scan record"_s);
    const auto map = mapFrom(bytes);
    if (!map)
        return bad;
    const auto size = sizeFrom(*map);
    const auto quad = quadFrom((*map)[u"quad"_s]);
    const qint64 turn = (*map)[u"turn"_s].toInteger();
    auto lines = listFrom<TextLine>((*map)[u"lines"_s]);
    auto codes = listFrom<Code>((*map)[u"codes"_s]);
    auto fields = listFrom<DraftField>((*map)[u"fields"_s]);
    auto edited = listFrom<DraftField>((*map)[u"edited"_s]);
    if (!size || !quad || !isQuarterTurn(turn) || !lines || !codes || !fields || !edited)
        return bad;
    ScanRecord record{
        *size,
        {(*map)[u"found"_s].toBool(), *quad, static_cast<int>(turn), std::move(*lines), std::move(*codes), {std::move(*fields)}},
        {}};
    if (map->contains(u"edited"_s))
        record.edited = capture::DraftPerson{std::move(*edited)};
    return record;
}

QByteArray encodeManual(const ManualCard &manual)
{
    return bytesOf({{u"quad"_s, toCbor(manual.quad)}, {u"turn"_s, manual.orientation}});
}

Result<ManualCard> decodeManual(const QByteArray &bytes)
{
    const auto map = mapFrom(bytes);
    const auto quad = map ? quadFrom((*map)[u"quad"_s]) : std::nullopt;
    const qint64 turn = map ? (*map)[u"turn"_s].toInteger(-1) : -1;
    if (!quad || (turn != -1 && !isQuarterTurn(turn)))
        return Unexpected(ErrorKind::InvalidInput, u"not a record of hand-set corners"_s);
    return ManualCard{*quad, static_cast<int>(turn)};
}

}  // namespace wellmet
