// SPDX-License-Identifier: MPL-2.0
// The pure parts of the CLI: what was typed, what is printed.
#include "cli/commands.h"
#include "cli/layout.h"
#include "cli/notebook.h"
#include "support/testmain.h"

using namespace wellmet;
using namespace wellmet::cli;
using namespace Qt::StringLiterals;

class TestLayout : public QObject
{
    Q_OBJECT
private:
    static QString outcome(const QStringList &arguments)
    {
        const auto parsed = parseCommandLine(arguments, allCommands());
        if (const auto *wrong = std::get_if<UsageError>(&parsed))
            return u"! "_s + wrong->sentence;
        const auto &call = std::get<Invocation>(parsed);
        return call.command + u'|' + call.data + u'|' + call.arguments.join(u',');
    }

private Q_SLOTS:
    void textsCannotSteerTheTerminal()
    {
        QCOMPARE(plain(u"a\x1b[31mb\x9b"
                       u"c\x7f\u202e"
                       u"d"),
                 u"a\uFFFD[31mb\uFFFD"
                 u"c\uFFFD\uFFFD"
                 u"d"_s);
        QCOMPARE(plain(u"12 Prism Lane\n10115 Berlin\t"), u"12 Prism Lane 10115 Berlin "_s);
        QCOMPARE(plain(QStringView(u"a\xd800"
                                   u"b")),
                 u"a\uFFFD"
                 u"b"_s);
        QCOMPARE(plain(u"Zoë 山田 🙂"), u"Zoë 山田 🙂"_s);
    }

    void widthsCountColumns()
    {
        QCOMPARE(columnsOf(u"Zoe\u0301"), 3);
        QCOMPARE(columnsOf(u"山田"), 4);
        QCOMPARE(columnsOf(u"🙂"), 2);
        QCOMPARE(shortened(u"山田太郎"_s, 5), u"山田…"_s);
        QCOMPARE(shortened(u"abc"_s, 3), u"abc"_s);
        QCOMPARE(shortened(u"abcd"_s, 3), u"ab…"_s);
        QCOMPARE(wrapped(u"one two three"_s, 7), (QStringList{u"one two"_s, u"three"_s}));
        QCOMPARE(wrapped(u"abcdefgh"_s, 3), (QStringList{u"abc"_s, u"def"_s, u"gh"_s}));
        QCOMPARE(wrapped({}, 3), QStringList{QString()});
    }

    void tablesStayWithinEightyColumns()
    {
        const QString text = table({{u"ID"_s, 8}, {u"NAME"_s, 30}, {u"ROLE"_s}},
                                   {{u"12345678"_s, QString(100, u'n'), QString(200, u'r')}, {u"1"_s, u"山田\n太郎"_s, {}}});
        for (const QString &line : text.split(u'\n')) {
            QVERIFY2(columnsOf(line) <= terminalColumns, qPrintable(line));
            QVERIFY(!line.endsWith(u' '));
        }
        QCOMPARE(text.count(u'\n'), 2);
    }

    void commandLines_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QStringList &arguments, const QString &expected) {
            QTest::newRow(name) << arguments << expected;
        };
        row("data first", {u"--data"_s, u"d"_s, u"people"_s}, u"people|d|"_s);
        row("data last", {u"people"_s, u"--data=d"_s}, u"people|d|"_s);
        row("option in front", {u"--json"_s, u"show"_s, u"12"_s}, u"show||12"_s);
        row("dashes end options", {u"scan"_s, u"--"_s, u"--json"_s}, u"scan||--json"_s);
        row("limit", {u"find"_s, u"--limit"_s, u"5"_s, u"ana"_s, u"silva"_s}, u"find||ana,silva"_s);
        row("help wins", {u"scan"_s, u"--help"_s}, u"help||scan"_s);
        row("version", {u"--version"_s}, u"version||"_s);
        row("nothing", {}, u"! no command given"_s);
        row("data without value", {u"people"_s, u"--data"_s}, u"! --data needs a value"_s);
        row("empty data", {u"people"_s, u"--data="_s}, u"! --data needs a value"_s);
        row("flag with value", {u"people"_s, u"--json=1"_s}, u"! --json takes no value"_s);
        row("unknown option", {u"people"_s, u"--save"_s}, u"! 'people' has no option --save"_s);
        row("unknown command", {u"peple"_s}, u"! there is no command 'peple'"_s);
        row("too few", {u"show"_s}, u"! usage: wellmet-cli [--data DIR] show [--json] ID"_s);
    }

    void commandLines()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, expected);
        QCOMPARE(outcome(arguments), expected);
    }

    void idsAreMeantByTheirEnds()
    {
        const Id one = *Id::fromString(u"01a2018e-34ac-74dc-b1c9-ecb074e94f9e");
        const Id two = *Id::fromString(u"01a2018e-60ec-7bc0-a547-09dbf71c355d");
        QCOMPARE(*idMeant(one.toString(), {one, two}), one);
        QCOMPARE(*idMeant(shortId(two), {one, two}), two);
        QCOMPARE(*idMeant(u"01A2018E-60"_s, {one, two}), two);
        QCOMPARE(idMeant(u"01a2018e"_s, {one, two}).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(idMeant(u"55d"_s, {one, two}).error().kind, ErrorKind::NotFound);
        QCOMPARE(idMeant({}, {one}).error().kind, ErrorKind::NotFound);
    }
};

WELLMET_TEST_MAIN(TestLayout)
#include "tst_layout.moc"
