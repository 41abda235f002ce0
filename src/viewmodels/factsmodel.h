// SPDX-License-Identifier: MPL-2.0
// The dates, own fields or relations of one person while they are edited: each has a label and a value.
#pragma once

#include "contacts/person.h"

#include <QAbstractListModel>
#include <QLocale>

#include <functional>

namespace wellmet {

class FactsModel : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role {
        LabelRole = Qt::UserRole,  ///< as the user sees and types it
        ValueRole,
        FixedLabelRole,  ///< the label says what it is and is not typed (a birthday)
        RemarkRole,  ///< what looks wrong, in words, or empty
    };
    using QAbstractListModel::QAbstractListModel;

    void setDates(const std::vector<ImportantDate> &dates);
    void setFields(const std::vector<CustomField> &fields);
    /// `nameOf`: the name of somebody in the notebook, or empty.
    void setRelations(const std::vector<Relation> &relations, const std::function<QString(const Id &)> &nameOf);

    /// The values as they are now. A row that was stored keeps its id, and its provenance while it is not touched.
    std::vector<ImportantDate> dates() const;
    std::vector<CustomField> fields() const;
    std::vector<Relation> relations() const;

    int count() const { return static_cast<int>(m_rows.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void setLabel(int row, const QString &label);
    Q_INVOKABLE void setValue(int row, const QString &value);
    /// An empty row: a birthday where there is none yet and `birthday` is wished, else one to be labelled.
    Q_INVOKABLE void add(bool birthday = false);
    Q_INVOKABLE void remove(int row);

Q_SIGNALS:
    void countChanged();
    /// The user changed something.
    void edited();

private:
    enum class What { Date, Field, Relation };
    struct Row {
        QString label;
        QString value;
        bool touched = false;
        ImportantDate date = {};  ///< as stored, of whichever kind the model holds
        CustomField field = {};
        Relation relation = {};
    };
    void reset(What what, std::vector<Row> rows);
    void changeAt(int row, const QList<int> &roles);

    What m_what = What::Field;
    std::vector<Row> m_rows;
};

/// A date as people type it, in the form that is stored: "12 April 1980", "12/04/1980", "April 1980", "12 April", "1980". What
/// cannot be read stays as it is.
QString typedDate(const QString &text, const QLocale &locale);

}  // namespace wellmet
