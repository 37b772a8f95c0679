#pragma once

#include <QPointer>
#include <QUrl>
#include <QWidget>

#include <functional>

class QLabel;
class QComboBox;
class QFrame;
class QPushButton;
class QStackedLayout;
class QToolButton;
class QVariant;
class QMimeData;
class QWebEngineView;

namespace vitrine {

class CanvasBridge;
class LivePage;
class LiveView;
class PaneStage;

/// The running app in a WebEngine view, with its toolbar. It shows only the app's own address; while there is none, it says in words
/// what it waits for. The view is made by createView(), apart from the constructor, so that the window can be on screen before.
///
/// In Play mode it is a browser. In Edit mode clicks select components, see bridge().
class LivePane : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Play, Edit };
    /// Width of the page in CSS pixels; the view is scaled where the pane is narrower.
    enum class Device { Fill, Phone, Tablet, Desktop };

    explicit LivePane(QWidget *parent = nullptr);
    ~LivePane() override;

    /// Starts WebEngine (about 70 ms); does nothing the second time.
    void createView();
    QWebEngineView *view() const;
    /// What was last dragged over the page, or dropped on it; only once there is a view.
    const QMimeData &dragged() const;
    CanvasBridge &bridge() const { return *m_bridge; }

    /// Where the app is served from now on; loads the current route. A page that is on screen from there already reconnects by itself.
    void setServer(const QUrl &url);
    /// Loads the page unless it is on screen.
    void ensureLoaded();
    /// Shows a message instead of the page: while the app starts, or when it cannot.
    void showMessage(const QString &title, const QString &text, const QString &button = {});
    /// False while there is a message instead.
    bool isShowingPage() const;
    /// What showMessage() said last, in one line.
    QString message() const;
    /// A line above the page, which stays; empty hides it.
    void setBanner(const QString &text);
    /// A line above the page about what is going on, with a button to cancel it; empty hides it.
    void setProgress(const QString &text);

    void setRoutes(const QStringList &routes);
    QString route() const { return m_route; }
    void setRoute(const QString &route);

    Mode mode() const;
    void setMode(Mode mode);
    void setDevice(Device device);
    void reload();
    /// Runs in the page's own world; the callback gets the result, which is invalid while there is no page.
    void runJavaScript(const QString &code, const std::function<void(const QVariant &)> &callback = {});

Q_SIGNALS:
    /// A page is loaded and shown.
    void pageLoaded();
    /// The page shown belongs to another route now (a link in the app).
    void routeChanged(const QString &route);
    void modeChanged(vitrine::LivePane::Mode mode);
    void consoleMessage(const QString &text, bool isError);
    /// The button of showMessage() was pressed.
    void messageButtonClicked();
    /// The banner was clicked.
    void bannerClicked();
    /// The button of setProgress() was pressed.
    void cancelClicked();

private:
    QWidget *createToolBar();
    QWidget *createMessage();
    QFrame *createProgress();
    void load();
    void onLoadFinished(bool ok);
    void onUrlChanged(const QUrl &url);

    QUrl m_server;
    QString m_route = QStringLiteral("/");
    CanvasBridge *m_bridge;
    QStackedLayout *m_stack;
    PaneStage *m_stage;
    LiveView *m_view = nullptr;
    LivePage *m_page = nullptr;
    QComboBox *m_routes;
    QToolButton *m_play;
    QToolButton *m_edit;
    QPushButton *m_banner;
    QLabel *m_bannerText;
    QFrame *m_progress;
    QLabel *m_progressText;
    QLabel *m_messageTitle;
    QLabel *m_messageText;
    QPushButton *m_messageButton;
};

} // namespace vitrine
