#include "app/window/main_window.h"

#include "app/actions/action_registry.h"
#include "app/actions/command_palette.h"
#include "app/dialogs/message_box.h"
#include "app/editor/code_editor.h"
#include "app/editor/editor_area.h"
#include "app/editor/unsaved_journal.h"
#include "app/panels/console_panel.h"
#include "app/panels/problems_panel.h"
#include "app/session/document_session.h"
#include "app/session/project_session.h"
#include "app/theme/theme.h"
#include "app/welcome/new_project_dialog.h"
#include "app/welcome/recent_projects.h"
#include "app/welcome/welcome_page.h"
#include "app/window/layout_store.h"
#include "app/window/window_actions.h"
#include "app/window/workbench.h"
#include "designer/model/palette_snippet.h"
#include "designer/panels/events_panel.h"
#include "designer/panels/navigator_panel.h"
#include "designer/panels/pages_panel.h"
#include "designer/panels/palette_panel.h"
#include "designer/panels/properties_panel.h"
#include "designer/panels/state_panel.h"
#include "designer/panels/style_panel.h"
#include "preview/live_pane.h"
#include "runtime/base/resource_paths.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QWebEngineView>

namespace vitrine {

MainWindow::MainWindow(Theme &theme, const Catalog &catalog) :
    m_theme(theme), m_catalog(catalog), m_stack(new QStackedWidget(this)), m_centre(new QSplitter(Qt::Horizontal)),
    m_status(new QLabel(this)), m_actions(new ActionRegistry(this))
{
    resize(1500, 940);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_status->setIndent(8);
    statusBar()->addWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);

    createPanels();
    createDocks();
    registerWindowActions(*this, *m_actions);
    m_defaultLayout = saveState();

    m_stack->addWidget(m_centre);
    setCentralWidget(m_stack);
    connect(&m_theme, &Theme::changed, this, [this] { m_panels.editors->setSyntaxTheme(m_theme.syntaxTheme()); });
    updateTitle();
}

MainWindow::~MainWindow()
{
    m_workbench.reset();
}

void MainWindow::createPanels()
{
    m_panels.pages = new PagesPanel(this);
    m_panels.navigator = new NavigatorPanel(this);
    m_panels.palette = new PalettePanel(m_catalog, PaletteSnippet::load(resources::path(QStringLiteral("snippets"))), this);
    m_panels.properties = new PropertiesPanel(this);
    m_panels.style = new StylePanel(this);
    m_panels.events = new EventsPanel(this);
    m_panels.state = new StatePanel(this);
    m_panels.problems = new ProblemsPanel(this);
    m_panels.console = new ConsolePanel(this);
    m_panels.editors = new EditorArea(m_centre);
    m_panels.editors->setSyntaxTheme(m_theme.syntaxTheme());
    m_panels.pane = new LivePane(m_centre);
    m_panels.editors->setMinimumWidth(220);
    m_panels.pane->setMinimumWidth(260);
    m_centre->addWidget(m_panels.editors);
    m_centre->addWidget(m_panels.pane);
    m_centre->setChildrenCollapsible(false);
    m_centre->setHandleWidth(5);
    m_centre->setSizes({500, 500});
}

void MainWindow::addDock(const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setAccessibleName(title);
    dock->setWidget(content);
    addDockWidget(area, dock);
}

void MainWindow::createDocks()
{
    addDock(QStringLiteral("pages"), tr("Pages"), m_panels.pages, Qt::LeftDockWidgetArea);
    addDock(QStringLiteral("navigator"), tr("Navigator"), m_panels.navigator, Qt::LeftDockWidgetArea);
    addDock(QStringLiteral("palette"), tr("Palette"), m_panels.palette, Qt::LeftDockWidgetArea);
    addDock(QStringLiteral("properties"), tr("Properties"), m_panels.properties, Qt::RightDockWidgetArea);
    addDock(QStringLiteral("style"), tr("Style"), m_panels.style, Qt::RightDockWidgetArea);
    addDock(QStringLiteral("events"), tr("Events"), m_panels.events, Qt::RightDockWidgetArea);
    addDock(QStringLiteral("state"), tr("State"), m_panels.state, Qt::RightDockWidgetArea);
    addDock(QStringLiteral("problems"), tr("Problems"), m_panels.problems, Qt::BottomDockWidgetArea);
    addDock(QStringLiteral("console"), tr("Console"), m_panels.console, Qt::BottomDockWidgetArea);
    auto *navigator = findChild<QDockWidget *>(QStringLiteral("navigator"));
    auto *problems = findChild<QDockWidget *>(QStringLiteral("problems"));
    splitDockWidget(navigator, findChild<QDockWidget *>(QStringLiteral("palette")), Qt::Vertical);
    tabifyDockWidget(problems, findChild<QDockWidget *>(QStringLiteral("console")));
    auto *properties = findChild<QDockWidget *>(QStringLiteral("properties"));
    tabifyDockWidget(properties, findChild<QDockWidget *>(QStringLiteral("style")));
    tabifyDockWidget(properties, findChild<QDockWidget *>(QStringLiteral("events")));
    tabifyDockWidget(properties, findChild<QDockWidget *>(QStringLiteral("state")));
    for (NodePanel *panel : QVector<NodePanel *>{m_panels.properties, m_panels.style})
        connect(static_cast<QDockWidget *>(panel->parentWidget()), &QDockWidget::visibilityChanged, panel, &NodePanel::setShown);
    // These live in tabs, which name them already.
    for (const char *name : {"problems", "console", "properties", "style", "events", "state"})
        findChild<QDockWidget *>(QLatin1String(name))->setTitleBarWidget(new QWidget(this));
    problems->raise();
    properties->raise();
    resizeDocks({navigator, properties}, {260, 330}, Qt::Horizontal);
    resizeDocks({problems}, {150}, Qt::Vertical);
    resizeDocks({findChild<QDockWidget *>(QStringLiteral("pages")), navigator, findChild<QDockWidget *>(QStringLiteral("palette"))}, {150, 370, 340},
                Qt::Vertical);
}

void MainWindow::popUpMenu(const QString &name, const QPoint &globalPosition)
{
    if (auto *menu = menuBar()->findChild<QMenu *>(name))
        menu->popup(globalPosition);
}

void MainWindow::raiseDock(const QString &name)
{
    if (auto *dock = findChild<QDockWidget *>(name)) {
        dock->show();
        dock->raise();
    }
}

void MainWindow::focusPanel(int step)
{
    const QVector<QWidget *> stations{m_panels.pages, m_panels.navigator, m_panels.palette, m_panels.editors->currentEditor(),
                                      m_panels.pane->view(), m_panels.properties, m_panels.style, m_panels.events, m_panels.state,
                                      m_panels.problems};
    const int count = int(stations.size());
    int at = step > 0 ? -1 : count;
    for (int i = 0; i < count; ++i) {
        if (stations.at(i) && focusWidget() && (stations.at(i) == focusWidget() || stations.at(i)->isAncestorOf(focusWidget())))
            at = i;
    }
    for (int i = 1; i <= count; ++i) {
        QWidget *next = stations.at((at + i * step + 2 * count) % count);
        // A panel behind another tab counts as visible, but lies outside of the window.
        if (!next || !next->isVisible() || !rect().intersects(QRect(next->mapTo(this, QPoint()), next->size())) || (next->focusProxy() && !next->focusProxy()->isEnabled()))
            continue;
        next->setFocus(Qt::TabFocusReason);
        return;
    }
}

void MainWindow::showWelcome()
{
    auto *welcome = new WelcomePage(m_stack);
    connect(welcome, &WelcomePage::openRequested, this, &MainWindow::openFolder);
    connect(welcome, &WelcomePage::newRequested, this, &MainWindow::newProject);
    connect(welcome, &WelcomePage::browseRequested, this, &MainWindow::browse);
    m_stack->addWidget(welcome);
    m_stack->setCurrentWidget(welcome);
    for (auto *dock : findChildren<QDockWidget *>())
        dock->hide();
}

void MainWindow::showEvent(QShowEvent *event)
{
    if (!m_workbench && m_stack->count() == 1)
        showWelcome();
    QMainWindow::showEvent(event);
    if (std::exchange(m_viewRequested, true))
        return;
    // Behind what the window system still has to say, so that the window is painted before WebEngine takes its time.
    QTimer::singleShot(0, this, [this] { QTimer::singleShot(0, m_panels.pane, &LivePane::createView); });
}

bool MainWindow::openProject(std::unique_ptr<ProjectSession> project)
{
    if (!closeProject())
        return false;
    RecentProjects::add(project->dir());
    m_workbench = std::make_unique<Workbench>(std::move(project), m_panels);
    connect(m_workbench.get(), &Workbench::eventRequested, this, [this](const QString &trigger) {
        raiseDock(QStringLiteral("events"));
        m_panels.events->select(trigger, -1);
        m_panels.events->setFocus();
    });
    connect(m_workbench.get(), &Workbench::currentChanged, this, [this] {
        if (DocumentSession *session = m_workbench->current()) {
            connect(&session->file(), &TextDocument::undoStateChanged, this, &MainWindow::updateUndoActions, Qt::UniqueConnection);
            connect(&session->file(), &TextDocument::modificationChanged, this, &MainWindow::updateTitle, Qt::UniqueConnection);
        }
        updateUndoActions();
        updateTitle();
    });
    connect(m_workbench.get(), &Workbench::said, m_status, &QLabel::setText);
    connect(m_workbench.get(), &Workbench::menuRequested, this, &MainWindow::popUpMenu);
    connect(m_workbench.get(), &Workbench::closeRequested, this, &MainWindow::closeDocument);

    for (auto *dock : findChildren<QDockWidget *>())
        dock->show();
    m_stack->setCurrentWidget(m_centre);
    const LayoutStore store(m_workbench->project().dir());
    if (!store.restore(*this, *m_centre))
        resetLayout();
    restoreFiles();
    updateTitle();
    Q_EMIT projectOpened();
    return true;
}

bool MainWindow::openFolder(const QString &dir)
{
    auto project = std::make_unique<ProjectSession>(dir, m_catalog);
    project->start();
    return openProject(std::move(project));
}

void MainWindow::browse()
{
    const QString dir = QFileDialog::getExistingDirectory(this, tr("Open folder"));
    if (!dir.isEmpty())
        openFolder(dir);
}

void MainWindow::newProject(const QString &templateName)
{
    NewProjectDialog dialog(templateName, this);
    if (dialog.exec() == QDialog::Accepted)
        openFolder(dialog.dir());
}

void MainWindow::restoreFiles()
{
    const LayoutStore store(m_workbench->project().dir());
    const QStringList files = store.files();
    for (qsizetype i = files.size() - 1; i >= 0; --i) {
        if (QFileInfo::exists(files.at(i)))
            m_workbench->open(files.at(i));
    }
    // Studio was killed before it could note which files were open.
    for (const QString &file : UnsavedJournal::leftIn(m_workbench->project().dir()))
        m_workbench->open(file);
    if (!m_workbench->current() && !m_workbench->project().mainFile().isEmpty())
        m_workbench->open(m_workbench->project().mainFile());
    if (CodeEditor *editor = m_panels.editors->currentEditor(); editor && !files.isEmpty())
        editor->revealRange({store.caret(), store.caret()});
}

void MainWindow::rememberProject() const
{
    const LayoutStore store(m_workbench->project().dir());
    store.save(*this, *m_centre);
    QStringList files;
    for (DocumentSession *session : m_workbench->project().sessions())
        files.append(session->path());
    if (m_workbench->current()) {
        files.removeAll(m_workbench->current()->path());
        files.prepend(m_workbench->current()->path());
    }
    CodeEditor *editor = m_panels.editors->currentEditor();
    store.saveFiles(files, editor ? editor->textCursor().position() : 0);
}

int MainWindow::askToSave(const QString &files)
{
    return MessageBox(QMessageBox::Question, tr("Unsaved changes"), tr("Save changes in %1?").arg(files),
                      QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this)
        .exec();
}

bool MainWindow::closeProject()
{
    if (!m_workbench)
        return true;
    QStringList unsaved;
    for (DocumentSession *session : m_workbench->project().sessions()) {
        if (session->file().isModified())
            unsaved.append(session->file().fileName());
    }
    if (!unsaved.isEmpty()) {
        const int answer = askToSave(unsaved.join(QLatin1String(", ")));
        if (answer == QMessageBox::Cancel)
            return false;
        if (answer == QMessageBox::Save && !saveAll())
            return false;
        if (answer == QMessageBox::Discard) {
            for (DocumentSession *session : m_workbench->project().sessions())
                session->file().giveUp();
        }
    }
    rememberProject();
    Q_EMIT projectClosing();
    m_workbench.reset();
    return true;
}

bool MainWindow::closeDocument(DocumentSession *session)
{
    if (session->file().isModified()) {
        const int answer = askToSave(session->file().fileName());
        if (answer == QMessageBox::Cancel)
            return false;
        if (answer == QMessageBox::Save && !saveOrWarn(session->file()))
            return false;
        if (answer == QMessageBox::Discard)
            session->file().giveUp();
    }
    m_workbench->close(session);
    return true;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (closeProject())
        event->accept();
    else
        event->ignore();
}

void MainWindow::resetLayout()
{
    restoreState(m_defaultLayout);
    for (auto *dock : findChildren<QDockWidget *>())
        dock->show();
    raiseDock(QStringLiteral("problems"));
    raiseDock(QStringLiteral("properties"));
    m_centre->setSizes({500, 500});
    for (const char *id : {"view.code", "view.app"})
        m_actions->action(QLatin1String(id))->setChecked(true);
    if (m_workbench)
        LayoutStore(m_workbench->project().dir()).forget();
}

void MainWindow::save()
{
    if (!m_workbench || !m_workbench->current())
        return;
    const Result<void> saved = m_workbench->current()->file().save();
    m_status->setText(saved ? tr("Saved %1").arg(m_workbench->current()->file().fileName()) : saved.error().message);
}

bool MainWindow::saveAll()
{
    if (!m_workbench)
        return true;
    bool areSaved = true;
    for (DocumentSession *session : m_workbench->project().sessions()) {
        if (session->file().isModified())
            areSaved = saveOrWarn(session->file()) && areSaved;
    }
    return areSaved;
}

bool MainWindow::saveOrWarn(TextDocument &file)
{
    const Result<void> saved = file.save();
    if (!saved)
        MessageBox(QMessageBox::Warning, tr("Save"), saved.error().message, QMessageBox::Ok, this).exec();
    return bool(saved);
}

void MainWindow::updateUndoActions()
{
    DocumentSession *session = m_workbench ? m_workbench->current() : nullptr;
    const auto update = [&](const char *id, const QString &plain, const QString &label, bool available) {
        QAction *action = m_actions->action(QLatin1String(id));
        action->setText(label.isEmpty() ? plain : tr("%1: %2").arg(plain, label));
        action->setEnabled(available);
    };
    const QTextDocument *document = session ? session->file().textDocument() : nullptr;
    update("edit.undo", tr("Undo"), session ? session->file().undoLabel() : QString(), document && document->isUndoAvailable());
    update("edit.redo", tr("Redo"), session ? session->file().redoLabel() : QString(), document && document->isRedoAvailable());
}

void MainWindow::updateTitle()
{
    if (!m_workbench) {
        setWindowTitle(tr("Vitrine"));
        return;
    }
    DocumentSession *session = m_workbench->current();
    setWindowModified(session && session->file().isModified());
    const QString file = session ? session->file().fileName() + QLatin1String("[*] — ") : QString();
    setWindowTitle(file + m_workbench->project().name() + QLatin1String(" — Vitrine"));
}

/// Entries that open the project's files, to type in at once.
static QVector<CommandPalette::Entry> fileEntries(const MainWindow &window)
{
    QVector<CommandPalette::Entry> entries;
    const ProjectSession &project = window.workbench()->project();
    for (const QString &file : project.files()) {
        const QString path = project.dir() + QLatin1Char('/') + file;
        entries.append({file, MainWindow::tr("file"), QIcon::fromTheme(QStringLiteral("vitrine-code")), [&window, path] {
                            if (window.workbench()->open(path))
                                window.editors()->currentEditor()->setFocus();
                        }});
    }
    return entries;
}

void MainWindow::showQuickOpen()
{
    if (m_workbench)
        (new CommandPalette(fileEntries(*this), this))->popUp();
}

void MainWindow::showCommandPalette()
{
    QVector<CommandPalette::Entry> entries;
    for (QAction *action : m_actions->actions()) {
        if (!action->isEnabled())
            continue;
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        const QString reason = m_actions->whyNot(action);
        const QString detail = !reason.isEmpty() ? reason : keys.isEmpty() ? ActionRegistry::categoryOf(action) : keys;
        entries.append({action->text().remove(QLatin1Char('&')), detail, action->icon(), [action] { action->trigger(); }, reason.isEmpty()});
    }
    if (m_workbench) {
        for (const control::PageInfo &page : m_workbench->project().pages())
            entries.append({page.route, tr("page"), QIcon::fromTheme(QStringLiteral("vitrine-page")),
                            [this, route = page.route] { m_panels.pane->setRoute(route); }});
        entries += fileEntries(*this);
    }
    (new CommandPalette(entries, this))->popUp();
}

} // namespace vitrine
