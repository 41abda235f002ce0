// SPDX-License-Identifier: MPL-2.0
// Time as the program sees it: injected, never read from a global.
#pragma once

#include <QtGlobal>

#include <compare>
#include <functional>
#include <mutex>

namespace wellmet {

/// Milliseconds since 1970-01-01T00:00Z.
using UtcMillis = qint64;

/// Answers what time it is. Tests pass a function of their own.
using WallClock = std::function<UtcMillis()>;

/// The machine's clock.
WallClock systemClock();

/// A hybrid logical timestamp: wall time and a counter that orders what happens within one millisecond or while the
/// wall clock runs backwards (Kulkarni et al., "Logical Physical Clocks", 2014).
struct HybridTime {
    UtcMillis millis = 0;
    quint16 counter = 0;

    auto operator<=>(const HybridTime &) const = default;

    /// 48 bits of milliseconds, 16 bits of counter: sorts as the pair does.
    quint64 packed() const { return (static_cast<quint64>(millis) << 16) | counter; }
    static HybridTime fromPacked(quint64 packed) { return {static_cast<UtcMillis>(packed >> 16), static_cast<quint16>(packed & 0xffff)}; }
};

/// Hands out strictly increasing hybrid times. Thread-safe.
class HybridClock
{
public:
    explicit HybridClock(WallClock wall, HybridTime last = {});

    /// A time later than every one handed out or observed before.
    HybridTime now();
    /// Takes note of a time seen elsewhere (another device, the journal's newest record).
    void observe(HybridTime seen);
    UtcMillis wallMillis() const { return m_wall(); }

private:
    WallClock m_wall;
    std::mutex m_mutex;
    HybridTime m_last;
};

}  // namespace wellmet
