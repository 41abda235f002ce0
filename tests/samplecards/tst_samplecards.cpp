// SPDX-License-Identifier: MPL-2.0
// The sample cards against what is printed on them (tests/data/sample-cards.json). A value the reader is known to get wrong carries
// "readAs": it may be read right some day (the test says so), everything else may not get worse. After a change of the reader,
// tests/samplecards/update_golden.py notes the deviations anew; its difference is the review.
#include "base/text.h"
#include "capture/cardscan.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <map>

using namespace Qt::StringLiterals;
using namespace wellmet::capture;

namespace {

QString picturesDir()
{
    return QStringLiteral(WELLMET_SOURCE_DIR "/assets/sample-cards");
}

QJsonObject golden()
{
    QFile file(QStringLiteral(WELLMET_SOURCE_DIR "/tests/data/sample-cards.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// Values are compared letter by letter, accents included; case does not count, nor what separates the digits of a number or the
/// parts of an address.
QString comparable(const QString &kind, const QString &value)
{
    static const QRegularExpression notDigits(u"[^0-9+]"_s);
    static const QRegularExpression separators(u"[\\s,.·•-]+"_s);
    if (kind == "address"_L1)
        return QString(value).replace(separators, u" "_s).trimmed().toCaseFolded();
    return kind == "phone"_L1 ? QString(value).remove(notDigits) : wellmet::text::squeeze(value).toCaseFolded();
}

bool isGiven(const QJsonObject &field, const QString &value)
{
    auto accepted = field["accept"_L1].toArray();
    accepted.prepend(field["value"_L1]);
    const auto kind = field["kind"_L1].toString();
    return std::any_of(accepted.begin(), accepted.end(),
                       [&](const QJsonValue &form) { return comparable(kind, form.toString()) == comparable(kind, value); });
}

double distance(const QPointF &a, const QJsonValue &b)
{
    return QLineF(a, QPointF(b[0].toDouble(), b[1].toDouble())).length();
}

}  // namespace

class TestSampleCards : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(!golden().isEmpty(), "tests/data/sample-cards.json is missing"); }
    void everyPictureHasItsGolden();
    void reads_data();
    void reads();

private:
    CardScanner m_scanner{{QStringLiteral(WELLMET_BIN_DIR "/../lib/wellmet/wellmet-vision"),
                           QStringLiteral(WELLMET_BIN_DIR "/../share/wellmet/models"),
                           QStringLiteral(WELLMET_BIN_DIR "/../lib/libonnxruntime.so.1")}};
};

void TestSampleCards::everyPictureHasItsGolden()
{
    auto pictures = QDir(picturesDir()).entryList({u"*.jpg"_s}, QDir::Files, QDir::Name);
    QCOMPARE(pictures.size(), 12);
    QCOMPARE(golden().keys(), pictures);
    for (const auto &name : pictures)
        QVERIFY2(QFileInfo(QDir(picturesDir()).filePath(name)).size() <= 250'000, qPrintable(name));
}

void TestSampleCards::reads_data()
{
    QTest::addColumn<QJsonArray>("cards");
    const auto all = golden();
    for (auto it = all.begin(); it != all.end(); ++it)
        QTest::newRow(qPrintable(it.key())) << it.value().toArray();
}

void TestSampleCards::reads()
{
    QFETCH(const QJsonArray, cards);
    QFile file(QDir(picturesDir()).filePath(QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto picture = decodePicture(file.readAll());
    QVERIFY(picture.has_value());
    auto scan = m_scanner.scan(*picture);
    QVERIFY2(scan.has_value(), scan ? "" : qPrintable(scan.error().detail));
    QCOMPARE(scan->cards.size(), static_cast<size_t>(cards.size()));

    for (const auto &value : cards) {
        const auto card = value.toObject();
        const auto corners = card["quad"_L1].toArray();
        const double size =
            QLineF(corners[0][0].toDouble(), corners[0][1].toDouble(), corners[2][0].toDouble(), corners[2][1].toDouble()).length();
        const auto found = std::find_if(scan->cards.begin(), scan->cards.end(),
                                        [&](const ScannedCard &c) { return distance(c.quad.corners[0], corners[0]) < size * 0.04; });
        QVERIFY2(found != scan->cards.end(), "no card begins where this one does: not found, or turned wrongly");
        QVERIFY(found->found);
        for (qsizetype i = 1; i < 4; ++i)
            QVERIFY(distance(found->quad.corners[static_cast<size_t>(i)], corners[i]) < size * 0.04);

        std::map<QString, QList<QString>> given;
        for (const auto &field : found->draft.fields)
            given[nameOf(field.kind)].append(field.value);
        std::map<QString, qsizetype> allowed;  // values of a kind that may be wrong or too many
        for (const auto &extra : card["alsoReads"_L1].toArray())
            ++allowed[extra["kind"_L1].toString()];
        for (const auto &entry : card["fields"_L1].toArray()) {
            const auto field = entry.toObject();
            auto &values = given[field["kind"_L1].toString()];
            const auto hit = std::find_if(values.begin(), values.end(), [&](const QString &v) { return isGiven(field, v); });
            if (hit != values.end()) {
                if (field.contains("readAs"_L1))
                    qInfo("%s is right now; run update_golden.py", qPrintable(field["value"_L1].toString()));
                values.erase(hit);
            } else if (field.contains("readAs"_L1)) {
                ++allowed[field["kind"_L1].toString()];
            } else if (!field["doubtful"_L1].toBool()) {
                QFAIL(qPrintable(u"%1: expected \"%2\", left are \"%3\""_s.arg(field["kind"_L1].toString(), field["value"_L1].toString(),
                                                                               values.join(u"\", \""_s))));
            }
        }
        for (const auto &[kind, values] : given)
            if (kind != "other"_L1)
                QVERIFY2(values.size() <= allowed[kind], qPrintable(u"%1 not on the card: \"%2\""_s.arg(kind, values.join(u"\", \""_s))));
    }
}

WELLMET_TEST_MAIN(TestSampleCards)
#include "tst_samplecards.moc"
