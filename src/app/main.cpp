// SPDX-License-Identifier: MPL-2.0
#include "Controls/fonts.h"
#include "base/log.h"
#include "viewmodels/appviewmodel.h"
#include "workflows/datafolder.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <ctime>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

/// Tells the log how much processor time the start took, for those who measure it (QT_LOGGING_RULES=wellmet.ui.debug=true).
void reportFirstFrame(QQuickWindow *window)
{
    auto once = std::make_shared<QMetaObject::Connection>();
    *once = QObject::connect(window, &QQuickWindow::frameSwapped, window, [once] {
        QObject::disconnect(*once);
        qCDebug(wellmet::logUi) << "first frame after" << std::clock() * 1000 / CLOCKS_PER_SEC << "ms of processor time";
    });
}

}  // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QGuiApplication::setOrganizationName(u"wellmet"_s);
    QGuiApplication::setOrganizationDomain(u"wellmet.org"_s);
    QGuiApplication::setApplicationName(u"Wellmet"_s);
    QGuiApplication::setApplicationVersion(QStringLiteral(WELLMET_VERSION));
    QGuiApplication::setDesktopFileName(u"org.wellmet.Wellmet"_s);

    QCommandLineParser arguments;
    arguments.setApplicationDescription(
        QCoreApplication::translate("main", "Business cards and conversations become people you can find again."));
    arguments.addHelpOption();
    arguments.addVersionOption();
    const QCommandLineOption data(u"data"_s, QCoreApplication::translate("main", "Folder of the notebook."), u"folder"_s);
    const QCommandLineOption cameraFiles(
        u"camera-files"_s, QCoreApplication::translate("main", "Use the pictures of a folder, or a video, as the camera."), u"path"_s);
    arguments.addOptions({data, cameraFiles});
    arguments.process(application);

    wellmet::controls::installFonts();
    const QString plugins = wellmet::device::pluginFolderBesideExecutable();
    wellmet::AppViewModel app(wellmet::dataFolder(arguments.value(data)), wellmet::capture::VisionFiles::besideExecutable(),
                              arguments.isSet(cameraFiles) ? wellmet::device::cameraFromFiles(arguments.value(cameraFiles), plugins)
                                                           : wellmet::device::cameraFromPlugin(plugins));

    QQmlApplicationEngine engine;
    engine.addImportPath(u":/qt/qml"_s);
    engine.setInitialProperties({{u"app"_s, QVariant::fromValue(&app)}});
    engine.load(QUrl(u"qrc:/qt/qml/Wellmet/Ui/Main.qml"_s));
    if (engine.rootObjects().isEmpty())
        return 1;
    reportFirstFrame(qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst()));
    return QGuiApplication::exec();
}
