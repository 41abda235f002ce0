// SPDX-License-Identifier: MPL-2.0
#include "base/log.h"

namespace wellmet {

Q_LOGGING_CATEGORY(logCapture, "wellmet.capture", QtInfoMsg)
Q_LOGGING_CATEGORY(logDevice, "wellmet.device", QtInfoMsg)
Q_LOGGING_CATEGORY(logStorage, "wellmet.storage", QtInfoMsg)
Q_LOGGING_CATEGORY(logWorkflows, "wellmet.workflows", QtInfoMsg)
Q_LOGGING_CATEGORY(logUi, "wellmet.ui", QtInfoMsg)

}  // namespace wellmet
