#include "app/window/clipboard_actions.h"

#include "app/session/clipboard_commands.h"
#include "app/session/document_session.h"
#include "app/session/selection_controller.h"
#include "app/window/action_menu.h"
#include "app/window/main_window.h"
#include "app/window/workbench.h"
#include "preview/live_pane.h"

#include <QApplication>
#include <QLineEdit>
#include <QMetaObject>
#include <QPlainTextEdit>
#include <QWebEngineView>

#include <tuple>

namespace vitrine {

namespace {

/// The text field or editor that has the keyboard, else null.
QWidget *focusedText()
{
    QWidget *focus = QApplication::focusWidget();
    return qobject_cast<QLineEdit *>(focus) || qobject_cast<QPlainTextEdit *>(focus) ? focus : nullptr;
}

/// Whether the running app has the keyboard, which handles its own texts.
bool isInApp(const MainWindow &window)
{
    const LivePane *pane = window.livePane();
    return pane->mode() == LivePane::Mode::Play && pane->view() && pane->view()->isAncestorOf(QApplication::focusWidget());
}

/// `slot` of text editors and `action` of pages are the same as `command`, which is done if neither has the keyboard.
ActionMenu::Run elsewhere(MainWindow &window, const char *slot, QWebEnginePage::WebAction action,
                          const std::function<void(ClipboardCommands &)> &command)
{
    return [window = &window, slot, action, command] {
        if (QWidget *text = focusedText())
            QMetaObject::invokeMethod(text, slot);
        else if (isInApp(*window))
            window->livePane()->view()->triggerPageAction(action);
        else if (window->workbench())
            command(window->workbench()->clipboard());
    };
}

ActionMenu::WhyNot whyNot(MainWindow &window, const std::function<QString(Workbench &)> &reason)
{
    return [window = &window, reason] {
        if (focusedText() || isInApp(*window))
            return QString();
        return window->workbench() ? reason(*window->workbench()) : ActionMenu::translated("Open a project first.");
    };
}

} // namespace

void addClipboardActions(MainWindow &window, ActionMenu &menu)
{
    const auto unselected = [](Workbench &workbench) {
        return workbench.selection().current() ? QString() : ActionMenu::translated("Select a component first.");
    };
    menu.add("edit.cut", "cut", "Cut", QKeySequence::Cut,
             elsewhere(window, "cut", QWebEnginePage::Cut, [](ClipboardCommands &clipboard) { std::ignore = clipboard.cut(); }),
             whyNot(window, unselected));
    menu.add("edit.copy", "copy", "Copy", QKeySequence::Copy,
             elsewhere(window, "copy", QWebEnginePage::Copy, [](ClipboardCommands &clipboard) { std::ignore = clipboard.copy(); }),
             whyNot(window, unselected));
    menu.add("edit.paste", "paste", "Paste", QKeySequence::Paste,
             elsewhere(window, "paste", QWebEnginePage::Paste, [](ClipboardCommands &clipboard) { std::ignore = clipboard.paste(); }),
             whyNot(window, [](Workbench &workbench) { return workbench.clipboard().whyNotPaste(); }));
}

} // namespace vitrine
