// SPDX-License-Identifier: MPL-2.0
// Whole cards as lines (tests/capture/lines) through the field parser, and what holds for any lines at all.
#include "capture/parsefields.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <set>

using namespace wellmet::capture;
using namespace Qt::StringLiterals;

namespace {

/// Height of type 10 in pixels of the card.
constexpr double unit = 4;

struct LineCard {
    QString name;
    std::vector<TextLine> lines;
    ParseContext context;
    QStringList wanted;  ///< "kind[/type] value"
};

TextLine placed(const QString &text, double x, double y, double size)
{
    TextLine line;
    line.text = text;
    line.confidence = 0.98;
    const double height = size * unit;
    line.box = Quad::fromRect(QRectF(x, y, 0.55 * height * static_cast<double>(text.size()), height));
    for (qsizetype i = 0; i <= text.size(); ++i)
        line.charX.push_back(static_cast<float>(i) / static_cast<float>(std::max<qsizetype>(1, text.size())));
    return line;
}

void addLine(LineCard &card, const QString &row, double &y)
{
    static const QRegularExpression at(u"^@(\\d+),(\\d+) (\\d+) (.*)$"_s);
    static const QRegularExpression stacked(u"^(\\d+) (.*)$"_s);
    if (const auto match = at.match(row); match.hasMatch()) {
        card.lines.push_back(placed(match.captured(4), match.captured(1).toDouble() * unit, match.captured(2).toDouble() * unit,
                                    match.captured(3).toDouble()));
    } else if (const auto plain = stacked.match(row); plain.hasMatch()) {
        card.lines.push_back(placed(plain.captured(2), 40, y, plain.captured(1).toDouble()));
        y += plain.captured(1).toDouble() * unit * 1.5;
    } else {
        qFatal("a row of the line cards is neither placed nor stacked: %s", qPrintable(row));
    }
}

std::vector<LineCard> lineCards()
{
    std::vector<LineCard> cards;
    QDir folder(QStringLiteral(WELLMET_SOURCE_DIR) + u"/tests/capture/lines"_s);
    double y = 0;
    for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(name));
        for (const QString &row : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            if (row.startsWith(u"## ")) {
                cards.push_back({row.mid(3), {}, {QSizeF(1800, 1050), {}, {}}, {}});
                y = 40;
            } else if (row.startsWith(u"= ")) {
                cards.back().wanted << row.mid(2);
            } else if (row.startsWith(u"alt: ")) {
                cards.back().lines.back().alternative = row.mid(5);
            } else if (row.startsWith(u"code: ")) {
                cards.back().context.codePayloads << row.mid(6).replace(u"\\n"_s, u"\n"_s);
            } else {
                addLine(cards.back(), row, y);
            }
        }
    }
    return cards;
}

QString shown(const DraftField &field)
{
    return nameOf(field.kind) + (field.type.isEmpty() ? QString() : u'/' + field.type) + u' ' + field.value;
}

bool isExact(const QString &kind)
{
    static const QStringList exact{u"name"_s, u"org"_s, u"title"_s, u"email"_s, u"phone"_s, u"url"_s, u"social"_s};
    return exact.contains(kind);
}

}  // namespace

class ParseFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cards_data()
    {
        QTest::addColumn<int>("index");
        const std::vector<LineCard> all = lineCards();
        QVERIFY(all.size() > 30);
        for (size_t i = 0; i < all.size(); ++i)
            QTest::newRow(qPrintable(all[i].name)) << static_cast<int>(i);
    }

    void cards()
    {
        QFETCH(int, index);
        const LineCard card = lineCards().at(static_cast<size_t>(index));
        const DraftPerson draft = parseFields(card.lines, card.context);
        std::multiset<QString> got;
        QStringList all;
        for (const DraftField &field : draft.fields) {
            all << shown(field);
            if (isExact(nameOf(field.kind)) || card.wanted.contains(shown(field)))
                got.insert(shown(field));
        }
        const std::multiset<QString> wanted(card.wanted.begin(), card.wanted.end());
        QVERIFY2(got == wanted, qPrintable(u"got:\n  "_s + all.join(u"\n  "_s) + u"\nwanted:\n  "_s + card.wanted.join(u"\n  "_s)));
    }

    void whatHoldsForEveryField_data() { cards_data(); }
    void whatHoldsForEveryField()
    {
        QFETCH(int, index);
        const LineCard card = lineCards().at(static_cast<size_t>(index));
        const DraftPerson draft = parseFields(card.lines, card.context);
        QCOMPARE(parseFields(card.lines, card.context), draft);
        QRectF paper;
        for (const TextLine &line : card.lines)
            paper |= line.box.boundingBox();
        for (const DraftField &field : draft.fields) {
            QVERIFY(!field.value.trimmed().isEmpty());
            QVERIFY(field.confidence > 0 && field.confidence < 1);
            QVERIFY(field.fromCode || paper.adjusted(-1, -1, 1, 1).contains(field.box.boundingBox()));
        }
    }

    void boxOfAPartLiesInItsLine()
    {
        const TextLine line = placed(u"Tel: +44 1872 555 0143  maud@fernhollow.example"_s, 100, 100, 10);
        const DraftPerson draft = parseFields({line}, {QSizeF(1800, 1050), {}, {}});
        const auto find = [&](FieldKind kind) {
            return std::find_if(draft.fields.begin(), draft.fields.end(), [&](const DraftField &field) { return field.kind == kind; });
        };
        const auto phone = find(FieldKind::Phone);
        const auto email = find(FieldKind::Email);
        QVERIFY(phone != draft.fields.end() && email != draft.fields.end());
        QVERIFY(phone->box.boundingBox().right() < email->box.boundingBox().left());
        QVERIFY(phone->box.boundingBox().left() > line.box.boundingBox().left());
        QCOMPARE(email->box.boundingBox().right(), line.box.boundingBox().right());
    }

    void regionDecidesWhatIsANumber()
    {
        const TextLine line = placed(u"0872 555143"_s, 100, 100, 10);
        const DraftPerson british = parseFields({line}, {QSizeF(1800, 1050), u"GB"_s, {}});
        QCOMPARE(british.fields.size(), size_t(1));
        QCOMPARE(british.fields.front().kind, FieldKind::Phone);
    }

    void nothingAtAll() { QVERIFY(parseFields({}, {}).fields.empty()); }

    void hostileLinesEndInFields()
    {
        // Any text, any box, any charX: no crash, bounded output.
        QRandomGenerator random(20260101);
        static const QString alphabet = u"aZé0123456789 +()/-.,:@|•\u001f\n株İßﷺ©"_s;
        for (int round = 0; round < 150; ++round) {
            std::vector<TextLine> lines;
            for (int i = random.bounded(12); i >= 0; --i) {
                TextLine line;
                for (int n = random.bounded(60); n > 0; --n)
                    line.text += alphabet[random.bounded(alphabet.size())];
                line.alternative = random.bounded(2) ? line.text.mid(random.bounded(5)) : QString();
                for (int n = random.bounded(70); n > 0; --n)
                    line.charX.push_back(static_cast<float>(random.generateDouble() * 4 - 2));
                for (QPointF &corner : line.box.corners)
                    corner = {random.generateDouble() * 2000 - 500, random.generateDouble() * 2000 - 500};
                lines.push_back(std::move(line));
            }
            const DraftPerson draft = parseFields(lines, {QSizeF(), u"??"_s, {}});
            QVERIFY(draft.fields.size() < 1000);
        }
    }

    void longLinesAreCheap()
    {
        for (const QString &part : {u"1 "_s, u"@"_s, u"a.b@c.example "_s, u"www."_s, u"Manager of "_s, u"xy"_s}) {
            const TextLine line = placed(part.repeated(20000), 0, 0, 10);
            QVERIFY(parseFields(std::vector<TextLine>(5, line), {}).fields.size() < 2000);
        }
    }
};

WELLMET_TEST_MAIN(ParseFieldsTest)
#include "tst_parsefields.moc"
