#include "app/window/action_menu.h"

#include "app/actions/action_registry.h"
#include "app/editor/editor_area.h"
#include "app/window/main_window.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace vitrine {

QString ActionMenu::translated(const char *source)
{
    return QCoreApplication::translate("WindowActions", source);
}

ActionMenu::ActionMenu(MainWindow &window, ActionRegistry &registry, const char *name, const char *title) :
    ActionMenu(window, registry, window.menuBar()->addMenu(translated(title)), translated(title).remove(QLatin1Char('&')))
{
    m_menu->setObjectName(QLatin1String(name));
}

ActionMenu::ActionMenu(MainWindow &window, ActionRegistry &registry, QMenu *menu, const QString &category) :
    m_window(window), m_registry(registry), m_menu(menu), m_category(category)
{
    m_registry.explainIn(menu);
}

ActionMenu ActionMenu::subMenu(const char *title) const
{
    return {m_window, m_registry, m_menu->addMenu(translated(title)), m_category};
}

QAction *ActionMenu::add(const char *id, const char *icon, const char *label, const QKeySequence &keys, const Run &run)
{
    QAction *action = m_registry.add(QLatin1String(id), m_category, translated(label), QLatin1String(icon), keys, run);
    m_menu->addAction(action);
    return action;
}

QAction *ActionMenu::add(const char *id, const char *icon, const char *label, const QKeySequence &keys, const Run &run,
                         const WhyNot &whyNot)
{
    QAction *action = add(id, icon, label, keys, run);
    m_registry.setWhyNot(action, whyNot);
    return action;
}

QAction *ActionMenu::adopt(const QString &id, QAction *action)
{
    m_registry.adopt(id, m_category, action);
    m_menu->addAction(action);
    return action;
}

QAction *ActionMenu::addToggle(const char *id, const char *icon, const char *label, const QKeySequence &keys, QWidget *target)
{
    QAction *action = add(id, icon, label, keys, {});
    action->setCheckable(true);
    action->setChecked(true);
    QObject::connect(action, &QAction::toggled, target, &QWidget::setVisible);
    return action;
}

void ActionMenu::addSeparator()
{
    m_menu->addSeparator();
}

ActionMenu::Run ActionMenu::inProject(const std::function<void(Workbench &)> &run) const
{
    return [window = &m_window, run] {
        if (window->workbench())
            run(*window->workbench());
    };
}

ActionMenu::Run ActionMenu::inEditor(const std::function<void(CodeEditor &)> &run) const
{
    return [window = &m_window, run] {
        if (CodeEditor *editor = window->editors()->currentEditor())
            run(*editor);
    };
}

} // namespace vitrine
