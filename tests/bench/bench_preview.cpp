// SPDX-License-Identifier: MPL-2.0
// bench_preview DIR: how many preview frames of 1280x720 a second one core searches for a card's edges. Frames are the pictures of DIR.
#include "vision/cardfinder.h"

#include <QCoreApplication>
#include <QDir>
#include <QImage>

#include <opencv2/core.hpp>

#include <cstdio>
#include <ctime>
#include <vector>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QDir folder(app.arguments().value(1));
    std::vector<QImage> frames;
    for (const auto &name : folder.entryList({u"*.jpg"_s}, QDir::Files, QDir::Name).mid(0, 20))
        frames.push_back(QImage(folder.filePath(name))
                             .scaled(1280, 720, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_RGB32));
    if (app.arguments().size() < 2 || frames.empty()) {
        std::fputs("usage: bench_preview DIR, a folder with pictures\n", stderr);
        return 2;
    }
    cv::setNumThreads(1);
    int found = 0, searched = 0;
    const auto begin = std::clock();
    do {
        for (const auto &frame : frames)
            found += wellmet::vision::findCardEdges(frame).has_value();
        searched += static_cast<int>(frames.size());
    } while (std::clock() - begin < 5 * CLOCKS_PER_SEC);
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    std::printf("preview 1280x720, one core: %.1f frames/s, %.1f ms a frame, edges in %d of %d\n", searched / seconds,
                1000 * seconds / searched, found, searched);
    return 0;
}
