// SPDX-License-Identifier: MPL-2.0
// The duplicates lane of the review page: one pair at a time, side by side, and a decision.
#pragma once

#include "viewmodels/mergelinesmodel.h"
#include "workflows/duplicates.h"

#include <QObject>

#include <optional>

namespace wellmet {

class DuplicatesViewModel : public QObject
{
    Q_OBJECT
    /// Open pairs as far as they are known.
    Q_PROPERTY(int count READ count NOTIFY pairsChanged FINAL)
    /// Which one is in view, from 0; -1 when there is none.
    Q_PROPERTY(int position READ position WRITE setPosition NOTIFY currentChanged FINAL)
    /// Why the two may be one, in a sentence, and how sure that is.
    Q_PROPERTY(QString evidence READ evidence NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString likeliness READ likeliness NOTIFY currentChanged FINAL)
    /// Both people have been read. The left one would stay.
    Q_PROPERTY(bool shown READ isShown NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString leftName READ leftName NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString leftSubtitle READ leftSubtitle NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString leftInitials READ leftInitials NOTIFY currentChanged FINAL)
    Q_PROPERTY(double leftHue READ leftHue NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString rightName READ rightName NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString rightSubtitle READ rightSubtitle NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString rightInitials READ rightInitials NOTIFY currentChanged FINAL)
    Q_PROPERTY(double rightHue READ rightHue NOTIFY currentChanged FINAL)
    Q_PROPERTY(wellmet::MergeLinesModel *lines READ lines CONSTANT FINAL)
    /// The name the merged person would have, and what stands below it.
    Q_PROPERTY(QString resultName READ resultName NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString resultSubtitle READ resultSubtitle NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString resultInitials READ resultInitials NOTIFY currentChanged FINAL)
    Q_PROPERTY(double resultHue READ resultHue NOTIFY currentChanged FINAL)
    /// The merged person in a sentence.
    Q_PROPERTY(QString result READ result NOTIFY currentChanged FINAL)
public:
    /// `duplicates` must outlive this object.
    explicit DuplicatesViewModel(Duplicates &duplicates, QObject *parent = nullptr);

    int count() const { return static_cast<int>(m_pairs.size()); }
    int position() const { return m_position; }
    void setPosition(int position);
    QString evidence() const;
    QString likeliness() const;
    bool isShown() const { return m_preview.has_value(); }
    QString leftName() const { return shown().a.name.full; }
    QString leftSubtitle() const { return subtitleOf(shown().a); }
    QString leftInitials() const;
    double leftHue() const;
    QString rightName() const { return shown().b.name.full; }
    QString rightSubtitle() const { return subtitleOf(shown().b); }
    QString rightInitials() const;
    double rightHue() const;
    MergeLinesModel *lines() { return &m_lines; }
    QString resultName() const { return shown().plan.merged.name.full; }
    QString resultInitials() const;
    double resultHue() const;
    QString result() const;
    QString resultSubtitle() const { return subtitleOf(shown().plan.merged); }

    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();
    /// Whose value stays in a line one can choose in.
    Q_INVOKABLE void choose(int row, bool right);
    Q_INVOKABLE void merge();
    Q_INVOKABLE void notTheSame();
    /// Out of sight until one of the two changes.
    Q_INVOKABLE void later();
    /// Reads both people again: something was written.
    void refresh();

Q_SIGNALS:
    void pairsChanged();
    void currentChanged();
    /// A sentence for the toast; `undoable` offers Undo beside it.
    void said(const QString &sentence, bool undoable);

private:
    const DuplicatePreview &shown() const;
    const DuplicatePair *current() const;
    void takePairs();
    void show(int position);
    void loadPreview();
    int placeOf(const std::optional<DuplicatePair> &wanted) const;
    void putAside();
    template <typename T>
    void decide(const QFuture<Result<T>> &decision, const QString &sentence);

    Duplicates &m_duplicates;
    MergeLinesModel m_lines;
    std::vector<DuplicatePair> m_pairs;
    std::vector<DuplicatePair> m_answered;  ///< those that were decided on here
    std::optional<DuplicatePreview> m_preview;
    MergeChoices m_choices;
    int m_position = -1;
    quint64 m_round = 0;  ///< answers to questions of an earlier round are dropped
    bool m_deciding = false;
};

}  // namespace wellmet
