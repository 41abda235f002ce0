// SPDX-License-Identifier: MPL-2.0
// What an open notebook is made of. For the files that implement Notebook.
#pragma once

#include "storage/action.h"
#include "storage/attachmentstore.h"
#include "storage/capturestore.h"
#include "storage/notebook.h"
#include "storage/personstore.h"

namespace wellmet::storage {

struct Notebook::Parts {
    Parts(const QString &notebookFolder, Connection &&opened, WallClock wall)
        : folder(notebookFolder), connection(std::move(opened)), clock(std::move(wall)), attachments(folder, connection),
          captures(connection), people(connection)
    {
    }

    Result<Action> begin(ActionName name, Durability durability = Durability::Normal)
    {
        return Action::begin(connection, clock, name, durability);
    }

    /// Runs `job(action)` in an action and commits when it answers no error.
    template <typename Job>
    auto inAction(ActionName name, Durability durability, Job job) -> std::invoke_result_t<Job, Action &>
    {
        auto action = begin(name, durability);
        if (!action)
            return Unexpected(action.error());
        auto answer = job(*action);
        if (!answer)
            return answer;
        if (const auto committed = action->commit(); !committed)
            return Unexpected(committed.error());
        return answer;
    }

    Result<std::vector<Person>> saveAll(Action &action, const std::vector<Person> &all)
    {
        std::vector<Person> stored;
        stored.reserve(all.size());
        for (const Person &person : all) {
            auto saved = people.save(action, person);
            if (!saved)
                return Unexpected(saved.error());
            stored.push_back(std::move(*saved));
        }
        return stored;
    }

    /// One action: `makePeople(action)` saves the people (at least one), the capture becomes Accepted and points at the first.
    template <typename MakePeople>
    Result<std::vector<Person>> acceptInto(const Id &captureId, MakePeople makePeople)
    {
        return inAction(ActionName::Accept, Durability::Full, [&](Action &action) -> Result<std::vector<Person>> {
            auto capture = captures.load(captureId);
            if (!capture)
                return Unexpected(capture.error());
            if (capture->state == CaptureState::Accepted)
                return Unexpected(ErrorKind::InvalidInput, QStringLiteral("capture %1 is accepted already").arg(captureId.toString()));
            auto made = makePeople(action);
            if (!made)
                return made;
            capture->state = CaptureState::Accepted;
            capture->personId = made->front().id;
            if (const auto written = captures.save(action, *capture, false); !written)
                return Unexpected(written.error());
            return made;
        });
    }

    QString folder;
    Connection connection;
    HybridClock clock;
    AttachmentStore attachments;
    CaptureStore captures;
    PersonStore people;
};

}  // namespace wellmet::storage
