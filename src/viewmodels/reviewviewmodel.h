// SPDX-License-Identifier: MPL-2.0
// The captures lane of the review page: a queue, the picture and the form of the one in view, and what can be done with it.
#pragma once

#include "viewmodels/cardpicture.h"
#include "viewmodels/draftfieldsmodel.h"
#include "workflows/review.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QPointF>
#include <QTimer>

#include <optional>
#include <vector>

namespace wellmet {

class ReviewViewModel : public QObject
{
    Q_OBJECT
    /// The queue has been read once.
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY queueChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY queueChanged FINAL)
    /// Which one is in view, from 0; -1 when there is none.
    Q_PROPERTY(int position READ position WRITE setPosition NOTIFY currentChanged FINAL)
    Q_PROPERTY(State state READ state NOTIFY currentChanged FINAL)
    /// Why it could not be read, in one sentence.
    Q_PROPERTY(QString problem READ problem NOTIFY currentChanged FINAL)
    /// Text of a code that came without a picture.
    Q_PROPERTY(QString payload READ payload NOTIFY currentChanged FINAL)
    Q_PROPERTY(wellmet::DraftFieldsModel *fields READ fields CONSTANT FINAL)
    /// The row whose box is lit; -1: none.
    Q_PROPERTY(int focusedRow READ focusedRow WRITE setFocusedRow NOTIFY litBoxChanged FINAL)
    /// Where its value stands: four corners as parts (0..1) of the card's picture; empty when it stands nowhere.
    Q_PROPERTY(QList<QPointF> litBox READ litBox NOTIFY litBoxChanged FINAL)
    Q_PROPERTY(bool hasPicture READ hasPicture NOTIFY currentChanged FINAL)
    /// The card, straight and upright; the whole photo; the card's corners as parts (0..1) of the photo. Null until loaded.
    Q_PROPERTY(QImage card READ card NOTIFY pictureChanged FINAL)
    Q_PROPERTY(QImage photo READ photo NOTIFY pictureChanged FINAL)
    Q_PROPERTY(QList<QPointF> corners READ corners NOTIFY pictureChanged FINAL)

public:
    enum State {
        Nothing,  ///< the queue is empty
        Read,
        NoText,  ///< read, and there was nothing to read
        Failed,
        Reading,  ///< being read again
    };
    Q_ENUM(State)

    /// Both must outlive this object.
    ReviewViewModel(Database &database, CardImport &import, Review review, QObject *parent = nullptr);
    ~ReviewViewModel() override;

    bool isLoaded() const { return m_loaded; }
    int count() const { return int(m_items.size()); }
    int position() const { return m_position; }
    void setPosition(int position);
    State state() const;
    QString problem() const;
    QString payload() const;
    DraftFieldsModel *fields() { return &m_fields; }
    int focusedRow() const { return m_focusedRow; }
    void setFocusedRow(int row);
    QList<QPointF> litBox() const;
    bool hasPicture() const;
    QImage card() const { return m_picture.card; }
    QImage photo() const { return m_picture.photo; }
    QList<QPointF> corners() const;

    /// Makes people of the form and shows the next capture.
    Q_INVOKABLE void accept();
    Q_INVOKABLE void discard();
    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();
    /// Turns the card clockwise and has it read again; what was typed stays.
    Q_INVOKABLE void turn(int degrees);
    /// Corners as parts (0..1) of the photo; has the card read again inside them. False when they hold no card.
    Q_INVOKABLE bool setCorners(const QList<QPointF> &corners);
    /// Reads it once more as it is.
    Q_INVOKABLE void readAgain();
    /// The text at a point of the card's picture (parts, 0..1), empty when there is none. `row`'s box moves there.
    Q_INVOKABLE QString takeText(QPointF point, int row);
    /// Keeps what was typed; the page calls it when it goes out of view.
    Q_INVOKABLE void keepEdits();
    /// Shows the one of these records that is in the queue, once it is: an undo brought it back.
    void showAnyOf(const std::vector<wellmet::Id> &captures);

Q_SIGNALS:
    void queueChanged();
    /// Another capture is in view, or the same one was read again: fields were reset.
    void currentChanged();
    void litBoxChanged();
    void pictureChanged();
    /// A sentence for the toast; `undoable` offers Undo beside it.
    void said(const QString &sentence, bool undoable);

private:
    const ReviewItem *current() const;
    void load();
    void showItems(std::vector<ReviewItem> items);
    void show(int position);
    void fillForm();
    void loadPicture();
    void readAgainWith(const std::function<QFuture<Result<void>>(const Id &)> &start);
    void decided(const Id &id, const Result<void> &result, const QString &sentence);
    void removeItem(const Id &id);

    CardImport &m_import;
    Review m_review;
    DraftFieldsModel m_fields;
    std::vector<ReviewItem> m_items;
    CardPicture m_picture;
    Id m_pictureOf;  ///< the capture m_picture shows or is being loaded for
    std::vector<Id> m_wanted;  ///< see showAnyOf
    Id m_reading;  ///< being read again
    Id m_deciding;  ///< an answer of the notebook is under way for it
    Id m_typedIn;  ///< the capture m_typed belongs to
    draftform::Fields m_typed;  ///< before it was read again: put over the new reading
    QTimer m_loadSoon;
    QTimer m_keepSoon;
    int m_position = -1;
    int m_focusedRow = -1;
    bool m_loaded = false;
    bool m_dirty = false;  ///< the form differs from what the notebook keeps
};

}  // namespace wellmet
