#include "designer/panels/theme_colors.h"

#include "runtime/base/resource_paths.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QRegularExpression>

namespace vitrine {

const ThemeColors &ThemeColors::instance()
{
    static const ThemeColors colors;
    return colors;
}

ThemeColors::ThemeColors()
{
    QFile sheet(resources::path(QStringLiteral("frontend/dev/radix.css")));
    if (!sheet.open(QIODevice::ReadOnly))
        return;
    static const QRegularExpression declaration(QStringLiteral("--([a-z]+)-(\\d+):(#[0-9a-f]{6})\\b"));
    const QString text = QString::fromUtf8(sheet.readAll());
    for (auto match = declaration.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        QVector<QColor> &scale = m_colors[found.captured(1)];
        if (scale.isEmpty()) {
            m_scales.append(found.captured(1));
            scale.resize(steps);
        }
        // The light shades stand first.
        const int step = found.captured(2).toInt();
        if (step >= 1 && step <= steps && !scale.at(step - 1).isValid())
            scale[step - 1] = QColor(found.captured(3));
    }
    m_scales.prepend(QStringLiteral("accent"));
    m_colors.insert(QStringLiteral("accent"), m_colors.value(QStringLiteral("indigo")));
}

QColor ThemeColors::color(const QString &scale, int step) const { return m_colors.value(scale).value(step - 1); }

QColor ThemeColors::colorOf(const QString &value) const
{
    if (const std::optional<Step> step = stepOf(value))
        return color(step->scale, step->step);
    if (m_colors.contains(value))
        return color(value, 9);
    return QColor::isValidColor(value) ? QColor(value) : QColor();
}

std::optional<ThemeColors::Step> ThemeColors::stepOf(const QString &value)
{
    static const QRegularExpression call(QStringLiteral("^[\\w.]*\\bcolor\\(\\s*[\"']([a-z]+)[\"']\\s*,\\s*(\\d+)\\s*\\)$"));
    static const QRegularExpression variable(QStringLiteral("^var\\(--([a-z]+)-(\\d+)\\)$"));
    QRegularExpressionMatch match = call.match(value);
    if (!match.hasMatch())
        match = variable.match(value);
    const int step = match.captured(2).toInt();
    return match.hasMatch() && step >= 1 && step <= steps ? std::optional(Step{match.captured(1), step}) : std::nullopt;
}

QString ThemeColors::expression(const Step &step)
{
    return QStringLiteral("rx.color(\"%1\", %2)").arg(step.scale).arg(step.step);
}

QIcon ThemeColors::swatch(const QColor &color, const QColor &frame)
{
    QPixmap pixmap(32, 32);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(frame, 1));
    painter.setBrush(color.isValid() ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(1.5, 1.5, 13, 13), 3.5, 3.5);
    return pixmap;
}

} // namespace vitrine
