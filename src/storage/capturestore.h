// SPDX-License-Identifier: MPL-2.0
// Captures as rows.
#pragma once

#include "contacts/capture.h"
#include "storage/action.h"

#include <optional>

namespace wellmet::storage {

class CaptureStore
{
public:
    explicit CaptureStore(Connection &connection) : m_connection(&connection) { }

    /// Errors: NotFound.
    Result<Capture> load(const Id &id) const;
    /// Oldest first.
    Result<std::vector<Capture>> list(std::optional<CaptureState> state) const;
    /// Those of one picture, oldest first.
    Result<std::vector<Capture>> withPicture(const QString &hash) const;

    /// Writes what differs; a null id or time is made. `byRecognition`: what the user has decided meanwhile (Accepted,
    /// Discarded) stays decided. Errors: NotFound when the capture was taken back; InvalidInput for a picture that is no
    /// hash or a negative card index.
    Result<Capture> save(Action &action, Capture capture, bool byRecognition) const;

private:
    Connection *m_connection;
};

}  // namespace wellmet::storage
