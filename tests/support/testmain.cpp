// SPDX-License-Identifier: MPL-2.0
#include "support/testmain.h"

#include <QLocale>
#include <QStandardPaths>

namespace wellmet::tests {

void prepareHarness()
{
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale(QLocale::Turkish, QLocale::Turkey));
}

}  // namespace wellmet::tests
