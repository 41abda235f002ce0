// SPDX-License-Identifier: MPL-2.0
// Any bytes in the search field: understood, turned into index expressions, highlighted in themselves.
#include "storage/matches.h"
#include "storage/searchquery.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace wellmet;
    const QString typed = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)).left(1024);
    const FindQuery query = parseFindQuery(typed);
    qsizetype at = 0;
    for (const FindTerm &term : query) {
        if (term.start < at || term.length <= 0 || term.start + term.length > typed.size())
            std::abort();
        at = term.start + term.length;
    }
    for (const QString &pass : storage::searchPasses(query)) {
        // Quoted terms, or FTS5 would read what was typed as its syntax.
        if (pass.isEmpty() || pass.count(u'"') % 2 != 0)
            std::abort();
    }
    const auto match = storage::Matcher(query).inName(typed);
    qsizetype end = 0;
    for (const TextRange &range : match.ranges) {
        if (range.start < end || range.length <= 0 || range.start + range.length > typed.size())
            std::abort();
        end = range.start + range.length;
    }
    return 0;
}
