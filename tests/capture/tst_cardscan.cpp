// SPDX-License-Identifier: MPL-2.0
// The whole scan, with the real networks. One scanner serves all tests: loading takes longer than reading.
#include "base/text.h"
#include "capture/cardscan.h"
#include "support/drawncards.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QObject>
#include <QTemporaryDir>

using namespace wellmet;
using namespace wellmet::capture;
using namespace wellmet::tests;
using namespace Qt::StringLiterals;

namespace {

const QString buildDir = QStringLiteral(WELLMET_BIN_DIR "/..");
const QString modelsDir = buildDir + u"/share/wellmet/models"_s;
const QString plugin = buildDir + u"/lib/wellmet/wellmet-vision"_s;
const QString runtime = buildDir + u"/lib/libonnxruntime.so.1"_s;

QStringList textsOf(const ScannedCard &card)
{
    QStringList texts;
    for (const TextLine &line : card.lines)
        texts << line.text;
    return texts;
}

/// What was read, spaces and letter case aside: those have a test of their own.
QStringList lettersOf(const QStringList &texts)
{
    QStringList letters;
    for (QString text : texts)
        letters << text::fold(text.remove(u' '));
    return letters;
}

}  // namespace

class CardScanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void readsACardThatIsThePicture();
    void readsACardOnATable();
    void turnsCardsUpright_data();
    void turnsCardsUpright();
    void readsSpacesAndAccents();
    void readsSeveralCards();
    void readsAManualCard();
    void readsBeyondAPanel();
    void aPictureWithoutTextIsOneBlankCard();
    void oddPictures_data();
    void oddPictures();
    void progressRisesToOne();
    void canBeCancelled();
    void missingAndDamagedParts_data();
    void missingAndDamagedParts();
    void missingAndDamagedPlugin();

private:
    std::optional<CardScanner> m_scanner;
};

void CardScanTest::initTestCase()
{
    m_scanner.emplace(VisionFiles::besideExecutable());
}

void CardScanTest::readsACardThatIsThePicture()
{
    const auto scan = m_scanner->scan(drawnCard());
    QVERIFY(scan);
    QCOMPARE(scan->pictureSize, QSize(1000, 600));
    QCOMPARE(scan->cards.size(), size_t(1));
    const ScannedCard &card = scan->cards[0];
    QVERIFY(!card.found);
    QCOMPARE(card.orientation, 0);
    QCOMPARE(lettersOf(textsOf(card)), lettersOf(quillLines()));
    for (const TextLine &line : card.lines) {
        QCOMPARE(line.charX.size(), static_cast<size_t>(line.text.size()) + 1);
        QVERIFY(line.confidence > 0.8);
    }
    // "Zoe Quill" stands at the top left.
    QVERIFY(QRectF(40, 30, 500, 120).contains(card.lines[0].box.boundingBox()));
    QVERIFY(!card.draft.fields.empty());
}

void CardScanTest::readsACardOnATable()
{
    QImage picture = table();
    const Quad quad{{QPointF(320, 320), QPointF(1260, 390), QPointF(1380, 950), QPointF(200, 900)}};
    layOn(picture, drawnCard(), quad);
    const auto scan = m_scanner->scan(picture);
    QVERIFY(scan);
    QCOMPARE(scan->cards.size(), size_t(1));
    QVERIFY(scan->cards[0].found);
    QVERIFY(cornerDistance(scan->cards[0].quad, quad) < 12);
    QCOMPARE(lettersOf(textsOf(scan->cards[0])), lettersOf(quillLines()));
    // Boxes lie on the original picture, inside the card.
    for (const TextLine &line : scan->cards[0].lines)
        QVERIFY(QRectF(190, 310, 1200, 660).contains(line.box.boundingBox()));
}

void CardScanTest::turnsCardsUpright_data()
{
    QTest::addColumn<int>("turn");
    QTest::addColumn<bool>("onTable");
    for (const int turn : {0, 90, 180, 270}) {
        QTest::addRow("%d alone", turn) << turn << false;
        QTest::addRow("%d on a table", turn) << turn << true;
    }
}

void CardScanTest::turnsCardsUpright()
{
    QFETCH(int, turn);
    QFETCH(bool, onTable);
    QImage picture = drawnCard();
    if (onTable) {
        picture = table();
        layOn(picture, drawnCard(), Quad::fromRect(QRectF(300, 320, 1000, 600)));
    }
    const auto scan = m_scanner->scan(picture.transformed(QTransform().rotate(turn)));
    QVERIFY(scan);
    QCOMPARE(scan->cards.size(), size_t(1));
    QCOMPARE(scan->cards[0].orientation, (360 - turn) % 360);
    QCOMPARE(lettersOf(textsOf(scan->cards[0])), lettersOf(quillLines()));
    // The first corner is the content's top left, wherever that came to lie.
    const QPointF corner = scan->cards[0].quad.corners[0];
    const QRectF first = scan->cards[0].lines[0].box.boundingBox();
    const double diagonal = std::hypot(1000, 600);
    QVERIFY(std::hypot(corner.x() - first.center().x(), corner.y() - first.center().y()) < 0.5 * diagonal);
}

void CardScanTest::readsSpacesAndAccents()
{
    const QStringList lines{u"José Brûlé"_s, u"Ingénieur en sécurité"_s, u"12, rue du Prisme"_s, u"Tél. : +33 1 99 00 12 34"_s};
    const auto scan = m_scanner->scan(drawnCard(lines));
    QVERIFY(scan);
    QCOMPARE(textsOf(scan->cards[0]).first(3), lines.first(3));
}

void CardScanTest::readsSeveralCards()
{
    QImage picture = table({2000, 900});
    layOn(picture, drawnCard(), Quad::fromRect(QRectF(100, 200, 800, 480)));
    QStringList other = quillLines();
    other[0] = u"Otto Vane"_s;
    layOn(picture, drawnCard(other), Quad::fromRect(QRectF(1080, 220, 800, 480)));
    const auto scan = m_scanner->scan(picture);
    QVERIFY(scan);
    QCOMPARE(scan->cards.size(), size_t(2));
    QCOMPARE(lettersOf(textsOf(scan->cards[0])), lettersOf(quillLines()));
    QCOMPARE(lettersOf(textsOf(scan->cards[1])), lettersOf(other));
}

void CardScanTest::readsAManualCard()
{
    QImage picture = table({2000, 900});
    layOn(picture, drawnCard(), Quad::fromRect(QRectF(100, 200, 800, 480)));
    layOn(picture, drawnCard(), Quad::fromRect(QRectF(1080, 220, 800, 480)));
    ScanOptions options;
    options.manual = ManualCard{Quad::fromRect(QRectF(1080, 220, 800, 480)), 180};
    const auto scan = m_scanner->scan(picture, options);
    QVERIFY(scan);
    QCOMPARE(scan->cards.size(), size_t(1));
    QCOMPARE(scan->cards[0].orientation, 180);
    options.manual->orientation = -1;
    const auto upright = m_scanner->scan(picture, options);
    QVERIFY(upright);
    QCOMPARE(upright->cards[0].orientation, 0);
    QCOMPARE(lettersOf(textsOf(upright->cards[0])), lettersOf(quillLines()));
    // Corners the user has dragged onto one another.
    options.manual->quad = Quad{};
    QVERIFY(m_scanner->scan(picture, options));
}

void CardScanTest::readsBeyondAPanel()
{
    // A panel with edges like a card's, as much text as one, and all that reaches the person beside it.
    QImage picture = table();
    layOn(picture, drawnCard({u"Zoe Quill"_s, u"Head of Optics and Instruments"_s, u"Quill and Vane"_s}),
          Quad::fromRect(QRectF(80, 300, 900, 560)));
    QPainter painter(&picture);
    QFont font(u"Inter"_s);
    font.setPixelSize(40);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(QPointF(1040, 500), u"zoe@quillvane.example"_s);
    painter.drawText(QPointF(1040, 600), u"+49 30 5550100"_s);
    painter.end();
    const auto scan = m_scanner->scan(picture);
    QVERIFY(scan);
    QCOMPARE(scan->cards.size(), size_t(1));
    const auto &fields = scan->cards[0].draft.fields;
    QVERIFY(std::any_of(fields.begin(), fields.end(), [](const DraftField &f) { return f.value == u"zoe@quillvane.example"; }));
    QVERIFY(std::any_of(fields.begin(), fields.end(), [](const DraftField &f) { return f.value == u"Zoe Quill"; }));
}

void CardScanTest::aPictureWithoutTextIsOneBlankCard()
{
    const auto scan = m_scanner->scan(table());
    QVERIFY(scan);
    QCOMPARE(scan->cards.size(), size_t(1));
    QVERIFY(scan->cards[0].lines.empty());
    QVERIFY(scan->cards[0].draft.fields.empty());
    QVERIFY(!scan->cards[0].found);
}

void CardScanTest::oddPictures_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("one pixel") << QSize(1, 1);
    QTest::newRow("long") << QSize(6000, 10);
    QTest::newRow("tall") << QSize(3, 4000);
    QTest::newRow("small") << QSize(40, 30);
}

void CardScanTest::oddPictures()
{
    QFETCH(QSize, size);
    QImage picture(size, QImage::Format_Grayscale8);
    picture.fill(180);
    const auto scan = m_scanner->scan(picture);
    QVERIFY(scan);
    QCOMPARE(scan->cards.size(), size_t(1));
    QCOMPARE(m_scanner->scan(QImage()).error().kind, ErrorKind::NotAnImage);
}

void CardScanTest::progressRisesToOne()
{
    double last = 0;
    int reports = 0;
    bool rising = true;
    QVERIFY(m_scanner->scan(drawnCard(), {}, {}, [&](double done) {
        rising = rising && done >= last && done <= 1;
        last = done;
        ++reports;
    }));
    QVERIFY(rising);
    QVERIFY(reports > 5);
    QCOMPARE(last, 1.0);
}

void CardScanTest::canBeCancelled()
{
    const auto cancel = std::make_shared<std::atomic_bool>(true);
    QCOMPARE(m_scanner->scan(drawnCard(), {}, cancel).error().kind, ErrorKind::Cancelled);
    // In the middle of it, at every step it reports.
    for (const double stopAt : {0.15, 0.4, 0.7}) {
        cancel->store(false);
        double seen = 0;
        const auto scan = m_scanner->scan(drawnCard(), {}, cancel, [&](double done) {
            seen = done;
            if (done >= stopAt)
                cancel->store(true);
        });
        QVERIFY(!scan);
        QCOMPARE(scan.error().kind, ErrorKind::Cancelled);
        QVERIFY(seen < 1);
    }
    QVERIFY(m_scanner->scan(drawnCard()));
}

void CardScanTest::missingAndDamagedParts_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("removed");
    for (const char *file : {"ch_PP-OCRv4_det_infer.onnx", "ch_ppocr_mobile_v2.0_cls_infer.onnx", "ch_PP-OCRv4_rec_infer.onnx",
                             "ppocr_keys_v1.txt", "libonnxruntime.so.1"}) {
        QTest::addRow("%s missing", file) << QString::fromLatin1(file) << true;
        QTest::addRow("%s damaged", file) << QString::fromLatin1(file) << false;
    }
}

void CardScanTest::missingAndDamagedParts()
{
    QFETCH(QString, file);
    QFETCH(bool, removed);
    QTemporaryDir dir;
    QStringList parts = QDir(modelsDir).entryList(QDir::Files);
    for (const QString &part : parts)
        QVERIFY(QFile::link(QDir(modelsDir).absoluteFilePath(part), dir.filePath(part)));
    QVERIFY(QFile::link(QFileInfo(runtime).absoluteFilePath(), dir.filePath(u"libonnxruntime.so.1"_s)));
    QVERIFY(QFile::remove(dir.filePath(file)));
    if (!removed) {
        QFile damaged(dir.filePath(file));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("a few bytes\nthat are something else\n");
    }
    CardScanner scanner({plugin, dir.path(), dir.filePath(u"libonnxruntime.so.1"_s)});
    const auto scan = scanner.scan(drawnCard());
    QVERIFY(!scan);
    QCOMPARE(scan.error().kind, removed ? ErrorKind::ModelMissing : ErrorKind::ModelDamaged);
}

void CardScanTest::missingAndDamagedPlugin()
{
    QTemporaryDir dir;
    const QString damaged = dir.filePath(u"wellmet-vision.so"_s);
    QFile file(damaged);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a few bytes that are something else");
    file.close();
    QCOMPARE(CardScanner({dir.filePath(u"elsewhere"_s), modelsDir, runtime}).scan(drawnCard()).error().kind, ErrorKind::ModelMissing);
    QCOMPARE(CardScanner({damaged, modelsDir, runtime}).scan(drawnCard()).error().kind, ErrorKind::ModelDamaged);
    // A library that opens but offers something else.
    QCOMPARE(CardScanner({runtime, modelsDir, runtime}).scan(drawnCard()).error().kind, ErrorKind::ModelDamaged);
}

WELLMET_TEST_MAIN(CardScanTest)
#include "tst_cardscan.moc"
