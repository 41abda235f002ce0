// SPDX-License-Identifier: MPL-2.0
#include "support/cardgen/fonts.h"
#include "support/cardgen/generator.h"
#include "support/cardgen/layouts.h"
#include "support/cardgen/people.h"
#include "support/testmain.h"

#include <phonenumbers/phonenumberutil.h>

#include <QBuffer>
#include <QImageReader>

#include <set>

using namespace Qt::StringLiterals;
using namespace wellmet::cardgen;

namespace {

QImage decoded(const Picture &picture)
{
    QBuffer buffer;
    buffer.setData(picture.bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    return reader.read();
}

/// A white card without a word on it.
std::pair<Content, DrawnCard> blankCard()
{
    DrawnCard card;
    card.millimetres = {85, 55};
    card.image = QImage(1275, 825, QImage::Format_ARGB32_Premultiplied);
    card.image.fill(Qt::white);
    card.smallestText = 20;
    return {{}, card};
}

double brightness(const QImage &image, const QPointF &at)
{
    double sum = 0;
    for (int dy = -2; dy <= 2; ++dy)
        for (int dx = -2; dx <= 2; ++dx)
            sum += qGray(
                image.pixel(std::clamp(qRound(at.x()) + dx, 0, image.width() - 1), std::clamp(qRound(at.y()) + dy, 0, image.height() - 1)));
    return sum / 25;
}

}  // namespace

class TestCardgen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(missingFonts().isEmpty(), qPrintable(missingFonts().join(u", "_s))); }
    void sameSeedSameBytes();
    void boxesLieOnTheirCard();
    void exifPicturesTurnUpright();
    void everyLanguageHasCards();
    void everyLayoutCanBeSet();
    void numbersArePossible();
    void theQuadIsWhereTheCardLies();
};

void TestCardgen::sameSeedSameBytes()
{
    const auto once = makePicture(5, 2), again = makePicture(5, 2), other = makePicture(6, 2);
    QVERIFY(once && again && other);
    QCOMPARE(once->bytes, again->bytes);
    QCOMPARE(truthOf(*once), truthOf(*again));
    QVERIFY(once->bytes != other->bytes);
}

void TestCardgen::boxesLieOnTheirCard()
{
    int boxes = 0;
    for (int i = 0; i < 4; ++i) {
        const auto picture = makePicture(11, i);
        QVERIFY(picture);
        for (const auto &card : picture->cards) {
            const auto inside = card.quad.boundingRect().adjusted(-8, -8, 8, 8);
            QVERIFY(QRectF(QPointF(), picture->size).adjusted(-1, -1, 1, 1).contains(card.quad.boundingRect()));
            QCOMPARE(card.boxes.size(), card.content.fields.size());
            for (const auto &box : card.boxes) {
                QVERIFY2(box.isEmpty() || inside.contains(box.boundingRect()), qPrintable(card.layout));
                boxes += !box.isEmpty();
            }
        }
    }
    QVERIFY(boxes > 15);
}

void TestCardgen::exifPicturesTurnUpright()
{
    auto [content, card] = blankCard();
    Shot shot;
    shot.exif = true;
    const auto picture = photograph({content}, {card}, shot, Random(3));
    QVERIFY(picture);
    QCOMPARE(decoded(*picture).size(), picture->size);
    QVERIFY(picture->bytes.left(16).contains("Exif"));
}

void TestCardgen::everyLanguageHasCards()
{
    QCOMPARE(languages().size(), 7);
    for (const auto &language : languages()) {
        const auto words = wordsOf(language);
        QVERIFY2(words, qPrintable(language));
        Wish wish;
        wish.language = language;
        const auto content = makeContent(wish, *words, *words, Random(8));
        std::set<QString> kinds;
        for (const auto &field : content.fields) {
            kinds.insert(field.kind);
            QVERIFY(!field.value.contains(u'{') && !field.value.contains(u'#') && !field.value.trimmed().isEmpty());
            if (field.kind == "email"_L1 || field.kind == "url"_L1)
                QVERIFY2(field.value.contains(".example"_L1), qPrintable(field.value));
        }
        for (const auto &kind : {u"name"_s, u"org"_s, u"title"_s, u"phone"_s, u"address"_s})
            QVERIFY2(kinds.contains(kind), qPrintable(language + u' ' + kind));
    }
}

void TestCardgen::everyLayoutCanBeSet()
{
    const auto words = wordsOf(u"en"_s);
    QVERIFY(words);
    QVERIFY(layouts().size() >= 20);
    for (const auto &layout : layouts()) {
        Wish wish;
        wish.language = u"en"_s;
        wish.people = layout.startsWith("two-people"_L1) ? 2 : 1;
        bool set = false;
        for (quint64 seed = 0; seed < 40 && !set; ++seed)
            set = drawCard(makeContent(wish, *words, *words, Random(seed)), layout, Random(seed)).has_value();
        QVERIFY2(set, qPrintable(layout));
    }
}

void TestCardgen::numbersArePossible()
{
    const auto *util = i18n::phonenumbers::PhoneNumberUtil::GetInstance();
    for (const auto &language : languages()) {
        const auto words = wordsOf(language);
        for (quint64 seed = 0; seed < 25; ++seed) {
            Wish wish;
            wish.language = language;
            const auto content = makeContent(wish, *words, *words, Random(seed));
            for (const auto &field : content.fields)
                if (field.kind == "phone"_L1)
                    QVERIFY2(
                        util->IsPossibleNumberForString(field.accept.value(0, field.value).toStdString(), content.region.toStdString()),
                        qPrintable(content.region + u' ' + field.value));
        }
    }
}

void TestCardgen::theQuadIsWhereTheCardLies()
{
    auto [content, card] = blankCard();
    Shot shot;
    shot.turn = 90;
    shot.tilt = 7;
    shot.pitch = 9;
    const auto picture = photograph({content}, {card}, shot, Random(21));
    QVERIFY(picture);
    QCOMPARE(picture->cards.front().orientation, 270);
    const auto image = decoded(*picture);
    const auto quad = picture->cards.front().quad;
    const QPointF middle = (quad[0] + quad[1] + quad[2] + quad[3]) / 4;
    for (const auto &corner : quad) {
        const QPointF inward = (middle - corner) / QLineF(middle, corner).length();
        // The paper is bright just inside each corner, the table darker just outside.
        QVERIFY2(brightness(image, corner + inward * 14) > brightness(image, corner - inward * 14) + 25,
                 qPrintable(u"%1 %2"_s.arg(corner.x()).arg(corner.y())));
    }
}

WELLMET_TEST_MAIN(TestCardgen)
#include "tst_cardgen.moc"
