// SPDX-License-Identifier: MPL-2.0
#include "workflows/review.h"

#include "contacts/newercard.h"
#include "workflows/drafttopeople.h"
#include "workflows/personedit.h"

#include <QDateTime>

#include <algorithm>
#include <tuple>

namespace wellmet {
namespace {

ReviewItem itemOf(Capture capture, const QString &region)
{
    ReviewItem item;
    // A record that cannot be decoded leaves the picture and an empty form: nothing is lost that could be shown.
    if (auto record = decodeScan(capture.scan)) {
        item.pictureSize = record->pictureSize;
        item.card = std::move(record->card);
        item.edited = std::move(record->edited);
    }
    item.people = draftToPeople(item.card.draft, {capture.id, capture.at, region});
    item.capture = std::move(capture);
    return item;
}

Unexpected decidedAlready(const Id &id)
{
    return Unexpected(ErrorKind::InvalidInput, QStringLiteral("capture %1 is decided on already").arg(id.toString()));
}

Result<Capture> undecided(storage::Notebook &notebook, const Id &id)
{
    auto capture = notebook.capture(id);
    if (capture && (capture->state == CaptureState::Accepted || capture->state == CaptureState::Discarded))
        return decidedAlready(id);
    return capture;
}

Result<std::vector<Person>> acceptPeople(storage::Notebook &notebook, const Capture &capture, const std::vector<Person> &people,
                                         const EditContext &context)
{
    const std::vector<Person> scanned = itemOf(capture, context.region).people;
    std::vector<Person> complete;
    for (const Person &person : people) {
        // A form for a second person that was left empty is no second person.
        auto tidy = tidied(withOriginOf(person, scanned, context.at), context);
        if (!tidy)
            continue;
        tidy->captureId = capture.id;
        complete.push_back(std::move(*tidy));
    }
    if (complete.empty())
        return Unexpected(ErrorKind::InvalidInput, QStringLiteral("nothing is filled in"));
    return notebook.acceptCapture(capture.id, complete);
}

// The card as the user sees it upright now; nullopt while nothing is known of it.
std::optional<capture::ManualCard> uprightCard(const Capture &capture)
{
    if (const auto record = decodeScan(capture.scan); record && !record->pictureSize.isEmpty())
        return capture::ManualCard{record->card.quad, 0};
    const auto manual = decodeManual(capture.corners);
    return manual && manual->orientation >= 0 ? std::optional(*manual) : std::nullopt;
}

}  // namespace

Review::Review(Database &database, CardImport &import, QString region) : m_database(database), m_import(import), m_region(std::move(region))
{
}

QFuture<Result<std::vector<ReviewItem>>> Review::queue()
{
    return m_database.run([region = m_region](storage::Notebook &notebook) -> Result<std::vector<ReviewItem>> {
        std::vector<Capture> waiting;
        for (const CaptureState state : {CaptureState::Ready, CaptureState::Failed}) {
            auto captures = notebook.captures(state);
            if (!captures)
                return Unexpected(captures.error());
            std::move(captures->begin(), captures->end(), std::back_inserter(waiting));
        }
        std::sort(waiting.begin(), waiting.end(), [](const Capture &a, const Capture &b) {
            return std::tie(a.at, a.picture, a.cardIndex, a.id) < std::tie(b.at, b.picture, b.cardIndex, b.id);
        });
        std::vector<ReviewItem> items;
        for (Capture &capture : waiting)
            items.push_back(itemOf(std::move(capture), region));
        return items;
    });
}

QFuture<Result<ReviewItem>> Review::item(const Id &captureId)
{
    return m_database.run([captureId, region = m_region](storage::Notebook &notebook) {
        return notebook.capture(captureId).transform([&](Capture capture) { return itemOf(std::move(capture), region); });
    });
}

QFuture<Result<QByteArray>> Review::picture(const Id &captureId)
{
    return m_database.run([captureId](storage::Notebook &notebook) {
        return notebook.capture(captureId).and_then([&](const Capture &capture) -> Result<QByteArray> {
            if (capture.picture.isEmpty())
                return Unexpected(ErrorKind::NotFound, QStringLiteral("a code has no picture"));
            return notebook.attachment(capture.picture);
        });
    });
}

QFuture<Result<std::vector<Person>>> Review::accept(const Id &captureId, const std::vector<Person> &people)
{
    const EditContext context{std::nullopt, m_region, m_database.now()};
    return m_database.run([=](storage::Notebook &notebook) {
        return undecided(notebook, captureId).and_then([&](const Capture &capture) {
            return acceptPeople(notebook, capture, people, context);
        });
    });
}

QFuture<Result<std::vector<Person>>> Review::accept(const Id &captureId, const capture::DraftPerson &edited)
{
    return accept(captureId, draftToPeople(edited, {captureId, m_database.now(), m_region}));
}

QFuture<Result<Person>> Review::acceptOnto(const Id &captureId, const Id &personId, const Person &card)
{
    const EditContext context{std::nullopt, m_region, m_database.now()};
    return m_database.run([=](storage::Notebook &notebook) {
        return undecided(notebook, captureId).and_then([&](const Capture &capture) {
            const std::vector<Person> scanned = itemOf(capture, context.region).people;
            return tidied(withOriginOf(card, scanned, context.at), context).and_then([&](const Person &tidy) {
                const QString day = QDateTime::fromMSecsSinceEpoch(capture.at, Qt::UTC).date().toString(Qt::ISODate);
                return notebook.acceptCaptureOnto(
                    captureId, personId, [&](Person person) -> Result<Person> { return withNewerCard(std::move(person), tidy, day); });
            });
        });
    });
}

QFuture<Result<void>> Review::keepEdits(const Id &captureId, const capture::DraftPerson &edited)
{
    return m_database.run([captureId, edited](storage::Notebook &notebook) {
        return undecided(notebook, captureId).and_then([&](Capture capture) -> Result<void> {
            ScanRecord record = decodeScan(capture.scan).value_or(ScanRecord());
            if (record.edited == edited)
                return {};
            record.edited = edited;
            capture.scan = encodeScan(record);
            return notebook.saveCaptures(storage::ActionName::Recognise, {capture});
        });
    });
}

QFuture<Result<void>> Review::discard(const Id &captureId)
{
    return m_database.run([captureId](storage::Notebook &notebook) {
        return undecided(notebook, captureId).and_then([&](Capture capture) {
            capture.state = CaptureState::Discarded;
            return notebook.saveCaptures(storage::ActionName::Discard, {capture});
        });
    });
}

QFuture<Result<void>> Review::turn(const Id &captureId, int degrees)
{
    return m_import.readAgain(captureId, [degrees](const Capture &stored) -> Result<std::optional<capture::ManualCard>> {
        auto card = uprightCard(stored);
        if (!card || degrees % 90 != 0)
            return Unexpected(ErrorKind::InvalidInput, QStringLiteral("no card to turn, or no quarter turn"));
        card->orientation = ((card->orientation + degrees) % 360 + 360) % 360;
        return card;
    });
}

QFuture<Result<void>> Review::setCorners(const Id &captureId, const capture::Quad &corners)
{
    return m_import.readAgain(captureId, [corners](const Capture &stored) -> Result<std::optional<capture::ManualCard>> {
        const auto before = decodeManual(stored.corners);
        return std::optional(capture::ManualCard{corners, before && before->orientation >= 0 ? 0 : -1});
    });
}

QFuture<Result<std::optional<storage::UndoneAction>>> Review::undo()
{
    return m_database.run([](storage::Notebook &notebook) { return notebook.undo(); });
}

}  // namespace wellmet
