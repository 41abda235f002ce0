// SPDX-License-Identifier: MPL-2.0
// Two people side by side, line by line, and what the merged person will have.
#pragma once

#include "contacts/merge.h"

#include <QAbstractListModel>

namespace wellmet {

class MergeLinesModel : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role {
        LabelRole = Qt::UserRole,  ///< what the line is about, in words
        LeftRole,  ///< the first person's value as shown, or empty
        RightRole,
        SameRole,  ///< both have it
        ChoosableRole,  ///< each has another and one of them stays
        LeftStaysRole,  ///< the merged person has the first one's value
        ResultRole,  ///< what the merged person has
        RightStaysRole,  ///< the merged person has the second one's value (of Same both stay)
    };
    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<MergeLine> lines);
    const std::vector<MergeLine> &lines() const { return m_lines; }
    int count() const { return static_cast<int>(m_lines.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// The next line one can choose in, after or before `from`; -1 when there is none.
    Q_INVOKABLE int nextChoosable(int from, int step) const;

Q_SIGNALS:
    void countChanged();

private:
    std::vector<MergeLine> m_lines;
};

}  // namespace wellmet
