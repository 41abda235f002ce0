// SPDX-License-Identifier: MPL-2.0
#include "storage/capturestore.h"

#include "storage/attachmentstore.h"
#include "storage/records.h"
#include "storage/rows.h"

namespace wellmet::storage {
namespace {

using journal::Kind;

bool isDecided(CaptureState state)
{
    return state == CaptureState::Accepted || state == CaptureState::Discarded;
}

QByteArray selecting(const char *condition)
{
    return "SELECT id, " + columnList(Kind::Capture).toByteArray() + " FROM capture WHERE alive" + condition + " ORDER BY at, nr";
}

Result<std::vector<Capture>> rowsOf(Statement query)
{
    std::vector<Capture> captures;
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return captures;
        captures.push_back(captureFrom(query.id(0), fieldsAt(query, 1, Kind::Capture)));
    }
}

Unexpected noCapture(const Id &id)
{
    return Unexpected(ErrorKind::NotFound, QStringLiteral("no capture %1").arg(id.toString()));
}

}  // namespace

Result<Capture> CaptureStore::load(const Id &id) const
{
    const auto fields = loadRow(*m_connection, Kind::Capture, id);
    if (!fields)
        return Unexpected(fields.error());
    if (!isAlive(*fields))
        return noCapture(id);
    return captureFrom(id, *fields);
}

Result<std::vector<Capture>> CaptureStore::list(std::optional<CaptureState> state) const
{
    static const QByteArray all = selecting("");
    static const QByteArray some = selecting(" AND state = ?");
    if (state)
        return rowsOf(m_connection->statement({some.constData(), static_cast<size_t>(some.size())}, static_cast<int>(*state)));
    return rowsOf(m_connection->statement({all.constData(), static_cast<size_t>(all.size())}));
}

Result<std::vector<Capture>> CaptureStore::withPicture(const QString &hash) const
{
    static const QByteArray sql = selecting(" AND picture = ?");
    return rowsOf(m_connection->statement({sql.constData(), static_cast<size_t>(sql.size())}, hash));
}

Result<Capture> CaptureStore::save(Action &action, Capture capture, bool byRecognition) const
{
    if ((!capture.picture.isEmpty() && !AttachmentStore::isHash(capture.picture)) || capture.cardIndex < 0)
        return Unexpected(ErrorKind::InvalidInput, QStringLiteral("a capture without a proper picture hash or card index"));
    if (capture.id.isNull())
        capture.id = Id::make(action.now());
    if (capture.at == 0)
        capture.at = action.now();
    const auto before = loadRow(*m_connection, Kind::Capture, capture.id);
    if (!before)
        return Unexpected(before.error());
    if (!before->empty() && !isAlive(*before))
        return noCapture(capture.id);
    if (byRecognition && !before->empty()) {
        const Capture stored = captureFrom(capture.id, *before);
        if (isDecided(stored.state)) {
            capture.state = stored.state;
            capture.personId = stored.personId;
        }
    }
    if (const auto written = action.write(Kind::Capture, capture.id, *before, fieldsOf(capture)); !written)
        return Unexpected(written.error());
    return capture;
}

}  // namespace wellmet::storage
