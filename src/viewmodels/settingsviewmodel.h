// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QStringList>

namespace wellmet {

/// What the user chose about the program itself; kept in QSettings, not in the notebook, since it belongs to the device.
class SettingsViewModel : public QObject
{
    Q_OBJECT
    /// 0 as the system, 1 light, 2 dark: Theme.Mode.
    Q_PROPERTY(int theme READ theme WRITE setTheme NOTIFY themeChanged FINAL)
    /// 1 to 2.
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged FINAL)
    Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion NOTIFY reduceMotionChanged FINAL)
    /// ISO 3166-1 alpha-2; what phone numbers without a country code belong to.
    Q_PROPERTY(QString region READ region WRITE setRegion NOTIFY regionChanged FINAL)
    Q_PROPERTY(QString version READ version CONSTANT FINAL)
public:
    explicit SettingsViewModel(QObject *parent = nullptr);

    int theme() const { return m_theme; }
    void setTheme(int theme);
    double textScale() const { return m_textScale; }
    void setTextScale(double scale);
    bool reduceMotion() const { return m_reduceMotion; }
    void setReduceMotion(bool reduce);
    QString region() const { return m_region; }
    /// Anything but two letters is refused: the old region stays.
    void setRegion(const QString &region);
    QString version() const;

    /// Codes of every region phone numbers can belong to, in the order of their names in the user's language.
    Q_INVOKABLE QStringList regions() const;
    /// The region's name in the user's language.
    Q_INVOKABLE QString regionName(const QString &code) const;
    /// Whose work is in the program and on which terms, as Markdown.
    Q_INVOKABLE QString notices() const;

Q_SIGNALS:
    void themeChanged();
    void textScaleChanged();
    void reduceMotionChanged();
    void regionChanged();

private:
    int m_theme = 0;
    double m_textScale = 1;
    bool m_reduceMotion = false;
    QString m_region;
};

}  // namespace wellmet
