// SPDX-License-Identifier: MPL-2.0
// One log category per area. Logs never hold names, addresses, note text or picture content: log ids, counts, kinds.
#pragma once

#include <QLoggingCategory>

namespace wellmet {

Q_DECLARE_LOGGING_CATEGORY(logCapture)
Q_DECLARE_LOGGING_CATEGORY(logDevice)
Q_DECLARE_LOGGING_CATEGORY(logStorage)
Q_DECLARE_LOGGING_CATEGORY(logWorkflows)
Q_DECLARE_LOGGING_CATEGORY(logUi)

}  // namespace wellmet
