#include "app/window/component_actions.h"

#include "app/dialogs/component_dialogs.h"
#include "app/session/document_session.h"
#include "app/session/selection_controller.h"
#include "app/session/visual_commands.h"
#include "app/window/action_menu.h"
#include "app/window/main_window.h"
#include "app/window/workbench.h"
#include "designer/panels/palette_panel.h"
#include "designer/panels/properties_panel.h"

#include <tuple>

namespace vitrine {

namespace {

class ComponentMenu
{
public:
    ComponentMenu(MainWindow &window, ActionRegistry &registry) : m_menu(window, registry, "component", "&Component"), m_window(window) {}

    void build()
    {
        addFinding();
        m_menu.addSeparator();
        addStructure();
        m_menu.addSeparator();
        addOrder();
    }

private:
    using Command = std::function<Result<NodeId>(ComponentCommands &, NodeId)>;
    using Ask = std::function<void(QWidget *, VisualCommands &, NodeId)>;
    using Plan = std::function<Result<Change>(const Editor &, NodeId)>;

    ActionMenu::Run onSelection(const Command &command) const
    {
        return m_menu.inProject([command](Workbench &workbench) {
            if (workbench.selection().current())
                std::ignore = command(workbench.commands().components, workbench.selection().node());
            else
                std::ignore = workbench.commands().target.refuse(ActionMenu::translated("Select a component first."));
        });
    }

    /// Asks, unless it is clear beforehand that it cannot be done: then that is said instead.
    ActionMenu::Run asking(const Ask &ask, const Plan &plan) const
    {
        return [window = &m_window, ask, whyNot = whyNot(plan)] {
            const QString reason = whyNot();
            if (reason.isEmpty())
                ask(window, window->workbench()->commands(), window->workbench()->selection().node());
            else if (window->workbench())
                std::ignore = window->workbench()->commands().target.refuse(reason);
        };
    }

    ActionMenu::WhyNot whyNot(const Plan &plan) const
    {
        return [window = &m_window, plan] {
            if (!window->workbench())
                return ActionMenu::translated("Open a project first.");
            const SelectionController &selection = window->workbench()->selection();
            if (!selection.current())
                return ActionMenu::translated("Select a component first.");
            const Result<Change> change = plan(selection.session()->visual(), selection.node());
            return change ? QString() : change.error().message;
        };
    }

    ActionMenu::WhyNot withoutSelection() const
    {
        return [window = &m_window] {
            return window->workbench() && window->workbench()->selection().current() ? QString()
                                                                                     : ActionMenu::translated("Select a component first.");
        };
    }

    void addFinding()
    {
        m_menu.add("component.insert", "plus", "Insert…", Qt::CTRL | Qt::Key_I, [w = &m_window] {
            w->raiseDock(QStringLiteral("palette"));
            w->palette()->focusSearch();
        });
        m_menu.add("component.properties", "properties", "Find Property…", Qt::CTRL | Qt::Key_J, [w = &m_window] {
            w->raiseDock(QStringLiteral("properties"));
            w->properties()->focusFilter();
        });
        m_menu.add("component.parent", {}, "Select Parent", Qt::ALT | Qt::Key_Up,
                   m_menu.inProject([](Workbench &workbench) { workbench.selection().selectParent(); }), withoutSelection());
        m_menu.add("component.code", "code", "Go to Code", Qt::Key_F12,
                   m_menu.inProject([](Workbench &workbench) { workbench.goToSelection(); }), withoutSelection());
    }

    void addStructure()
    {
        m_menu.add("component.wrap", {}, "Wrap in Box", Qt::CTRL | Qt::Key_G, wrapIn("rx.box"), canWrap());
        ActionMenu wrap = m_menu.subMenu("Wrap &In");
        wrap.add("component.wrap.vstack", {}, "Vertical Stack", {}, wrapIn("rx.vstack"), canWrap());
        wrap.add("component.wrap.hstack", {}, "Horizontal Stack", {}, wrapIn("rx.hstack"), canWrap());
        wrap.add("component.wrap.flex", {}, "Flex", {}, wrapIn("rx.flex"), canWrap());
        wrap.add("component.wrap.grid", {}, "Grid", {}, wrapIn("rx.grid"), canWrap());
        wrap.add("component.wrap.center", {}, "Center", {}, wrapIn("rx.center"), canWrap());
        wrap.add("component.wrap.container", {}, "Container", {}, wrapIn("rx.container"), canWrap());
        wrap.add("component.wrap.card", {}, "Card", {}, wrapIn("rx.card"), canWrap());
        wrap.addSeparator();
        const Plan inBox = [](const Editor &editor, NodeId node) { return editor.wrapNode(node, QStringLiteral("rx.box")); };
        wrap.add("component.wrap.other", {}, "Other Component…", {}, asking(component_dialogs::askForWrapper, inBox), canWrap());
        m_menu.add("component.unwrap", {}, "Unwrap", Qt::CTRL | Qt::SHIFT | Qt::Key_G,
                   onSelection([](ComponentCommands &commands, NodeId node) { return commands.unwrap(node); }),
                   whyNot([](const Editor &editor, NodeId node) { return editor.unwrapNode(node); }));
        // Whether anything of it can be bound depends on the property, which is asked for.
        m_menu.add("component.bind", "var", "Bind to a Value…", Qt::CTRL | Qt::ALT | Qt::Key_B,
                   asking(component_dialogs::askForValue, canBind()), whyNot(canBind()));
        const Plan loop = [](const Editor &editor, NodeId node) { return editor.makeLoop(node, QStringLiteral("items")); };
        m_menu.add("component.loop", "loop", "Repeat for Each Item…", Qt::CTRL | Qt::ALT | Qt::Key_L,
                   asking(component_dialogs::askForLoop, loop), whyNot(loop));
        const Plan condition = [](const Editor &editor, NodeId node) { return editor.makeCondition(node, QStringLiteral("shown")); };
        m_menu.add("component.condition", "condition", "Show Only If…", Qt::CTRL | Qt::ALT | Qt::Key_I,
                   asking(component_dialogs::askForCondition, condition), whyNot(condition));
        const Plan type = [](const Editor &editor, NodeId node) { return editor.changeType(node, QStringLiteral("rx.box")); };
        m_menu.add("component.type", "component", "Change to Another Component…", Qt::CTRL | Qt::ALT | Qt::Key_T,
                   asking(component_dialogs::askForType, type), whyNot(type));
        const Plan extract = [](const Editor &editor, NodeId node) {
            return editor.extractFunction(node, QStringLiteral("a_function_that_is_not_there"));
        };
        m_menu.add("component.extract", "function", "Extract to a Function…", Qt::CTRL | Qt::ALT | Qt::Key_X,
                   asking(component_dialogs::askForFunction, extract), whyNot(extract));
        m_menu.add("component.inline", {}, "Put the Function's Content Here", {},
                   onSelection([](ComponentCommands &commands, NodeId node) { return commands.inlineFunction(node); }),
                   whyNot([](const Editor &editor, NodeId node) { return editor.inlineFunction(node); }));
        const auto noFunction = [window = &m_window] {
            const Workbench *workbench = window->workbench();
            const Node *node = workbench ? workbench->selection().current() : nullptr;
            return node && !node->function.isEmpty() ? QString() : ActionMenu::translated("Select a call of one of your functions first.");
        };
        m_menu.add("component.rename", {}, "Rename the Function…", Qt::CTRL | Qt::ALT | Qt::Key_R, [window = &m_window, noFunction] {
            const QString reason = noFunction();
            if (reason.isEmpty())
                component_dialogs::askForName(window, window->workbench()->commands(), window->workbench()->projectCommands(),
                                              window->workbench()->selection().current()->function);
            else if (window->workbench())
                std::ignore = window->workbench()->commands().target.refuse(reason);
        }, noFunction);
    }

    void addOrder()
    {
        m_menu.add("component.moveUp", {}, "Move Up", Qt::ALT | Qt::SHIFT | Qt::Key_Up, onSelection([](ComponentCommands &commands, NodeId node) {
                       return commands.moveBy(node, -1);
                   }), withoutSelection());
        m_menu.add("component.moveDown", {}, "Move Down", Qt::ALT | Qt::SHIFT | Qt::Key_Down, onSelection([](ComponentCommands &commands, NodeId node) {
                       return commands.moveBy(node, 1);
                   }), withoutSelection());
        m_menu.add("component.moveOut", {}, "Move Out of Parent", Qt::ALT | Qt::SHIFT | Qt::Key_Left,
                   onSelection([](ComponentCommands &commands, NodeId node) { return commands.moveOut(node); }), withoutSelection());
        m_menu.add("component.moveIn", {}, "Move Into Previous", Qt::ALT | Qt::SHIFT | Qt::Key_Right,
                   onSelection([](ComponentCommands &commands, NodeId node) { return commands.moveIn(node); }), withoutSelection());
        m_menu.add("component.duplicate", "copy", "Duplicate", Qt::CTRL | Qt::Key_D,
                   onSelection([](ComponentCommands &commands, NodeId node) { return commands.duplicate(node); }),
                   whyNot([](const Editor &editor, NodeId node) { return editor.duplicateNode(node); }));
        m_menu.add("component.delete", "trash", "Delete Component", Qt::CTRL | Qt::SHIFT | Qt::Key_Delete,
                   onSelection([](ComponentCommands &commands, NodeId node) { return commands.remove(node); }),
                   whyNot([](const Editor &editor, NodeId node) { return editor.deleteNode(node); }));
    }

    static Plan canBind()
    {
        return [](const Editor &editor, NodeId node) {
            const Result<Change> content = editor.setContent(node, QStringLiteral("rx"));
            const PropertyValue any = PropertyValue::python(QStringLiteral("rx"));
            return content ? content : editor.setProperty(node, QStringLiteral("id"), any, Editor::Overwrite::Expressions);
        };
    }

    ActionMenu::Run wrapIn(const char *component) const
    {
        return onSelection(
            [component](ComponentCommands &commands, NodeId node) { return commands.wrap(node, QLatin1String(component)); });
    }

    ActionMenu::WhyNot canWrap() const
    {
        return whyNot([](const Editor &editor, NodeId node) { return editor.wrapNode(node, QStringLiteral("rx.box")); });
    }

    ActionMenu m_menu;
    MainWindow &m_window;
};

} // namespace

void registerComponentActions(MainWindow &window, ActionRegistry &registry)
{
    ComponentMenu(window, registry).build();
}

} // namespace vitrine
