// SPDX-License-Identifier: MPL-2.0
// The area's face: capture::Vision as a plugin.
#include "capture/vision.h"
#include "vision/cardfinder.h"
#include "vision/cardreader.h"
#include "vision/codereader.h"
#include "vision/matimage.h"
#include "vision/models.h"
#include "vision/rectify.h"

namespace wellmet::vision {
namespace {

QTransform transformOf(const cv::Matx33d &m)
{
    return {m(0, 0), m(1, 0), m(2, 0), m(0, 1), m(1, 1), m(2, 1), m(0, 2), m(1, 2), m(2, 2)};
}

class ModelReader : public capture::TextReader
{
public:
    explicit ModelReader(Models models) : m_models(std::move(models)) { }

    Result<capture::ReadCard> read(const QImage &picture, const Quad &outline, int orientation, const CancelToken &cancel,
                                   const Progress &progress) override
    {
        const PicturePixels pixels(picture);
        auto text = readCard(m_models, rectify(pixels.mat(), outline), orientation, cancel, progress);
        if (!text)
            return Unexpected(text.error());
        return capture::ReadCard{QSizeF(text->card.image.cols, text->card.image.rows), transformOf(text->card.toPicture), text->orientation,
                                 std::move(text->lines)};
    }

private:
    Models m_models;
};

}  // namespace

class VisionPlugin : public QObject, public capture::Vision
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.wellmet.Vision/1")
    Q_INTERFACES(wellmet::capture::Vision)
public:
    std::vector<Quad> findCards(const QImage &picture) const override
    {
        std::vector<Quad> quads;
        for (const FoundCard &card : vision::findCards(picture))
            quads.push_back(card.quad);
        return quads;
    }
    std::optional<Quad> findCardEdges(const QImage &frame) const override
    {
        const auto card = vision::findCardEdges(frame);
        return card ? std::optional(card->quad) : std::nullopt;
    }
    std::vector<Code> readCodes(const QImage &picture, CodeEffort effort) const override { return vision::readCodes(picture, effort); }
    Result<std::unique_ptr<capture::TextReader>> loadTextReader(const QString &models, const QString &runtime) const override
    {
        auto loaded = loadModels(models, runtime);
        if (!loaded)
            return Unexpected(loaded.error());
        return std::unique_ptr<capture::TextReader>(std::make_unique<ModelReader>(std::move(*loaded)));
    }
};

}  // namespace wellmet::vision

#include "plugin.moc"
