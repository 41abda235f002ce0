// SPDX-License-Identifier: MPL-2.0
// What is photographed, and how large and in which dress.
#pragma once

#include <QList>
#include <QSize>
#include <QStringList>

namespace wellmet::shots {

/// Twice: filled, and with people who are there twice.
enum class NotebookState { Filled, Twice, Empty, Unopenable };

/// A page in some state. The steps run one after the other in the main window's scope: `shell` and `app` are there.
struct Scene {
    QString name;
    NotebookState notebook = NotebookState::Filled;
    QStringList steps = {};
    /// What each step waits for afterwards, in the same scope; empty: nothing.
    QString ready = {};
    /// A camera looks at a sample card, in a notebook of the scene's own.
    bool camera = false;
};

struct Dress {
    QString name;
    QSize size;
    bool dark = false;
    double textScale = 1;
    bool rightToLeft = false;
};

QList<Scene> scenes();
QList<Dress> dresses();

}  // namespace wellmet::shots
