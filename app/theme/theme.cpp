#include "app/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QIcon>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>
#include <QPalette>
#include <QSettings>
#include <QStyleFactory>

namespace vitrine {

static constexpr auto themeKey = "theme";

Theme::Theme(QObject *parent) : QObject(parent)
{
    m_platformIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    m_choice = static_cast<Choice>(qBound(0, QSettings().value(QLatin1String(themeKey), 0).toInt(), 2));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    // Kerned letters are measured narrower than they are drawn where one of them is underlined, and labels lose their last.
    QFont font = QApplication::font();
    font.setKerning(false);
    QApplication::setFont(font);
    QIcon::setThemeSearchPaths({QStringLiteral(":/icons")});
    apply();
}

void Theme::setChoice(Choice choice)
{
    QSettings().setValue(QLatin1String(themeKey), static_cast<int>(choice));
    if (m_choice == choice)
        return;
    m_choice = choice;
    apply();
    Q_EMIT changed();
}

bool Theme::isDark() const
{
    return m_choice == Choice::Dark || (m_choice == Choice::System && m_platformIsDark);
}

void Theme::apply()
{
    const QString name = isDark() ? QStringLiteral("dark") : QStringLiteral("light");
    QFile file(QLatin1String(":/themes/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject colors = QJsonDocument::fromJson(file.readAll()).object();
    m_syntaxTheme = colors.value(QLatin1String("syntax")).toString();

    QPalette palette;
    const QMetaEnum roles = QMetaEnum::fromType<QPalette::ColorRole>();
    for (auto it = colors.begin(); it != colors.end(); ++it) {
        bool isRole = false;
        const int role = roles.keyToValue(it.key().toLatin1().constData(), &isRole);
        if (isRole)
            palette.setColor(static_cast<QPalette::ColorRole>(role), QColor(it.value().toString()));
    }
    const QColor disabled(colors.value(QLatin1String("disabled")).toString());
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    QApplication::setPalette(palette);
    QIcon::setThemeName(QLatin1String("vitrine-") + name);

    QFile sheet(QStringLiteral(":/themes/studio.qss"));
    if (sheet.open(QIODevice::ReadOnly)) {
        QString style = QString::fromUtf8(sheet.readAll());
        style.replace(QLatin1String("@icons"), QLatin1String(":/icons/vitrine-%1/scalable").arg(name));
        style.replace(QLatin1String("@disabled"), disabled.name());
        style.replace(QLatin1String("@selection"), colors.value(QLatin1String("selection")).toString());
        qApp->setStyleSheet(style);
    }
}

} // namespace vitrine
