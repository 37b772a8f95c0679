#include "app/window/page_actions.h"

#include "app/dialogs/page_dialogs.h"
#include "app/session/document_session.h"
#include "app/session/visual_commands.h"
#include "app/window/action_menu.h"
#include "app/window/main_window.h"
#include "app/window/workbench.h"

#include <tuple>

namespace vitrine {

namespace {

using Plan = std::function<Result<Change>(const PageEditor &, const QString &route)>;
using Run = std::function<void(Workbench &, const QString &route)>;

/// A command on the current page; `plan` tries whether it can be done.
void add(ActionMenu &menu, const char *id, const char *icon, const char *label, const QKeySequence &keys, const Plan &plan, const Run &run)
{
    MainWindow *window = &menu.window();
    const auto whyNot = [window, plan] {
        const Workbench *workbench = window->workbench();
        const DocumentSession *session = workbench ? workbench->commands().target.document() : nullptr;
        if (!session || !session->isPython())
            return ActionMenu::translated("Open a Python file first.");
        const Result<Change> change = plan(session->pages(), workbench->currentRoute());
        return change ? QString() : change.error().message;
    };
    menu.add(id, icon, label, keys, [window, whyNot, run] {
        const QString reason = whyNot();
        if (reason.isEmpty())
            run(*window->workbench(), window->workbench()->currentRoute());
        else if (window->workbench())
            std::ignore = window->workbench()->commands().target.refuse(reason);
    }, whyNot);
}

} // namespace

void registerPageActions(MainWindow &window, ActionRegistry &registry)
{
    ActionMenu menu(window, registry, "page", "&Page");
    MainWindow *w = &window;
    const auto tryRoute = QStringLiteral("/a-route-that-no-page-has");
    add(menu, "page.add", "plus", "Add Page…", Qt::CTRL | Qt::ALT | Qt::Key_P,
        [=](const PageEditor &pages, const QString &) { return pages.addPage(tryRoute, QStringLiteral("a_page_that_is_not_there")); },
        [w](Workbench &workbench, const QString &) {
            page_dialogs::askForPage(w, workbench.commands(), [&workbench](const QString &route) { workbench.showWhenLoaded(route); });
        });
    menu.addSeparator();
    add(menu, "page.route", {}, "Change Route…", {},
        [=](const PageEditor &pages, const QString &route) { return pages.setRoute(route, tryRoute); },
        [w](Workbench &workbench, const QString &route) {
            page_dialogs::askForRoute(w, workbench.commands(), route,
                                      [&workbench](const QString &newRoute) { workbench.showWhenLoaded(newRoute); });
        });
    add(menu, "page.title", "text", "Change Title…", {},
        [](const PageEditor &pages, const QString &route) { return pages.setTitle(route, QStringLiteral("A title")); },
        [w](Workbench &workbench, const QString &route) { page_dialogs::askForTitle(w, workbench.commands(), route); });
    menu.addSeparator();
    add(menu, "page.delete", "trash", "Delete Page", {},
        [](const PageEditor &pages, const QString &route) { return pages.removePage(route); },
        [](Workbench &workbench, const QString &route) { std::ignore = workbench.commands().pages.removePage(route); });
}

} // namespace vitrine
