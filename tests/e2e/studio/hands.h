#pragma once

#include <QKeySequence>
#include <QString>

class QComboBox;
class QWidget;
class QWindow;

namespace vitrine {

class Studio;

/// What a person does to the window, with mouse and keyboard only: it finds things by the names and texts that they have on screen, and
/// every key goes to where the focus is. Functions that return bool are to be verified by the test; they wait for conditions themselves.
class Hands
{
public:
    explicit Hands(const Studio &studio) : m_studio(studio) {}

    /// Presses keys where the focus is: "Ctrl+S".
    void press(const QKeySequence &keys) const;
    void press(Qt::Key key) const;
    void type(const QString &text) const;
    bool click(QWidget *widget) const;

    /// Chooses an entry of a menu of the menu bar; one of a menu inside of that as "Wrap In/Card".
    bool menu(const char *menu, const QString &entry) const;
    /// Runs an action by typing its name into the command palette.
    bool command(const QString &text) const;

    /// Clicks on the first place of the Navigator where the node of this source text is.
    bool selectNode(const QString &source) const;
    /// The same with the right button, and chooses an entry of the menu that comes.
    bool nodeMenu(const QString &source, const QString &entry) const;
    /// Types into the Palette, and inserts what it has found.
    bool insert(const QString &text) const;
    /// Finds a property of the selection in the Properties panel and types or chooses its value.
    bool setProperty(const QString &name, const QString &value) const;
    /// Binds a property of the selection, or "text" for what it shows, to an expression.
    bool bind(const QString &property, const QString &expression) const;
    /// Finds the property, and presses the button that takes the property away.
    bool resetProperty(const QString &name) const;

    /// Clicks into the last field of the open dialog with this (accessible) name and types over what is in it, or chooses the text there.
    bool fillIn(const QString &field, const QString &text) const;
    /// Clicks on the button of the open dialog.
    bool pushButton(const QString &text) const;
    /// Presses Enter in the open dialog; false if it stays.
    bool accept() const;

private:
    QWindow *focusWindow() const;
    /// The widget of this accessible name in the Properties panel, after filtering for the property; null if there is none.
    QWidget *propertyWidget(const QString &property, const QString &accessibleName) const;
    bool choose(QComboBox *combo, const QString &text) const;
    bool clickEntry(const QString &entry) const;

    const Studio &m_studio;
};

} // namespace vitrine
