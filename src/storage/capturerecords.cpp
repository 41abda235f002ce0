// SPDX-License-Identifier: MPL-2.0
// Captures and attachments as records.
#include "storage/fieldvalues.h"
#include "storage/records.h"

namespace wellmet::storage {

using journal::Fields;

Fields fieldsOf(const Capture &capture)
{
    Fields fields(field::CaptureEnd);
    fields[field::Alive] = true;
    fields[field::CaptureSource] = numberOf(capture.source);
    fields[field::State] = numberOf(capture.state);
    fields[field::At] = capture.at;
    fields[field::Picture] = valueOf(capture.picture);
    fields[field::Payload] = valueOf(capture.payload);
    fields[field::CardIndex] = numberOf(capture.cardIndex);
    fields[field::Scan] = valueOf(capture.scan);
    fields[field::Corners] = valueOf(capture.corners);
    fields[field::Problem] = valueOf(capture.problem);
    fields[field::AcceptedAs] = valueOf(capture.personId);
    return fields;
}

Fields attachmentFields(const QString &hash, qint64 size, UtcMillis at)
{
    return {true, hash, size, at};
}

Capture captureFrom(const Id &id, const Fields &fields)
{
    Capture capture;
    capture.id = id;
    capture.source = enumerator(fields, field::CaptureSource, CaptureSource::CommandLine, CaptureSource::File);
    capture.state = enumerator(fields, field::State, CaptureState::Discarded, CaptureState::Failed);
    capture.at = held<qint64>(fields, field::At);
    capture.picture = held<QString>(fields, field::Picture);
    capture.payload = held<QString>(fields, field::Payload);
    capture.cardIndex = static_cast<int>(held<qint64>(fields, field::CardIndex));
    capture.scan = held<QByteArray>(fields, field::Scan);
    capture.corners = held<QByteArray>(fields, field::Corners);
    capture.problem = held<QString>(fields, field::Problem);
    capture.personId = heldId(fields, field::AcceptedAs);
    return capture;
}

}  // namespace wellmet::storage
