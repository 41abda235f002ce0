// SPDX-License-Identifier: MPL-2.0
// The capture page: a live camera that shoots by itself, and the other ways in.
#pragma once

#include "device/cameraplugin.h"
#include "viewmodels/frameanalyser.h"
#include "viewmodels/pictureintake.h"

#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <QPointF>
#include <QSet>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <optional>

namespace wellmet {

class CardImport;

class CaptureViewModel : public QObject
{
    Q_OBJECT
    /// The page is in view. The camera runs only then.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(Camera camera READ camera NOTIFY cameraChanged)
    /// Why there is no preview, in one sentence; empty while there is one.
    Q_PROPERTY(QString problem READ problem NOTIFY cameraChanged)
    Q_PROPERTY(QImage frame READ frame NOTIFY frameChanged)
    /// The card's four corners as parts (0..1) of the frame's width and height; empty when no card is seen.
    Q_PROPERTY(QList<QPointF> edges READ edges NOTIFY edgesChanged)
    /// 0..1: how long the edges have held still, of what it takes to shoot.
    Q_PROPERTY(double steadiness READ steadiness NOTIFY edgesChanged)
    /// The card in view has been taken.
    Q_PROPERTY(bool taken READ isTaken NOTIFY edgesChanged)
    /// Pictures and codes stored since begin().
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QImage lastShot READ lastShot NOTIFY countChanged)
    /// Pictures that are being read or wait for it.
    Q_PROPERTY(int reading READ reading NOTIFY readingChanged)
    /// Why reading stands still, in one sentence; else empty.
    Q_PROPERTY(QString readingProblem READ readingProblem NOTIFY readingChanged)

public:
    enum class Camera { Off, Starting, Live, Missing };
    Q_ENUM(Camera)

    /// `makeSource` is called when the page first comes into view. `import` must outlive this object.
    CaptureViewModel(CardImport &import, device::MakeFrameSource makeSource, const capture::VisionFiles &vision, QObject *parent = nullptr);
    ~CaptureViewModel() override;

    bool isActive() const { return m_active; }
    void setActive(bool active);
    Camera camera() const { return m_camera; }
    QString problem() const { return m_problem; }
    QImage frame() const { return m_frame; }
    QList<QPointF> edges() const;
    double steadiness() const { return m_shutter.steadiness(); }
    bool isTaken() const { return m_shutter.isTaken(); }
    int count() const { return m_count; }
    QImage lastShot() const { return m_lastShot; }
    int reading() const;
    QString readingProblem() const { return m_readingProblem; }

    /// A new round: what is counted and which codes were taken starts anew.
    Q_INVOKABLE void begin();
    /// Takes a picture now. Nothing happens without a live camera or while one is being taken.
    Q_INVOKABLE void shoot();
    /// Looks for the camera once more.
    Q_INVOKABLE void retryCamera();
    Q_INVOKABLE void addFiles(const QList<QUrl> &files);
    Q_INVOKABLE void addDropped(const QList<QUrl> &files);
    /// The encoded bytes of a picture that was dropped without a file.
    Q_INVOKABLE void addDroppedPicture(const QByteArray &encoded);
    Q_INVOKABLE void paste();
    /// Stops reading; what was not read is kept and can be filled in by hand.
    Q_INVOKABLE void cancelReading();
    /// After a problem with reading was mended.
    Q_INVOKABLE void resumeReading();

Q_SIGNALS:
    void activeChanged();
    void cameraChanged();
    void frameChanged();
    void edgesChanged();
    void countChanged();
    void readingChanged();
    /// The shutter went.
    void shot();
    /// Something the user should know, in one sentence, once; `undoable` offers to take it back.
    void said(const QString &sentence, bool undoable);

private:
    void startCamera();
    void setCamera(Camera camera, const QString &problem = {});
    void takeFrame(const QImage &frame);
    void takeFindings(const FrameFindings &findings);
    void takeCodes(const std::vector<SeenCode> &codes);
    void takePicture(const QByteArray &encoded);
    void cameraFailed(const Error &error);
    void clearView();
    void pictureStored(CaptureSource source);

    CardImport &m_import;
    device::MakeFrameSource m_makeSource;
    std::unique_ptr<device::FrameSource> m_source;
    FrameAnalyser m_analyser;
    PictureIntake m_intake;
    Shutter m_shutter;
    QElapsedTimer m_clock;  ///< when frames come
    QElapsedTimer m_sinceShot;
    QTimer m_shotTimeout;
    QSet<QString> m_codesTaken;  ///< since begin()
    QImage m_frame;
    QImage m_lastShot;
    QSizeF m_edgesFrame;
    QString m_problem;
    QString m_readingProblem;
    Camera m_camera = Camera::Off;
    int m_count = 0;
    bool m_active = false;
    bool m_shooting = false;
};

}  // namespace wellmet
