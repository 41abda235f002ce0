// SPDX-License-Identifier: MPL-2.0
#include "vision/secondreader.h"

#include "base/log.h"

#include <QMap>

#include <opencv2/imgproc.hpp>
#include <tesseract/baseapi.h>

#include <dlfcn.h>

#include <algorithm>
#include <string>
#include <vector>

namespace wellmet::vision {
namespace {

using Api = tesseract::TessBaseAPI;

// Tesseract's network scales lines to 36 pixels; a little more keeps accents, much more only costs time.
constexpr int lineHeight = 40;
constexpr int maxLineWidth = 2400;
constexpr int margin = 6;
// Ground that varies by more than this along a line is in part in a shadow.
constexpr double unevenGround = 0.75;

/// Tesseract spreads each of a line's tiny matrix products over four OpenMP threads: most of its time went into waking
/// them and waiting. The OpenMP runtime is Tesseract's own dependency, so it is asked by name, and need not be there.
void useThisThreadOnly()
{
    using SetLevels = void (*)(int);
    static const auto setLevels = reinterpret_cast<SetLevels>(dlsym(RTLD_DEFAULT, "omp_set_max_active_levels"));
    if (setLevels)
        setLevels(0);
}

/// Word lists are left out: names and addresses are in none of them, and they cost half of the time.
std::unique_ptr<Api> loaded(const QString &language)
{
    const std::vector<std::string> names{"load_system_dawg",  "load_freq_dawg",   "load_punc_dawg", "load_number_dawg",
                                         "load_unambig_dawg", "load_bigram_dawg", "debug_file"};
    std::vector<std::string> values(names.size(), "0");
    values.back() = "/dev/null";
    auto api = std::make_unique<Api>();
    const QByteArray name = language.toLatin1();
    if (api->Init(nullptr, name.constData(), tesseract::OEM_LSTM_ONLY, nullptr, 0, &names, &values, false) != 0)
        return nullptr;
    api->SetPageSegMode(tesseract::PSM_SINGLE_LINE);
    // Lines come dark on light already.
    api->SetVariable("tessedit_do_invert", "0");
    return api;
}

QStringList languagesKnownTo(const Api &api)
{
    std::vector<std::string> names;
    api.GetAvailableLanguagesAsVector(&names);
    QStringList languages;
    for (const std::string &name : names)
        languages << QString::fromStdString(name);
    languages.sort();
    return languages;
}

/// Evens out a shadow's edge: the reader's own threshold is one for the whole line and would make the darker part black.
void evenOut(cv::Mat &darkOnLight)
{
    cv::Mat ground;
    cv::dilate(darkOnLight, ground, cv::getStructuringElement(cv::MORPH_RECT, {lineHeight, lineHeight}));
    cv::blur(ground, ground, {2 * lineHeight, lineHeight});
    double darkest = 0;
    double lightest = 0;
    cv::minMaxLoc(ground, &darkest, &lightest);
    if (darkest < unevenGround * lightest)
        cv::divide(darkOnLight, ground, darkOnLight, 255);
}

/// Dark on light, full contrast, a little air around.
cv::Mat prepared(const cv::Mat &line)
{
    cv::Mat gray;
    cv::cvtColor(line, gray, cv::COLOR_BGR2GRAY);
    const int width = std::clamp(static_cast<int>(double(gray.cols) * lineHeight / gray.rows), 1, maxLineWidth);
    cv::resize(gray, gray, cv::Size(width, lineHeight), 0, 0, gray.rows > lineHeight ? cv::INTER_AREA : cv::INTER_CUBIC);
    cv::normalize(gray, gray, 0, 255, cv::NORM_MINMAX);
    // Print covers less than half of a line: the larger part is the ground.
    if (cv::countNonZero(gray > 127) * 2 < gray.size().area())
        gray = 255 - gray;
    evenOut(gray);
    cv::copyMakeBorder(gray, gray, margin, margin, margin, margin, cv::BORDER_REPLICATE);
    return gray;
}

}  // namespace

struct SecondReader::Parts {
    QStringList languages;
    QMap<QString, std::shared_ptr<Api>> readers;
};

SecondReader::SecondReader() : m_parts(std::make_unique<Parts>())
{
    // Tesseract tells what is installed only once it has loaded something; English is what most cards want anyway.
    if (const std::shared_ptr<Api> english = loaded(QStringLiteral("eng"))) {
        m_parts->languages = languagesKnownTo(*english);
        m_parts->readers.insert(QStringLiteral("eng"), english);
    } else {
        qCWarning(logCapture) << "Tesseract has no language data: spaces and accents are the first reader's";
    }
}

SecondReader::~SecondReader() = default;
SecondReader::SecondReader(SecondReader &&) noexcept = default;
SecondReader &SecondReader::operator=(SecondReader &&) noexcept = default;

const QStringList &SecondReader::languages() const
{
    return m_parts->languages;
}

std::optional<SecondReading> SecondReader::read(const cv::Mat &line, const QString &language)
{
    if (line.empty() || !m_parts->languages.contains(language))
        return std::nullopt;
    if (!m_parts->readers.contains(language))
        m_parts->readers.insert(language, loaded(language));
    const auto &api = m_parts->readers[language];
    if (!api)
        return std::nullopt;
    useThisThreadOnly();
    const cv::Mat gray = prepared(line);
    api->SetImage(gray.data, gray.cols, gray.rows, 1, static_cast<int>(gray.step));
    api->SetSourceResolution(150);
    const std::unique_ptr<char[]> text(api->GetUTF8Text());
    SecondReading reading{QString::fromUtf8(text.get()).simplified(), api->MeanTextConf() / 100.0};
    api->Clear();
    if (reading.text.isEmpty())
        return std::nullopt;
    return reading;
}

}  // namespace wellmet::vision
