#include "tests/e2e/studio/studio.h"

#include "app/session/project_session.h"
#include "app/window/main_window.h"
#include "preview/live_pane.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QWebEngineView>

using namespace vitrine;

/// Every page of the gallery in Studio's pane, whose Chromium is much older than today's. With VITRINE_GALLERY_PICTURES naming a folder,
/// it also writes two pictures of each page there, light and dark (./dev gallery-sheets).
class TestGalleryInPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageOpensWithoutAMessage();

private:
    static bool isComplete(const Studio &studio);
    static bool photograph(const Studio &studio, const QString &file);
    static bool switchColors(const Studio &studio);
};

/// Whether everything that the page asked for is there, nothing more comes to it, and its charts are drawn to their ends.
bool TestGalleryInPane::isComplete(const Studio &studio)
{
    const auto look = [&] {
        return studio.evaluate(QStringLiteral("document.readyState === 'complete' && document.querySelector('nav a[aria-current=page], h1')"
                                              " ? [document.querySelectorAll('*').length, performance.getEntriesByType('resource').length,"
                                              "    ...[...document.querySelectorAll('.recharts-surface')].map(chart => chart.outerHTML)]"
                                              "     .join() : ''")).toString();
    };
    QString before = look();
    for (int unchanged = 0, looks = 0; looks < 100; ++looks) {
        QTest::qWait(100);
        const QString now = look();
        unchanged = !now.isEmpty() && now == before ? unchanged + 1 : 0;
        // A chart's animation lasts 1.5 s, may change nothing that is seen, and is followed by the labels.
        if (unchanged == (now.contains(QStringLiteral("recharts-surface")) ? 20 : 4))
            return true;
        before = now;
    }
    return false;
}

/// Makes the window so high that the whole page is in it.
bool TestGalleryInPane::photograph(const Studio &studio, const QString &file)
{
    QWebEngineView *view = studio.window().livePane()->view();
    const int height = qMin(studio.evaluate(QStringLiteral("document.documentElement.scrollHeight")).toInt(), 12000);
    studio.window().resize(studio.window().width(), studio.window().height() + qMax(0, height - view->height()));
    const bool isDrawn = QTest::qWaitFor([&] {
        return studio.evaluate(QStringLiteral("innerHeight")).toInt() >= height;
    }, 10000) && isComplete(studio);
    const bool isWritten = view->grab().save(file);
    studio.window().resize(studio.window().width(), 1000);
    return isDrawn && isWritten;
}

/// Presses the gallery's own button for it.
bool TestGalleryInPane::switchColors(const Studio &studio)
{
    const QString scheme = QStringLiteral("document.documentElement.classList.contains('dark')");
    const bool before = studio.evaluate(scheme).toBool();
    std::ignore = studio.evaluate(QStringLiteral("[...document.querySelectorAll('button')].find(e => e.querySelector('.lucide-sun, .lucide-moon'))?.click()"));
    return QTest::qWaitFor([&] { return studio.evaluate(scheme).toBool() != before; }) && isComplete(studio);
}

void TestGalleryInPane::everyPageOpensWithoutAMessage()
{
    const QString pictures = qEnvironmentVariable("VITRINE_GALLERY_PICTURES");
    Studio studio;
    QVERIFY(studio.open(QStringLiteral("gallery")));
    QVERIFY(studio.waitForApp());
    LivePane *pane = studio.window().livePane();
    if (!pictures.isEmpty()) {
        QVERIFY(QDir().mkpath(pictures));
        studio.window().resize(3400, 1000);
        pane->setDevice(LivePane::Device::Desktop);
    }

    QStringList messages;
    connect(pane, &LivePane::consoleMessage, this, [&](const QString &text) { messages.append(pane->route() + QStringLiteral(": ") + text); });
    QStringList routes;
    for (const control::PageInfo &page : studio.project().pages())
        routes.append(page.route);
    // The page that is on the screen comes last, so that it too is opened.
    routes.removeAll(pane->route());
    routes.append(pane->route());
    QVERIFY(routes.size() > 5);
    for (const QString &route : std::as_const(routes)) {
        if (route == QStringLiteral("404"))
            continue;
        QSignalSpy loads(pane, &LivePane::pageLoaded);
        pane->setRoute(route);
        QVERIFY(loads.wait(30000));
        QVERIFY2(isComplete(studio), qPrintable(route));
        if (route != QStringLiteral("/"))
            QVERIFY2(studio.evaluate(QStringLiteral("document.querySelectorAll('[data-components]').length")).toInt() > 0, qPrintable(route));
        if (pictures.isEmpty())
            continue;
        const QString name = pictures + QLatin1Char('/') + (route == QStringLiteral("/") ? QStringLiteral("index") : route.mid(1));
        QVERIFY(photograph(studio, name + QStringLiteral("-pane.png")));
        QVERIFY(switchColors(studio));
        QVERIFY(photograph(studio, name + QStringLiteral("-pane-dark.png")));
        QVERIFY(switchColors(studio));
    }
    QVERIFY2(messages.isEmpty(), qPrintable(messages.join(QLatin1Char('\n'))));
    QCOMPARE(studio.problems(), QStringList({"No problems | "}));
}

QTEST_MAIN(TestGalleryInPane)
#include "tst_gallery_in_pane.moc"
