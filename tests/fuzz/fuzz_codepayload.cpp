// SPDX-License-Identifier: MPL-2.0
// Any bytes as the text of a code.
#include "capture/codepayload.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString payload = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto fields = wellmet::capture::fieldsOfPayload(payload);
    if (fields.size() > 60)
        std::abort();
    for (const auto &field : fields) {
        if (field.value.isEmpty() || field.value.size() > 500)
            std::abort();
    }
    return 0;
}
