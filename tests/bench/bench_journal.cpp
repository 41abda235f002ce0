// SPDX-License-Identifier: MPL-2.0
// What the journal costs: bench_journal [RECORDS] writes the same records with and without it (100,000 unless told), each
// beside the plain SQLite floor, in one transaction and one a transaction, and counts the bytes.
#include "storage/action.h"
#include "storage/migrations.h"
#include "storage/opening.h"
#include "storage/records.h"
#include "storage/rows.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

using namespace wellmet;
using namespace wellmet::storage;
using journal::Fields;
using journal::Kind;

namespace {

double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

template <typename Job>
double microsecondsEach(int count, Job job)
{
    const double before = cpuSeconds();
    for (int i = 0; i < count; ++i)
        job(i);
    return (cpuSeconds() - before) / count * 1e6;
}

void must(bool fine)
{
    if (!fine)
        qFatal("the notebook refuses");
}

/// A contact point: 8 fields that say something.
Fields pointOf(const Id &person, int i)
{
    ContactPoint point;
    point.kind = ContactKind::Email;
    point.label = QStringLiteral("work");
    point.value = QStringLiteral("person%1@lumen.example").arg(i);
    point.normalized = point.value;
    point.provenance.at = 1'750'000'000'000 + i;
    return fieldsOf(point, person);
}

class Bench
{
public:
    explicit Bench(int count) : m_count(count), m_connection(opened(m_folder.path())), m_clock(systemClock())
    {
        for (int i = 0; i < count; ++i)
            m_ids.push_back(Id::make(1'750'000'000'000 + i));
        auto action = begin();
        Person person;
        person.id = m_person;
        must(action.write(Kind::Person, m_person, {}, fieldsOf(person)).has_value() && action.commit().has_value());
    }

    void run(bool journalled)
    {
        const auto write = [&](Action &action, const Id &id, const Fields &before, const Fields &after) {
            must(journalled ? action.write(Kind::ContactPoint, id, before, after).has_value()
                            : storeRow(m_connection, Kind::ContactPoint, id, after, before.empty()).has_value());
        };
        double inserts = 0;
        {
            auto action = begin();
            inserts = microsecondsEach(m_count, [&](int i) { write(action, m_ids[static_cast<size_t>(i)], {}, pointOf(m_person, i)); });
            must(action.record().has_value() && action.commit().has_value());
        }
        const qint64 before = bytes();
        const int edits = m_count / 10;
        const double each = microsecondsEach(edits, [&](int i) {
            const Fields old = pointOf(m_person, i);
            Fields edited = old;
            edited[field::Label] = QStringLiteral("home");
            if (journalled) {
                auto action = begin();
                write(action, m_ids[static_cast<size_t>(i)], old, edited);
                must(action.commit().has_value());
            } else {
                auto transaction = Transaction::begin(m_connection);
                must(transaction && storeRow(m_connection, Kind::ContactPoint, m_ids[static_cast<size_t>(i)], edited, false)
                     && transaction->commit());
            }
        });
        std::printf("%-12s %6.2f us a record inserted, %6.2f us an edit of one field, a transaction each; %.0f bytes an edit\n",
                    journalled ? "journalled" : "plain", inserts, each, static_cast<double>(bytes() - before) / edits);
    }

private:
    static Connection opened(const QString &folder)
    {
        auto connection = openDatabase(folder, *builtInMigrations(), 1);
        must(connection.has_value());
        return std::move(*connection);
    }
    Action begin()
    {
        auto action = Action::begin(m_connection, m_clock, ActionName::EditPerson);
        must(action.has_value());
        return std::move(*action);
    }
    qint64 bytes() { return *m_connection.number("PRAGMA page_count") * *m_connection.number("PRAGMA page_size"); }

    int m_count;
    QTemporaryDir m_folder;
    Connection m_connection;
    HybridClock m_clock;
    Id m_person = Id::make(1);
    std::vector<Id> m_ids;
};

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int count = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 100'000;
    for (const bool journalled : {false, true})
        Bench(count).run(journalled);
    return 0;
}
