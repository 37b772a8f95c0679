#include "app/window/component_actions.h"

#include "app/actions/action_registry.h"
#include "app/dialogs/component_dialogs.h"
#include "app/dialogs/project_dialogs.h"
#include "app/session/document_session.h"
#include "app/session/selection_controller.h"
#include "app/session/visual_commands.h"
#include "app/window/action_menu.h"
#include "app/window/main_window.h"
#include "app/window/workbench.h"
#include "designer/panels/palette_panel.h"
#include "designer/panels/properties_panel.h"
#include "designer/panels/style_panel.h"

#include <QMenu>

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
        for (const char *id : {"edit.cut", "edit.copy", "edit.paste"})
            m_menu.menu()->addAction(m_window.actions().action(QLatin1String(id)));
        m_menu.addSeparator();
        addStructure();
        m_menu.addSeparator();
        addOrder();
    }

private:
    using Nodes = QVector<NodeId>;
    using Command = std::function<Result<NodeId>(ComponentCommands &, NodeId)>;
    using GroupCommand = std::function<Result<NodeId>(ComponentCommands &, const Nodes &)>;
    using Ask = std::function<void(QWidget *, Workbench &)>;
    using Plan = std::function<Result<Change>(const Editor &, NodeId)>;
    using GroupPlan = std::function<Result<Change>(const GroupEditor &, const Nodes &)>;

    ActionMenu::Run onAll(const GroupCommand &command) const
    {
        return m_menu.inProject([command](Workbench &workbench) {
            if (workbench.selection().current())
                std::ignore = command(workbench.commands().components, workbench.selection().nodes());
            else
                std::ignore = workbench.commands().target.refuse(ActionMenu::translated("Select a component first."));
        });
    }

    ActionMenu::Run onSelection(const Command &command) const
    {
        return m_menu.inProject([command](Workbench &workbench) {
            const QString reason = notOne(workbench.selection());
            if (reason.isEmpty())
                std::ignore = command(workbench.commands().components, workbench.selection().node());
            else
                std::ignore = workbench.commands().target.refuse(reason);
        });
    }

    /// Asks, unless it is clear beforehand that it cannot be done: then that is said instead.
    ActionMenu::Run asking(const Ask &ask, const ActionMenu::WhyNot &whyNot) const
    {
        return [window = &m_window, ask, whyNot] {
            const QString reason = whyNot();
            if (reason.isEmpty())
                ask(window, *window->workbench());
            else if (window->workbench())
                std::ignore = window->workbench()->commands().target.refuse(reason);
        };
    }

    static Ask ofAll(void (*ask)(QWidget *, VisualCommands &, const Nodes &))
    {
        return [ask](QWidget *parent, Workbench &workbench) { ask(parent, workbench.commands(), workbench.selection().nodes()); };
    }

    static Ask ofAll(void (*ask)(QWidget *, VisualCommands &, const ProjectSession &, const Nodes &))
    {
        return [ask](QWidget *parent, Workbench &workbench) {
            ask(parent, workbench.commands(), workbench.project(), workbench.selection().nodes());
        };
    }

    static QString notOne(const SelectionController &selection)
    {
        if (!selection.current())
            return ActionMenu::translated("Select a component first.");
        return selection.nodes().size() == 1 ? QString() : ActionMenu::translated("This can be done with one component at a time.");
    }

    ActionMenu::WhyNot whyNot(const Plan &plan) const
    {
        return [window = &m_window, plan] {
            if (!window->workbench())
                return ActionMenu::translated("Open a project first.");
            const SelectionController &selection = window->workbench()->selection();
            if (const QString reason = notOne(selection); !reason.isEmpty())
                return reason;
            const Result<Change> change = plan(selection.session()->visual(), selection.node());
            return change ? QString() : change.error().message;
        };
    }

    ActionMenu::WhyNot whyNotAll(const GroupPlan &plan) const
    {
        return [window = &m_window, plan, withoutSelection = withoutSelection()] {
            if (const QString reason = withoutSelection(); !reason.isEmpty())
                return reason;
            const SelectionController &selection = window->workbench()->selection();
            const Result<Change> change = plan(selection.session()->groups(), selection.nodes());
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

    ActionMenu::WhyNot withoutDefinition() const
    {
        return [window = &m_window] {
            const Node *node = window->workbench() ? window->workbench()->selection().current() : nullptr;
            return node && node->kind == NodeKind::HelperCall ? QString() : ActionMenu::translated("Select a call of a function of yours first.");
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
        m_menu.add("component.style", {}, "Find Style…", Qt::CTRL | Qt::SHIFT | Qt::Key_J, [w = &m_window] {
            w->raiseDock(QStringLiteral("style"));
            w->style()->focusFilter();
        });
        m_menu.add("component.parent", {}, "Select Parent", Qt::ALT | Qt::Key_Up,
                   m_menu.inProject([](Workbench &workbench) { workbench.selection().selectParent(); }), withoutSelection());
        m_menu.add("component.code", "code", "Go to Code", Qt::Key_F12,
                   m_menu.inProject([](Workbench &workbench) { workbench.goToSelection(); }), withoutSelection());
        m_menu.add("component.definition", "code", "Go to Definition", Qt::CTRL | Qt::Key_F12,
                   m_menu.inProject([](Workbench &workbench) { workbench.goToDefinition(); }), withoutDefinition());
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
        wrap.add("component.wrap.other", {}, "Other Component…", {}, asking(ofAll(component_dialogs::askForWrapper), canWrap()),
                 canWrap());
        m_menu.add("component.unwrap", {}, "Unwrap", Qt::CTRL | Qt::SHIFT | Qt::Key_G,
                   onSelection([](ComponentCommands &commands, NodeId node) { return commands.unwrap(node); }),
                   whyNot([](const Editor &editor, NodeId node) { return editor.unwrapNode(node); }));
        // The property is that of the row with the keyboard, or asked for. Whether anything can be bound depends on it.
        const ActionMenu::WhyNot bind = whyNotAll(canBind());
        const Ask bindProperty = [window = &m_window](QWidget *, Workbench &) {
            NodePanel *style = window->style();
            NodePanel *panel = style->hasCurrentRow() ? style : window->properties();
            if (panel != style)
                window->raiseDock(QStringLiteral("properties"));
            panel->bindCurrent();
        };
        m_menu.add("component.bind", "bind", "Bind to a Value…", Qt::CTRL | Qt::SHIFT | Qt::Key_B, asking(bindProperty, bind), bind);
        const ActionMenu::WhyNot loop
            = whyNotAll([](const GroupEditor &editor, const Nodes &nodes) { return editor.makeLoop(nodes, QStringLiteral("items")); });
        m_menu.add("component.loop", "loop", "Repeat for Each Item…", Qt::CTRL | Qt::ALT | Qt::Key_L,
                   asking(ofAll(component_dialogs::askForLoop), loop), loop);
        const ActionMenu::WhyNot condition
            = whyNotAll([](const GroupEditor &editor, const Nodes &nodes) { return editor.makeCondition(nodes, QStringLiteral("shown")); });
        m_menu.add("component.condition", "condition", "Show Only If…", Qt::CTRL | Qt::ALT | Qt::Key_I,
                   asking(ofAll(component_dialogs::askForCondition), condition), condition);
        const ActionMenu::WhyNot type
            = whyNot([](const Editor &editor, NodeId node) { return editor.changeType(node, QStringLiteral("rx.box")); });
        const Ask askForType = [](QWidget *parent, Workbench &workbench) {
            component_dialogs::askForType(parent, workbench.commands(), workbench.selection().node());
        };
        m_menu.add("component.type", "component", "Change to Another Component…", Qt::CTRL | Qt::ALT | Qt::Key_T,
                   asking(askForType, type), type);
        static constexpr auto unused = "a_function_that_is_not_there";
        const ActionMenu::WhyNot extract = whyNotAll(
            [](const GroupEditor &editor, const Nodes &nodes) { return editor.extractFunction(nodes, QLatin1String(unused)); });
        m_menu.add("component.extract", "function", "Extract to a Function…", Qt::CTRL | Qt::ALT | Qt::Key_X,
                   asking(ofAll(component_dialogs::askForFunction), extract), extract);
        const ActionMenu::WhyNot extractOne
            = whyNot([](const Editor &editor, NodeId node) { return editor.extractFunction(node, QLatin1String(unused)); });
        const Ask askForFile = [](QWidget *parent, Workbench &workbench) {
            project_dialogs::askForFile(parent, workbench.commands(), workbench.projectCommands(), workbench.selection().node());
        };
        m_menu.add("component.extractToFile", {}, "Extract to Another File…", {}, asking(askForFile, extractOne), extractOne);
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
        const auto moveBy = [this](int places) {
            return onAll([places](ComponentCommands &commands, const Nodes &nodes) { return commands.moveBy(nodes, places); });
        };
        m_menu.add("component.moveUp", {}, "Move Up", Qt::ALT | Qt::SHIFT | Qt::Key_Up, moveBy(-1), withoutSelection());
        m_menu.add("component.moveDown", {}, "Move Down", Qt::ALT | Qt::SHIFT | Qt::Key_Down, moveBy(1), withoutSelection());
        m_menu.add("component.moveOut", {}, "Move Out of Parent", Qt::ALT | Qt::SHIFT | Qt::Key_Left,
                   onAll([](ComponentCommands &commands, const Nodes &nodes) { return commands.moveOut(nodes); }), withoutSelection());
        m_menu.add("component.moveIn", {}, "Move Into Previous", Qt::ALT | Qt::SHIFT | Qt::Key_Right,
                   onAll([](ComponentCommands &commands, const Nodes &nodes) { return commands.moveIn(nodes); }), withoutSelection());
        const ActionMenu::WhyNot remove = whyNotAll([](const GroupEditor &editor, const Nodes &nodes) { return editor.remove(nodes); });
        const Ask askForDestination = [](QWidget *parent, Workbench &workbench) {
            project_dialogs::askForDestination(parent, workbench.commands(), workbench.projectCommands(), workbench.selection().nodes());
        };
        m_menu.add("component.moveTo", {}, "Move to Another Page…", Qt::CTRL | Qt::ALT | Qt::Key_M,
                   asking(askForDestination, remove), remove);
        m_menu.add("component.duplicate", "copy", "Duplicate", Qt::CTRL | Qt::Key_D,
                   onAll([](ComponentCommands &commands, const Nodes &nodes) { return commands.duplicate(nodes); }),
                   whyNotAll([](const GroupEditor &editor, const Nodes &nodes) { return editor.duplicate(nodes); }));
        m_menu.add("component.delete", "trash", "Delete Component", Qt::CTRL | Qt::SHIFT | Qt::Key_Delete,
                   onAll([](ComponentCommands &commands, const Nodes &nodes) { return commands.remove(nodes); }), remove);
    }

    static GroupPlan canBind()
    {
        return [](const GroupEditor &editor, const Nodes &nodes) {
            const PropertyValue any = PropertyValue::python(QStringLiteral("rx"));
            const Result<Change> content = editor.set(nodes, PropertyTarget::content(), any);
            return content ? content : editor.set(nodes, PropertyTarget::property(QStringLiteral("id")), any, Overwrite::Expressions);
        };
    }

    ActionMenu::Run wrapIn(const char *component) const
    {
        return onAll(
            [component](ComponentCommands &commands, const Nodes &nodes) { return commands.wrap(nodes, QLatin1String(component)); });
    }

    ActionMenu::WhyNot canWrap() const
    {
        return whyNotAll([](const GroupEditor &editor, const Nodes &nodes) { return editor.wrap(nodes, QStringLiteral("rx.box")); });
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
