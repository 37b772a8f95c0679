#include "app/actions/action_registry.h"

#include <QAction>
#include <QIcon>
#include <QMenu>
#include <QWidget>

namespace vitrine {

static constexpr auto categoryProperty = "category";

ActionRegistry::ActionRegistry(QWidget *window) : QObject(window), m_window(window) {}

QAction *ActionRegistry::add(const QString &id, const QString &category, const QString &text, const QString &icon,
                             const QKeySequence &shortcut, const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    if (!icon.isEmpty())
        action->setIcon(QIcon::fromTheme(QLatin1String("vitrine-") + icon));
    action->setShortcut(shortcut);
    if (run)
        connect(action, &QAction::triggered, this, run);
    return adopt(id, category, action);
}

QAction *ActionRegistry::adopt(const QString &id, const QString &category, QAction *action)
{
    Q_ASSERT(!m_byId.contains(id));
    action->setObjectName(id);
    action->setProperty(categoryProperty, category);
    m_byId.insert(id, action);
    m_actions.append(action);
    m_window->addAction(action);
    return action;
}

void ActionRegistry::setWhyNot(const QAction *action, const WhyNot &whyNot)
{
    m_whyNot.insert(action, whyNot);
}

QString ActionRegistry::whyNot(const QAction *action) const
{
    const WhyNot whyNot = m_whyNot.value(action);
    return whyNot ? whyNot() : QString();
}

void ActionRegistry::explainIn(QMenu *menu)
{
    menu->setToolTipsVisible(true);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        for (QAction *action : menu->actions()) {
            if (!m_whyNot.contains(action))
                continue;
            const QString reason = whyNot(action);
            action->setEnabled(reason.isEmpty());
            action->setToolTip(reason);
            action->setStatusTip(reason);
        }
    });
    connect(menu, &QMenu::aboutToHide, this, [this, menu] {
        for (QAction *action : menu->actions()) {
            if (!m_whyNot.contains(action))
                continue;
            action->setEnabled(true);
            action->setToolTip({});
            action->setStatusTip({});
        }
    });
}

QString ActionRegistry::categoryOf(const QAction *action)
{
    return action->property(categoryProperty).toString();
}

} // namespace vitrine
