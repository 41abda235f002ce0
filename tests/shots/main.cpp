// SPDX-License-Identifier: MPL-2.0
// Saves a picture of every page in every size and theme: shots --out DIR [--only PART-OF-NAME].
#include "Controls/fonts.h"
#include "shots/samplepeople.h"
#include "shots/scenes.h"
#include "viewmodels/appviewmodel.h"

#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQmlExpression>
#include <QQuickWindow>
#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace wellmet::shots {

namespace {

void settle(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
}

/// Makes the people of the samples and one capture that waits in review.
bool fill(const QString &folder)
{
    auto session = openSession(folder, u"GB"_s, capture::CardScanner::besideExecutable);
    if (!session)
        return false;
    for (const Person &person : samplePeople()) {
        auto saved = (*session)->database->run(
            [person](storage::Notebook &notebook) { return notebook.savePerson(storage::ActionName::AddPerson, person).has_value(); });
        saved.waitForFinished();
        if (!saved.result())
            return false;
    }
    QFile picture(QStringLiteral(WELLMET_SOURCE_DIR "/assets/sample-cards/01-classic-en.jpg"));
    if (!picture.open(QIODevice::ReadOnly))
        return false;
    auto added = (*session)->import->addPicture(picture.readAll(), CaptureSource::File);
    while (!added.isFinished() || (*session)->import->pending() > 0)
        settle(20);
    return added.result().has_value();
}

bool photograph(const Scene &scene, const Dress &dress, const QString &folder, const QString &file)
{
    QGuiApplication::setLayoutDirection(dress.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    AppViewModel app(folder, capture::CardScanner::besideExecutable, [] { return Unexpected(ErrorKind::NoCamera); });
    app.settings()->setTheme(dress.dark ? 2 : 1);
    app.settings()->setTextScale(dress.textScale);
    app.settings()->setReduceMotion(true);
    QQmlApplicationEngine engine;
    engine.addImportPath(u":/qt/qml"_s);
    engine.setInitialProperties(
        {{u"app"_s, QVariant::fromValue(&app)}, {u"width"_s, dress.size.width()}, {u"height"_s, dress.size.height()}});
    engine.load(QUrl(u"qrc:/qt/qml/Wellmet/Ui/Main.qml"_s));
    auto *window = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
    if (!window)
        return false;
    window->show();
    settle(120);
    for (const QString &step : scene.steps) {
        QQmlExpression script(qmlContext(window), window, step);
        script.evaluate();
        if (script.hasError())
            qWarning("%s: %s", qPrintable(scene.name), qPrintable(script.error().toString()));
        settle(250);
    }
    return window->grabWindow().save(file);
}

int run(const QString &out, const QString &only)
{
    const QTemporaryDir home;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
    const QString filled = home.filePath(u"filled"_s);
    if (!QDir().mkpath(out) || !fill(filled))
        return 1;
    // A file where the folder should be.
    const QString unopenable = home.filePath(u"unopenable"_s);
    QFile(unopenable).open(QIODevice::WriteOnly);
    for (const Scene &scene : scenes()) {
        for (const Dress &dress : dresses()) {
            const QString name = scene.name + u'-' + dress.name;
            if (!name.contains(only))
                continue;
            const QString folder = scene.notebook == NotebookState::Filled ? filled
                : scene.notebook == NotebookState::Empty                   ? home.filePath(u"empty"_s)
                                                                           : unopenable;
            if (!photograph(scene, dress, folder, QDir(out).filePath(name + ".png"_L1)))
                return 1;
        }
    }
    return 0;
}

}  // namespace

}  // namespace wellmet::shots

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QGuiApplication::setOrganizationName(u"wellmet-shots"_s);
    QGuiApplication::setApplicationName(u"shots"_s);
    QGuiApplication::setApplicationVersion(QStringLiteral(WELLMET_VERSION));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    wellmet::controls::installFonts();
    QCommandLineParser arguments;
    arguments.addHelpOption();
    const QCommandLineOption out(u"out"_s, u"Folder the pictures go to."_s, u"folder"_s, u"shots"_s);
    const QCommandLineOption only(u"only"_s, u"Only pictures whose name contains this."_s, u"part"_s);
    arguments.addOptions({out, only});
    arguments.process(application);
    return wellmet::shots::run(arguments.value(out), arguments.value(only));
}
