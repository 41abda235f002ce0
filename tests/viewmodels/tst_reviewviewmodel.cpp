// SPDX-License-Identifier: MPL-2.0
// The review page's view model on a real notebook.
#include "support/testmain.h"
#include "viewmodels/reviewviewmodel.h"
#include "workflows/cardimport.h"
#include "workflows/scanrecord.h"

#include <QBuffer>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace wellmet;
using namespace Qt::StringLiterals;
using capture::DraftField;
using capture::FieldKind;
using capture::Quad;

namespace {

constexpr QSize pictureSize(800, 600);
const Quad cardQuad = Quad::fromRect({100, 100, 600, 350});

QByteArray pictureOf(int shade)
{
    QImage picture(pictureSize, QImage::Format_RGB32);
    picture.fill(QColor(shade, 80, 60));
    QPainter(&picture).fillRect(QRect(100, 100, 600, 350), Qt::white);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    picture.save(&buffer, "PNG");
    return bytes;
}

DraftField field(FieldKind kind, const QString &value, double confidence, QRectF box = {})
{
    DraftField f;
    f.kind = kind;
    f.value = value;
    f.confidence = confidence;
    f.box = Quad::fromRect(box);
    return f;
}

capture::ScannedCard cardOf(const QString &name)
{
    capture::ScannedCard card;
    card.found = true;
    card.quad = cardQuad;
    card.draft.fields = {field(FieldKind::Name, name, 0.95, {130, 130, 200, 30}),
                         field(FieldKind::Title, u"Enginer"_s, 0.4, {130, 180, 150, 20})};
    card.lines.resize(1);
    card.lines[0].text = u"Chief Engineer"_s;
    card.lines[0].box = Quad::fromRect({130, 300, 300, 30});
    return card;
}

}  // namespace

class TestReviewViewModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void emptyQueue();
    void showsTheOldestWithItsDoubtfulFieldLit();
    void acceptMakesAPersonAndShowsTheNext();
    void undoReturnsToTheCaptureWithItsEdits();
    void typedEditsStayWithTheirCaptureWhenUndoBringsAnother();
    void discardTakesItOutOfTheQueue();
    void nothingToSaveIsSaidAndTheCardStays();
    void editsSurviveARestart();
    void typingIsNotDisturbedByOtherWrites();
    void failedCaptureSaysWhyAndCanBeFilledByHand();
    void tapTakesTheTextOfALine();
    void cornersThatHoldNoCardAreRefused();

private:
    Id add(const QString &name, int shade = 70, CaptureState state = CaptureState::Ready)
    {
        return m_database
            ->run([=](storage::Notebook &notebook) {
                auto made = notebook.addCapture(CaptureSource::File, pictureOf(shade));
                if (!made)
                    return Id();
                made->state = state;
                if (state == CaptureState::Ready)
                    made->scan = encodeScan({pictureSize, cardOf(name), {}});
                else
                    made->problem = u"Truncated"_s;
                return notebook.saveCaptures(storage::ActionName::Recognise, {*made}) ? made->id : Id();
            })
            .result();
    }
    QStringList people()
    {
        QStringList names;
        const auto all = m_database->run([](storage::Notebook &notebook) { return notebook.people(); }).result();
        for (const PersonSummary &person : all.value_or(std::vector<PersonSummary>()))
            names.append(person.name);
        return names;
    }
    std::unique_ptr<ReviewViewModel> open()
    {
        auto review = std::make_unique<ReviewViewModel>(*m_database, *m_import, Review(*m_database, *m_import));
        [&] { QTRY_VERIFY(review->isLoaded()); }();
        return review;
    }
    static QString value(ReviewViewModel &review, int row)
    {
        return review.fields()->data(review.fields()->index(row), DraftFieldsModel::ValueRole).toString();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<CardImport> m_import;
};

void TestReviewViewModel::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    auto database = Database::open(m_dir->path());
    QVERIFY(database.has_value());
    m_database = std::move(*database);
    m_import = std::make_unique<CardImport>(*m_database, capture::VisionFiles{u"/nowhere"_s, u"/nowhere"_s, u"/nowhere"_s}, QString());
}

void TestReviewViewModel::cleanup()
{
    m_import.reset();
    m_database.reset();
}

void TestReviewViewModel::emptyQueue()
{
    const auto review = open();
    QCOMPARE(review->count(), 0);
    QCOMPARE(review->position(), -1);
    QCOMPARE(review->state(), ReviewViewModel::Nothing);
    review->accept();
    review->discard();
    review->next();
    review->turn(90);
    QVERIFY(review->takeText({0.5, 0.5}, 0).isEmpty());
    QCOMPARE(review->fields()->count(), 0);
}

void TestReviewViewModel::showsTheOldestWithItsDoubtfulFieldLit()
{
    add(u"Ida Moe"_s);
    add(u"Bo Lund"_s, 90);
    const auto review = open();
    QCOMPARE(review->count(), 2);
    QCOMPARE(review->position(), 0);
    QCOMPARE(value(*review, 0), u"Ida Moe"_s);
    QCOMPARE(review->focusedRow(), 1);
    QTRY_COMPARE(review->litBox().size(), 4);
    // The title begins 30 of 600 pixels from the card's left edge and 80 of 350 from its top.
    QVERIFY(std::abs(review->litBox().first().x() - 30.0 / 600) < 1e-6);
    QVERIFY(std::abs(review->litBox().first().y() - 80.0 / 350) < 1e-6);
    QCOMPARE(review->card().size(), QSize(600, 350));
    QCOMPARE(review->photo().size(), pictureSize);
    review->next();
    QCOMPARE(value(*review, 0), u"Bo Lund"_s);
    review->next();
    QCOMPARE(review->position(), 1);
    review->previous();
    QCOMPARE(value(*review, 0), u"Ida Moe"_s);
}

void TestReviewViewModel::acceptMakesAPersonAndShowsTheNext()
{
    add(u"Ida Moe"_s);
    add(u"Bo Lund"_s, 90);
    const auto review = open();
    QSignalSpy said(review.get(), &ReviewViewModel::said);
    review->accept();
    review->accept();  // a second Enter while the first is being saved decides nothing
    QTRY_COMPARE(review->count(), 1);
    QCOMPARE(people(), QStringList{u"Ida Moe"_s});
    QCOMPARE(value(*review, 0), u"Bo Lund"_s);
    QCOMPARE(said.size(), 1);
    QVERIFY(said.first().at(0).toString().contains(u"Ida Moe"_s));
    QVERIFY(said.first().at(1).toBool());
    review->accept();
    QTRY_COMPARE(review->state(), ReviewViewModel::Nothing);
    QCOMPARE(people().size(), 2);
}

void TestReviewViewModel::undoReturnsToTheCaptureWithItsEdits()
{
    const Id first = add(u"Ida Moe"_s);
    add(u"Bo Lund"_s, 90);
    const auto review = open();
    review->fields()->setValue(1, u"Engineer"_s);
    review->accept();
    QTRY_COMPARE(review->count(), 1);
    const auto undone = Review(*m_database, *m_import).undo().result();
    QVERIFY(undone && *undone);
    review->showAnyOf((*undone)->touched);
    QTRY_COMPARE(review->count(), 2);
    QTRY_COMPARE(value(*review, 0), u"Ida Moe"_s);
    QCOMPARE(value(*review, 1), u"Engineer"_s);
    QVERIFY(people().isEmpty());
    QVERIFY(!first.isNull());
}

void TestReviewViewModel::typedEditsStayWithTheirCaptureWhenUndoBringsAnother()
{
    add(u"Ida Moe"_s);
    add(u"Bo Lund"_s, 90);
    const auto review = open();
    review->discard();
    QTRY_COMPARE(review->count(), 1);
    QTRY_COMPARE(value(*review, 0), u"Bo Lund"_s);
    review->fields()->setValue(1, u"Baker"_s);
    const auto undone = Review(*m_database, *m_import).undo().result();
    QVERIFY(undone && *undone);
    review->showAnyOf((*undone)->touched);
    QTRY_COMPARE(value(*review, 0), u"Ida Moe"_s);
    QCOMPARE(value(*review, 1), u"Enginer"_s);
    review->next();
    QCOMPARE(value(*review, 0), u"Bo Lund"_s);
    QCOMPARE(value(*review, 1), u"Baker"_s);
    // On disk as well, each with its own capture.
    const auto again = open();
    QCOMPARE(value(*again, 0), u"Ida Moe"_s);
    QCOMPARE(value(*again, 1), u"Enginer"_s);
    again->next();
    QCOMPARE(value(*again, 1), u"Baker"_s);
}

void TestReviewViewModel::discardTakesItOutOfTheQueue()
{
    add(u"Ida Moe"_s);
    const auto review = open();
    review->discard();
    QTRY_COMPARE(review->count(), 0);
    QVERIFY(people().isEmpty());
    QVERIFY(Review(*m_database, *m_import).undo().result().has_value());
    QTRY_COMPARE(review->count(), 1);
}

void TestReviewViewModel::nothingToSaveIsSaidAndTheCardStays()
{
    add({}, 70, CaptureState::Failed);
    const auto review = open();
    QSignalSpy said(review.get(), &ReviewViewModel::said);
    review->accept();
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(!said.first().at(1).toBool());
    QCOMPARE(review->count(), 1);
    QCOMPARE(review->state(), ReviewViewModel::Failed);
}

void TestReviewViewModel::editsSurviveARestart()
{
    add(u"Ida Moe"_s);
    {
        const auto review = open();
        review->fields()->setValue(1, u"Engineer"_s);
        const int row = review->fields()->add(u"email"_s, 0);
        review->fields()->setValue(row, u"ida@moe.example"_s);
    }
    const auto review = open();
    QCOMPARE(value(*review, 1), u"Engineer"_s);
    QCOMPARE(value(*review, 2), u"ida@moe.example"_s);
    // Keeping edits is nothing to take back.
    QCOMPARE(m_database->run([](storage::Notebook &notebook) { return notebook.undoable(); }).result().value(),
             std::optional(storage::ActionName::AddCaptures));
}

void TestReviewViewModel::typingIsNotDisturbedByOtherWrites()
{
    add(u"Ida Moe"_s);
    const auto review = open();
    QSignalSpy reset(review->fields(), &QAbstractItemModel::modelReset);
    review->fields()->setValue(1, u"Engi"_s);
    add(u"Bo Lund"_s, 90);
    QTRY_COMPARE(review->count(), 2);
    QCOMPARE(value(*review, 1), u"Engi"_s);
    QCOMPARE(reset.size(), 0);
}

void TestReviewViewModel::failedCaptureSaysWhyAndCanBeFilledByHand()
{
    add({}, 70, CaptureState::Failed);
    const auto review = open();
    QCOMPARE(review->state(), ReviewViewModel::Failed);
    QVERIFY(!review->problem().isEmpty());
    QCOMPARE(review->fields()->count(), 5);
    review->fields()->setValue(0, u"Ida Moe"_s);
    review->accept();
    QTRY_COMPARE(review->count(), 0);
    QCOMPARE(people(), QStringList{u"Ida Moe"_s});
}

void TestReviewViewModel::tapTakesTheTextOfALine()
{
    add(u"Ida Moe"_s);
    const auto review = open();
    QTRY_VERIFY(!review->card().isNull());
    const QPointF onLine((200.0 - 100) / 600, (315.0 - 100) / 350);
    QCOMPARE(review->takeText(onLine, 1), u"Chief Engineer"_s);
    QVERIFY(std::abs(review->litBox().first().y() - 200.0 / 350) < 1e-6);
    QVERIFY(review->takeText({0.9, 0.95}, 1).isEmpty());
}

void TestReviewViewModel::cornersThatHoldNoCardAreRefused()
{
    add(u"Ida Moe"_s);
    const auto review = open();
    QTRY_VERIFY(!review->card().isNull());
    QVERIFY(!review->setCorners({{0, 0}, {1, 1}, {1, 0}, {0, 1}}));
    QCOMPARE(review->state(), ReviewViewModel::Read);
    QCOMPARE(review->corners().first(), QPointF(100.0 / 800, 100.0 / 600));
}

WELLMET_TEST_MAIN(TestReviewViewModel)
#include "tst_reviewviewmodel.moc"
