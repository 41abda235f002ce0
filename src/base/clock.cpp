// SPDX-License-Identifier: MPL-2.0
#include "base/clock.h"

#include <QDateTime>

#include <algorithm>

namespace wellmet {

WallClock systemClock()
{
    return [] { return QDateTime::currentMSecsSinceEpoch(); };
}

HybridClock::HybridClock(WallClock wall, HybridTime last) : m_wall(std::move(wall)), m_last(last) { }

HybridTime HybridClock::now()
{
    const UtcMillis wall = m_wall();
    const std::scoped_lock lock(m_mutex);
    if (wall > m_last.millis)
        m_last = {wall, 0};
    else if (m_last.counter == 0xffff)
        m_last = {m_last.millis + 1, 0};
    else
        ++m_last.counter;
    return m_last;
}

void HybridClock::observe(HybridTime seen)
{
    const std::scoped_lock lock(m_mutex);
    m_last = std::max(m_last, seen);
}

}  // namespace wellmet
