#include "preview/live_pane.h"

#include "preview/canvas_bridge.h"
#include "preview/live_page.h"
#include "preview/live_view.h"
#include "preview/pane_stage.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDesktopServices>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWebChannel>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>

namespace vitrine {

static QToolButton *newButton(QWidget *parent, const QString &icon, const QString &name, const QString &toolTip)
{
    auto *button = new QToolButton(parent);
    button->setIcon(QIcon::fromTheme(icon));
    button->setAccessibleName(name);
    button->setToolTip(toolTip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

static QString resourceText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

LivePane::LivePane(QWidget *parent) : QWidget(parent), m_bridge(new CanvasBridge(this)), m_stack(new QStackedLayout)
{
    setAccessibleName(tr("Live app"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createToolBar());

    m_banner = new QPushButton(this);
    m_banner->setObjectName(QStringLiteral("paneBanner"));
    m_banner->setStyleSheet(QStringLiteral("QPushButton { background: #e5484d; border: none; border-radius: 0; }"
                                           "QPushButton:focus { background: #cf3a40; } QLabel { color: white; }"));
    m_banner->setCursor(Qt::PointingHandCursor);
    m_banner->hide();
    // A button's own text is one line; a long sentence needs two.
    m_bannerText = new QLabel(m_banner);
    m_bannerText->setWordWrap(true);
    m_bannerText->setTextFormat(Qt::PlainText);
    m_bannerText->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_banner->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    auto *bannerLayout = new QVBoxLayout(m_banner);
    bannerLayout->setContentsMargins(12, 7, 12, 7);
    bannerLayout->addWidget(m_bannerText);
    connect(m_banner, &QPushButton::clicked, this, &LivePane::bannerClicked);
    layout->addWidget(m_banner);
    m_progress = createProgress();
    layout->addWidget(m_progress);

    m_stage = new PaneStage(this);
    m_stack->addWidget(createMessage());
    m_stack->addWidget(m_stage);
    layout->addLayout(m_stack, 1);
}

LivePane::~LivePane()
{
    // The page must go before its profile; the view owns neither.
    delete m_view;
    delete m_page;
}

QWidget *LivePane::createToolBar()
{
    auto *bar = new QFrame(this);
    bar->setProperty("role", QStringLiteral("bar"));
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(3);

    auto *modes = new QButtonGroup(bar);
    const auto addMode = [&](const QString &icon, const QString &text, const QString &toolTip) {
        QToolButton *button = newButton(bar, icon, text, toolTip);
        button->setText(text);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setProperty("segment", true);
        button->setCheckable(true);
        modes->addButton(button);
        layout->addWidget(button);
        return button;
    };
    m_play = addMode(QStringLiteral("vitrine-play"), tr("Play"), tr("Use the app (Ctrl+E switches)"));
    m_edit = addMode(QStringLiteral("vitrine-select"), tr("Edit"), tr("Click components to select them (Ctrl+E switches)"));
    m_play->setChecked(true);
    connect(m_edit, &QToolButton::toggled, this, [this](bool editing) {
        m_bridge->setEditing(editing);
        Q_EMIT modeChanged(mode());
    });
    layout->addSpacing(8);

    m_routes = new QComboBox(bar);
    m_routes->setAccessibleName(tr("Page"));
    m_routes->setToolTip(tr("Page of the app"));
    m_routes->setEditable(true);
    m_routes->setInsertPolicy(QComboBox::NoInsert);
    m_routes->setMinimumWidth(72);
    m_routes->setEditText(m_route);
    connect(m_routes, &QComboBox::textActivated, this, &LivePane::setRoute);
    layout->addWidget(m_routes, 1);
    layout->addSpacing(4);

    QToolButton *reloadButton = newButton(bar, QStringLiteral("vitrine-reload"), tr("Reload page"), tr("Reload the page"));
    connect(reloadButton, &QToolButton::clicked, this, &LivePane::reload);
    layout->addWidget(reloadButton);
    QToolButton *external = newButton(bar, QStringLiteral("vitrine-external"), tr("Open in browser"), tr("Open in your browser"));
    connect(external, &QToolButton::clicked, this, [this] {
        if (m_server.isValid())
            QDesktopServices::openUrl(m_server.resolved(QUrl(m_route)));
    });
    layout->addWidget(external);
    layout->addSpacing(8);

    auto *devices = new QButtonGroup(bar);
    const auto addDevice = [&](Device device, const QString &icon, const QString &toolTip) {
        QToolButton *button = newButton(bar, icon, toolTip, toolTip);
        button->setCheckable(true);
        button->setChecked(device == Device::Fill);
        devices->addButton(button);
        connect(button, &QToolButton::clicked, this, [this, device] { setDevice(device); });
        layout->addWidget(button);
    };
    addDevice(Device::Fill, QStringLiteral("vitrine-fill"), tr("Fill the pane"));
    addDevice(Device::Phone, QStringLiteral("vitrine-phone"), tr("Phone, 390 px wide"));
    addDevice(Device::Tablet, QStringLiteral("vitrine-tablet"), tr("Tablet, 768 px wide"));
    addDevice(Device::Desktop, QStringLiteral("vitrine-desktop"), tr("Desktop, 1280 px wide"));
    return bar;
}

QWidget *LivePane::createMessage()
{
    auto *page = new QWidget(this);
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    m_messageTitle = new QLabel(page);
    m_messageTitle->setProperty("role", QStringLiteral("heading"));
    m_messageTitle->setAlignment(Qt::AlignCenter);
    m_messageText = new QLabel(page);
    m_messageText->setProperty("role", QStringLiteral("hint"));
    m_messageText->setAlignment(Qt::AlignCenter);
    m_messageText->setWordWrap(true);
    m_messageText->setTextFormat(Qt::PlainText);
    m_messageButton = new QPushButton(page);
    m_messageButton->hide();
    connect(m_messageButton, &QPushButton::clicked, this, &LivePane::messageButtonClicked);

    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_messageTitle);
    layout->addWidget(m_messageText);
    layout->addSpacing(8);
    layout->addWidget(m_messageButton, 0, Qt::AlignCenter);
    layout->addStretch(3);
    return page;
}

QFrame *LivePane::createProgress()
{
    auto *bar = new QFrame(this);
    bar->setObjectName(QStringLiteral("paneProgress"));
    bar->setProperty("role", QStringLiteral("notice"));
    m_progressText = new QLabel(bar);
    m_progressText->setWordWrap(true);
    m_progressText->setTextFormat(Qt::PlainText);
    auto *busy = new QProgressBar(bar);
    busy->setRange(0, 0); // nobody knows how long it takes
    busy->setTextVisible(false);
    busy->setFixedSize(56, 4);
    auto *cancel = new QPushButton(tr("Cancel"), bar);
    connect(cancel, &QPushButton::clicked, this, &LivePane::cancelClicked);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 5, 8, 5);
    layout->setSpacing(10);
    layout->addWidget(busy);
    layout->addWidget(m_progressText, 1);
    layout->addWidget(cancel);
    bar->hide();
    return bar;
}

QWebEngineView *LivePane::view() const
{
    return m_view;
}

const QMimeData &LivePane::dragged() const
{
    return m_view->dragged();
}

void LivePane::createView()
{
    if (m_view)
        return;
    auto *profile = new QWebEngineProfile(this);
    m_page = new LivePage(profile);
    m_view = new LiveView(m_stage);
    m_view->setPage(m_page);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);

    auto *channel = new QWebChannel(m_page);
    channel->registerObject(QStringLiteral("canvas"), m_bridge);
    m_page->setWebChannel(channel, QWebEngineScript::ApplicationWorld);
    QWebEngineScript script;
    script.setName(QStringLiteral("vitrine-overlay"));
    script.setWorldId(QWebEngineScript::ApplicationWorld);
    script.setInjectionPoint(QWebEngineScript::DocumentReady);
    script.setSourceCode(resourceText(QStringLiteral(":/qtwebchannel/qwebchannel.js")) + QLatin1Char('\n')
                         + resourceText(QStringLiteral(":/preview/overlay.js")));
    m_page->scripts().insert(script);

    connect(m_page, &QWebEnginePage::loadFinished, this, &LivePane::onLoadFinished);
    connect(m_page, &QWebEnginePage::urlChanged, this, &LivePane::onUrlChanged);
    connect(m_page, &LivePage::consoleMessage, this, &LivePane::consoleMessage);
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this, [this](auto status) {
        if (status != QWebEnginePage::NormalTerminationStatus)
            QMetaObject::invokeMethod(this, &LivePane::reload, Qt::QueuedConnection);
    });
    m_stage->setView(m_view);
    load();
}

void LivePane::setServer(const QUrl &url)
{
    const bool same = m_server == url;
    m_server = url;
    if (same)
        ensureLoaded();
    else
        load();
}

void LivePane::ensureLoaded()
{
    if (!isShowingPage())
        load();
}

void LivePane::load()
{
    if (!m_page || !m_server.isValid())
        return;
    m_page->setOrigin(m_server);
    m_page->load(m_server.resolved(QUrl(m_route)));
}

void LivePane::onLoadFinished(bool ok)
{
    if (!m_server.isValid())
        return;
    // An aborted load (a newer one took over, or a link that went to the browser) is no failure of the page on screen.
    if (!ok && m_page->isLoading())
        return;
    if (!ok) {
        showMessage(tr("The page did not load"), tr("The app does not answer at %1.").arg(m_server.toDisplayString()), tr("Try again"));
        return;
    }
    m_stack->setCurrentWidget(m_stage);
    Q_EMIT pageLoaded();
}

void LivePane::onUrlChanged(const QUrl &url)
{
    const QString route = url.path().isEmpty() ? QStringLiteral("/") : url.path();
    if (url.host() != m_server.host() || route == m_route)
        return;
    m_route = route;
    m_routes->setEditText(route);
    Q_EMIT routeChanged(route);
}

void LivePane::showMessage(const QString &title, const QString &text, const QString &button)
{
    m_messageTitle->setText(title);
    m_messageText->setText(text);
    m_messageButton->setText(button);
    m_messageButton->setVisible(!button.isEmpty());
    m_stack->setCurrentIndex(0);
}

bool LivePane::isShowingPage() const
{
    return m_stack->currentWidget() == m_stage;
}

QString LivePane::message() const
{
    return m_messageText->text().isEmpty() ? m_messageTitle->text() : m_messageTitle->text() + QLatin1String(". ") + m_messageText->text();
}

void LivePane::setBanner(const QString &text)
{
    m_bannerText->setText(text);
    m_banner->setAccessibleName(text);
    m_banner->setVisible(!text.isEmpty());
}

void LivePane::setProgress(const QString &text)
{
    m_progressText->setText(text);
    m_progress->setAccessibleName(text);
    m_progress->setVisible(!text.isEmpty());
}

void LivePane::setRoutes(const QStringList &routes)
{
    QStringList shown;
    for (int i = 0; i < m_routes->count(); ++i)
        shown.append(m_routes->itemText(i));
    if (shown == routes)
        return;
    const QSignalBlocker blocker(m_routes);
    m_routes->clear();
    m_routes->addItems(routes);
    m_routes->setEditText(m_route);
}

void LivePane::setRoute(const QString &route)
{
    const QString clean = route.startsWith(QLatin1Char('/')) ? route : QLatin1Char('/') + route;
    if (clean == m_route)
        return;
    m_route = clean;
    m_routes->setEditText(clean);
    load();
    Q_EMIT routeChanged(clean);
}

LivePane::Mode LivePane::mode() const
{
    return m_edit->isChecked() ? Mode::Edit : Mode::Play;
}

void LivePane::setMode(Mode mode)
{
    (mode == Mode::Edit ? m_edit : m_play)->setChecked(true);
}

void LivePane::setDevice(Device device)
{
    static constexpr int widths[] = {0, 390, 768, 1280};
    m_stage->setPageWidth(widths[static_cast<int>(device)]);
}

void LivePane::reload()
{
    load();
}

void LivePane::runJavaScript(const QString &code, const std::function<void(const QVariant &)> &callback)
{
    if (m_page)
        m_page->runJavaScript(code, QWebEngineScript::MainWorld, callback ? callback : [](const QVariant &) {});
    else if (callback)
        callback({});
}

} // namespace vitrine
