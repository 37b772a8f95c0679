#pragma once

#include <QColor>
#include <QObject>
#include <QString>

namespace vitrine {

/// Look of the whole program: Fusion with Vitrine's palette, light or dark, style sheet and icon theme. One per program; lives on the
/// GUI thread as long as the application.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };

    explicit Theme(QObject *parent = nullptr);

    /// Applies and remembers the choice. System follows the palette that the platform had given.
    void setChoice(Choice choice);
    Choice choice() const { return m_choice; }
    bool isDark() const;
    /// Name of the KSyntaxHighlighting theme that fits.
    QString syntaxTheme() const { return m_syntaxTheme; }

Q_SIGNALS:
    void changed();

private:
    void apply();

    Choice m_choice = Choice::System;
    bool m_platformIsDark = false;
    QString m_syntaxTheme;
};

} // namespace vitrine
