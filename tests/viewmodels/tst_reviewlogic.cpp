// SPDX-License-Identifier: MPL-2.0
// The review form's rules and its list model.
#include "support/testmain.h"
#include "viewmodels/cardpicture.h"
#include "viewmodels/draftfieldsmodel.h"
#include "viewmodels/draftform.h"

#include <QAbstractItemModelTester>
#include <QPainter>
#include <QSignalSpy>

using namespace wellmet;
using namespace Qt::StringLiterals;
using capture::DraftField;
using capture::DraftPerson;
using capture::FieldKind;
using capture::Quad;
using draftform::Trust;

namespace {

DraftField field(FieldKind kind, const QString &value, double confidence = 0.95, int person = 0)
{
    DraftField f;
    f.kind = kind;
    f.value = value;
    f.confidence = confidence;
    f.person = person;
    return f;
}

/// "name:Ida Moe" for each field.
QStringList said(const draftform::Fields &fields)
{
    QStringList lines;
    for (const DraftField &f : fields)
        lines.append(capture::nameOf(f.kind) + u':' + f.value);
    return lines;
}

const DraftPerson someCard{{field(FieldKind::Email, u"ida@moe.example"_s), field(FieldKind::Organisation, u"Moe Ltd"_s, 0.6),
                            field(FieldKind::Phone, u"+47 999 12 345"_s, 0.99), field(FieldKind::Name, u"Ida Moe"_s, 0.9),
                            field(FieldKind::Title, u"Enginer"_s, 0.3)}};

}  // namespace

class TestReviewLogic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formHasTheOrderPeopleExpect();
    void formAsksForAMissingNameOfEachPerson();
    void emptyCardGetsFieldsToFillByHand();
    void trust();
    void draftLeavesOutWhatIsBlank();
    void tabWalksTheDoubtfulFields();
    void newFieldsStandWithTheirKind();
    void typedFieldsSurviveAnotherReading();
    void tappedLineIsFound();

    void modelIsAProperModel();
    void modelSaysWhatChanged();
    void modelIgnoresRowsThatAreNotThere();
    void modelAddsPeople();

    void cardIsCutOutUpright_data();
    void cardIsCutOutUpright();
    void unfoundCardIsTheWholePictureTurned();
    void cornersThatHoldNoCard_data();
    void cornersThatHoldNoCard();
};

void TestReviewLogic::formHasTheOrderPeopleExpect()
{
    QCOMPARE(said(draftform::formOf(someCard)),
             (QStringList{u"name:Ida Moe"_s, u"title:Enginer"_s, u"org:Moe Ltd"_s, u"phone:+47 999 12 345"_s, u"email:ida@moe.example"_s}));
}

void TestReviewLogic::formAsksForAMissingNameOfEachPerson()
{
    const DraftPerson two{{field(FieldKind::Name, u"Ida Moe"_s), field(FieldKind::Phone, u"1"_s), field(FieldKind::Phone, u"2"_s, 1, 1)}};
    QCOMPARE(said(draftform::formOf(two)), (QStringList{u"name:Ida Moe"_s, u"phone:1"_s, u"name:"_s, u"phone:2"_s}));
}

void TestReviewLogic::emptyCardGetsFieldsToFillByHand()
{
    const auto form = draftform::formOf({});
    QCOMPARE(said(form), (QStringList{u"name:"_s, u"title:"_s, u"org:"_s, u"phone:"_s, u"email:"_s}));
    QCOMPARE(draftform::draftOf(form), DraftPerson());
    QCOMPARE(draftform::firstRow(form), 0);
}

void TestReviewLogic::trust()
{
    QCOMPARE(draftform::trustOf(field(FieldKind::Name, u"Ida"_s, 0.9)), Trust::Sure);
    QCOMPARE(draftform::trustOf(field(FieldKind::Name, u"Ida"_s, 0.7)), Trust::Doubtful);
    QCOMPARE(draftform::trustOf(field(FieldKind::Name, u"Ida"_s, 0.2)), Trust::Guess);
    QCOMPARE(draftform::trustOf(field(FieldKind::Name, u" "_s, 0.2)), Trust::Missing);
    QCOMPARE(draftform::trustOf(field(FieldKind::Phone, u""_s, 0.2)), Trust::Sure);
    QCOMPARE(draftform::trustOf(field(FieldKind::Other, u"Since 1950"_s, 0.2)), Trust::Sure);
    DraftField code = field(FieldKind::Email, u"ida@moe.example"_s, 0.2);
    code.fromCode = true;
    QCOMPARE(draftform::trustOf(code), Trust::Sure);
}

void TestReviewLogic::draftLeavesOutWhatIsBlank()
{
    const draftform::Fields form{field(FieldKind::Name, u"  Ida \u00a0 Moe "_s), field(FieldKind::Phone, u" \t"_s)};
    QCOMPARE(said(draftform::draftOf(form).fields), QStringList{u"name:Ida Moe"_s});
}

void TestReviewLogic::tabWalksTheDoubtfulFields()
{
    const auto form = draftform::formOf(someCard);  // title and organisation, rows 1 and 2, are doubtful
    QCOMPARE(draftform::firstRow(form), 1);
    QCOMPARE(draftform::nextDoubtful(form, -1, 1), std::optional(1));
    QCOMPARE(draftform::nextDoubtful(form, 1, 1), std::optional(2));
    QCOMPARE(draftform::nextDoubtful(form, 2, 1), std::optional<int>());
    QCOMPARE(draftform::nextDoubtful(form, int(form.size()), -1), std::optional(2));
    QCOMPARE(draftform::nextDoubtful(form, 1, -1), std::optional<int>());
    QCOMPARE(draftform::firstRow({field(FieldKind::Name, u"Ida"_s)}), 0);
    QCOMPARE(draftform::firstRow({}), -1);
}

void TestReviewLogic::newFieldsStandWithTheirKind()
{
    const auto form = draftform::formOf(someCard);
    QCOMPARE(draftform::placeFor(form, FieldKind::Phone, 0), size_t(4));
    QCOMPARE(draftform::placeFor(form, FieldKind::Name, 0), size_t(1));
    QCOMPARE(draftform::placeFor(form, FieldKind::Other, 0), form.size());
    QCOMPARE(draftform::placeFor({}, FieldKind::Url, 0), size_t(0));
}

void TestReviewLogic::typedFieldsSurviveAnotherReading()
{
    auto form = draftform::formOf(someCard);
    form[1].value = u"Engineer"_s;
    form.push_back(field(FieldKind::Url, u"moe.example"_s));
    const auto typed = draftform::typedIn(form, someCard);
    QCOMPARE(said(typed), (QStringList{u"title:Engineer"_s, u"url:moe.example"_s}));

    const DraftPerson readAgain{
        {field(FieldKind::Name, u"Ida Moe"_s), field(FieldKind::Title, u"Engincer"_s, 0.4), field(FieldKind::Url, u"moe.example"_s, 0.5)}};
    QCOMPARE(said(draftform::withTyped(readAgain, typed).fields),
             (QStringList{u"name:Ida Moe"_s, u"title:Engineer"_s, u"url:moe.example"_s}));
    QCOMPARE(said(draftform::withTyped({}, typed).fields), (QStringList{u"title:Engineer"_s, u"url:moe.example"_s}));
}

void TestReviewLogic::tappedLineIsFound()
{
    std::vector<capture::TextLine> lines(3);
    lines[0].text = u"first"_s;
    lines[0].box = Quad::fromRect({100, 100, 200, 20});
    lines[1].text = u"second"_s;
    lines[1].box = Quad::fromRect({100, 140, 200, 20});
    lines[2].text = u"logo"_s;
    lines[2].box = Quad::fromRect({50, 50, 400, 400});
    QCOMPARE(draftform::lineAt(lines, {150, 110})->text, u"first"_s);
    QCOMPARE(draftform::lineAt(lines, {150, 124})->text, u"first"_s);  // a finger is no needle
    QCOMPARE(draftform::lineAt(lines, {150, 150})->text, u"second"_s);
    QCOMPARE(draftform::lineAt(lines, {60, 300})->text, u"logo"_s);
    QCOMPARE(draftform::lineAt(lines, {10, 10}), nullptr);
    QCOMPARE(draftform::lineAt({}, {10, 10}), nullptr);
}

void TestReviewLogic::modelIsAProperModel()
{
    DraftFieldsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFields(draftform::formOf(someCard));
    model.add(u"phone"_s, 0);
    model.addPerson();
    model.setValue(0, u"Ida M. Moe"_s);
    model.setKind(3, u"url"_s);
    model.remove(0);
    while (model.count() > 0)
        model.remove(model.count() - 1);
    model.setFields({});
    QCOMPARE(model.rowCount(), 0);
}

void TestReviewLogic::modelSaysWhatChanged()
{
    DraftFieldsModel model;
    model.setFields(draftform::formOf(someCard));
    QSignalSpy edited(&model, &DraftFieldsModel::edited);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QCOMPARE(model.doubtful(), 2);
    model.setValue(1, u"Engineer"_s);
    QCOMPARE(edited.size(), 1);
    QCOMPARE(changed.last().at(0).toModelIndex().row(), 1);
    QCOMPARE(model.doubtful(), 1);
    QCOMPARE(model.data(model.index(1), DraftFieldsModel::TrustRole).toInt(), int(DraftFieldsModel::Sure));
    model.setValue(1, u"Engineer"_s);
    QCOMPARE(edited.size(), 1);
    model.setKind(3, u"nonsense"_s);
    QCOMPARE(edited.size(), 1);
    model.setType(3, u"mobile"_s);
    QCOMPARE(model.data(model.index(3), DraftFieldsModel::TypeRole).toString(), u"mobile"_s);
    QCOMPARE(edited.size(), 2);
}

void TestReviewLogic::modelIgnoresRowsThatAreNotThere()
{
    DraftFieldsModel model;
    QSignalSpy edited(&model, &DraftFieldsModel::edited);
    model.setValue(0, u"x"_s);
    model.setKind(-1, u"name"_s);
    model.remove(7);
    QCOMPARE(model.add(u"nonsense"_s, 0), -1);
    QCOMPARE(edited.size(), 0);
    QCOMPARE(model.add(u"name"_s, 5), 0);  // there is no sixth person to add it to
    QCOMPARE(model.personOf(0), 0);
}

void TestReviewLogic::modelAddsPeople()
{
    DraftFieldsModel model;
    model.setFields(draftform::formOf(someCard));
    QCOMPARE(model.people(), 1);
    const int row = model.addPerson();
    QCOMPARE(row, 5);
    QCOMPARE(model.people(), 2);
    QVERIFY(model.data(model.index(row), DraftFieldsModel::FirstOfPersonRole).toBool());
    QCOMPARE(model.add(u"email"_s, 1), 6);
    QVERIFY(!model.data(model.index(6), DraftFieldsModel::FirstOfPersonRole).toBool());
    QCOMPARE(model.add(u"email"_s, 0), 5);
    QVERIFY(model.data(model.index(6), DraftFieldsModel::FirstOfPersonRole).toBool());
}

void TestReviewLogic::cardIsCutOutUpright_data()
{
    QTest::addColumn<int>("turns");
    for (int turns = 0; turns < 4; ++turns)
        QTest::addRow("first corner %d", turns) << turns;
}

void TestReviewLogic::cardIsCutOutUpright()
{
    QFETCH(int, turns);
    // A slanted red card with one blue corner, where its content begins.
    QImage picture(3000, 2000, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    capture::ScannedCard card;
    card.found = true;
    card.quad.corners = {QPointF(600, 500), QPointF(2200, 620), QPointF(2140, 1500), QPointF(560, 1380)};
    std::ranges::rotate(card.quad.corners, card.quad.corners.begin() + turns);
    QPainter painter(&picture);
    painter.setBrush(Qt::red);
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(QPolygonF(QList<QPointF>(card.quad.corners.begin(), card.quad.corners.end())));
    painter.setBrush(Qt::blue);
    painter.drawEllipse(card.quad.corners[0], 150, 150);
    painter.end();

    const CardPicture made = makeCardPicture(picture, card);
    QCOMPARE(std::max(made.card.width(), made.card.height()), 1595);  // as long as it is on the picture, and no longer
    QCOMPARE(made.card.width() > made.card.height(), turns % 2 == 0);
    const int right = made.card.width() - 10;
    const int bottom = made.card.height() - 10;
    QCOMPARE(made.card.pixelColor(10, 10), QColor(Qt::blue));
    QCOMPARE(made.card.pixelColor(right, 10), QColor(Qt::red));
    QCOMPARE(made.card.pixelColor(right, bottom), QColor(Qt::red));
    QCOMPARE(made.card.pixelColor(10, bottom), QColor(Qt::red));
    QCOMPARE(made.photo.size(), QSize(1600, 1066));
    const QPointF mapped = made.toCard.map(card.quad.corners[2]);
    QVERIFY(std::hypot(mapped.x() - 1, mapped.y() - 1) < 1e-6);
}

void TestReviewLogic::unfoundCardIsTheWholePictureTurned()
{
    QImage picture(400, 200, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QPainter(&picture).fillRect(0, 150, 50, 50, Qt::blue);  // lower left: upper left once turned clockwise
    capture::ScannedCard card;
    card.orientation = 90;
    const CardPicture made = makeCardPicture(picture, card);
    QCOMPARE(made.card.size(), QSize(200, 400));
    QCOMPARE(made.card.pixelColor(5, 5), QColor(Qt::blue));
    QVERIFY(makeCardPicture({}, card).isNull());
}

void TestReviewLogic::cornersThatHoldNoCard_data()
{
    QTest::addColumn<QList<QPointF>>("corners");
    QTest::addColumn<bool>("holds");
    QTest::newRow("a card") << QList<QPointF>{{.1, .1}, {.9, .2}, {.8, .9}, {.1, .8}} << true;
    QTest::newRow("whole picture") << QList<QPointF>{{0, 0}, {1, 0}, {1, 1}, {0, 1}} << true;
    QTest::newRow("three corners") << QList<QPointF>{{0, 0}, {1, 0}, {1, 1}} << false;
    QTest::newRow("crossed") << QList<QPointF>{{.1, .1}, {.9, .9}, {.9, .1}, {.1, .9}} << false;
    QTest::newRow("mirrored") << QList<QPointF>{{.9, .1}, {.1, .1}, {.1, .9}, {.9, .9}} << false;
    QTest::newRow("dented") << QList<QPointF>{{.1, .1}, {.9, .1}, {.3, .3}, {.1, .9}} << false;
    QTest::newRow("a dot") << QList<QPointF>{{.5, .5}, {.505, .5}, {.505, .505}, {.5, .505}} << false;
    QTest::newRow("outside") << QList<QPointF>{{-.5, 0}, {1, 0}, {1, 1}, {0, 1}} << false;
    QTest::newRow("no numbers") << QList<QPointF>{{qQNaN(), 0}, {1, 0}, {1, 1}, {0, 1}} << false;
}

void TestReviewLogic::cornersThatHoldNoCard()
{
    QFETCH(QList<QPointF>, corners);
    QFETCH(bool, holds);
    QCOMPARE(canHoldCard(corners), holds);
}

WELLMET_TEST_MAIN(TestReviewLogic)
#include "tst_reviewlogic.moc"
