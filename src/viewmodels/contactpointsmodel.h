// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "contacts/person.h"

#include <QAbstractListModel>

#include <vector>

namespace wellmet {

/// The contact points of one person, to be shown and edited.
class ContactPointsModel : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role {
        KindRole = Qt::UserRole,  ///< number of ContactKind
        ValueRole,
        LabelRole,  ///< as stored
        CaptionRole,  ///< label or kind, in words
        KindWordsRole,
        UrlRole,  ///< what a tap opens, or empty
        SourceRole,  ///< where the value came from, in words
        RemarkRole,  ///< what looks wrong, in words, or empty
    };
    using QAbstractListModel::QAbstractListModel;

    const std::vector<ContactPoint> &points() const { return m_points; }
    void setPoints(std::vector<ContactPoint> points);
    int count() const { return static_cast<int>(m_points.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void setValue(int row, const QString &value);
    Q_INVOKABLE void setLabel(int row, const QString &label);
    Q_INVOKABLE void add(int kind);
    Q_INVOKABLE void remove(int row);

Q_SIGNALS:
    void countChanged();
    /// The user changed something.
    void edited();

private:
    void changeAt(int row, const QList<int> &roles);

    std::vector<ContactPoint> m_points;
};

}  // namespace wellmet
