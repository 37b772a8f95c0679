#include "app/window/state_actions.h"

#include "app/dialogs/state_dialogs.h"
#include "app/session/document_session.h"
#include "app/session/visual_commands.h"
#include "app/window/action_menu.h"
#include "app/window/main_window.h"
#include "app/window/workbench.h"

#include <tuple>

namespace vitrine {

namespace {

using Ask = std::function<void(MainWindow &, VisualCommands &)>;

/// Why the state cannot be edited at all; empty if it can.
QString whyNoState(const MainWindow &window, bool needsClass)
{
    const DocumentSession *session = window.workbench() ? window.workbench()->commands().target.document() : nullptr;
    if (!session || !session->isPython())
        return ActionMenu::translated("Open a Python file first.");
    if (session->design().isBroken())
        return ActionMenu::translated("The code has a syntax error. Repair it first.");
    if (needsClass && session->design().module().states.isEmpty())
        return ActionMenu::translated("This file has no state class yet. Add one first.");
    return {};
}

void add(ActionMenu &menu, const char *id, const char *icon, const char *label, const QKeySequence &keys, bool needsClass, const Ask &ask)
{
    MainWindow *window = &menu.window();
    const auto whyNot = [window, needsClass] { return whyNoState(*window, needsClass); };
    menu.add(id, icon, label, keys, [window, whyNot, ask] {
        const QString reason = whyNot();
        if (reason.isEmpty())
            ask(*window, window->workbench()->commands());
        else if (window->workbench())
            std::ignore = window->workbench()->commands().target.refuse(reason);
    }, whyNot);
}

} // namespace

void registerStateActions(MainWindow &window, ActionRegistry &registry)
{
    ActionMenu menu(window, registry, "state", "&State");
    add(menu, "state.addVar", "plus", "Add Var…", Qt::CTRL | Qt::ALT | Qt::Key_V, true,
        [](MainWindow &w, VisualCommands &commands) { state_dialogs::askForVar(&w, commands, {}); });
    add(menu, "state.addComputedVar", "expression", "Add Computed Var…", {}, true,
        [](MainWindow &w, VisualCommands &commands) { state_dialogs::askForComputedVar(&w, commands, {}); });
    add(menu, "state.addHandler", "function", "Add Event Handler…", Qt::CTRL | Qt::ALT | Qt::Key_H, true,
        [](MainWindow &w, VisualCommands &commands) { state_dialogs::askForHandler(&w, commands, {}); });
    menu.addSeparator();
    add(menu, "state.addState", "component", "Add State Class…", {}, false,
        [](MainWindow &w, VisualCommands &commands) { state_dialogs::askForState(&w, commands); });
}

} // namespace vitrine
