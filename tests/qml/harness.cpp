// SPDX-License-Identifier: MPL-2.0
#include "harness.h"

#include "Controls/fonts.h"
#include "support/testmain.h"

#include <QAccessible>
#include <QQmlContext>
#include <QSettings>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace wellmet;

AppViewModel *Harness::openNotebook(const QStringList &names)
{
    QSettings().clear();
    m_app = std::make_unique<AppViewModel>(m_home.filePath(QString::number(++m_count)), capture::CardScanner::besideExecutable,
                                           [] { return Result<std::unique_ptr<device::FrameSource>>(Unexpected(ErrorKind::NoCamera)); });
    for (const QString &name : names) {
        Person person;
        person.name.full = name;
        ContactPoint email;
        email.kind = ContactKind::Email;
        email.value = u"someone@acme.example"_s;
        person.contactPoints.push_back(email);
        m_app->session()->people->save(person).waitForFinished();
    }
    QQmlEngine::setObjectOwnership(m_app.get(), QQmlEngine::CppOwnership);
    return m_app.get();
}

QStringList Harness::accessibilityProblems(QQuickItem *root) const
{
    QStringList problems;
    const auto visit = [&problems](const auto &self, QQuickItem *item) -> void {
        if (!item->isVisible())
            return;
        const bool button = item->inherits("QQuickAbstractButton");
        const bool field = item->inherits("QQuickTextInput") || item->inherits("QQuickTextEdit");
        if (item->isEnabled() && (button || field)) {
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
