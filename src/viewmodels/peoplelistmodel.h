// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "contacts/peoplelists.h"
#include "contacts/person.h"
#include "workflows/addressbook.h"

#include <QAbstractListModel>
#include <QCache>
#include <QSet>

#include <vector>

namespace wellmet {

/// The people of the notebook, or those a query finds. Of a long list only what was looked at lately is held: a row not
/// there yet has empty data and is fetched on the database thread; dataChanged() follows.
class PeopleListModel : public QAbstractListModel
{
    Q_OBJECT
    /// Empty: everybody, by sort key. Else the best matches first. The newest query wins.
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged FINAL)
    /// Rows.
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /// The first answer for the query in view has come: an empty list means that there is nobody.
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    /// The rows are those of a query (and not still those of everybody).
    Q_PROPERTY(bool filtered READ isFiltered NOTIFY loadedChanged FINAL)
    /// Which people are listed: PeopleQuery::Shelf (0 everybody but the archived, 1 starred, 2 archived).
    Q_PROPERTY(int shelf READ shelf WRITE setShelf NOTIFY orderChanged FINAL)
    /// ListOrder: 0 by name, 1 recently changed first.
    Q_PROPERTY(int order READ order WRITE setOrder NOTIFY orderChanged FINAL)
    /// How many are selected; choosing one begins a selection, none ends it.
    Q_PROPERTY(int selected READ selected NOTIFY selectedChanged FINAL)
    /// The best matches only: more people fit the query than are listed.
    Q_PROPERTY(bool cutOff READ isCutOff NOTIFY countChanged FINAL)
public:
    enum Role { PersonIdRole = Qt::UserRole, NameRole, SubtitleRole, InitialsRole, HueRole, StarredRole, SelectedRole };
    static constexpr int pageSize = 64;
    static constexpr int pagesHeld = 48;
    static constexpr int mostMatches = 200;

    explicit PeopleListModel(QObject *parent = nullptr);

    /// Where the people come from; the book must outlive the model or be replaced by null.
    void setAddressBook(AddressBook *book);
    /// Reads again what is in view: something was written.
    void refresh();

    QString query() const { return m_query; }
    void setQuery(const QString &query);
    int count() const { return m_count; }
    bool isLoaded() const { return m_loaded; }
    bool isFiltered() const { return m_showing == Showing::Matches; }
    int shelf() const { return static_cast<int>(m_which.shelf); }
    void setShelf(int shelf);
    int order() const { return static_cast<int>(m_which.order); }
    void setOrder(int order);
    int selected() const { return static_cast<int>(m_selected.size()); }
    std::vector<Id> selection() const { return {m_selected.begin(), m_selected.end()}; }
    bool isCutOff() const { return isFiltered() && m_count >= mostMatches; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// The id of a row's person as text, empty while the row is not there.
    Q_INVOKABLE QString personIdAt(int row) const;
    /// The row among those held, or -1.
    Q_INVOKABLE int rowOf(const QString &personId) const;

    Q_INVOKABLE void toggleSelected(const QString &personId);
    /// Everybody from the row selected last to this one.
    Q_INVOKABLE void selectTo(int row);
    Q_INVOKABLE void clearSelection();

Q_SIGNALS:
    void queryChanged();
    void orderChanged();
    void selectedChanged();
    void countChanged();
    void loadedChanged();

private:
    enum class Showing { Nothing, Everybody, Matches };
    using Page = std::vector<PersonSummary>;

    const PersonSummary *at(int row) const;
    void fetchPage(int page) const;
    void fetchCount();
    void search();
    void takePage(int page, Page people);
    void takeMatches(Page people);
    void setRows(int count);
    void listAnew();
    void selectedRowChanged(int row);

    AddressBook *m_book = nullptr;
    QString m_query;
    PeopleQuery m_which;
    QSet<Id> m_selected;
    int m_selectedLast = -1;
    Showing m_showing = Showing::Nothing;
    Page m_matches;
    mutable QCache<int, Page> m_pages;
    mutable QSet<int> m_fetching;
    int m_count = 0;
    /// Answers to questions of an earlier round are dropped.
    quint64 m_round = 0;
    bool m_loaded = false;
    bool m_searching = false;
    bool m_searchAgain = false;
};

}  // namespace wellmet
