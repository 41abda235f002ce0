// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/selectionactions.h"

#include "contacts/tags.h"
#include "viewmodels/appviewmodel.h"
#include "viewmodels/errorwords.h"
#include "viewmodels/whendone.h"

namespace wellmet {

void SelectionActions::loadTags()
{
    if (!m_app.session())
        return;
    whenDone(m_app.session()->people->tags(), this, [this](const Result<std::vector<TagCount>> &counts) {
        m_tags.clear();
        for (const TagCount &count : counts.value_or(std::vector<TagCount>()))
            m_tags.append(count.tag);
        Q_EMIT tagsChanged();
    });
}

/// Those selected; the selection is over.
std::vector<Id> SelectionActions::take()
{
    std::vector<Id> ids = m_app.session() ? m_app.people()->selection() : std::vector<Id>();
    m_app.people()->clearSelection();
    return ids;
}

void SelectionActions::tell(bool done, ErrorKind kind, const QString &sentence)
{
    Q_EMIT m_app.said(done ? sentence : errorWords(kind), done);
}

void SelectionActions::tag(const QString &tag)
{
    const QString tidy = tidyTag(tag);
    const std::vector<Id> ids = tidy.isEmpty() ? std::vector<Id>() : take();
    if (ids.empty())
        return;
    whenDone(
        m_app.session()->people->addTag(ids, tidy), this,
        [this, words = tr("%n people have the tag %1.", nullptr, int(ids.size())).arg(tidy)](const Result<std::vector<Person>> &people) {
            tell(people.has_value(), people ? ErrorKind::Internal : people.error().kind, words);
        });
}

void SelectionActions::archive(bool archived)
{
    const std::vector<Id> ids = take();
    if (ids.empty())
        return;
    const int count = int(ids.size());
    const QString words =
        archived ? tr("%n people are in the archive.", nullptr, count) : tr("%n people are back in the lists.", nullptr, count);
    whenDone(m_app.session()->people->setArchived(ids, archived), this, [this, words](const Result<std::vector<Person>> &people) {
        tell(people.has_value(), people ? ErrorKind::Internal : people.error().kind, words);
    });
}

void SelectionActions::remove()
{
    const std::vector<Id> ids = take();
    if (ids.empty())
        return;
    whenDone(m_app.session()->people->remove(ids), this,
             [this, words = tr("%n people were deleted.", nullptr, int(ids.size()))](const Result<void> &done) {
                 tell(done.has_value(), done ? ErrorKind::Internal : done.error().kind, words);
             });
}

}  // namespace wellmet
