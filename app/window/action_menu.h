#pragma once

#include <QKeySequence>
#include <QString>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace vitrine {

class ActionRegistry;
class CodeEditor;
class MainWindow;
class Workbench;

/// A menu of the window that is being filled: what is added to it goes into the registry too. Texts are English sources for translation.
class ActionMenu
{
public:
    using Run = std::function<void()>;
    using WhyNot = std::function<QString()>;

    /// A menu of the menu bar; `name` is its object name, by which MainWindow::popUpMenu() finds it.
    ActionMenu(MainWindow &window, ActionRegistry &registry, const char *name, const char *title);
    /// A menu inside of this one, of the same category.
    ActionMenu subMenu(const char *title) const;

    QAction *add(const char *id, const char *icon, const char *label, const QKeySequence &keys, const Run &run);
    QAction *add(const char *id, const char *icon, const char *label, const QKeySequence &keys, const Run &run, const WhyNot &whyNot);
    /// An action that a widget already has.
    QAction *adopt(const QString &id, QAction *action);
    /// A checked action that shows and hides a widget.
    QAction *addToggle(const char *id, const char *icon, const char *label, const QKeySequence &keys, QWidget *target);
    void addSeparator();

    MainWindow &window() const { return m_window; }
    QMenu *menu() const { return m_menu; }

    /// A command on the open project; without one it does nothing.
    Run inProject(const std::function<void(Workbench &)> &run) const;
    /// A command on the file in the front tab; without one it does nothing.
    Run inEditor(const std::function<void(CodeEditor &)> &run) const;

    static QString translated(const char *source);

private:
    ActionMenu(MainWindow &window, ActionRegistry &registry, QMenu *menu, const QString &category);

    MainWindow &m_window;
    ActionRegistry &m_registry;
    QMenu *m_menu;
    QString m_category;
};

} // namespace vitrine
