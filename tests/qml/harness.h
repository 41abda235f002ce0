// SPDX-License-Identifier: MPL-2.0
// What the QML tests cannot do themselves: make a notebook with people and cards, hold a camera, drop and paste, and look at pages as
// a screen reader does.
#pragma once

#include "device/framesource.h"
#include "viewmodels/appviewmodel.h"

#include <QPointer>
#include <QQmlEngine>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>

/// A camera that looks at one picture after another, as the test says, and can be pulled out.
class HeldCamera : public wellmet::device::FrameSource
{
    Q_OBJECT
public:
    explicit HeldCamera(QString file);

    void start() override;
    void stop() override { m_timer.stop(); }
    void capturePicture() override;
    void look(const QString &file);
    void unplug();
    void plugIn();

private:
    QString m_file;
    QImage m_preview;
    QTimer m_timer;
    bool m_plugged = true;
};

class Harness : public QObject
{
    Q_OBJECT
public:
    /// A new notebook with these people, on a machine without camera; the view model lives until the next call.
    Q_INVOKABLE wellmet::AppViewModel *openNotebook(const QStringList &names);
    /// Somebody more, with a private address and a mobile number; empty ones are left out.
    Q_INVOKABLE void addPerson(const QString &name, const QString &email, const QString &mobile) const;
    /// A new notebook on a machine whose camera looks at this sample card.
    Q_INVOKABLE wellmet::AppViewModel *openWithCamera(const QString &card);
    Q_INVOKABLE void showToCamera(const QString &card);
    Q_INVOKABLE void unplugCamera();
    Q_INVOKABLE void plugInCamera();

    /// Reads these sample cards into the notebook's review queue; false when that takes longer than a minute.
    Q_INVOKABLE bool readCards(const QStringList &cards);
    /// The path of a sample card.
    Q_INVOKABLE QString card(const QString &name) const;
    /// A file of the notebook's folder with this text in it.
    Q_INVOKABLE QString fileWith(const QString &name, const QString &text) const;
    Q_INVOKABLE void drop(QWindow *window, const QStringList &files) const;
    Q_INVOKABLE void copyPicture(const QString &file) const;
    Q_INVOKABLE void copyText(const QString &text) const;
    Q_INVOKABLE QString copiedText() const;
    /// The names of everybody in the notebook.
    Q_INVOKABLE QStringList names() const;

    /// One line per visible interactive item that has no name, no role, or a target smaller than 48 pixels.
    Q_INVOKABLE QStringList accessibilityProblems(QQuickItem *root) const;
    /// WCAG 2.1 contrast of two opaque colours, 1 to 21.
    Q_INVOKABLE double contrast(const QColor &a, const QColor &b) const;
    /// Keys pressed in a window of their own, where TestCase's do not arrive.
    Q_INVOKABLE void press(QWindow *window, int key, int modifiers) const;
    Q_INVOKABLE void type(QWindow *window, const QString &text) const;
    Q_INVOKABLE void click(QWindow *window, qreal x, qreal y) const;
    Q_INVOKABLE void drag(QWindow *window, qreal fromX, qreal fromY, qreal toX, qreal toY) const;

private:
    wellmet::AppViewModel *open(const wellmet::device::MakeFrameSource &makeCamera);

    QTemporaryDir m_home;
    int m_count = 0;
    std::unique_ptr<wellmet::AppViewModel> m_app;
    QPointer<HeldCamera> m_camera;
};

class Setup : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void applicationAvailable();
    void qmlEngineAvailable(QQmlEngine *engine);

private:
    Harness m_harness;
};
