// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/peoplelistmodel.h"

#include "base/log.h"
#include "base/text.h"
#include "viewmodels/namepicture.h"
#include "viewmodels/whendone.h"

#include <algorithm>

namespace wellmet {

PeopleListModel::PeopleListModel(QObject *parent) : QAbstractListModel(parent), m_pages(pagesHeld) { }

void PeopleListModel::setAddressBook(AddressBook *book)
{
    m_book = book;
}

int PeopleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

QHash<int, QByteArray> PeopleListModel::roleNames() const
{
    return {{PersonIdRole, "personId"}, {NameRole, "name"},       {SubtitleRole, "subtitle"}, {InitialsRole, "initials"},
            {HueRole, "hue"},           {StarredRole, "starred"}, {SelectedRole, "selected"}};
}

QVariant PeopleListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PersonSummary *person = at(index.row());
    switch (role) {
    case PersonIdRole: return person ? person->id.toString() : QString();
    case Qt::DisplayRole:
    case NameRole: return person ? person->name : QString();
    case SubtitleRole: return person ? person->subtitle : QString();
    case InitialsRole: return person ? initialsOf(person->name) : QString();
    case HueRole: return person ? hueOf(person->name) : 0.0;
    case StarredRole: return person && person->starred;
    case SelectedRole: return person && m_selected.contains(person->id);
    default: return {};
    }
}

void PeopleListModel::setShelf(int shelf)
{
    const auto wanted = static_cast<PeopleQuery::Shelf>(std::clamp(shelf, 0, 2));
    if (wanted == m_which.shelf)
        return;
    m_which.shelf = wanted;
    listAnew();
}

void PeopleListModel::setOrder(int order)
{
    const auto wanted = static_cast<ListOrder>(std::clamp(order, 0, 1));
    if (wanted == m_which.order)
        return;
    m_which.order = wanted;
    listAnew();
}

void PeopleListModel::listAnew()
{
    clearSelection();
    Q_EMIT orderChanged();
    if (m_showing == Showing::Everybody) {
        ++m_round;
        beginResetModel();
        m_pages.clear();
        m_fetching.clear();
        m_count = 0;
        endResetModel();
        m_loaded = false;
        Q_EMIT countChanged();
        Q_EMIT loadedChanged();
    }
    refresh();
}

void PeopleListModel::selectedRowChanged(int row)
{
    if (row >= 0 && row < m_count)
        Q_EMIT dataChanged(index(row), index(row), {SelectedRole});
    Q_EMIT selectedChanged();
}

void PeopleListModel::toggleSelected(const QString &personId)
{
    const auto id = Id::fromString(personId);
    if (!id)
        return;
    if (!m_selected.remove(*id))
        m_selected.insert(*id);
    m_selectedLast = rowOf(personId);
    selectedRowChanged(m_selectedLast);
}

void PeopleListModel::selectTo(int row)
{
    const int from = m_selectedLast < 0 ? row : m_selectedLast;
    for (int between = std::min(from, row); between <= std::max(from, row); ++between)
        if (const auto id = Id::fromString(personIdAt(between))) {
            m_selected.insert(*id);
            selectedRowChanged(between);
        }
    m_selectedLast = row;
}

void PeopleListModel::clearSelection()
{
    m_selectedLast = -1;
    if (m_selected.isEmpty())
        return;
    m_selected.clear();
    if (m_count > 0)
        Q_EMIT dataChanged(index(0), index(m_count - 1), {SelectedRole});
    Q_EMIT selectedChanged();
}

const PersonSummary *PeopleListModel::at(int row) const
{
    if (m_showing == Showing::Matches)
        return &m_matches[static_cast<size_t>(row)];
    const Page *page = m_pages.object(row / pageSize);
    if (!page)
        fetchPage(row / pageSize);
    const auto place = static_cast<size_t>(row % pageSize);
    return page && place < page->size() ? &(*page)[place] : nullptr;
}

QString PeopleListModel::personIdAt(int row) const
{
    const PersonSummary *person = row >= 0 && row < m_count ? at(row) : nullptr;
    return person ? person->id.toString() : QString();
}

int PeopleListModel::rowOf(const QString &personId) const
{
    const auto id = Id::fromString(personId);
    const auto placeIn = [&id](const Page &page) {
        const auto found = std::ranges::find(page, *id, &PersonSummary::id);
        return found == page.end() ? -1 : static_cast<int>(found - page.begin());
    };
    if (!id)
        return -1;
    if (m_showing == Showing::Matches)
        return placeIn(m_matches);
    for (const int page : m_pages.keys())
        if (const int place = placeIn(*m_pages.object(page)); place >= 0)
            return page * pageSize + place;
    return -1;
}

void PeopleListModel::setQuery(const QString &query)
{
    if (query == m_query)
        return;
    m_query = query;
    Q_EMIT queryChanged();
    if (m_loaded) {
        m_loaded = false;
        Q_EMIT loadedChanged();
    }
    refresh();
}

void PeopleListModel::refresh()
{
    if (!m_book)
        return;
    if (text::squeeze(m_query).isEmpty()) {
        fetchCount();
    } else if (m_searching) {
        m_searchAgain = true;
    } else {
        search();
    }
}

void PeopleListModel::search()
{
    // One question at a time: whoever types on gets the answer to the last letter, not to each.
    m_searching = true;
    m_searchAgain = false;
    whenDone(m_book->find(m_query, mostMatches), this, [this, asked = m_query](const Result<Page> &found) {
        m_searching = false;
        if (!found)
            qCWarning(logUi) << "search failed, kind" << static_cast<int>(found.error().kind);
        if (asked == m_query)
            takeMatches(found ? *found : Page());
        if (asked != m_query || m_searchAgain)
            refresh();
    });
}

void PeopleListModel::takeMatches(Page people)
{
    ++m_round;
    const bool sameRows = m_showing == Showing::Matches && people.size() == m_matches.size();
    if (sameRows) {
        m_matches = std::move(people);
        if (m_count > 0)
            Q_EMIT dataChanged(index(0), index(m_count - 1));
    } else {
        beginResetModel();
        m_showing = Showing::Matches;
        m_matches = std::move(people);
        m_count = static_cast<int>(m_matches.size());
        m_pages.clear();
        m_fetching.clear();
        endResetModel();
        Q_EMIT countChanged();
    }
    m_loaded = true;
    Q_EMIT loadedChanged();
}

void PeopleListModel::fetchCount()
{
    // The count and the first page come together, so that the list is never seen empty-handed.
    const quint64 round = ++m_round;
    whenDone(m_book->count(m_which), this, [this, round](const Result<int> &count) {
        if (!count)
            qCWarning(logUi) << "counting people failed, kind" << static_cast<int>(count.error().kind);
        if (round != m_round || !text::squeeze(m_query).isEmpty())
            return;
        m_fetching.clear();
        if (m_showing != Showing::Everybody) {
            beginResetModel();
            m_showing = Showing::Everybody;
            m_matches.clear();
            m_pages.clear();
            m_count = 0;
            endResetModel();
        }
        setRows(count ? *count : 0);
        // What is held is shown until the same page has been read again.
        for (const int page : m_pages.keys())
            fetchPage(page);
        if (m_count > 0 && m_pages.isEmpty())
            fetchPage(0);
        else
            m_loaded = true;
        Q_EMIT loadedChanged();
    });
}

void PeopleListModel::setRows(int count)
{
    if (count == m_count)
        return;
    if (count > m_count) {
        beginInsertRows({}, m_count, count - 1);
        m_count = count;
        endInsertRows();
    } else {
        beginRemoveRows({}, count, m_count - 1);
        m_count = count;
        endRemoveRows();
    }
    Q_EMIT countChanged();
}

void PeopleListModel::fetchPage(int page) const
{
    if (!m_book || m_fetching.contains(page))
        return;
    m_fetching.insert(page);
    auto *self = const_cast<PeopleListModel *>(this);  // data() is const, the answer comes later
    whenDone(m_book->people(m_which, pageSize, page * pageSize), self, [self, page, round = m_round](const Result<Page> &people) {
        if (round == self->m_round)
            self->takePage(page, people ? *people : Page());
    });
}

void PeopleListModel::takePage(int page, Page people)
{
    m_fetching.remove(page);
    m_pages.insert(page, new Page(std::move(people)));
    const int first = page * pageSize;
    if (first < m_count)
        Q_EMIT dataChanged(index(first), index(std::min(first + pageSize, m_count) - 1));
    if (!m_loaded) {
        m_loaded = true;
        Q_EMIT loadedChanged();
    }
}

}  // namespace wellmet
