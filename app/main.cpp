#include "app/automation/automation.h"
#include "app/session/document_session.h"
#include "app/session/project_session.h"
#include "app/studio_resources.h"
#include "app/theme/theme.h"
#include "app/window/main_window.h"
#include "app/window/render_backend.h"
#include "app/window/start_timings.h"
#include "app/window/workbench.h"
#include "runtime/base/resource_paths.h"
#include "runtime/catalog/catalog.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <unistd.h>

using namespace vitrine;
using automation::Automation;
using automation::StdioChannel;

/// Why Studio cannot start here, before Qt would end the program in its own words; empty if it can.
static QString obstacle()
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY")
        && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        return QStringLiteral("Vitrine Studio needs a display: neither DISPLAY nor WAYLAND_DISPLAY is set. Without one, use `vitrine run DIR`.");
    if (geteuid() == 0 && qEnvironmentVariableIsEmpty("QTWEBENGINE_DISABLE_SANDBOX"))
        return QStringLiteral("Vitrine Studio does not run as root, because the browser's sandbox does not. Start it as a user, or set "
                              "QTWEBENGINE_DISABLE_SANDBOX=1 if you know what that means.");
    return {};
}

static int fail(const QString &message)
{
    std::fprintf(stderr, "%s\n", qPrintable(message));
    return 1;
}

int main(int argc, char **argv)
{
    const auto isGiven = [&](const char *option) {
        return std::any_of(argv + 1, argv + argc, [&](const char *argument) { return qstrcmp(argument, option) == 0; });
    };
    const bool asksForWords = argc == 2 && (isGiven("--help") || isGiven("--version"));
    if (asksForWords || isGiven("--headless"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (const QString why = obstacle(); !why.isEmpty() && !asksForWords)
        return fail(why);

    chooseRenderBackend();
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QCoreApplication::setApplicationName(QStringLiteral("Vitrine"));
    QCoreApplication::setOrganizationName(QStringLiteral("vitrine"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VITRINE_VERSION));
    QApplication application(argc, argv);
    QApplication::setDesktopFileName(QStringLiteral("vitrine-studio"));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("IDE and visual builder with live preview for reactive web apps in Python."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("DIR"), QStringLiteral("Folder of the app; without it the welcome page opens."), QStringLiteral("[DIR]"));
    const QCommandLineOption mcp(QStringLiteral("mcp"), QStringLiteral("Let another program drive Studio, by the Model Context Protocol on "
                                                                       "stdin and stdout."));
    const QCommandLineOption headless(QStringLiteral("headless"), QStringLiteral("With --mcp: show no window, and need no display."));
    parser.addOptions({mcp, headless});
    parser.process(application);
    if (parser.isSet(headless) && !parser.isSet(mcp))
        return fail(QStringLiteral("--headless goes with --mcp: nobody could use a Studio without a window otherwise."));
    if (parser.isSet(mcp) && parser.positionalArguments().isEmpty())
        return fail(QStringLiteral("--mcp needs DIR, the folder of the app."));

    // Before anything is printed or started.
    std::optional<StdioChannel> channel;
    if (parser.isSet(mcp))
        channel.emplace();

    const Result<Catalog> catalog = Catalog::load(resources::path(QStringLiteral("catalog")));
    if (!catalog)
        return fail(catalog.error().message);

    // The runtime starts before the window is built: on two cores it is nearly free.
    std::unique_ptr<ProjectSession> project;
    if (!parser.positionalArguments().isEmpty()) {
        const QString dir = parser.positionalArguments().first();
        if (!QFileInfo(dir).isDir())
            return fail(QStringLiteral("%1 is no folder.").arg(dir));
        project = std::make_unique<ProjectSession>(dir, *catalog);
        project->start();
    }
    initStudioResources();
    Theme theme;
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/vitrine-studio.svg")));
    MainWindow window(theme, *catalog);
    if (project)
        window.openProject(std::move(project));
    if (qEnvironmentVariableIsSet("VITRINE_TIMINGS"))
        new StartTimings(window, *window.livePane());
    window.show();
    std::optional<Automation> automation;
    if (channel) {
        automation.emplace(*channel, window);
        QObject::connect(&*automation, &Automation::ended, &window, [&] {
            if (parser.isSet(headless)) // there is nobody to ask: unsaved text stays in the journal
                QCoreApplication::exit();
            else
                window.close();
        });
    }
    return QApplication::exec();
}
