// SPDX-License-Identifier: MPL-2.0
// What the QML tests cannot do themselves: make a notebook with people, and look at pages as a screen reader does.
#pragma once

#include "viewmodels/appviewmodel.h"

#include <QQmlEngine>
#include <QQuickItem>
#include <QTemporaryDir>

#include <memory>

class Harness : public QObject
{
    Q_OBJECT
public:
    /// A new notebook with these people; the view model lives until the next call.
    Q_INVOKABLE wellmet::AppViewModel *openNotebook(const QStringList &names);
    /// One line per visible interactive item that has no name, no role, or a target smaller than 48 pixels.
    Q_INVOKABLE QStringList accessibilityProblems(QQuickItem *root) const;
    /// WCAG 2.1 contrast of two opaque colours, 1 to 21.
    Q_INVOKABLE double contrast(const QColor &a, const QColor &b) const;
    /// Keys pressed in a window of their own, where TestCase's do not arrive.
    Q_INVOKABLE void press(QWindow *window, int key, int modifiers) const;
    Q_INVOKABLE void type(QWindow *window, const QString &text) const;

private:
    QTemporaryDir m_home;
    int m_count = 0;
    std::unique_ptr<wellmet::AppViewModel> m_app;
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
