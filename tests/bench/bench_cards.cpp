// SPDX-License-Identifier: MPL-2.0
// bench_cards DIR [FIRST [COUNT]]: reads the pictures of DIR in name order and prints one JSON line a picture (what was found, CPU time),
// for score_cards.py and bench_fields, then one line {"summary": ...} with the memory it took.
#include "capture/cardscan.h"
#include "readlines.h"
#include "vision/matimage.h"
#include "vision/rectify.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace wellmet;
using namespace wellmet::bench;
using namespace wellmet::capture;
using namespace wellmet::vision;

namespace {

/// User and system time of this process, every thread, seconds.
double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1048576;
}

/// The lines as the field rules saw them: boxes on the rectified card.
QJsonObject describe(const ScannedCard &card, const QImage &picture)
{
    const PicturePixels pixels(picture);
    const RectifiedCard flat = rectify(pixels.mat(), card.quad);
    QJsonArray lines;
    for (TextLine line : card.lines) {
        line.box = mapped(line.box, flat.toPicture.inv());
        lines << toJson(line);
    }
    QJsonArray codes;
    for (const Code &code : card.codes)
        codes << code.text;
    return {{u"found"_s, card.found},
            {u"quad"_s, toJson(card.quad)},
            {u"orientation"_s, card.orientation},
            {u"fields"_s, toJson(card.draft.fields)},
            {u"size"_s, QJsonArray{flat.image.cols, flat.image.rows}},
            {u"codes"_s, codes},
            {u"lines"_s, lines}};
}

void print(const QJsonObject &object)
{
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto arguments = app.arguments();
    const QDir folder(arguments.value(1));
    if (arguments.size() < 2 || !folder.exists()) {
        std::fputs("usage: bench_cards DIR [FIRST [COUNT]]\n", stderr);
        return 2;
    }
    const auto files = folder.entryList({u"*.jpg"_s}, QDir::Files, QDir::Name)
                           .mid(arguments.value(2).toInt(), arguments.size() > 3 ? arguments.at(3).toInt() : -1);
    CardScanner scanner(VisionFiles::besideExecutable());
    double afterOne = 0, afterTen = 0, peakOne = 0;
    qsizetype done = 0;
    for (const auto &name : files) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const double before = cpuSeconds();
        const auto picture = decodePicture(file.readAll());
        if (!picture)
            return 1;
        const auto scan = scanner.scan(*picture);
        if (!scan) {
            std::fprintf(stderr, "bench_cards: %s\n", qPrintable(scan.error().detail));
            return 1;
        }
        const double cost = cpuSeconds() - before;
        QJsonArray cards;
        for (const auto &card : scan->cards)
            cards << describe(card, *picture);
        print({{u"image"_s, name}, {u"cpu_ms"_s, cost * 1000}, {u"cards"_s, cards}});
        ++done;
        if (done == 1) {
            afterOne = residentMegabytes();
            peakOne = peakMegabytes();
        }
        if (done == 10)
            afterTen = residentMegabytes();
    }
    print({{u"summary"_s,
            QJsonObject{{u"pictures"_s, done},
                        {u"peak_one_mb"_s, peakOne},
                        {u"after_one_mb"_s, afterOne},
                        {u"after_ten_mb"_s, afterTen},
                        {u"after_all_mb"_s, residentMegabytes()},
                        {u"peak_all_mb"_s, peakMegabytes()}}}});
    return 0;
}
