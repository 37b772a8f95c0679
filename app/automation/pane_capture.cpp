#include "app/automation/pane_capture.h"

#include "preview/live_pane.h"

#include <QImage>
#include <QPixmap>
#include <QPointer>
#include <QWebEngineView>

#include <chrono>

namespace vitrine::automation {

using namespace std::chrono_literals;

namespace {

constexpr auto pause = 20ms;
constexpr int patience = 500; ///< times of asking: ten seconds

/// True once every exchange of fragments is on the screen, pictures are there, and three more frames were drawn: when the third one
/// begins, the first has arrived in the view. %1 is a name that is this picture's own.
const auto question = QStringLiteral("(() => { const v = window.__vitrine;"
                                     " if (!v || !document.querySelector('[data-v]') || v.paintCount < v.swapCount) return false;"
                                     " if ([...document.images].some(i => !i.complete && i.loading !== 'lazy')) return false;"
                                     " const next = requestAnimationFrame;"
                                     " if (v.%1 === undefined) { v.%1 = false; next(() => next(() => next(() => v.%1 = true))); }"
                                     " return v.%1 && delete v.%1; })()");

} // namespace

PaneCapture::PaneCapture(LivePane &pane, const Then &then) : QObject(&pane), m_pane(pane), m_then(then)
{
    m_again.setSingleShot(true);
    m_again.setInterval(pause);
    connect(&m_again, &QTimer::timeout, this, &PaneCapture::ask);
}

void PaneCapture::take(LivePane &pane, const Then &then)
{
    (new PaneCapture(pane, then))->ask();
}

void PaneCapture::ask()
{
    const QString name = QLatin1String("capture") + QString::number(quintptr(this), 16);
    m_pane.runJavaScript(question.arg(name), [alive = QPointer(this)](const QVariant &isDrawn) {
        if (!alive)
            return;
        const bool isShown = alive->m_pane.view() && alive->m_pane.isShowingPage();
        if (!isDrawn.toBool() && ++alive->m_asked < patience) {
            alive->m_again.start();
            return;
        }
        alive->deleteLater();
        if (isShown)
            alive->m_then(alive->m_pane.view()->grab().toImage());
        else
            alive->m_then(Error{QStringLiteral("The preview shows no page: %1").arg(alive->m_pane.message())});
    });
}

} // namespace vitrine::automation
