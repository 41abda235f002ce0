// SPDX-License-Identifier: MPL-2.0
// Any bytes as a table of contacts.
#include "interop/csvperson.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

using namespace wellmet;
using namespace wellmet::interop;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer);
    const auto layout = findLayout(reader);
    std::vector<Person> people;
    while (const auto row = reader.next()) {
        if (row->cells.size() > CsvReader::MostCells)
            std::abort();
        if (auto person = layout ? personFrom(*row, *layout, {}) : std::nullopt)
            people.push_back(std::move(*person));
    }
    if (people.empty())
        return 0;
    QByteArray csv = googleCsv(people);
    QBuffer written(&csv);
    written.open(QIODevice::ReadOnly);
    CsvReader again(written);
    if (!findLayout(again))
        std::abort();
    return 0;
}
