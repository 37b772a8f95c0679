#include "app/window/page_actions.h"

#include "app/dialogs/component_dialogs.h"
#include "app/dialogs/page_dialogs.h"
#include "app/session/document_session.h"
#include "app/session/visual_commands.h"
#include "app/window/action_menu.h"
#include "app/window/main_window.h"
#include "app/window/workbench.h"
#include "designer/panels/pages_panel.h"

#include <QAction>

#include <algorithm>
#include <tuple>

namespace vitrine {

namespace {

using Plan = std::function<Result<Change>(const PageEditor &, const QString &route)>;
using Run = std::function<void(Workbench &, const QString &route)>;

/// What a command is about: the file, or the page that is selected or on screen, which another file may declare.
enum class Scope { File, Page };

bool declares(const DocumentSession &session, const QString &route)
{
    const QVector<Page> &pages = session.design().module().pages;
    return std::any_of(pages.begin(), pages.end(), [&](const Page &page) { return page.route == route; });
}

/// Why a command cannot be done, by trying it; empty if it can, or if the file that it is about has to be opened first.
QString whyNot(const MainWindow &window, Scope scope, const QString &route, const Plan &plan)
{
    const DocumentSession *session = window.workbench() ? window.workbench()->commands().target.document() : nullptr;
    if (!session || !session->isPython())
        return ActionMenu::translated("Open a Python file first.");
    if (scope == Scope::Page && !declares(*session, route))
        return {};
    const Result<Change> change = plan(session->pages(), route);
    return change ? QString() : change.error().message;
}

QAction *add(ActionMenu &menu, const char *id, const char *icon, const char *label, const QKeySequence &keys, Scope scope, const Plan &plan,
             const Run &run)
{
    MainWindow *window = &menu.window();
    return menu.add(id, icon, label, keys, menu.inProject([=](Workbench &workbench) {
        const QString route = workbench.currentRoute();
        if (scope == Scope::Page && !workbench.openFileOf(route)) {
            std::ignore = workbench.commands().target.refuse(ActionMenu::translated("No file of the project declares this page."));
            return;
        }
        const QString reason = whyNot(*window, scope, route, plan);
        if (reason.isEmpty())
            run(workbench, route);
        else
            std::ignore = workbench.commands().target.refuse(reason);
    }), [=] { return whyNot(*window, scope, window->workbench() ? window->workbench()->currentRoute() : QString(), plan); });
}

} // namespace

void registerPageActions(MainWindow &window, ActionRegistry &registry)
{
    ActionMenu menu(window, registry, "page", "&Page");
    MainWindow *w = &window;
    const auto tryRoute = QStringLiteral("/a-route-that-no-page-has");
    QAction *addPage = add(menu, "page.add", "plus", "Add Page…", Qt::CTRL | Qt::ALT | Qt::Key_P, Scope::File,
        [=](const PageEditor &pages, const QString &) { return pages.addPage(tryRoute, QStringLiteral("a_page_that_is_not_there")); },
        [w](Workbench &workbench, const QString &) {
            page_dialogs::askForPage(w, workbench.commands(), [&workbench](const QString &route) { workbench.showWhenLoaded(route); });
        });
    menu.addSeparator();
    QAction *route = add(menu, "page.route", "page", "Change Route…", {}, Scope::Page,
        [=](const PageEditor &pages, const QString &route) { return pages.setRoute(route, tryRoute); },
        [w](Workbench &workbench, const QString &route) {
            page_dialogs::askForRoute(w, workbench.commands(), route,
                                      [&workbench](const QString &newRoute) { workbench.showWhenLoaded(newRoute); });
        });
    QAction *title = add(menu, "page.title", "text", "Change Title…", {}, Scope::Page,
        [](const PageEditor &pages, const QString &route) { return pages.setTitle(route, QStringLiteral("A title")); },
        [w](Workbench &workbench, const QString &route) { page_dialogs::askForTitle(w, workbench.commands(), route); });
    add(menu, "page.function", "function", "Rename the Function…", {}, Scope::Page,
        [](const PageEditor &pages, const QString &route) { return pages.setRoute(route, route); },
        [w](Workbench &workbench, const QString &route) {
            const Module &module = workbench.current()->design().module();
            const auto page = std::find_if(module.pages.begin(), module.pages.end(), [&](const Page &one) { return one.route == route; });
            if (page == module.pages.end() || page->functionName.isEmpty())
                std::ignore = workbench.commands().target.refuse(ActionMenu::translated("This page has no function of its own."));
            else
                component_dialogs::askForName(w, workbench.commands(), workbench.projectCommands(), page->functionName);
        });
    add(menu, "page.code", "code", "Go to Code", {}, Scope::Page,
        [](const PageEditor &pages, const QString &route) { return pages.setRoute(route, route); },
        [](Workbench &workbench, const QString &route) { workbench.goToPage(route); });
    menu.addSeparator();
    QAction *remove = add(menu, "page.delete", "trash", "Delete Page", {}, Scope::Page,
        [](const PageEditor &pages, const QString &route) { return pages.removePage(route); },
        [](Workbench &workbench, const QString &route) { std::ignore = workbench.commands().pages.removePage(route); });
    window.pages()->setActions({addPage, route, title, remove});
    QObject::connect(window.pages(), &PagesPanel::deleteRequested, remove, &QAction::trigger);
}

} // namespace vitrine
