// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/reviewviewmodel.h"

#include "base/log.h"
#include "viewmodels/errorwords.h"
#include "viewmodels/whendone.h"

#include <QtConcurrent>

#include <algorithm>

namespace wellmet {

namespace {

constexpr int loadDelayMillis = 60;  // several writes in a row make one load
constexpr int keepDelayMillis = 700;  // what a kill can cost of a person's typing

auto findItem(std::vector<ReviewItem> &items, const Id &id)
{
    return std::ranges::find_if(items, [&id](const ReviewItem &item) { return item.capture.id == id; });
}

/// The card reads the same: what the form shows need not be filled in anew.
bool sameReading(const ReviewItem &a, const ReviewItem &b)
{
    return a.capture.state == b.capture.state && a.capture.problem == b.capture.problem && a.card == b.card;
}

QString acceptedWords(const capture::DraftPerson &draft)
{
    const auto isName = [](const capture::DraftField &field) { return field.kind == capture::FieldKind::Name; };
    const auto names = std::ranges::count_if(draft.fields, isName);
    if (names > 1)
        return ReviewViewModel::tr("%n people saved.", nullptr, int(names));
    const auto name = std::ranges::find_if(draft.fields, isName);
    return name == draft.fields.end() ? ReviewViewModel::tr("Saved.") : ReviewViewModel::tr("%1 saved.").arg(name->value);
}

}  // namespace

ReviewViewModel::ReviewViewModel(Database &database, CardImport &import, Review review, QObject *parent)
    : QObject(parent), m_import(import), m_review(std::move(review))
{
    m_loadSoon.setSingleShot(true);
    m_loadSoon.setInterval(loadDelayMillis);
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(keepDelayMillis);
    connect(&m_loadSoon, &QTimer::timeout, this, &ReviewViewModel::load);
    connect(&m_keepSoon, &QTimer::timeout, this, &ReviewViewModel::keepEdits);
    connect(
        &database, &Database::changed, this, [this] { m_loadSoon.start(); }, Qt::QueuedConnection);
    connect(&m_import, &CardImport::finished, this, [this](const Id &id) {
        if (id == m_reading)
            m_reading = {};
        m_loadSoon.start();
    });
    connect(&m_import, &CardImport::stopped, this, [this] {
        m_reading = {};
        m_loadSoon.start();
    });
    connect(&m_fields, &DraftFieldsModel::edited, this, [this] {
        m_dirty = true;
        m_keepSoon.start();
        Q_EMIT litBoxChanged();
    });
    load();
}

ReviewViewModel::~ReviewViewModel()
{
    keepEdits();
}

const ReviewItem *ReviewViewModel::current() const
{
    return m_position >= 0 ? &m_items[size_t(m_position)] : nullptr;
}

ReviewViewModel::State ReviewViewModel::state() const
{
    const ReviewItem *item = current();
    if (!item)
        return Nothing;
    if (item->capture.id == m_reading)
        return Reading;
    if (item->capture.state == CaptureState::Failed)
        return Failed;
    return item->card.draft.fields.empty() ? NoText : Read;
}

QString ReviewViewModel::problem() const
{
    if (state() != Failed)
        return {};
    const auto kind = errorKindFromName(current()->capture.problem).value_or(ErrorKind::Internal);
    return kind == ErrorKind::Cancelled ? tr("Reading was stopped.") : errorWords(kind, tr("The picture"));
}

QString ReviewViewModel::payload() const
{
    return current() ? current()->capture.payload : QString();
}

bool ReviewViewModel::hasPicture() const
{
    return current() && !current()->capture.picture.isEmpty();
}

QList<QPointF> ReviewViewModel::corners() const
{
    return m_picture.isNull() ? QList<QPointF>() : partsOf(m_picture.quad, m_picture.pictureSize);
}

QList<QPointF> ReviewViewModel::litBox() const
{
    if (m_picture.isNull() || m_focusedRow < 0 || m_focusedRow >= m_fields.count())
        return {};
    const capture::Quad &box = m_fields.fields()[size_t(m_focusedRow)].box;
    QList<QPointF> corners;
    if (!box.boundingBox().isEmpty())
        for (const QPointF &corner : box.corners)
            corners.append(m_picture.toCard.map(corner));
    return corners;
}

void ReviewViewModel::setFocusedRow(int row)
{
    if (row == m_focusedRow)
        return;
    m_focusedRow = row;
    Q_EMIT litBoxChanged();
}

void ReviewViewModel::load()
{
    whenDone(m_review.queue(), this, [this](const Result<std::vector<ReviewItem>> &items) {
        if (items)
            showItems(*items);
        else
            qCWarning(logUi) << "review queue:" << items.error().detail;
    });
}

/// Takes over what the notebook holds and stays with the capture in view, whose form is left alone while its reading is the same.
void ReviewViewModel::showItems(std::vector<ReviewItem> items)
{
    const std::optional<ReviewItem> before = current() ? std::optional(*current()) : std::nullopt;
    if (before && before->capture.id == m_reading) {
        // While it is read again it is not in the notebook's queue, but it stays where it was.
        std::erase_if(items, [this](const ReviewItem &item) { return item.capture.id == m_reading; });
        items.insert(items.begin() + std::min<qsizetype>(m_position, qsizetype(items.size())), *before);
    }
    const auto wantedIn = [this](const std::vector<ReviewItem> &list) {
        return std::ranges::find_if(list, [this](const ReviewItem &item) { return std::ranges::count(m_wanted, item.capture.id) > 0; });
    };
    if (before && wantedIn(items) != items.end()) {
        // What was typed belongs to the capture in view: kept while it still is the current one.
        keepEdits();
        if (const auto left = findItem(items, before->capture.id); left != items.end())
            left->edited = current()->edited;
    }
    m_items = std::move(items);
    m_loaded = true;
    const auto wanted = wantedIn(m_items);
    const auto same = before ? findItem(m_items, before->capture.id) : m_items.end();
    if (wanted != m_items.end()) {
        m_wanted.clear();
        show(int(wanted - m_items.begin()));
    } else if (same != m_items.end()) {
        m_position = int(same - m_items.begin());
        if (!sameReading(*before, *same) || (same->capture.id == m_typedIn && m_reading.isNull()))
            show(m_position);
        else
            Q_EMIT currentChanged();
    } else {
        show(std::min(std::max(0, m_position), count() - 1));
    }
    Q_EMIT queueChanged();
}

void ReviewViewModel::show(int position)
{
    m_position = position;
    fillForm();
    loadPicture();
    Q_EMIT currentChanged();
}

void ReviewViewModel::fillForm()
{
    m_dirty = false;
    m_keepSoon.stop();
    const ReviewItem *item = current();
    if (!item) {
        m_fields.setFields({});
    } else {
        capture::DraftPerson draft = item->edited ? *item->edited : item->card.draft;
        if (item->capture.id == m_typedIn && m_typedIn != m_reading) {
            draft = draftform::withTyped(draft, m_typed);
            m_typedIn = {};
            m_dirty = !m_typed.empty();
            m_keepSoon.start();
        }
        m_fields.setFields(draftform::formOf(draft));
    }
    m_focusedRow = draftform::firstRow(m_fields.fields());
    Q_EMIT litBoxChanged();
}

void ReviewViewModel::loadPicture()
{
    const ReviewItem *item = current();
    const Id id = item ? item->capture.id : Id();
    if (id != m_pictureOf) {
        m_picture = {};
        m_pictureOf = id;
        Q_EMIT pictureChanged();
        Q_EMIT litBoxChanged();
    }
    if (!item || item->capture.picture.isEmpty())
        return;
    whenDone(m_review.picture(id), this, [this, id, card = item->card](const Result<QByteArray> &bytes) {
        if (!bytes || id != m_pictureOf)
            return;
        const auto make = [bytes = *bytes, card] { return makeCardPicture(capture::decodePicture(bytes).value_or(QImage()), card); };
        whenDone(QtConcurrent::run(make), this, [this, id](const CardPicture &picture) {
            if (id != m_pictureOf)
                return;
            m_picture = picture;
            Q_EMIT pictureChanged();
            Q_EMIT litBoxChanged();
        });
    });
}

void ReviewViewModel::setPosition(int position)
{
    if (position == m_position || position < 0 || position >= count())
        return;
    keepEdits();
    show(position);
}

void ReviewViewModel::next()
{
    setPosition(m_position + 1);
}

void ReviewViewModel::previous()
{
    setPosition(m_position - 1);
}

void ReviewViewModel::showAnyOf(const std::vector<Id> &captures)
{
    m_wanted = captures;
    m_loadSoon.start();
}

void ReviewViewModel::keepEdits()
{
    m_keepSoon.stop();
    if (!m_dirty || !current())
        return;
    m_dirty = false;
    const capture::DraftPerson draft = draftform::draftOf(m_fields.fields());
    ReviewItem &item = m_items[size_t(m_position)];
    item.edited = draft;
    whenDone(m_review.keepEdits(item.capture.id, draft), this, [this](const Result<void> &kept) {
        if (!kept && kept.error().kind != ErrorKind::InvalidInput)
            Q_EMIT said(errorWords(kept.error().kind, tr("The notebook")), false);
    });
}

void ReviewViewModel::accept()
{
    const ReviewItem *item = current();
    if (!item || !m_deciding.isNull() || item->capture.id == m_reading)
        return;
    // Kept first, so that taking the decision back brings the form back as it was.
    keepEdits();
    m_deciding = item->capture.id;
    const capture::DraftPerson draft = draftform::draftOf(m_fields.fields());
    whenDone(m_review.accept(m_deciding, draft), this, [this, id = m_deciding, draft](const Result<std::vector<Person>> &people) {
        decided(id, people ? Result<void>() : Unexpected(people.error()), acceptedWords(draft));
    });
}

void ReviewViewModel::discard()
{
    const ReviewItem *item = current();
    if (!item || !m_deciding.isNull() || item->capture.id == m_reading)
        return;
    keepEdits();
    m_deciding = item->capture.id;
    whenDone(m_review.discard(m_deciding), this,
             [this, id = m_deciding](const Result<void> &result) { decided(id, result, tr("Card discarded.")); });
}

void ReviewViewModel::decided(const Id &id, const Result<void> &result, const QString &sentence)
{
    m_deciding = {};
    if (!result) {
        Q_EMIT said(errorWords(result.error().kind, tr("The card")), false);
        return;
    }
    removeItem(id);
    Q_EMIT said(sentence, true);
}

void ReviewViewModel::removeItem(const Id &id)
{
    const auto gone = findItem(m_items, id);
    if (gone == m_items.end())
        return;
    const int row = int(gone - m_items.begin());
    m_items.erase(gone);
    if (row == m_position)
        show(std::min(row, count() - 1));
    else if (row < m_position)
        --m_position;
    Q_EMIT queueChanged();
    Q_EMIT currentChanged();
}

void ReviewViewModel::readAgainWith(const std::function<QFuture<Result<void>>(const Id &)> &start)
{
    const ReviewItem *item = current();
    if (!item || !m_deciding.isNull() || !m_reading.isNull() || item->capture.picture.isEmpty())
        return;
    m_typed = draftform::typedIn(m_fields.fields(), item->card.draft);
    m_typedIn = m_reading = item->capture.id;
    Q_EMIT currentChanged();
    whenDone(start(m_reading), this, [this](const Result<void> &started) {
        if (started)
            return;
        m_typedIn = m_reading = {};
        Q_EMIT currentChanged();
        Q_EMIT said(errorWords(started.error().kind, tr("The card")), false);
    });
}

void ReviewViewModel::turn(int degrees)
{
    readAgainWith([this, degrees](const Id &id) { return m_review.turn(id, degrees); });
}

bool ReviewViewModel::setCorners(const QList<QPointF> &corners)
{
    if (m_picture.isNull() || !canHoldCard(corners))
        return false;
    const capture::Quad quad = quadOf(corners, m_picture.pictureSize);
    readAgainWith([this, quad](const Id &id) { return m_review.setCorners(id, quad); });
    return true;
}

void ReviewViewModel::readAgain()
{
    readAgainWith([this](const Id &id) { return m_import.readAgain(id, std::nullopt); });
}

QString ReviewViewModel::takeText(QPointF point, int row)
{
    const ReviewItem *item = current();
    if (!item || m_picture.isNull())
        return {};
    const capture::TextLine *line = draftform::lineAt(item->card.lines, m_picture.toCard.inverted().map(point));
    if (!line)
        return {};
    m_fields.setBox(row, line->box);
    Q_EMIT litBoxChanged();
    return line->text;
}

}  // namespace wellmet
