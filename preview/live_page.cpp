#include "preview/live_page.h"

#include <QDesktopServices>
#include <QUrl>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

namespace vitrine {

LivePage::LivePage(QWebEngineProfile *profile, QObject *parent) : QWebEnginePage(profile, parent)
{
    settings()->setAttribute(QWebEngineSettings::ErrorPageEnabled, false);
    settings()->setAttribute(QWebEngineSettings::PluginsEnabled, false);
    settings()->setAttribute(QWebEngineSettings::LocalContentCanAccessFileUrls, false);
    settings()->setAttribute(QWebEngineSettings::FocusOnNavigationEnabled, false);
}

bool LivePage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    Q_UNUSED(type);
    // Frames inside of the app (a video, a map) are the app's own business.
    if (!isMainFrame || url.scheme() == QLatin1String("about"))
        return true;
    if (url.host() == m_origin.host() && url.port() == m_origin.port())
        return true;
    if (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("mailto"))
        QDesktopServices::openUrl(url);
    return false;
}

QWebEnginePage *LivePage::createWindow(WebWindowType type)
{
    Q_UNUSED(type);
    // A link to a new tab: a page that lives until it knows where it goes, and hands that to the browser.
    auto *page = new QWebEnginePage(profile(), this);
    connect(page, &QWebEnginePage::urlChanged, page, [page](const QUrl &url) {
        QDesktopServices::openUrl(url);
        page->deleteLater();
    });
    return page;
}

void LivePage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line, const QString &source)
{
    Q_UNUSED(source);
    Q_UNUSED(line);
    Q_EMIT consoleMessage(message, level == ErrorMessageLevel);
}

} // namespace vitrine
