// SPDX-License-Identifier: MPL-2.0
#include "Controls/fonts.h"

#include <QFont>
#include <QFontDatabase>
#include <QGuiApplication>

namespace wellmet::controls {

void installFonts()
{
    for (const auto *weight : {"Regular", "Medium", "SemiBold"})
        QFontDatabase::addApplicationFont(QStringLiteral(":/wellmet/fonts/Inter-%1.otf").arg(QLatin1StringView(weight)));
    QFont font(QStringLiteral("Inter"));
    font.setHintingPreference(QFont::PreferNoHinting);
    QGuiApplication::setFont(font);
}

}  // namespace wellmet::controls
