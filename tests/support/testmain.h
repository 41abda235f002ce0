// SPDX-License-Identifier: MPL-2.0
// The main() of every Qt Test executable.
#pragma once

#include <QGuiApplication>
#include <QTest>

namespace wellmet::tests {

/// An odd locale (Turkish: dotless i, comma decimals), so that nothing leans on the developer's own. The odd time zone
/// comes from CTest's environment.
void prepareHarness();

}  // namespace wellmet::tests

#define WELLMET_TEST_MAIN(TestClass)                                                                                                       \
    int main(int argc, char **argv)                                                                                                        \
    {                                                                                                                                      \
        wellmet::tests::prepareHarness();                                                                                                  \
        QGuiApplication app(argc, argv);                                                                                                   \
        TestClass test;                                                                                                                    \
        return QTest::qExec(&test, argc, argv);                                                                                            \
    }
