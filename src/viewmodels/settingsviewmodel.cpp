// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/settingsviewmodel.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QSettings>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wellmet {

namespace {

QString territoryCode(QLocale::Territory territory)
{
    return QLocale::territoryToCode(territory);
}

bool isRegion(QStringView code)
{
    return code.size() == 2 && QLocale::codeToTerritory(code) != QLocale::AnyTerritory;
}

double boundedScale(double scale)
{
    return std::isfinite(scale) ? std::clamp(scale, 1.0, 2.0) : 1.0;
}

}  // namespace

SettingsViewModel::SettingsViewModel(QObject *parent) : QObject(parent)
{
    const QSettings store;
    m_theme = std::clamp(store.value("theme"_L1, 0).toInt(), 0, 2);
    m_textScale = boundedScale(store.value("textScale"_L1, 1.0).toDouble());
    m_reduceMotion = store.value("reduceMotion"_L1, false).toBool();
    m_region = store.value("region"_L1).toString();
    if (!isRegion(m_region))
        m_region = territoryCode(QLocale::system().territory());
}

void SettingsViewModel::setTheme(int theme)
{
    theme = std::clamp(theme, 0, 2);
    if (theme == m_theme)
        return;
    m_theme = theme;
    QSettings().setValue("theme"_L1, theme);
    Q_EMIT themeChanged();
}

void SettingsViewModel::setTextScale(double scale)
{
    scale = boundedScale(scale);
    if (qFuzzyCompare(scale, m_textScale))
        return;
    m_textScale = scale;
    QSettings().setValue("textScale"_L1, scale);
    Q_EMIT textScaleChanged();
}

void SettingsViewModel::setReduceMotion(bool reduce)
{
    if (reduce == m_reduceMotion)
        return;
    m_reduceMotion = reduce;
    QSettings().setValue("reduceMotion"_L1, reduce);
    Q_EMIT reduceMotionChanged();
}

void SettingsViewModel::setRegion(const QString &region)
{
    if (region == m_region || !isRegion(region))
        return;
    m_region = region;
    QSettings().setValue("region"_L1, region);
    Q_EMIT regionChanged();
}

QString SettingsViewModel::version() const
{
    return QCoreApplication::applicationVersion();
}

QString SettingsViewModel::notices() const
{
    QFile file(u":/wellmet/THIRD_PARTY_NOTICES.md"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList SettingsViewModel::regions() const
{
    QStringList codes;
    for (int t = QLocale::AnyTerritory + 1; t <= QLocale::LastTerritory; ++t) {
        const QString code = territoryCode(static_cast<QLocale::Territory>(t));
        // Two letters; "EU", "UN" and the like are no places a number belongs to.
        if (code.size() == 2 && code != "EU"_L1 && code != "UN"_L1 && code != "EZ"_L1)
            codes.append(code);
    }
    std::sort(codes.begin(), codes.end(),
              [this](const QString &a, const QString &b) { return QString::localeAwareCompare(regionName(a), regionName(b)) < 0; });
    return codes;
}

QString SettingsViewModel::regionName(const QString &code) const
{
    const auto territory = QLocale::codeToTerritory(code);
    return territory == QLocale::AnyTerritory ? code : QLocale::territoryToString(territory);
}

}  // namespace wellmet
