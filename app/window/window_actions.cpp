#include "app/window/window_actions.h"

#include "app/actions/action_registry.h"
#include "app/editor/code_editor.h"
#include "app/editor/editor_area.h"
#include "app/editor/text_document.h"
#include "app/session/document_session.h"
#include "app/session/project_session.h"
#include "app/session/selection_controller.h"
#include "app/session/visual_commands.h"
#include "app/theme/theme.h"
#include "app/window/main_window.h"
#include "app/window/workbench.h"
#include "designer/panels/palette_panel.h"
#include "designer/panels/properties_panel.h"
#include "preview/live_pane.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>

namespace vitrine {

namespace {

QString text(const char *source)
{
    return QApplication::translate("WindowActions", source);
}

class ActionBuilder
{
public:
    ActionBuilder(MainWindow &window, ActionRegistry &registry) : m_window(window), m_registry(registry) {}

    void build()
    {
        addFileActions();
        addEditActions();
        addComponentActions();
        addViewActions();
        addAppActions();
        addHelpActions();
    }

private:
    using Run = std::function<void()>;

    QAction *add(const char *id, const QString &icon, const char *label, const QKeySequence &keys, const Run &run)
    {
        QAction *action = m_registry.add(QLatin1String(id), m_category, text(label), icon, keys, run);
        m_menu->addAction(action);
        return action;
    }

    void openMenu(const char *title)
    {
        m_menu = m_window.menuBar()->addMenu(text(title));
        m_category = text(title).remove(QLatin1Char('&'));
    }

    /// An action on the open project; without one it does nothing.
    Run inProject(const std::function<void(Workbench &)> &run) const
    {
        return [window = &m_window, run] {
            if (window->workbench())
                run(*window->workbench());
        };
    }

    Run inEditor(const std::function<void(CodeEditor &)> &run) const
    {
        return [window = &m_window, run] {
            if (CodeEditor *editor = window->editors()->currentEditor())
                run(*editor);
        };
    }

    void addFileActions()
    {
        openMenu("&File");
        add("file.new", QStringLiteral("plus"), "New Project…", Qt::CTRL | Qt::SHIFT | Qt::Key_N, [w = &m_window] { w->newProject(); });
        add("file.open", QStringLiteral("folder"), "Open Folder…", QKeySequence::Open, [this, w = &m_window] { w->browse(); });
        add("file.quickOpen", QStringLiteral("search"), "Go to File…", Qt::CTRL | Qt::Key_P, [w = &m_window] { w->showQuickOpen(); });
        m_menu->addSeparator();
        add("file.save", QStringLiteral("save"), "Save", QKeySequence::Save, [w = &m_window] { w->save(); });
        add("file.saveAll", {}, "Save All", Qt::CTRL | Qt::SHIFT | Qt::Key_S, [w = &m_window] { w->saveAll(); });
        add("file.close", QStringLiteral("close"), "Close File", QKeySequence::Close, inProject([w = &m_window](Workbench &workbench) {
                if (workbench.current())
                    w->closeDocument(workbench.current());
            }));
        m_menu->addSeparator();
        add("file.quit", {}, "Quit", QKeySequence::Quit, [w = &m_window] { w->close(); });
    }

    void addEditActions()
    {
        openMenu("&Edit");
        add("edit.undo", QStringLiteral("undo"), "Undo", QKeySequence::Undo, inProject([](Workbench &workbench) {
                if (workbench.current())
                    workbench.current()->file().undo();
            }));
        add("edit.redo", QStringLiteral("redo"), "Redo", QKeySequence::Redo, inProject([](Workbench &workbench) {
                if (workbench.current())
                    workbench.current()->file().redo();
            }));
        m_menu->addSeparator();
        add("edit.find", QStringLiteral("search"), "Find and Replace…", QKeySequence::Find, [w = &m_window] { w->editors()->openFind(); });
        add("edit.comment", {}, "Toggle Comment", Qt::CTRL | Qt::Key_Slash, inEditor([](CodeEditor &editor) { editor.toggleComment(); }));
        m_menu->addSeparator();
        add("edit.palette", QStringLiteral("command"), "Command Palette…", Qt::CTRL | Qt::SHIFT | Qt::Key_P,
            [w = &m_window] { w->showCommandPalette(); });
    }

    void addComponentActions()
    {
        openMenu("&Component");
        add("component.insert", QStringLiteral("plus"), "Insert…", Qt::CTRL | Qt::Key_I, [w = &m_window] {
            w->raiseDock(QStringLiteral("palette"));
            w->palette()->focusSearch();
        });
        add("component.properties", QStringLiteral("properties"), "Find Property…", Qt::CTRL | Qt::Key_J, [w = &m_window] {
            w->raiseDock(QStringLiteral("properties"));
            w->properties()->focusFilter();
        });
        add("component.parent", {}, "Select Parent", Qt::ALT | Qt::Key_Up,
            inProject([](Workbench &workbench) { workbench.selection().selectParent(); }));
        add("component.code", QStringLiteral("code"), "Go to Code", Qt::Key_F12,
            inProject([](Workbench &workbench) { workbench.goToSelection(); }));
        m_menu->addSeparator();
        add("component.duplicate", QStringLiteral("copy"), "Duplicate", Qt::CTRL | Qt::Key_D,
            inProject([](Workbench &workbench) { workbench.commands().duplicate(workbench.selection().node()); }));
        add("component.wrap", {}, "Wrap in Box", Qt::CTRL | Qt::Key_G,
            inProject([](Workbench &workbench) { workbench.commands().wrap(workbench.selection().node(), QStringLiteral("rx.box")); }));
        add("component.unwrap", {}, "Unwrap", Qt::CTRL | Qt::SHIFT | Qt::Key_G,
            inProject([](Workbench &workbench) { workbench.commands().unwrap(workbench.selection().node()); }));
        add("component.delete", QStringLiteral("trash"), "Delete Component", Qt::CTRL | Qt::SHIFT | Qt::Key_Delete,
            inProject([](Workbench &workbench) { workbench.commands().remove(workbench.selection().node()); }));
    }

    void addToggle(const char *id, const QString &icon, const char *label, const QKeySequence &keys, QWidget *target)
    {
        QAction *action = add(id, icon, label, keys, {});
        action->setCheckable(true);
        action->setChecked(true);
        QObject::connect(action, &QAction::toggled, target, &QWidget::setVisible);
    }

    void addViewActions()
    {
        openMenu("&View");
        addToggle("view.code", QStringLiteral("code"), "Code", Qt::CTRL | Qt::Key_1, m_window.editors());
        addToggle("view.app", QStringLiteral("desktop"), "App", Qt::CTRL | Qt::Key_2, m_window.livePane());
        m_menu->addSeparator();
        for (auto *dock : m_window.findChildren<QDockWidget *>()) {
            QAction *action = m_registry.adopt(QLatin1String("view.") + dock->objectName(), m_category, dock->toggleViewAction());
            m_menu->addAction(action);
        }
        add("view.nextPanel", {}, "Next Panel", Qt::Key_F6, [w = &m_window] { w->focusPanel(1); });
        add("view.previousPanel", {}, "Previous Panel", Qt::SHIFT | Qt::Key_F6, [w = &m_window] { w->focusPanel(-1); });
        add("view.reset", QStringLiteral("reset"), "Reset Layout", {}, [w = &m_window] { w->resetLayout(); });
        m_menu->addSeparator();
        auto *themes = new QActionGroup(&m_window);
        const auto addTheme = [&](const char *id, const char *label, Theme::Choice choice) {
            QAction *action = add(id, {}, label, {}, [w = &m_window, choice] { w->theme().setChoice(choice); });
            action->setCheckable(true);
            action->setChecked(m_window.theme().choice() == choice);
            themes->addAction(action);
        };
        addTheme("view.theme.system", "Theme of the System", Theme::Choice::System);
        addTheme("view.theme.light", "Light Theme", Theme::Choice::Light);
        addTheme("view.theme.dark", "Dark Theme", Theme::Choice::Dark);
    }

    void addAppActions()
    {
        openMenu("&App");
        add("app.mode", QStringLiteral("select"), "Switch Play and Edit", Qt::CTRL | Qt::Key_E, [w = &m_window] {
            LivePane *pane = w->livePane();
            pane->setMode(pane->mode() == LivePane::Mode::Play ? LivePane::Mode::Edit : LivePane::Mode::Play);
        });
        add("app.reload", QStringLiteral("reload"), "Reload Page", Qt::Key_F5, [w = &m_window] { w->livePane()->reload(); });
        m_menu->addSeparator();
        add("app.restart", {}, "Restart App", Qt::CTRL | Qt::SHIFT | Qt::Key_F5,
            inProject([](Workbench &workbench) { workbench.project().runtime().restart(); }));
        add("app.interrupt", QStringLiteral("stop"), "Interrupt Running Code", Qt::CTRL | Qt::Key_Pause,
            inProject([](Workbench &workbench) { workbench.project().runtime().interrupt(); }));
    }

    void addHelpActions()
    {
        openMenu("&Help");
        add("help.about", {}, "About Vitrine", {}, [w = &m_window] {
            QMessageBox::about(w, text("About Vitrine"),
                               text("Vitrine %1\nReactive web apps in Python, visually and in code.").arg(QApplication::applicationVersion()));
        });
    }

    MainWindow &m_window;
    ActionRegistry &m_registry;
    QMenu *m_menu = nullptr;
    QString m_category;
};

} // namespace

void registerWindowActions(MainWindow &window, ActionRegistry &registry)
{
    ActionBuilder(window, registry).build();
}

} // namespace vitrine
