// SPDX-License-Identifier: MPL-2.0
// Saves a picture of every page in every size and theme: shots --out DIR [--only PART-OF-NAME].
#include "Controls/fonts.h"
#include "device/cameraplugin.h"
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

const auto sampleCard = QStringLiteral(WELLMET_SOURCE_DIR "/assets/sample-cards/01-classic-en.jpg");
constexpr int longestWaitMillis = 20000;

void settle(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
}

/// Makes these people and one capture that waits in review, and looks for duplicates.
bool fill(const QString &folder, const std::vector<Person> &people)
{
    auto session = openSession(folder, u"GB"_s, capture::VisionFiles::besideExecutable());
    if (!session)
        return false;
    for (const Person &person : people) {
        auto saved = (*session)->database->run(
            [person](storage::Notebook &notebook) { return notebook.savePerson(storage::ActionName::AddPerson, person).has_value(); });
        saved.waitForFinished();
        if (!saved.result())
            return false;
    }
    QFile picture(sampleCard);
    if (!picture.open(QIODevice::ReadOnly))
        return false;
    auto added = (*session)->import->addPicture(picture.readAll(), CaptureSource::File);
    while (!added.isFinished() || (*session)->import->pending() > 0)
        settle(20);
    const auto pairs = (*session)->duplicates->scan();
    return added.result().has_value() && pairs.result().has_value();
}

/// `camera`: the folder of pictures that a scene with a camera looks at.
bool photograph(const Scene &scene, const Dress &dress, const QString &folder, const QString &camera, const QString &file)
{
    QGuiApplication::setLayoutDirection(dress.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    const auto noCamera = []() -> Result<std::unique_ptr<device::FrameSource>> { return Unexpected(ErrorKind::NoCamera); };
    AppViewModel app(folder, capture::VisionFiles::besideExecutable(),
                     scene.camera ? device::cameraFromFiles(camera, {}) : device::MakeFrameSource(noCamera));
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
    const auto evaluated = [&](const QString &text) {
        QQmlExpression script(qmlContext(window), window, text);
        const QVariant value = script.evaluate();
        if (script.hasError())
            qWarning("%s: %s", qPrintable(scene.name), qPrintable(script.error().toString()));
        return value;
    };
    for (int waited = 0; app.isReady() && !app.people()->isLoaded() && waited < longestWaitMillis; waited += 50)
        settle(50);
    settle(120);
    for (const QString &step : scene.steps) {
        evaluated(step);
        for (int waited = 0; !scene.ready.isEmpty() && !evaluated(scene.ready).toBool(); waited += 100) {
            if (waited > longestWaitMillis) {
                qWarning("%s: gave up waiting for %s", qPrintable(scene.name), qPrintable(scene.ready));
                return false;
            }
            settle(100);
        }
        settle(250);
    }
    return window->grabWindow().save(file);
}

int run(const QString &out, const QString &only)
{
    const QTemporaryDir home;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
    const QString filled = home.filePath(u"filled"_s);
    const QString twice = home.filePath(u"twice"_s);
    std::vector<Person> everybody = samplePeople();
    const std::vector<Person> others = peopleThereTwice();
    everybody.insert(everybody.end(), others.begin(), others.end());
    const QString camera = home.filePath(u"camera"_s);
    if (!QDir().mkpath(out) || !QDir().mkpath(camera) || !QFile::copy(sampleCard, camera + "/card.jpg"_L1) || !fill(filled, samplePeople())
        || !fill(twice, everybody))
        return 1;
    // A file where the folder should be.
    const QString unopenable = home.filePath(u"unopenable"_s);
    QFile(unopenable).open(QIODevice::WriteOnly);
    for (const Scene &scene : scenes()) {
        for (const Dress &dress : dresses()) {
            const QString name = scene.name + u'-' + dress.name;
            if (!name.contains(only))
                continue;
            const QString folder = scene.camera           ? home.filePath(u"of-"_s + name)
                : scene.notebook == NotebookState::Filled ? filled
                : scene.notebook == NotebookState::Twice  ? twice
                : scene.notebook == NotebookState::Empty  ? home.filePath(u"empty"_s)
                                                          : unopenable;
            if (!photograph(scene, dress, folder, camera, QDir(out).filePath(name + ".png"_L1)))
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
