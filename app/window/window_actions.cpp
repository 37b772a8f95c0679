#include "app/window/window_actions.h"

#include "app/dialogs/message_box.h"
#include "app/editor/code_editor.h"
#include "app/editor/editor_area.h"
#include "app/editor/text_document.h"
#include "app/session/document_session.h"
#include "app/session/project_session.h"
#include "app/theme/theme.h"
#include "app/window/action_menu.h"
#include "app/window/clipboard_actions.h"
#include "app/window/component_actions.h"
#include "app/window/event_actions.h"
#include "app/window/main_window.h"
#include "app/window/page_actions.h"
#include "app/window/state_actions.h"
#include "app/window/workbench.h"
#include "preview/live_pane.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>

namespace vitrine {

namespace {

void addFileActions(MainWindow &window, ActionRegistry &registry)
{
    ActionMenu menu(window, registry, "file", "&File");
    menu.add("file.new", "plus", "New Project…", Qt::CTRL | Qt::SHIFT | Qt::Key_N, [w = &window] { w->newProject(); });
    menu.add("file.open", "folder", "Open Folder…", QKeySequence::Open, [w = &window] { w->browse(); });
    menu.add("file.quickOpen", "search", "Go to File…", Qt::CTRL | Qt::Key_P, [w = &window] { w->showQuickOpen(); });
    menu.addSeparator();
    menu.add("file.save", "save", "Save", QKeySequence::Save, [w = &window] { w->save(); });
    menu.add("file.saveAll", {}, "Save All", Qt::CTRL | Qt::SHIFT | Qt::Key_S, [w = &window] { w->saveAll(); });
    menu.add("file.close", "close", "Close File", QKeySequence::Close, menu.inProject([w = &window](Workbench &workbench) {
            if (workbench.current())
                w->closeDocument(workbench.current());
        }));
    menu.addSeparator();
    menu.add("file.quit", {}, "Quit", QKeySequence::Quit, [w = &window] { w->close(); });
}

void addEditActions(MainWindow &window, ActionRegistry &registry)
{
    ActionMenu menu(window, registry, "edit", "&Edit");
    menu.add("edit.undo", "undo", "Undo", QKeySequence::Undo, menu.inProject([](Workbench &workbench) {
            if (workbench.current())
                workbench.current()->file().undo();
        }));
    menu.add("edit.redo", "redo", "Redo", QKeySequence::Redo, menu.inProject([](Workbench &workbench) {
            if (workbench.current())
                workbench.current()->file().redo();
        }));
    menu.addSeparator();
    addClipboardActions(window, menu);
    menu.addSeparator();
    menu.add("edit.find", "search", "Find and Replace…", QKeySequence::Find, [w = &window] { w->editors()->openFind(); });
    menu.add("edit.comment", {}, "Toggle Comment", Qt::CTRL | Qt::Key_Slash, menu.inEditor([](CodeEditor &editor) { editor.toggleComment(); }));
    menu.addSeparator();
    menu.add("edit.palette", "command", "Command Palette…", Qt::CTRL | Qt::SHIFT | Qt::Key_P,
        [w = &window] { w->showCommandPalette(); });
}

void addViewActions(MainWindow &window, ActionRegistry &registry)
{
    ActionMenu menu(window, registry, "view", "&View");
    menu.addToggle("view.code", "code", "Code", Qt::CTRL | Qt::Key_1, window.editors());
    menu.addToggle("view.app", "desktop", "App", Qt::CTRL | Qt::Key_2, window.livePane());
    menu.addSeparator();
    for (auto *dock : window.findChildren<QDockWidget *>())
        menu.adopt(QLatin1String("view.") + dock->objectName(), dock->toggleViewAction());
    menu.add("view.nextPanel", {}, "Next Panel", Qt::Key_F6, [w = &window] { w->focusPanel(1); });
    menu.add("view.previousPanel", {}, "Previous Panel", Qt::SHIFT | Qt::Key_F6, [w = &window] { w->focusPanel(-1); });
    menu.add("view.reset", "reset", "Reset Layout", {}, [w = &window] { w->resetLayout(); });
    menu.addSeparator();
    auto *themes = new QActionGroup(&window);
    const auto addTheme = [&](const char *id, const char *label, Theme::Choice choice) {
        QAction *action = menu.add(id, {}, label, {}, [w = &window, choice] { w->theme().setChoice(choice); });
        action->setCheckable(true);
        action->setChecked(window.theme().choice() == choice);
        themes->addAction(action);
    };
    addTheme("view.theme.system", "Theme of the System", Theme::Choice::System);
    addTheme("view.theme.light", "Light Theme", Theme::Choice::Light);
    addTheme("view.theme.dark", "Dark Theme", Theme::Choice::Dark);
}

void addAppActions(MainWindow &window, ActionRegistry &registry)
{
    ActionMenu menu(window, registry, "app", "&App");
    menu.add("app.mode", "select", "Switch Play and Edit", Qt::CTRL | Qt::Key_E, [w = &window] {
        LivePane *pane = w->livePane();
        pane->setMode(pane->mode() == LivePane::Mode::Play ? LivePane::Mode::Edit : LivePane::Mode::Play);
    });
    menu.add("app.reload", "reload", "Reload Page", Qt::Key_F5, [w = &window] { w->livePane()->reload(); });
    menu.addSeparator();
    menu.add("app.restart", {}, "Restart App", Qt::CTRL | Qt::SHIFT | Qt::Key_F5,
        menu.inProject([](Workbench &workbench) { workbench.project().runtime().restart(); }));
    menu.add("app.interrupt", "stop", "Interrupt Running Code", Qt::CTRL | Qt::Key_Pause,
        menu.inProject([](Workbench &workbench) { workbench.project().runtime().interrupt(); }));
    menu.add("app.cancelBuild", {}, "Cancel Installing Packages", {},
        menu.inProject([](Workbench &workbench) { workbench.project().runtime().cancelBuild(); }));
}

void addHelpActions(MainWindow &window, ActionRegistry &registry)
{
    ActionMenu menu(window, registry, "help", "&Help");
    menu.add("help.about", {}, "About Vitrine", {}, [w = &window] {
        MessageBox box(QMessageBox::NoIcon, ActionMenu::translated("About Vitrine"),
                       ActionMenu::translated("Vitrine %1\nReactive web apps in Python, visually and in code.")
                           .arg(QApplication::applicationVersion()),
                       QMessageBox::Ok, w);
        box.setIconPixmap(QApplication::windowIcon().pixmap(48));
        box.exec();
    });
}

} // namespace

void registerWindowActions(MainWindow &window, ActionRegistry &registry)
{
    addFileActions(window, registry);
    addEditActions(window, registry);
    registerComponentActions(window, registry);
    registerEventActions(window, registry);
    registerStateActions(window, registry);
    registerPageActions(window, registry);
    addViewActions(window, registry);
    addAppActions(window, registry);
    addHelpActions(window, registry);
}

} // namespace vitrine
