#pragma once

#include <QColor>
#include <QHash>
#include <QIcon>
#include <QString>
#include <QStringList>

#include <optional>

namespace vitrine {

/// The colour scales of the theme, in their light shades: as browsers get them in Radix' style sheet. Read once, when first asked
/// for.
class ThemeColors {
public:
    struct Step {
        QString scale; ///< "blue"
        int step = 0; ///< 1 to 12
    };
    static constexpr int steps = 12;

    static const ThemeColors &instance();

    /// "accent" first, then the scales in the order of the style sheet.
    const QStringList &scales() const { return m_scales; }
    /// Invalid where there is none.
    QColor color(const QString &scale, int step) const;
    /// What an editor shows for a value: a name of the theme or of CSS, "#0090ff", `rx.color("blue", 9)`, "var(--blue-9)".
    /// Invalid for others.
    QColor colorOf(const QString &value) const;

    /// The step that `rx.color("blue", 9)` or "var(--blue-9)" names.
    static std::optional<Step> stepOf(const QString &value);
    static QString expression(const Step &step);
    /// A rounded square of the colour; an empty frame for an invalid one.
    static QIcon swatch(const QColor &color, const QColor &frame);

private:
    ThemeColors();

    QStringList m_scales;
    QHash<QString, QVector<QColor>> m_colors;
};

} // namespace vitrine
