#include "tests/bench/pane_watch.h"

#include "preview/live_pane.h"

#include <QEventLoop>
#include <QTimer>
#include <QVariant>

#include <limits>
#include <memory>

namespace vitrine::bench {

namespace {

constexpr int clockRounds = 50;
constexpr auto answerTimeout = std::chrono::seconds(5);
const QString prefix = QStringLiteral("vitrine-bench ");

} // namespace

PaneWatch::PaneWatch(LivePane &pane) : m_pane(pane)
{
    connect(&pane, &LivePane::consoleMessage, this, &PaneWatch::onConsole);
}

double PaneWatch::now()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::optional<double> PaneWatch::pageTime()
{
    // The answer may come after this has given up waiting for it.
    const auto answer = std::make_shared<std::optional<double>>();
    const auto loop = std::make_shared<QEventLoop>();
    QTimer::singleShot(answerTimeout, loop.get(), &QEventLoop::quit);
    m_pane.runJavaScript(QStringLiteral("performance.now()"), [answer, loop](const QVariant &value) {
        *answer = value.toDouble();
        loop->quit();
    });
    loop->exec();
    return *answer;
}

bool PaneWatch::start()
{
    m_uncertainty = std::numeric_limits<double>::max();
    for (int round = 0; round < clockRounds; ++round) {
        const double before = now();
        const std::optional<double> page = pageTime();
        const double after = now();
        if (!page)
            return false;
        if ((after - before) / 2 < m_uncertainty) {
            m_uncertainty = (after - before) / 2;
            m_offset = (before + after) / 2 - *page;
        }
    }
    m_pane.runJavaScript(QStringLiteral("__vitrine.onSwap((swap) => __vitrine.painted().then((now) => "
                                        "console.log(`%1${swap.received} ${swap.applied} ${now}`)))")
                             .arg(prefix));
    return pageTime().has_value(); // the page has carried out the line before
}

void PaneWatch::onConsole(const QString &text)
{
    if (!text.startsWith(prefix))
        return;
    const QStringList times = text.mid(prefix.size()).split(QLatin1Char(' '));
    m_last = {times.value(0).toDouble() + m_offset, times.value(1).toDouble() + m_offset, times.value(2).toDouble() + m_offset};
    Q_EMIT changed();
}

std::optional<PaneWatch::Change> PaneWatch::await(double since, std::chrono::milliseconds timeout)
{
    const auto isThere = [&] { return m_last && m_last->received > since; };
    QEventLoop loop;
    connect(this, &PaneWatch::changed, &loop, [&] {
        if (isThere())
            loop.quit();
    });
    QTimer::singleShot(timeout, &loop, &QEventLoop::quit);
    if (!isThere())
        loop.exec();
    return isThere() ? m_last : std::nullopt;
}

} // namespace vitrine::bench
