#include "app/window/state_actions.h"

#include "app/dialogs/state_dialogs.h"
#include "app/session/document_session.h"
#include "app/session/visual_commands.h"
#include "app/window/action_menu.h"
#include "app/window/main_window.h"
#include "app/window/workbench.h"
#include "designer/panels/state_panel.h"

#include <QAction>

#include <tuple>

namespace vitrine {

namespace {

using Ask = std::function<void(MainWindow &, VisualCommands &)>;

/// What must be there for a command.
enum class Needs { File, Member, Row };

/// Why it cannot be done; empty if it can.
QString whyNoState(const MainWindow &window, Needs needs)
{
    const DocumentSession *session = window.workbench() ? window.workbench()->commands().target.document() : nullptr;
    if (!session || !session->isPython())
        return ActionMenu::translated("Open a Python file first.");
    if (session->design().isBroken())
        return ActionMenu::translated("The code has a syntax error. Repair it first.");
    if (needs == Needs::Row && window.statePanel()->currentState().isEmpty())
        return ActionMenu::translated("Select a class, a var or a handler in the State panel first.");
    if (needs == Needs::Member && window.statePanel()->currentMember().isEmpty())
        return ActionMenu::translated("Select a var or a handler in the State panel first.");
    return {};
}

QAction *add(ActionMenu &menu, const char *id, const char *icon, const char *label, const QKeySequence &keys, Needs needs, const Ask &ask)
{
    MainWindow *window = &menu.window();
    const auto whyNot = [window, needs] { return whyNoState(*window, needs); };
    return menu.add(id, icon, label, keys, [window, whyNot, ask] {
        const QString reason = whyNot();
        if (reason.isEmpty()) {
            // What is made is to be seen.
            window->raiseDock(QStringLiteral("state"));
            ask(*window, window->workbench()->commands());
        } else if (window->workbench())
            std::ignore = window->workbench()->commands().target.refuse(reason);
    }, whyNot);
}

} // namespace

void registerStateActions(MainWindow &window, ActionRegistry &registry)
{
    ActionMenu menu(window, registry, "state", "&State");
    QList<QAction *> buttons;
    buttons.append(add(menu, "state.addVar", "plus", "Add Var…", Qt::CTRL | Qt::ALT | Qt::Key_V, Needs::File,
                       [](MainWindow &w, VisualCommands &commands) { state_dialogs::askForVar(&w, commands, w.statePanel()->currentState()); }));
    buttons.append(add(menu, "state.addComputedVar", "expression", "Add Computed Var…", {}, Needs::File, [](MainWindow &w, VisualCommands &commands) {
        state_dialogs::askForComputedVar(&w, commands, w.statePanel()->currentState());
    }));
    buttons.append(add(menu, "state.addHandler", "function", "Add Event Handler…", Qt::CTRL | Qt::ALT | Qt::Key_H, Needs::File,
                       [](MainWindow &w, VisualCommands &commands) { state_dialogs::askForHandler(&w, commands, w.statePanel()->currentState()); }));
    buttons.append(add(menu, "state.addState", "state", "Add State Class…", Qt::CTRL | Qt::ALT | Qt::Key_S, Needs::File,
                       [](MainWindow &w, VisualCommands &commands) { state_dialogs::askForState(&w, commands); }));
    buttons.append(add(menu, "state.addData", "component", "Add Data Class…", {}, Needs::File,
                       [](MainWindow &w, VisualCommands &commands) { state_dialogs::askForDataClass(&w, commands); }));
    menu.addSeparator();
    buttons.append(add(menu, "state.change", "properties", "Change…", Qt::CTRL | Qt::ALT | Qt::Key_C, Needs::Member,
                       [](MainWindow &w, VisualCommands &commands) {
                           const StatePanel *panel = w.statePanel();
                           state_dialogs::askForChange(&w, commands, panel->currentState(), panel->currentMember());
                       }));
    add(menu, "state.rename", {}, "Rename", {}, Needs::Row, [](MainWindow &w, VisualCommands &commands) {
        if (!w.statePanel()->editName())
            std::ignore = commands.target.refuse(ActionMenu::translated("Its name is changed in the code."));
    });
    add(menu, "state.code", "code", "Go to Code", {}, Needs::Row,
        [](MainWindow &w, VisualCommands &) { w.statePanel()->goToCurrent(); });
    buttons.append(add(menu, "state.delete", "trash", "Delete from State", {}, Needs::Row, [](MainWindow &w, VisualCommands &commands) {
        const QString state = w.statePanel()->currentState();
        const QString member = w.statePanel()->currentMember();
        state_dialogs::remove(&w, commands, state, member, w.workbench()->usesOf(state, member));
    }));
    window.statePanel()->setActions(buttons);
    QObject::connect(window.statePanel(), &StatePanel::deleteRequested, buttons.last(), &QAction::trigger);
}

} // namespace vitrine
