// SPDX-License-Identifier: MPL-2.0
// The query language, and words one typing error apart.
#include "contacts/findquery.h"
#include "contacts/onetypo.h"
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace wellmet;
using namespace Qt::StringLiterals;

namespace {

/// A query in one line: every term with what was understood of it.
QString understood(const QString &typed)
{
    QStringList all;
    for (const FindTerm &term : parseFindQuery(typed)) {
        QString text = term.negated ? u"-"_s : QString();
        if (term.kind == FindTerm::Kind::Facet)
            text += nameOf(term.facet) + u'=';
        if (term.kind == FindTerm::Kind::Facet && term.facet == Facet::Met && !term.text.isEmpty())
            text += u"%1..%2"_s.arg(term.days.first, 8, 10, QChar(u'0')).arg(term.days.last, 8, 10, QChar(u'0'));
        else
            text += term.quoted ? u'<' + term.text + u'>' : term.text;
        all << text;
    }
    return all.join(u'|');
}

/// Optimal string alignment distance by the textbook's table (Damerau 1964, Boytsov 2011).
int distance(const QString &a, const QString &b)
{
    std::vector<std::vector<int>> d(static_cast<size_t>(a.size() + 1), std::vector<int>(static_cast<size_t>(b.size() + 1)));
    for (qsizetype i = 0; i <= a.size(); ++i) {
        for (qsizetype j = 0; j <= b.size(); ++j) {
            auto at = [&d](qsizetype x, qsizetype y) -> int & { return d[static_cast<size_t>(x)][static_cast<size_t>(y)]; };
            if (i == 0 || j == 0) {
                at(i, j) = static_cast<int>(i + j);
                continue;
            }
            const int change = a[i - 1] == b[j - 1] ? 0 : 1;
            at(i, j) = std::min({at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                at(i, j) = std::min(at(i, j), at(i - 2, j - 2) + 1);
        }
    }
    return d.back().back();
}

}  // namespace

class TestFindQuery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isUnderstood_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        const std::vector<std::pair<const char *, const char *>> rows{
            {"", ""},
            {"  \n ", ""},
            {"ana silva", "ana|silva"},
            {"\"Ana Silva\" -berlin", "<Ana Silva>|-berlin"},
            {"-\"new york\"", "-<new york>"},
            {"tag:vip org:\"Lumen Bridge\" -city:Oslo", "tag=vip|org=<Lumen Bridge>|-city=Oslo"},
            {"TAG:x Title:cto event:fosdem", "tag=x|title=cto|event=fosdem"},
            {"tag:", "tag="},
            {"tag:\"half open", "tag=<half open"},
            {"\"half open", "<half open"},
            {"\"", "<"},
            {"-", "-"},
            {"- a", "-|a"},
            {"--a", "--a"},
            {"has:email has:PHONE has:unicorn", "has=email|has=phone|has:unicorn"},
            {"foo:bar http://x.example", "foo:bar|http://x.example"},
            {"met:2026-03", "met=20260300..20260399"},
            {"met:2026", "met=20260000..20269999"},
            {"met:2026-03-14", "met=20260314..20260314"},
            {"met:2026-03..2026-05", "met=20260300..20260599"},
            {"met:2025..2026-02-03", "met=20250000..20260203"},
            {"met:..2026-05", "met=00000000..20260599"},
            {"met:2026-03..", "met=20260300..99999999"},
            {"met:2026-13 met:.. met:2026-02-30 met:soon", "met:2026-13|met:..|met:2026-02-30|met:soon"},
            {"met:2026-05..2026-03", "met:2026-05..2026-03"},
            {"met:", "met="},
            {"-met:2026", "-met=20260000..20269999"},
            {"-met:never", "-met:never"},
            {"+49 30 -12 23125-014", "+49|30|-12|23125-014"},
            {"o'neil \"a\"b", "o'neil|<a>|b"},
            {"山田 -太郎", "山田|-太郎"},
        };
        for (const auto &[typed, meant] : rows) {
            // An open quotation mark is shown without its end.
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(meant);
        }
    }
    void isUnderstood()
    {
        QFETCH(QString, typed);
        QFETCH(QString, meant);
        QString got = understood(typed);
        if (!meant.contains(u'>'))
            got.remove(u'>');
        QCOMPARE(got, meant);
    }

    void placesCoverWhatIsNoSpace()
    {
        QRandomGenerator random(5);
        const QString letters = u"ab-: \"\u00e9山0.tagmet"_s;
        for (int round = 0; round < 2000; ++round) {
            QString typed;
            for (int i = random.bounded(30); i > 0; --i)
                typed += letters[random.bounded(static_cast<int>(letters.size()))];
            qsizetype at = 0;
            for (const FindTerm &term : parseFindQuery(typed)) {
                QVERIFY(term.start >= at && term.length > 0 && term.start + term.length <= typed.size());
                QVERIFY(QStringView(typed).sliced(at, term.start - at).trimmed().isEmpty());
                at = term.start + term.length;
            }
            QVERIFY(QStringView(typed).sliced(at).trimmed().isEmpty());
        }
    }

    void oneTypoIsDistanceOne()
    {
        QRandomGenerator random(11);
        const auto word = [&random] {
            QString text;
            for (int i = random.bounded(7); i > 0; --i)
                text += QChar(u'a' + static_cast<int>(random.bounded(3)));
            return text;
        };
        int close = 0;
        for (int round = 0; round < 20'000; ++round) {
            const QString a = word();
            const QString b = word();
            const bool within = distance(a, b) <= 1;
            close += within;
            QVERIFY2(withinOneTypo(a, b) == within, qPrintable(a + u' ' + b));
            QVERIFY(withinOneTypo(b, a) == within);
            bool begins = false;
            for (qsizetype length = 1; length <= b.size(); ++length)
                begins |= !a.isEmpty() && distance(a, b.first(length)) <= 1;
            if (a.size() > 1)
                QVERIFY2(beginsWithinOneTypo(a, b) == begins, qPrintable(a + u' ' + b));
        }
        QVERIFY(close > 500);
    }
};

WELLMET_TEST_MAIN(TestFindQuery)
#include "tst_findquery.moc"
