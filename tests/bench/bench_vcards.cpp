// SPDX-License-Identifier: MPL-2.0
// What reading contacts costs: bench_vcards [CARDS] writes that many invented, mixed cards (100,000 unless told; 51 MB) to a
// temporary file and prints CPU times and memory for reading them one by one, the whole file never being in memory.
#include "interop/cardperson.h"
#include "interop/textvalue.h"
#include "interop/vcardreader.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTemporaryFile>

#include <cstdio>
#include <ctime>
#include <sys/resource.h>

using namespace wellmet;
using namespace wellmet::interop;

namespace {

double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

double residentMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

QByteArray word(QRandomGenerator &random, int syllables)
{
    static constexpr const char *pieces[] = {"ka", "lor", "min", "esh", "to", "bri", "van", "su", "del", "ora", "pe", "nim"};
    QByteArray text;
    for (int i = 0; i < syllables; ++i)
        text += pieces[random.bounded(12)];
    text[0] = static_cast<char>(text.at(0) - 0x20);
    return text;
}

QByteArray folded(QByteArray line)
{
    for (qsizetype at = 74; at < line.size(); at += 77)
        line.insert(at, "\r\n ");
    return line + "\r\n";
}

/// As an old phone writes them: 2.1, quoted-printable.
QByteArray oldCard(QRandomGenerator &random, const QByteArray &given, const QByteArray &family)
{
    return "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:" + family + "=C3=A9;" + given
        + ";;;\r\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:" + given + " " + family + "=C3=A9\r\nTEL;CELL;VOICE:+1 202 555 01"
        + QByteArray::number(random.bounded(10, 100)) + "\r\nTEL;WORK;FAX:+1 202 555 01" + QByteArray::number(random.bounded(10, 100))
        + "\r\nEMAIL;INTERNET:" + family.toLower() + "@mail.example\r\nORG:" + word(random, 3)
        + " Ltd;Sales\r\nADR;WORK;ENCODING=QUOTED-PRINTABLE:;;" + QByteArray::number(random.bounded(200)) + " " + word(random, 3)
        + " Street=0D=0A=\r\nBuilding 5;" + word(random, 3) + ";;" + QByteArray::number(random.bounded(10'000, 99'999))
        + ";Freedonia\r\nBDAY:19800412\r\nREV:20260102T030405Z\r\nEND:VCARD\r\n";
}

/// As a telephone of today writes them: 3.0, groups, labels; one in ten with a small picture.
QByteArray groupedCard(QRandomGenerator &random, const QByteArray &given, const QByteArray &family)
{
    QByteArray card = "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Invented Inc.//Phone 9.1//EN\r\nN:" + family + ";" + given + ";;;\r\nFN:"
        + given + " " + family + "\r\nORG:" + word(random, 3) + "\\, Inc.;\r\nTITLE:Engineer\r\nEMAIL;type=INTERNET;type=WORK;type=pref:"
        + given.toLower() + "@" + family.toLower() + ".example\r\nitem1.EMAIL;type=INTERNET:x" + family.toLower()
        + "@mail.example\r\nitem1.X-ABLabel:Club\r\nTEL;type=CELL;type=VOICE;type=pref:+44 7700 9001"
        + QByteArray::number(random.bounded(10, 100)) + "\r\nitem2.ADR;type=HOME:;;" + QByteArray::number(random.bounded(200)) + " "
        + word(random, 2) + " Road;" + word(random, 3) + ";;AB1 2CD;Freedonia\r\nitem2.X-ABADR:gb\r\n"
        + folded("NOTE:Met at the " + word(random, 3) + " fair\\, wants the list of " + word(random, 4) + " by Friday\\; knows " + given
                 + " well.\\nSecond line of the note.")
        + "URL;type=WORK:https://" + family.toLower() + ".example/about\r\n";
    if (random.bounded(10) == 0) {
        QByteArray picture(1200, '\0');
        random.fillRange(reinterpret_cast<quint32 *>(picture.data()), picture.size() / 4);
        card += folded("PHOTO;ENCODING=b;TYPE=JPEG:" + picture.toBase64());
    }
    return card + "UID:" + QByteArray::number(random.generate64(), 16) + "\r\nEND:VCARD\r\n";
}

/// As a server of today writes them: 4.0, UTF-8.
QByteArray newCard(QRandomGenerator &random, const QByteArray &given, const QByteArray &family)
{
    return "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:" + QByteArray::number(random.generate64(), 16) + "\r\nFN:" + given + " \xc3\x98"
        + family + "\r\nN:\xc3\x98" + family + ";" + given + ";;;\r\nEMAIL;TYPE=work;PREF=1:" + given.toLower() + "@" + family.toLower()
        + ".example\r\nTEL;VALUE=uri;TYPE=\"cell,voice\":tel:+49-30-23125-" + QByteArray::number(random.bounded(100, 999))
        + "\r\nADR;TYPE=work;LABEL=\"12 Prism Lane\\nBerlin\":;;12 Prism Lane;Berlin;;10115;Germany\r\nORG:" + word(random, 4)
        + ";R&D\r\nTITLE:Head of \xe7\xa0\x94\xe7\xa9\xb6\r\nCATEGORIES:jazz,rust," + word(random, 2) + "\r\nBDAY:--0412\r\nIMPP:xmpp:"
        + given.toLower() + "@chat.example\r\nLANG:en\r\nREV:20260102T030405Z\r\nX-OWN-FLAG;X-A=b:17\r\nEND:VCARD\r\n";
}

void writeCards(QFile &file, int count)
{
    QRandomGenerator random(20261125);
    for (int i = 0; i < count; ++i) {
        const QByteArray given = word(random, 2);
        const QByteArray family = word(random, 3);
        switch (i % 3) {
        case 0: file.write(oldCard(random, given, family)); break;
        case 1: file.write(groupedCard(random, given, family)); break;
        default: file.write(newCard(random, given, family));
        }
    }
    file.flush();
}

template <typename Use>
void measure(const char *what, QFile &file, Use use)
{
    file.seek(0);
    const double before = cpuSeconds();
    const double memory = residentMegabytes();
    VCardReader reader(file);
    int cards = 0;
    size_t properties = 0;
    while (const auto card = reader.next()) {
        ++cards;
        properties += card->properties.size();
        use(*card);
    }
    std::printf("%-46s %9.1f ms CPU  %d cards, %zu properties, %.1f MB more at its peak\n", what, (cpuSeconds() - before) * 1000, cards,
                properties, residentMegabytes() - memory);
}

}  // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 100'000;
    QTemporaryFile file;
    if (!file.open())
        return 1;
    writeCards(file, count);
    std::printf("%d mixed cards, %.1f MB\n", count, static_cast<double>(file.size()) / 1e6);
    measure("read", file, [](const VCard &) {});
    measure("read, every value as text", file, [](const VCard &card) {
        for (const Property &property : card.properties)
            unescaped(property.value);
    });
    measure("read, a person of each", file, [](const VCard &card) { personFrom(card, {}); });
    return 0;
}
