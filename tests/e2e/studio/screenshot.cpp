// Makes the picture of Studio that the README shows: the counter is open, one of its headings selected. Run by ./dev screenshot.
#include "tests/e2e/studio/studio.h"

#include "app/window/main_window.h"
#include "designer/model/navigator_model.h"
#include "designer/panels/navigator_panel.h"
#include "preview/canvas_bridge.h"
#include "preview/live_pane.h"

#include <QApplication>
#include <QPixmap>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <cstdio>

using namespace vitrine;

static int fail(const char *what)
{
    std::fprintf(stderr, "vitrine_screenshot: %s\n", what);
    return 1;
}

int main(int argc, char **argv)
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication application(argc, argv);
    if (argc != 2)
        return fail("name the file to write");
    Studio studio;
    if (!studio.open(QStringLiteral("counter")))
        return fail("the window did not open");
    LivePane *pane = studio.window().livePane();
    QSignalSpy overlay(&pane->bridge(), &CanvasBridge::connected);
    QScreen *screen = studio.window().screen();
    studio.window().setGeometry(screen->geometry());
    if (!studio.waitForApp() || !QTest::qWaitFor([&] { return !overlay.isEmpty(); }))
        return fail("the app did not appear");
    pane->setMode(LivePane::Mode::Edit);
    if (!studio.clickInPane(QStringLiteral("h1")) || !QTest::qWaitFor([&] { return !studio.selectedSource().isEmpty(); }))
        return fail("the heading could not be selected");

    // The page draws a frame of its own time: two of them, and the selection's box is on the screen.
    studio.evaluate(QStringLiteral("requestAnimationFrame(() => requestAnimationFrame(() => window.drawn = true)); 1"));
    if (!QTest::qWaitFor([&] { return studio.evaluate(QStringLiteral("window.drawn === true")).toBool(); }))
        return fail("the app was not drawn");
    const QImage picture = screen->grabWindow(0).toImage().convertToFormat(QImage::Format_RGB888);
    return picture.save(QString::fromLocal8Bit(argv[1]), "PNG", 0) ? 0 : fail("the file could not be written");
}
