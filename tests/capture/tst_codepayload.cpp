// SPDX-License-Identifier: MPL-2.0
// Texts of QR codes -> fields.
#include "capture/codepayload.h"
#include "support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wellmet::capture;
using namespace Qt::StringLiterals;

class CodePayloadTest : public QObject
{
    Q_OBJECT

    static QStringList shown(const QString &payload)
    {
        QStringList fields;
        for (const DraftField &field : fieldsOfPayload(payload))
            fields << nameOf(field.kind) + (field.type.isEmpty() ? QString() : u'/' + field.type) + u' ' + field.value;
        return fields;
    }

private Q_SLOTS:
    void payloads_data()
    {
        QTest::addColumn<QString>("payload");
        QTest::addColumn<QStringList>("fields");
        QTest::newRow("vCard 3")
            << u"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Probst;Jana;;Dr.;\r\nFN:Dr. Jana Probst\r\nORG:Probst "
               u"GmbH;Entwicklung\r\nTITLE:Leiterin\r\n"
               "TEL;TYPE=WORK,VOICE:+49 711 5550123\r\nTEL;TYPE=CELL:+49 151 55501234\r\nEMAIL;TYPE=INTERNET:jana@probst.example\r\n"
               "URL:https://probst.example\r\nADR;TYPE=WORK:;;Lindenstr. 12;Stuttgart;;70173;Germany\r\nEND:VCARD"_s
            << QStringList{u"name Dr. Jana Probst"_s,
                           u"org Probst GmbH"_s,
                           u"department Entwicklung"_s,
                           u"title Leiterin"_s,
                           u"phone/work +49 711 5550123"_s,
                           u"phone/mobile +49 151 55501234"_s,
                           u"email jana@probst.example"_s,
                           u"url https://probst.example"_s,
                           u"address Lindenstr. 12, Stuttgart, 70173, Germany"_s};
        QTest::newRow("vCard 2.1, quoted-printable with a soft break")
            << u"BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BC=\nller;Zo=C3=AB\nTEL;CELL:0151 5550123\nTEL;FAX;WORK:0711 555012\nEND:VCARD"_s
            << QStringList{u"phone/mobile 0151 5550123"_s, u"phone/fax 0711 555012"_s, u"name Zoë Müller"_s};
        QTest::newRow("vCard 4, grouped and escaped")
            << u"BEGIN:VCARD\nVERSION:4.0\nitem1.FN:Ana\\, Silva\nitem1.TEL;VALUE=uri;TYPE=\"home,voice\":tel:+351-220-555-123\nX-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/anasilva\nEND:VCARD"_s
            << QStringList{u"name Ana, Silva"_s, u"phone/home +351-220-555-123"_s,
                           u"social/linkedin https://www.linkedin.com/in/anasilva"_s};
        QTest::newRow("folded line") << u"BEGIN:VCARD\nVERSION:3.0\nFN:Maud\n  Ellery\nEND:VCARD"_s << QStringList{u"name Maud Ellery"_s};
        QTest::newRow("what follows END is not read")
            << u"BEGIN:VCARD\nFN:A B\nEND:VCARD\nEMAIL:x@y.example"_s << QStringList{u"name A B"_s};
        QTest::newRow("MeCard")
            << u"MECARD:N:Ellery,Maud;TEL:+441872555014;EMAIL:maud@fernhollow.example;URL:http\\://fernhollow.example;ORG:Fern\\;hollow;;"_s
            << QStringList{u"name Maud Ellery"_s, u"phone +441872555014"_s, u"email maud@fernhollow.example"_s,
                           u"url http://fernhollow.example"_s, u"org Fern;hollow"_s};
        QTest::newRow("address of the web") << u"https://fernhollow.example/maud?x=1"_s
                                            << QStringList{u"url https://fernhollow.example/maud?x=1"_s};
        QTest::newRow("page of a social service")
            << u"https://www.facebook.com/fernhollow"_s << QStringList{u"social/facebook https://www.facebook.com/fernhollow"_s};
        QTest::newRow("mail") << u"mailto:maud@fernhollow.example?subject=hi"_s << QStringList{u"email maud@fernhollow.example"_s};
        QTest::newRow("phone") << u"tel:+441872555014"_s << QStringList{u"phone +441872555014"_s};
        QTest::newRow("wireless network") << u"WIFI:T:WPA;S:guest;P:secret;;"_s << QStringList{};
        QTest::newRow("any text") << u"hello there"_s << QStringList{};
        QTest::newRow("empty") << QString() << QStringList{};
        QTest::newRow("vCard of nothing") << u"BEGIN:VCARD"_s << QStringList{};
    }

    void payloads()
    {
        QFETCH(QString, payload);
        QFETCH(QStringList, fields);
        QCOMPARE(shown(payload), fields);
    }

    void fieldsSayTheyCameFromACode()
    {
        const auto fields = fieldsOfPayload(u"BEGIN:VCARD\nFN:A B\nEND:VCARD"_s);
        QCOMPARE(fields.size(), size_t(1));
        QVERIFY(fields.front().fromCode);
        QVERIFY(fields.front().confidence > 0.98);
    }

    void hugePayloadIsBounded()
    {
        QString payload = u"BEGIN:VCARD\n"_s;
        for (int i = 0; i < 5000; ++i)
            payload += u"EMAIL:a%1@b.example\n"_s.arg(i);
        QCOMPARE(fieldsOfPayload(payload).size(), size_t(60));
        const auto one = fieldsOfPayload(u"BEGIN:VCARD\nFN:"_s + QString(7000, u'x'));
        QCOMPARE(one.size(), size_t(1));
        QCOMPARE(one.front().value.size(), 500);
    }

    void everyCutOfAPayloadIsRead()
    {
        const QString payload =
            u"BEGIN:VCARD\nN;ENCODING=QUOTED-PRINTABLE:M=C3=BC;Z\\;o\nTEL;TYPE=\"a:b\":tel:1234;ext=5\nADR:;;x\\\\;y\nEND:VCARD"_s;
        for (qsizetype n = 0; n <= payload.size(); ++n)
            QVERIFY(fieldsOfPayload(payload.left(n)).size() <= 4);
    }
};

WELLMET_TEST_MAIN(CodePayloadTest)
#include "tst_codepayload.moc"
