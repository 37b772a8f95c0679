#include "app/window/event_actions.h"

#include "app/dialogs/event_dialogs.h"
#include "app/session/document_session.h"
#include "app/session/selection_controller.h"
#include "app/session/visual_commands.h"
#include "app/window/action_menu.h"
#include "app/window/main_window.h"
#include "app/window/workbench.h"
#include "designer/panels/events_panel.h"

#include <QAction>
#include <QTreeWidget>

#include <tuple>

namespace vitrine {

namespace {

using Run = std::function<void(MainWindow &, VisualCommands &, NodeId)>;

/// What must be there for a command.
enum class Needs { Component, Handler };

QAction *add(ActionMenu &menu, const char *id, const char *icon, const char *label, const QKeySequence &keys, Needs needs, const Run &run)
{
    MainWindow *window = &menu.window();
    const auto whyNot = [window, needs] {
        const Workbench *workbench = window->workbench();
        const Node *node = workbench ? workbench->selection().current() : nullptr;
        if (!node)
            return ActionMenu::translated("Select a component first.");
        if (window->events()->view()->topLevelItemCount() == 0)
            return ActionMenu::translated("This is no component of the catalog: its events are edited in the code.");
        if (needs == Needs::Handler && window->events()->currentHandler() < 0)
            return ActionMenu::translated("Select a handler in the Events panel first.");
        return QString();
    };
    return menu.add(id, icon, label, keys, [window, whyNot, run] {
        const QString reason = whyNot();
        if (reason.isEmpty())
            run(*window, window->workbench()->commands(), window->workbench()->selection().node());
        else if (window->workbench())
            std::ignore = window->workbench()->commands().target.refuse(reason);
    }, whyNot);
}

/// Moves the current handler among those of its trigger, and the current row with it.
void move(MainWindow &window, VisualCommands &commands, NodeId node, int places)
{
    const QString trigger = window.events()->currentTrigger();
    const int from = window.events()->currentHandler();
    if (from + places < 0)
        std::ignore = commands.target.refuse(ActionMenu::translated("It is the first one already."));
    else if (commands.components.moveHandler(node, trigger, from, from + places))
        window.events()->select(trigger, from + places);
}

} // namespace

void registerEventActions(MainWindow &window, ActionRegistry &registry)
{
    ActionMenu menu(window, registry, "events", "Eve&nts");
    const QList<QAction *> buttons{
        add(menu, "event.add", "plus", "Call a Handler…", Qt::CTRL | Qt::ALT | Qt::Key_E, Needs::Component,
            [](MainWindow &w, VisualCommands &commands, NodeId node) {
                event_dialogs::askForHandler(&w, commands, node, w.events()->currentTrigger());
            }),
        add(menu, "event.addNew", "function", "Call a New Handler…", {}, Needs::Component,
            [](MainWindow &w, VisualCommands &commands, NodeId node) {
                event_dialogs::askForNewHandler(&w, commands, node, w.events()->currentTrigger());
            }),
        add(menu, "event.up", "up", "Call Earlier", {}, Needs::Handler,
            [](MainWindow &w, VisualCommands &commands, NodeId node) { move(w, commands, node, -1); }),
        add(menu, "event.down", "down", "Call Later", {}, Needs::Handler,
            [](MainWindow &w, VisualCommands &commands, NodeId node) { move(w, commands, node, 1); }),
        add(menu, "event.remove", "trash", "Call No More", {}, Needs::Handler,
            [](MainWindow &w, VisualCommands &commands, NodeId node) {
                std::ignore = commands.components.removeHandler(node, w.events()->currentTrigger(), w.events()->currentHandler());
            })};
    window.events()->setActions(buttons);
    QObject::connect(window.events(), &EventsPanel::addRequested, buttons.first(), &QAction::trigger);
    QObject::connect(window.events(), &EventsPanel::removeRequested, buttons.last(), &QAction::trigger);
}

} // namespace vitrine
