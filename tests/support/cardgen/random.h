// SPDX-License-Identifier: MPL-2.0
// The generator's own random numbers: the same seed gives the same cards with every compiler and standard library.
#pragma once

#include <QtGlobal>

#include <array>
#include <cmath>

namespace wellmet::cardgen {

/// splitmix64 (Steele, Lea, Flood 2014): 64 bits of state, no warm-up.
class Random
{
public:
    explicit Random(quint64 seed) : m_state(seed) { }

    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// A stream of its own for one purpose, so that drawing one thing more does not move all that follows.
    Random fork(quint64 purpose) const { return Random(Random(m_state ^ (purpose * 0xd1342543de82ef95ULL)).next()); }

    /// 0 <= x < 1.
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    /// lowest <= x < highest.
    double real(double lowest, double highest) { return lowest + (highest - lowest) * unit(); }
    /// lowest <= x <= highest.
    int whole(int lowest, int highest) { return lowest + static_cast<int>(next() % static_cast<quint64>(highest - lowest + 1)); }
    bool chance(double probability) { return unit() < probability; }
    /// About normal: mean 0, deviation 1 (sum of four uniform numbers).
    double normal() { return (unit() + unit() + unit() + unit() - 2) * 1.7320508; }

    template <typename List>
    const auto &pick(const List &list)
    {
        return list[static_cast<decltype(std::size(list))>(next() % static_cast<quint64>(std::size(list)))];
    }

private:
    quint64 m_state;
};

}  // namespace wellmet::cardgen
