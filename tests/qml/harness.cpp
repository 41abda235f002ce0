// SPDX-License-Identifier: MPL-2.0
#include "harness.h"

#include "Controls/fonts.h"
#include "device/filesource.h"
#include "support/testmain.h"
#include "workflows/cardimport.h"

#include <QAccessible>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QQmlContext>
#include <QSettings>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace wellmet;

HeldCamera::HeldCamera(QString file) : m_file(std::move(file)), m_preview(device::previewOfFile(m_file))
{
    m_timer.setInterval(50);
    connect(&m_timer, &QTimer::timeout, this, [this] { Q_EMIT frame(m_preview); });
}

void HeldCamera::start()
{
    if (m_plugged)
        m_timer.start();
    else
        Q_EMIT failed({ErrorKind::NoCamera, u"not plugged in"_s});
}

void HeldCamera::capturePicture()
{
    QFile file(m_file);
    if (file.open(QIODevice::ReadOnly))
        Q_EMIT captured(file.readAll());
}

void HeldCamera::look(const QString &file)
{
    m_file = file;
    m_preview = device::previewOfFile(file);
}

void HeldCamera::unplug()
{
    m_plugged = false;
    m_timer.stop();
    Q_EMIT failed({ErrorKind::NoCamera, u"pulled out"_s});
}

void HeldCamera::plugIn()
{
    m_plugged = true;
    m_timer.start();
}

AppViewModel *Harness::open(const device::MakeFrameSource &makeCamera)
{
    QSettings().clear();
    m_app =
        std::make_unique<AppViewModel>(m_home.filePath(QString::number(++m_count)), capture::VisionFiles::besideExecutable(), makeCamera);
    QQmlEngine::setObjectOwnership(m_app.get(), QQmlEngine::CppOwnership);
    return m_app.get();
}

AppViewModel *Harness::openNotebook(const QStringList &names)
{
    open([]() -> Result<std::unique_ptr<device::FrameSource>> { return Unexpected(ErrorKind::NoCamera); });
    for (const QString &name : names) {
        Person person;
        person.name.full = name;
        ContactPoint email;
        email.kind = ContactKind::Email;
        email.value = u"someone@acme.example"_s;
        person.contactPoints.push_back(email);
        m_app->session()->people->save(person).waitForFinished();
    }
    return m_app.get();
}

void Harness::addPerson(const QString &name, const QString &email, const QString &mobile) const
{
    Person person;
    person.name.full = name;
    for (const auto &[kind, label, value] :
         {std::tuple{ContactKind::Email, u"home"_s, email}, std::tuple{ContactKind::Phone, u"mobile"_s, mobile}}) {
        ContactPoint point;
        point.kind = kind;
        point.label = label;
        point.value = value;
        if (!value.isEmpty())
            person.contactPoints.push_back(point);
    }
    m_app->session()->people->save(person).waitForFinished();
}

AppViewModel *Harness::openWithCamera(const QString &card)
{
    return open([this, card]() -> Result<std::unique_ptr<device::FrameSource>> {
        auto camera = std::make_unique<HeldCamera>(this->card(card));
        m_camera = camera.get();
        return std::unique_ptr<device::FrameSource>(std::move(camera));
    });
}

void Harness::showToCamera(const QString &card)
{
    if (m_camera)
        m_camera->look(this->card(card));
}

void Harness::unplugCamera()
{
    if (m_camera)
        m_camera->unplug();
}

void Harness::plugInCamera()
{
    if (m_camera)
        m_camera->plugIn();
}

bool Harness::readCards(const QStringList &cards)
{
    CardImport &import = *m_app->session()->import;
    for (const QString &name : cards) {
        QFile file(card(name));
        if (!file.open(QIODevice::ReadOnly))
            return false;
        auto added = import.addPicture(file.readAll(), CaptureSource::File);
        if (!QTest::qWaitFor([&added] { return added.isFinished(); }, 60000))
            return false;
    }
    return QTest::qWaitFor([&import] { return import.pending() == 0; }, 60000);
}

QString Harness::card(const QString &name) const
{
    return QStringLiteral(WELLMET_SOURCE_DIR "/assets/sample-cards/%1.jpg").arg(name);
}

QString Harness::fileWith(const QString &name, const QString &text) const
{
    QFile file(m_home.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(text.toUtf8());
    return file.fileName();
}

void Harness::drop(QWindow *window, const QStringList &files) const
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &file : files)
        urls.append(QUrl::fromLocalFile(file));
    data.setUrls(urls);
    const QPoint at(window->width() / 2, window->height() / 2);
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &enter);
    QDropEvent dropped(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &dropped);
}

void Harness::copyPicture(const QString &file) const
{
    QGuiApplication::clipboard()->setImage(QImage(file));
}

void Harness::copyText(const QString &text) const
{
    QGuiApplication::clipboard()->setText(text);
}

QString Harness::copiedText() const
{
    return QGuiApplication::clipboard()->text();
}

QStringList Harness::names() const
{
    const auto people = m_app->session()->database->run([](storage::Notebook &notebook) { return notebook.people(); }).result();
    QStringList names;
    for (const PersonSummary &person : people.value_or(std::vector<PersonSummary>()))
        names.append(person.name);
    return names;
}

QStringList Harness::accessibilityProblems(QQuickItem *root) const
{
    QStringList problems;
    const auto visit = [&problems](const auto &self, QQuickItem *item) -> void {
        if (!item->isVisible())
            return;
        const bool button = item->inherits("QQuickAbstractButton");
        const bool field = item->inherits("QQuickTextInput") || item->inherits("QQuickTextEdit");
        const auto handles = [item](const char *what) {
            const auto inside = item->findChildren<QObject *>(Qt::FindDirectChildrenOnly);
            return std::ranges::any_of(inside, [what](const QObject *child) { return child->inherits(what); });
        };
        const bool other = item->activeFocusOnTab() || handles("QQuickTapHandler") || handles("QQuickDragHandler");
        if (item->isEnabled() && (button || field || other)) {
            QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(item);
            const QString what = QString::fromLatin1(item->metaObject()->className());
            const QString name = reader ? reader->text(QAccessible::Name) : QString();
            if (!reader || reader->role() == QAccessible::NoRole || reader->role() == QAccessible::Client)
                problems.append(what + " \""_L1 + name + "\" has no role"_L1);
            if (name.trimmed().isEmpty())
                problems.append(what + " has no name"_L1);
            if (item->width() < 48 || item->height() < 48)
                problems.append(u"%1 \"%2\" is %3 x %4"_s.arg(what, name).arg(item->width()).arg(item->height()));
        }
        for (QQuickItem *child : item->childItems())
            self(self, child);
    };
    if (root)
        visit(visit, root);
    return problems;
}

double Harness::contrast(const QColor &a, const QColor &b) const
{
    const auto luminance = [](const QColor &color) {
        const auto linear = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

void Harness::press(QWindow *window, int key, int modifiers) const
{
    QTest::keyClick(window, static_cast<Qt::Key>(key), Qt::KeyboardModifiers(modifiers));
}

void Harness::type(QWindow *window, const QString &text) const
{
    for (const QChar letter : text)
        QTest::keyClick(window, letter.toLatin1());
}

void Harness::click(QWindow *window, qreal x, qreal y) const
{
    QTest::mouseClick(window, Qt::LeftButton, Qt::NoModifier, QPointF(x, y).toPoint());
}

void Harness::drag(QWindow *window, qreal fromX, qreal fromY, qreal toX, qreal toY) const
{
    const QPointF from(fromX, fromY);
    const QPointF to(toX, toY);
    QTest::mousePress(window, Qt::LeftButton, Qt::NoModifier, from.toPoint());
    for (int step = 1; step <= 4; ++step)
        QTest::mouseMove(window, (from + (to - from) * step / 4).toPoint());
    QTest::mouseRelease(window, Qt::LeftButton, Qt::NoModifier, to.toPoint());
}

void Setup::applicationAvailable()
{
    tests::prepareHarness();
    QCoreApplication::setOrganizationName(u"wellmet-tests"_s);
    QCoreApplication::setApplicationName(u"tst_qml"_s);
    QAccessible::setActive(true);
    controls::installFonts();
}

void Setup::qmlEngineAvailable(QQmlEngine *engine)
{
    engine->addImportPath(u":/qt/qml"_s);
    engine->rootContext()->setContextProperty(u"harness"_s, &m_harness);
}
