#include "app/window/start_timings.h"

#include "preview/live_pane.h"

#include <QEvent>
#include <QWidget>

#include <cstdio>

namespace vitrine {

static void print(const char *moment)
{
    std::printf("timing %s\n", moment);
    std::fflush(stdout);
}

StartTimings::StartTimings(QWidget &window, LivePane &pane) : QObject(&window), m_pane(pane)
{
    window.installEventFilter(this);
    connect(&pane, &LivePane::pageLoaded, this, &StartTimings::watchPage);
    connect(&pane, &LivePane::consoleMessage, this, [this](const QString &text) {
        if (text == QLatin1String("vitrine-timing live")) {
            m_pane.disconnect(this);
            print("live");
        }
    });
}

bool StartTimings::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        // The event comes before the painting, which hands its result to the window system within the same turn of the event loop.
        QMetaObject::invokeMethod(this, [] { print("window"); }, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void StartTimings::watchPage() const
{
    // A message posted in an animation frame comes after that frame's paint.
    m_pane.runJavaScript(QStringLiteral("(function look() { requestAnimationFrame(() => {"
                                        " if (!document.querySelector('[data-v]')) return look();"
                                        " const channel = new MessageChannel();"
                                        " channel.port1.onmessage = () => { channel.port1.close(); console.log('vitrine-timing live'); };"
                                        " channel.port2.postMessage(0); }); })()"));
}

} // namespace vitrine
