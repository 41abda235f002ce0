// SPDX-License-Identifier: MPL-2.0
// script_writer FOLDER SEED FIRST COUNT: runs steps of editscript.h and says each one's number once the notebook has said
// that it is safe. What tst_kills starts and kills.
#include "storage/editscript.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstdio>

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    auto notebook = wellmet::storage::Notebook::open(arguments.value(1));
    if (!notebook) {
        std::printf("error open %s\n", qPrintable(notebook.error().detail));
        return 1;
    }
    std::printf("open\n");
    std::fflush(stdout);
    QRandomGenerator random(arguments.value(2).toUInt());
    const int first = arguments.value(3).toInt();
    const int count = arguments.value(4).toInt();
    for (int i = 0; i < count; ++i) {
        if (const auto done = wellmet::tests::stepOfScript(*notebook, random, first + i); !done) {
            std::printf("error step %s\n", qPrintable(done.error().detail));
            return 1;
        }
        std::printf("done %d\n", i);
        std::fflush(stdout);
    }
    return 0;
}
