// SPDX-License-Identifier: MPL-2.0
// Any bytes as a typed line; the first byte chooses the language.
#include "meetings/quickadd.h"

#include <cstdint>
#include <cstdlib>

using namespace wellmet::meetings;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    Context context;
    context.language = static_cast<Language>(data[0] % 4);
    context.saidAt = QDateTime(QDate(2026, 5, 6), QTime(10, 0));
    const QString line = QString::fromUtf8(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size) - 1);
    const Reading reading = readQuickAdd(line, context);
    QString rest;
    qsizetype covered = 0;
    for (const Chip &chip : reading.chips) {
        if (chip.from < 0 || chip.from >= chip.to || chip.to > line.size() || chip.value.isEmpty())
            std::abort();
        if (chip.from > covered)
            rest += line.mid(covered, chip.from - covered);
        covered = std::max(covered, chip.to);
    }
    if (rest + line.mid(covered) != reading.note)
        std::abort();
    return 0;
}
