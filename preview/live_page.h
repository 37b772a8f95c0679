#pragma once

#include <QWebEnginePage>

namespace vitrine {

/// The page of the live pane: stays on the app's own address, opens other links in the user's browser, reports the console.
class LivePage : public QWebEnginePage
{
    Q_OBJECT

public:
    explicit LivePage(QWebEngineProfile *profile, QObject *parent = nullptr);

    /// The app's address; navigation to any other host or port leaves Studio.
    void setOrigin(const QUrl &origin) { m_origin = origin; }

Q_SIGNALS:
    void consoleMessage(const QString &text, bool isError);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line, const QString &source) override;

private:
    QUrl m_origin;
};

} // namespace vitrine
