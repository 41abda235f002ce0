// SPDX-License-Identifier: MPL-2.0
#include "contacts/similar.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdlib>

namespace wellmet {
namespace {

constexpr qsizetype MaxLength = 64;

void trimCommonEnds(QStringView &a, QStringView &b)
{
    qsizetype front = 0;
    const qsizetype shorter = std::min(a.size(), b.size());
    while (front < shorter && a[front] == b[front])
        ++front;
    a = a.sliced(front);
    b = b.sliced(front);
    qsizetype back = 0;
    while (back < a.size() && back < b.size() && a[a.size() - 1 - back] == b[b.size() - 1 - back])
        ++back;
    a.chop(back);
    b.chop(back);
}

/// The class of like-sounding letters, 0 for vowels and silent ones.
char soundOf(char c)
{
    switch (c) {
    case 'b':
    case 'p': return 1;
    case 'f':
    case 'v':
    case 'w': return 2;
    case 'c':
    case 'k':
    case 'q':
    case 'g': return 3;
    case 's':
    case 'z':
    case 'x': return 4;
    case 'd':
    case 't': return 5;
    case 'l': return 6;
    case 'm':
    case 'n': return 7;
    case 'r': return 8;
    case 'j': return 9;
    default: return 0;
    }
}

bool isVowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

}  // namespace

int editDistance(QStringView a, QStringView b, int limit)
{
    a = a.first(std::min(a.size(), MaxLength));
    b = b.first(std::min(b.size(), MaxLength));
    if (std::abs(a.size() - b.size()) > limit)
        return limit + 1;
    trimCommonEnds(a, b);
    if (a.isEmpty() || b.isEmpty())
        return std::min(static_cast<int>(a.size() + b.size()), limit + 1);
    using Row = std::array<quint8, MaxLength + 1>;
    Row beforeLast{};
    Row last{};
    Row row{};
    const auto columns = static_cast<size_t>(b.size());
    for (size_t j = 0; j <= columns; ++j)
        last[j] = static_cast<quint8>(j);
    for (size_t i = 1; i <= static_cast<size_t>(a.size()); ++i) {
        row[0] = static_cast<quint8>(i);
        quint8 least = row[0];
        const auto at = [](QStringView text, size_t index) { return text[static_cast<qsizetype>(index)]; };
        for (size_t j = 1; j <= columns; ++j) {
            const bool same = at(a, i - 1) == at(b, j - 1);
            int cost = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && at(a, i - 1) == at(b, j - 2) && at(a, i - 2) == at(b, j - 1))
                cost = std::min(cost, beforeLast[j - 2] + 1);
            row[j] = static_cast<quint8>(cost);
            least = std::min(least, row[j]);
        }
        if (least > limit)
            return limit + 1;
        beforeLast = last;
        last = row;
    }
    return std::min(static_cast<int>(last[columns]), limit + 1);
}

double jaroWinkler(QStringView a, QStringView b)
{
    a = a.first(std::min(a.size(), MaxLength));
    b = b.first(std::min(b.size(), MaxLength));
    if (a.isEmpty() || b.isEmpty())
        return a.isEmpty() && b.isEmpty() ? 1.0 : 0.0;
    const qsizetype window = std::max<qsizetype>(std::max(a.size(), b.size()) / 2 - 1, 0);
    std::bitset<MaxLength> usedA;
    std::bitset<MaxLength> usedB;
    int common = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        const qsizetype end = std::min(b.size(), i + window + 1);
        for (qsizetype j = std::max<qsizetype>(0, i - window); j < end; ++j) {
            if (usedB[static_cast<size_t>(j)] || a[i] != b[j])
                continue;
            usedA.set(static_cast<size_t>(i));
            usedB.set(static_cast<size_t>(j));
            ++common;
            break;
        }
    }
    if (common == 0)
        return 0.0;
    int outOfOrder = 0;
    qsizetype j = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (!usedA[static_cast<size_t>(i)])
            continue;
        while (!usedB[static_cast<size_t>(j)])
            ++j;
        outOfOrder += a[i] != b[j++] ? 1 : 0;
    }
    const double m = common;
    const double jaro =
        (m / static_cast<double>(a.size()) + m / static_cast<double>(b.size()) + (m - static_cast<double>(outOfOrder / 2)) / m) / 3.0;
    int prefix = 0;
    while (prefix < 4 && prefix < std::min(a.size(), b.size()) && a[prefix] == b[prefix])
        ++prefix;
    return jaro + prefix * 0.1 * (1.0 - jaro);
}

quint64 soundKey(QStringView word)
{
    quint64 key = 0;
    char last = 0;
    bool front = true;
    for (const QChar unit : word) {
        if (unit.unicode() >= 0x80)
            return 0;
        const auto c = static_cast<char>(unit.unicode());
        if (c < 'a' || c > 'z')
            continue;
        const char sound = soundOf(c);
        if (front) {
            key = isVowel(c) ? 11 : sound == 0 ? 12 : static_cast<quint64>(sound);
            front = false;
        } else if (sound != 0 && sound != last && (key >> 56) == 0) {
            key = key * 16 + static_cast<quint64>(sound);
        }
        if (c != 'h')
            last = sound;
    }
    return key;
}

Likeness likenessOf(QStringView a, QStringView b)
{
    const qsizetype shorter = std::min(a.size(), b.size());
    const qsizetype longer = std::max(a.size(), b.size());
    if (shorter < 3)
        return Likeness::None;
    if (longer - shorter <= 2) {
        const int distance = editDistance(a, b, shorter >= 8 ? 3 : 2);
        const bool inside = distance <= 1 && longer >= 4 && a.front() == b.front() && a.back() == b.back();
        if ((distance <= 1 && shorter >= 4) || (distance <= 2 && shorter >= 7) || inside)
            return Likeness::Close;
        if ((distance == 2 && shorter >= 5) || (distance == 3 && shorter >= 8) || (distance <= 1 && longer >= 4))
            return Likeness::Loose;
    }
    if (a.startsWith(b) || b.startsWith(a))
        return Likeness::Loose;
    if (shorter >= 5 && jaroWinkler(a, b) >= 0.93)
        return Likeness::Loose;
    if (const quint64 sound = soundKey(a); sound > 16 * 16 && sound == soundKey(b) && a.front() == b.front())
        return Likeness::Loose;
    return Likeness::None;
}

}  // namespace wellmet
