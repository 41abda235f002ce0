// SPDX-License-Identifier: MPL-2.0
#include "harness.h"

#include <QtQuickTest>

QUICK_TEST_MAIN_WITH_SETUP(qml, Setup)
