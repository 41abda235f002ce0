// SPDX-License-Identifier: MPL-2.0
// The fields of one capture as the review form shows and edits them.
#pragma once

#include "viewmodels/draftform.h"

#include <QAbstractListModel>

namespace wellmet {

class DraftFieldsModel : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int doubtful READ doubtful NOTIFY doubtfulChanged)
    Q_PROPERTY(int people READ people NOTIFY peopleChanged)

public:
    enum Role {
        ValueRole = Qt::UserRole + 1,
        KindRole,
        TypeRole,
        TrustRole,
        PersonRole,
        FirstOfPersonRole,
        FromCodeRole,
        ConfidenceRole,
        LabelRole
    };
    enum Trust { Sure, Doubtful, Guess, Missing };  ///< draftform::Trust for QML
    Q_ENUM(Trust)

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return int(m_fields.size()); }
    int doubtful() const;
    int people() const;
    const draftform::Fields &fields() const { return m_fields; }
    void setFields(draftform::Fields fields);

    /// The user wrote it: from now on it is certain.
    Q_INVOKABLE void setValue(int row, const QString &value);
    /// `kind` by its name ("email"); anything unknown changes nothing. The field stays where it is.
    Q_INVOKABLE void setKind(int row, const QString &kind);
    Q_INVOKABLE void setType(int row, const QString &type);
    /// Adds an empty field where one of its kind belongs and returns its row; -1 when the kind is unknown.
    Q_INVOKABLE int add(const QString &kind, int person);
    /// Adds another person's name field and returns its row.
    Q_INVOKABLE int addPerson();
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE int personOf(int row) const;
    /// The next doubtful row after or before `from`, -1 if there is none.
    Q_INVOKABLE int nextDoubtful(int from, int step) const;
    /// The box of a field's value on the picture moves: its text was taken from another line.
    void setBox(int row, const capture::Quad &box);

    /// Names of the kinds of fields in the order of the form, and of the types a field of a kind can have.
    Q_INVOKABLE static QStringList kinds();
    Q_INVOKABLE static QStringList typesOf(const QString &kind);
    /// The same in the user's language; a word nobody knows is shown as it is.
    Q_INVOKABLE static QString kindWord(const QString &kind);
    Q_INVOKABLE static QString typeWord(const QString &type);

Q_SIGNALS:
    void countChanged();
    void doubtfulChanged();
    void peopleChanged();
    /// The user changed something.
    void edited();

private:
    bool isRow(int row) const { return row >= 0 && row < count(); }
    void changed(int row, const QList<int> &roles);
    int insert(const capture::DraftField &field, size_t place);

    draftform::Fields m_fields;
};

}  // namespace wellmet
