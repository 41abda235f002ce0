// SPDX-License-Identifier: MPL-2.0
#include "storage/checkparts.h"
#include "storage/derived.h"
#include "storage/namewords.h"
#include "storage/personstore.h"
#include "storage/searchterms.h"

#include <unordered_map>

namespace wellmet::storage {
namespace {

/// One number an index row: the sum of a hash of each term at its place.
using Index = std::unordered_map<qint64, quint64>;

quint64 share(QByteArrayView term, quint64 place)
{
    return qHashBits(term.data(), static_cast<size_t>(term.size()), 0x9e3779b97f4a7c15ULL * (place + 1));
}

quint64 numberOf(const QString &terms)
{
    quint64 number = 0;
    quint64 place = 0;
    const QByteArray bytes = terms.toUtf8();
    for (const QByteArray &term : bytes.split(' '))
        number += share(term, place++);
    return number;
}

/// What stands in an index, as its vocabulary tells. `sql` reads term, row and place.
Result<Index> read(Connection &connection, std::string_view sql)
{
    Index index;
    Statement query = connection.statement(sql);
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return index;
        index[query.integer(1)] += share(query.blob(0), static_cast<quint64>(query.integer(2)));
    }
}

/// The people whose row in the index is not what their values say. The tokenizer sees some rare characters otherwise than
/// searchTermsOf(): those rows are compared through an index of their own that is made the same way.
class IndexCheck
{
public:
    IndexCheck(Connection &connection, Findings &findings) : m_connection(&connection), m_findings(&findings) { }

    Result<void> begin()
    {
        const auto made = m_connection->execute("CREATE VIRTUAL TABLE temp.stored_terms USING fts5vocab(main, person_search, instance);"
                                                "CREATE VIRTUAL TABLE temp.wanted USING fts5(terms, content = '', contentless_delete = 1,"
                                                " tokenize = \"unicode61 remove_diacritics 2 categories 'L* N* M* Co'\");"
                                                "CREATE VIRTUAL TABLE temp.wanted_terms USING fts5vocab(temp, wanted, instance);");
        if (!made)
            return made;
        auto stored = read(*m_connection, "SELECT term, doc, offset FROM temp.stored_terms");
        if (!stored)
            return Unexpected(stored.error());
        m_stored = std::move(*stored);
        return {};
    }

    Result<void> compare(const Person &person, qint64 row)
    {
        const QString terms = searchTermsOf(person);
        const auto stored = m_stored.find(row);
        if (stored != m_stored.end() && stored->second == numberOf(terms)) {
            m_stored.erase(stored);
            return {};
        }
        if (row == 0) {
            m_findings->add({.kind = Finding::Kind::IndexDiffers, .record = person.id});
            return {};
        }
        m_doubtful[row] = person.id;
        return m_connection->statement("INSERT INTO temp.wanted (rowid, terms) VALUES (?, ?)", row, terms).run();
    }

    Result<void> finish()
    {
        const auto wanted = read(*m_connection, "SELECT term, doc, offset FROM temp.wanted_terms");
        if (!wanted)
            return Unexpected(wanted.error());
        for (const auto &[row, person] : m_doubtful) {
            const auto stored = m_stored.find(row);
            const auto expected = wanted->find(row);
            if (stored == m_stored.end() || expected == wanted->end() || stored->second != expected->second)
                m_findings->add({.kind = Finding::Kind::IndexDiffers, .record = person});
            if (stored != m_stored.end())
                m_stored.erase(stored);
        }
        for (size_t strange = 0; strange < m_stored.size(); ++strange)
            m_findings->add({.kind = Finding::Kind::IndexDiffers, .record = {}});
        return {};
    }

private:
    Connection *m_connection;
    Findings *m_findings;
    Index m_stored;
    std::unordered_map<qint64, Id> m_doubtful;
};

Result<bool> hasAllNameWords(Connection &connection, const Person &person)
{
    for (const QString &word : nameWordsOf(person)) {
        if (!isNameWord(word))
            continue;
        const auto there = hasNameWord(connection, word);
        if (!there || !*there)
            return there;
    }
    return true;
}

}  // namespace

Result<void> checkIndex(Connection &connection, Findings &findings)
{
    IndexCheck index(connection, findings);
    if (const auto begun = index.begin(); !begun)
        return begun;
    const auto collation = collationOf(connection);
    if (!collation)
        return Unexpected(collation.error());
    const PersonStore people(connection);
    Statement query = connection.statement("SELECT id, sort_key, subtitle, search_nr FROM person WHERE alive");
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            break;
        const auto person = people.load(query.id(0));
        if (!person)
            return Unexpected(person.error());
        const auto words = hasAllNameWords(connection, *person);
        if (!words)
            return Unexpected(words.error());
        if (query.blob(1) != collation->sortKey(person->name) || query.text(2) != subtitleOf(*person) || !*words)
            findings.add({.kind = Finding::Kind::DerivedDiffers, .record = person->id});
        if (const auto compared = index.compare(*person, query.integer(3)); !compared)
            return compared;
    }
    return index.finish();
}

}  // namespace wellmet::storage
