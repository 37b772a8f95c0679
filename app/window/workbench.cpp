#include "app/window/workbench.h"

#include "app/editor/code_editor.h"
#include "app/editor/editor_area.h"
#include "app/editor/editor_page.h"
#include "app/panels/console_panel.h"
#include "app/panels/problems_panel.h"
#include "app/session/canvas_link.h"
#include "app/session/clipboard_commands.h"
#include "app/session/document_session.h"
#include "app/session/member_search.h"
#include "app/session/project_commands.h"
#include "app/session/project_session.h"
#include "app/session/project_states.h"
#include "app/session/visual_commands.h"
#include "designer/edit/project_names.h"
#include "designer/panels/events_panel.h"
#include "designer/panels/navigator_panel.h"
#include "designer/panels/pages_panel.h"
#include "designer/panels/palette_model.h"
#include "designer/panels/palette_panel.h"
#include "designer/panels/properties_panel.h"
#include "designer/panels/state_panel.h"
#include "designer/panels/style_panel.h"
#include "preview/live_pane.h"

#include <QDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <tuple>

namespace vitrine {

using Origin = SelectionController::Origin;

/// What the banner speaks of; a warning does not keep the app from being current. Null if there is none.
static const Problem *firstError(const Problems &problems)
{
    const auto it = std::find_if(problems.begin(), problems.end(),
                                 [](const Problem &problem) { return problem.severity == Problem::Severity::Error; });
    return it == problems.end() ? nullptr : &*it;
}

template <typename T>
void Workbench::showOutcome(const Result<T> &ofStateEdit)
{
    if (!ofStateEdit)
        m_panels.state->showRefusal(ofStateEdit.error().message);
}

Workbench::Workbench(std::unique_ptr<ProjectSession> project, const StudioPanels &panels, QObject *parent) :
    QObject(parent), m_panels(panels), m_project(std::move(project)), m_selection(std::make_unique<SelectionController>()),
    m_commands(std::make_unique<VisualCommands>(*m_selection)),
    m_projectCommands(std::make_unique<ProjectCommands>(m_commands->target, *m_project, m_project->catalog())),
    m_clipboard(std::make_unique<ClipboardCommands>(m_commands->target, *m_projectCommands)),
    m_canvas(std::make_unique<CanvasLink>(*m_project, *m_selection, *m_commands, *panels.pane))
{
    connectEditors();
    connectSelection();
    connectPanels();
    connectPages();
    connectRuntime();
    onRuntimeState();
}

Workbench::~Workbench()
{
    // The panels outlive this project and must hold nothing of it.
    m_panels.navigator->setDocument(nullptr);
    m_panels.navigator->setDropCheck({});
    m_panels.pages->setDropCheck({});
    m_panels.palette->setFunctions({});
    m_panels.palette->setPlaceOf({});
    for (NodePanel *panel : nodePanels()) {
        panel->setNodes(nullptr, {});
        panel->setOtherStates({});
        panel->setTryOut({});
    }
    m_panels.events->setNode(nullptr, 0);
    m_panels.state->setDocument(nullptr);
    m_panels.pages->setPages({});
    m_panels.pane->setProgress({});
    m_panels.editors->disconnect(this);
    for (DocumentSession *session : m_project->sessions())
        m_panels.editors->removeDocument(session->file());
}

QVector<NodePanel *> Workbench::nodePanels() const { return {m_panels.properties, m_panels.style}; }

void Workbench::connectEditors()
{
    connect(m_project.get(), &ProjectSession::opened, this, &Workbench::onOpened);
    connect(m_project.get(), &ProjectSession::openFailed, this, &Workbench::said);
    connect(m_panels.editors, &EditorArea::currentChanged, this, &Workbench::onPageChanged);
    connect(m_panels.editors, &EditorArea::closeRequested, this,
            [this](TextDocument *document) { Q_EMIT closeRequested(m_project->session(document->path())); });
}

void Workbench::connectSelection()
{
    connect(m_selection.get(), &SelectionController::changed, this, &Workbench::onSelectionChanged);
    connect(m_selection.get(), &SelectionController::contentChanged, this, [this] {
        showRange();
        m_panels.palette->showPlace();
        for (NodePanel *panel : nodePanels())
            panel->refresh();
        m_panels.events->refresh();
    });
    connect(&m_commands->target, &CommandTarget::refused, this, [this](const QString &reason) {
        for (NodePanel *panel : nodePanels())
            panel->showRefusal(reason);
        Q_EMIT said(reason);
    });
    connect(&m_commands->target, &CommandTarget::done, this, &Workbench::said);
}

void Workbench::connectPanels()
{
    NavigatorPanel *navigator = m_panels.navigator;
    ComponentCommands *components = &m_commands->components;
    connect(navigator, &NavigatorPanel::nodesSelected, this,
            [this](const QVector<NodeId> &nodes) { m_selection->select(m_current, nodes, Origin::Tree); });
    connect(navigator, &NavigatorPanel::routeSelected, this, [this](const QString &route) {
        m_selection->clear();
        m_panels.pane->setRoute(route);
    });
    connect(navigator, &NavigatorPanel::goToRequested, this, &Workbench::goToOffset);
    connect(navigator, &NavigatorPanel::menuRequested, this, &Workbench::menuRequested);
    connect(navigator, &NavigatorPanel::deleteRequested, components, &ComponentCommands::remove);
    connect(navigator, &NavigatorPanel::duplicateRequested, components, &ComponentCommands::duplicate);
    connect(navigator, &NavigatorPanel::moveRequested, components, &ComponentCommands::move);
    connect(navigator, &NavigatorPanel::copyRequested, this, [this](const QVector<NodeId> &nodes, NodeId parent, int index) {
        if (const Result<ComponentPiece> piece = m_projectCommands->copied(nodes))
            std::ignore = m_projectCommands->paste(*piece, parent, index);
        else
            std::ignore = m_commands->target.refuse(piece.error().message);
    });
    connect(navigator, &NavigatorPanel::insertRequested, m_projectCommands.get(), &ProjectCommands::paste);
    connect(navigator, &NavigatorPanel::renameRequested, m_projectCommands.get(), &ProjectCommands::rename);
    connect(navigator, &NavigatorPanel::textEdited, components, &ComponentCommands::setText);
    connect(navigator, &NavigatorPanel::refused, &m_commands->target, &CommandTarget::refuse);
    navigator->setDropCheck([this](const QMimeData &data, Qt::DropAction action, NodeId parent, int index) {
        const Result<Change> change = planDrop(data, action, parent, index);
        return change && !change->edits.isEmpty();
    });
    connect(m_canvas.get(), &CanvasLink::menuRequested, this,
            [this](const QPoint &position) { Q_EMIT menuRequested(QStringLiteral("component"), position); });
    connect(m_canvas.get(), &CanvasLink::dropped, this, [this](const QMimeData &data, CommandTarget::Place place) {
        const QVector<NodeId> nodes = NavigatorModel::nodesOf(data);
        if (nodes.isEmpty())
            std::ignore = m_projectCommands->paste(ComponentPiece::fromMimeData(data), place.parent, place.index);
        else
            std::ignore = m_commands->components.move(nodes, place.parent, place.index);
    });
    m_panels.palette->setPlaceOf([this](const ComponentPiece &piece) {
        const Result<CommandTarget::Place> place = m_commands->target.insertionPlace(piece.python);
        return place ? tr("Enter inserts %1").arg(m_commands->target.description(*place)) : place.error().message;
    });
    connect(m_panels.palette, &PalettePanel::insertRequested, m_projectCommands.get(), &ProjectCommands::pasteAtSelection);
    for (NodePanel *panel : nodePanels()) {
        panel->setOtherStates([this] {
            const DocumentSession *here = m_selection->session();
            return here ? statesElsewhere(*m_project, *here) : QVector<StateClass>();
        });
        panel->setTryOut([this](const QVector<NodeId> &nodes, const PropertyTarget &target, const PropertyValue &value, const auto &told) {
            const DocumentSession *session = m_commands->target.document();
            const Result<Change> change = session->groups().set(nodes, target, value, Overwrite::Expressions);
            if (change)
                m_project->check(session->path(), change->edits.applied(session->design().text()), told);
            else
                told(change.error());
        });
        connect(panel, &NodePanel::edited, components, &ComponentCommands::set);
        connect(panel, &NodePanel::eventRequested, this, &Workbench::eventRequested);
    }
    StatePanel *state = m_panels.state;
    connect(state, &StatePanel::goToRequested, this, &Workbench::goToOffset);
    connect(state, &StatePanel::menuRequested, this, &Workbench::menuRequested);
    connect(state, &StatePanel::renamed, this, [this](const QString &symbol, const QString &name) {
        const Result<int> files = m_projectCommands->rename(symbol, name);
        showOutcome(files);
        if (files && symbol.contains(QLatin1Char('.')))
            m_panels.state->select(symbol.section(QLatin1Char('.'), 0, 0), name);
        else if (files)
            m_panels.state->select(name, {});
    });
    connect(state, &StatePanel::typeEdited, this, [this](const QString &of, const QString &var, const QString &type) {
        const StateClass *owner = m_current ? m_current->design().module().state(of) : nullptr;
        const bool isComputed = owner
            && std::any_of(owner->computedVars.begin(), owner->computedVars.end(),
                           [&](const ComputedVar &computed) { return computed.name == var; });
        showOutcome(isComputed ? m_commands->states.setComputedVar(of, var, type, std::nullopt)
                               : m_commands->states.setVar(of, var, type, std::nullopt));
    });
    connect(state, &StatePanel::defaultEdited, this, [this](const QString &of, const QString &var, const QString &value) {
        showOutcome(m_commands->states.setVar(of, var, std::nullopt, value));
    });
    connect(m_panels.events, &EventsPanel::goToRequested, this, &Workbench::goToOffset);
    connect(m_panels.events, &EventsPanel::menuRequested, this, &Workbench::menuRequested);
    connect(m_panels.problems, &ProblemsPanel::goToRequested, this, &Workbench::goTo);
    connect(m_panels.console, &ConsolePanel::interruptRequested, &m_project->runtime(), &RuntimeProcess::interrupt);
    connect(m_panels.console, &ConsolePanel::restartRequested, &m_project->runtime(), &RuntimeProcess::restart);
    connect(m_panels.pane, &LivePane::consoleMessage, this, [this](const QString &text, bool isError) {
        m_panels.console->append(text + QLatin1Char('\n'), isError ? ConsolePanel::Source::Error : ConsolePanel::Source::Browser);
    });
    connect(m_panels.pane, &LivePane::cancelClicked, &m_project->runtime(), &RuntimeProcess::cancelBuild);
    connect(m_panels.pane, &LivePane::messageButtonClicked, this, [this] {
        if (m_project->waitsFor().isEmpty())
            m_project->runtime().restart();
        else
            m_project->runtime().cancelBuild();
    });
    connect(m_panels.pane, &LivePane::bannerClicked, this, [this] {
        if (const Problem *problem = firstError(m_project->problems()))
            goTo(problem->file, problem->line, problem->column);
    });
}

void Workbench::connectPages()
{
    static constexpr std::chrono::milliseconds followAfter{80};
    m_pagesLater.setSingleShot(true);
    m_pagesLater.setInterval(followAfter);
    connect(&m_pagesLater, &QTimer::timeout, this, [this] {
        showPages();
        showFunctions();
    });
    connect(m_project.get(), &ProjectSession::edited, &m_pagesLater, qOverload<>(&QTimer::start));
    connect(m_project.get(), &ProjectSession::appLoaded, this, &Workbench::showPages);
    connect(m_project.get(), &ProjectSession::appLoaded, &m_pagesLater, qOverload<>(&QTimer::start)); // what is on screen comes first
    PagesPanel *pages = m_panels.pages;
    connect(m_panels.pane, &LivePane::routeChanged, this, [this] { m_panels.pages->setCurrentRoute(m_canvas->declaredRoute()); });
    pages->setDropCheck([this](const QVector<NodeId> &nodes, const PageRow &page) {
        const auto destination = destinationOf(page);
        return destination && m_projectCommands->planMoveTo(nodes, *destination);
    });
    connect(pages, &PagesPanel::nodesDropped, this, [this](const QVector<NodeId> &nodes, const PageRow &page) {
        if (const auto destination = destinationOf(page))
            std::ignore = m_projectCommands->moveTo(nodes, *destination);
    });
    connect(pages, &PagesPanel::menuRequested, this, &Workbench::menuRequested);
    connect(pages, &PagesPanel::pageSelected, this, [this](const PageRow &page) {
        m_selection->clear();
        m_panels.pane->setRoute(page.route);
    });
    connect(pages, &PagesPanel::goToRequested, this, [this](const PageRow &page) {
        if (openFileOf(page))
            goToPage(page.route);
    });
    connect(pages, &PagesPanel::routeEdited, this, [this](const PageRow &page, const QString &route) {
        if (openFileOf(page) && m_commands->pages.setRoute(page.route, route))
            showWhenLoaded(route);
    });
    connect(pages, &PagesPanel::titleEdited, this, [this](const PageRow &page, const QString &title) {
        if (openFileOf(page))
            std::ignore = m_commands->pages.setTitle(page.route, title);
    });
}

std::optional<ProjectCommands::Destination> Workbench::destinationOf(const PageRow &page)
{
    const QString file = m_projectCommands->documents().relative(page.file);
    for (const ProjectCommands::Destination &destination : m_projectCommands->destinations()) {
        if (destination.file == file && destination.name == page.route)
            return destination;
    }
    return std::nullopt;
}

bool Workbench::openFileOf(const PageRow &page)
{
    m_selection->clear();
    return open(page.file) && m_current && m_current->path() == page.file;
}

bool Workbench::openFileOf(const QString &route)
{
    for (const PageRow &page : pageRows()) {
        if (page.route == route)
            return openFileOf(page);
    }
    return false;
}

void Workbench::showPages()
{
    m_panels.pages->setPages(pageRows());
    m_panels.pages->setCurrentRoute(m_canvas->declaredRoute());
}

void Workbench::showFunctions()
{
    QVector<PaletteFunction> functions;
    for (const ProjectFile &file : m_projectCommands->documents().files()) {
        const Module &module = file.document->module();
        QSet<QString> pages;
        for (const Page &page : module.pages)
            pages.insert(page.functionName);
        for (const ComponentFunction &function : module.functions) {
            const QString title = QStringLiteral("%1(%2)").arg(function.name, function.parameters.join(QLatin1String(", ")));
            if (!pages.contains(function.name))
                functions.append({title, file.path, ComponentPiece::call(function, ProjectNames::moduleOf(file.path))});
        }
    }
    m_panels.palette->setFunctions(functions);
}

Result<Change> Workbench::planDrop(const QMimeData &data, Qt::DropAction action, NodeId parent, int index)
{
    if (!m_current)
        return Error{tr("Open a Python file first.")};
    if (data.hasFormat(ComponentPiece::mimeType()))
        return m_projectCommands->planPaste(ComponentPiece::fromMimeData(data), parent, index);
    const QVector<NodeId> nodes = NavigatorModel::nodesOf(data);
    if (action != Qt::CopyAction)
        return m_current->groups().move(nodes, parent, index);
    const Result<ComponentPiece> piece = m_projectCommands->copied(nodes);
    return piece ? m_projectCommands->planPaste(*piece, parent, index) : piece.error();
}

QVector<PageRow> Workbench::pageRows() const
{
    // Open files say what they have, also while the app cannot be loaded; of the others the app knows it.
    QVector<PageRow> rows;
    const auto add = [&](const PageRow &row) {
        if (std::none_of(rows.begin(), rows.end(), [&](const PageRow &other) { return other.route == row.route; }))
            rows.append(row);
    };
    for (const DocumentSession *session : m_project->sessions()) {
        for (const Page &page : session->design().module().pages)
            add({page.route, page.title, session->path()});
    }
    for (const control::PageInfo &page : m_project->pages()) {
        if (!m_project->session(page.file) && !page.file.isEmpty())
            add({page.route, page.title, page.file});
    }
    std::sort(rows.begin(), rows.end(), [](const PageRow &a, const PageRow &b) { return a.route < b.route; });
    return rows;
}

void Workbench::connectRuntime()
{
    RuntimeProcess *runtime = &m_project->runtime();
    connect(runtime, &RuntimeProcess::stateChanged, this, &Workbench::onRuntimeState);
    connect(runtime, &RuntimeProcess::output, this, [this](const QString &text, bool isError) {
        m_panels.console->append(text, isError ? ConsolePanel::Source::Error : ConsolePanel::Source::Output);
    });
    connect(runtime, &RuntimeProcess::serving, this, [this](const QUrl &url) {
        // Said for people without a display and for scripts.
        std::printf("serving %s\n", qPrintable(url.toString()));
        std::fflush(stdout);
        m_panels.pane->setServer(url);
    });
    connect(m_project.get(), &ProjectSession::problemsChanged, this, &Workbench::onProblems);
    static constexpr std::chrono::milliseconds noticeAfter{250};
    m_waitingLater.setSingleShot(true);
    m_waitingLater.setInterval(noticeAfter);
    connect(&m_waitingLater, &QTimer::timeout, this, &Workbench::showWaiting);
    connect(m_project.get(), &ProjectSession::waitsForChanged, this, [this] {
        if (m_project->waitsFor().isEmpty())
            showWaiting();
        else
            m_waitingLater.start();
    });
    connect(m_panels.pane, &LivePane::pageLoaded, this, [this] {
        // The runtime serves an empty page while there is no good app yet: the words about that stay.
        if (!m_hasLoaded) {
            onProblems();
            showWaiting();
        }
    });
    connect(m_project.get(), &ProjectSession::appLoaded, this, [this] {
        m_panels.pane->setRoutes(m_project->routes());
        onProblems();
        if (!m_awaitedRoute.isEmpty() && m_project->routes().contains(m_awaitedRoute))
            m_panels.pane->setRoute(std::exchange(m_awaitedRoute, {}));
        if (!std::exchange(m_hasLoaded, true))
            m_panels.pane->ensureLoaded();
    });
}

DocumentSession *Workbench::open(const QString &path)
{
    DocumentSession *session = m_project->open(path);
    if (session)
        m_panels.editors->show(session->file());
    return session;
}

void Workbench::onOpened(DocumentSession *session)
{
    EditorPage *page = m_panels.editors->addDocument(session->file());
    connect(&session->file(), &TextDocument::journalFailed, this, &Workbench::said);
    connect(&page->editor(), &CodeEditor::caretMoved, this, [this, session, page](int offset) {
        // A change of several components moves the caret too, and so does taking it back; they stay selected.
        const bool isUsers = (page->editor().hasFocus() && !session->file().isUndoing()) || m_selection->nodes().size() < 2;
        if (session->isPython() && isUsers)
            m_selection->selectAt(session, offset, Origin::Code);
    });
    onProblems();
}

void Workbench::onPageChanged(EditorPage *page)
{
    m_current = page ? m_project->session(page->file().path()) : nullptr;
    m_commands->target.setDocument(m_current);
    const DesignDocument *design = m_current && m_current->isPython() ? &m_current->design() : nullptr;
    m_panels.navigator->setDocument(design);
    m_panels.state->setDocument(design);
    showPages();
    if (m_selection->session() != m_current)
        m_selection->clear();
    m_panels.palette->showPlace();
    Q_EMIT currentChanged();
}

void Workbench::onSelectionChanged(Origin origin)
{
    DocumentSession *session = m_selection->session();
    const NodeId node = m_selection->node();
    if (session && session != m_current && node)
        m_panels.editors->show(session->file());
    m_panels.navigator->setSelectedNodes(m_selection->nodes());
    for (NodePanel *panel : nodePanels())
        panel->setNodes(session ? &session->design() : nullptr, m_selection->nodes());
    m_panels.events->setNode(session ? &session->design() : nullptr, node);
    m_panels.palette->showPlace();
    showRange();
    const Node *current = m_selection->current();
    CodeEditor *editor = m_panels.editors->currentEditor();
    if (current && editor && origin != Origin::Code)
        editor->revealRange(current->range);
}

void Workbench::showRange()
{
    CodeEditor *editor = m_panels.editors->currentEditor();
    if (!editor)
        return;
    QVector<TextRange> ranges;
    if (m_current && m_selection->session() == m_current) {
        const Module &module = m_current->design().module();
        for (const NodeId id : m_selection->nodes()) {
            if (const Node *node = module.node(id))
                ranges.append(node->range);
        }
    }
    editor->setSelectedNodes(ranges);
}

void Workbench::goTo(const QString &file, int line, int column)
{
    if (file.isEmpty() || !open(file))
        return;
    if (CodeEditor *editor = m_panels.editors->currentEditor())
        editor->goTo(line, column);
}

void Workbench::goToSelection()
{
    const Node *node = m_selection->current();
    CodeEditor *editor = m_panels.editors->currentEditor();
    if (!node || !editor)
        return;
    editor->revealRange(node->range);
    editor->setFocus();
}

void Workbench::goToDefinition()
{
    const Result<ProjectEditor::Place> place = m_projectCommands->definition();
    if (!place)
        std::ignore = m_commands->target.refuse(place.error().message);
    else if (open(place->path))
        goToOffset(place->range.start);
}

void Workbench::goToOffset(int offset)
{
    if (CodeEditor *editor = m_panels.editors->currentEditor()) {
        editor->revealRange({offset, offset});
        editor->setFocus();
    }
}

void Workbench::goToPage(const QString &route)
{
    for (const Page &page : m_current->design().module().pages) {
        if (page.route == route)
            goToOffset(page.range.start);
    }
}

QStringList Workbench::usesOf(const QString &state, const QString &member) const
{
    return m_current ? projectUses(*m_project, *m_current, state, member) : QStringList();
}

QString Workbench::currentRoute() const
{
    if (const DocumentSession *session = m_selection->session()) {
        const Module &module = session->design().module();
        if (const int page = module.pageOf(m_selection->node()); page >= 0)
            return module.pages.at(page).route;
    }
    return m_canvas->declaredRoute();
}

void Workbench::showWhenLoaded(const QString &route)
{
    m_awaitedRoute = route;
}

void Workbench::close(DocumentSession *session)
{
    if (m_selection->session() == session)
        m_selection->clear();
    m_panels.editors->removeDocument(session->file());
    m_project->close(session);
}

void Workbench::onRuntimeState()
{
    using State = RuntimeProcess::State;
    const RuntimeProcess &runtime = m_project->runtime();
    switch (runtime.state()) {
    case State::Stopped: break;
    case State::Starting:
        if (!m_hasLoaded)
            m_panels.pane->showMessage(tr("Starting %1…").arg(m_project->name()), {});
        break;
    case State::Serving: onProblems(); break;
    case State::Restarting:
        m_panels.pane->setBanner(runtime.message());
        m_panels.console->append(runtime.message() + QLatin1Char('\n'), ConsolePanel::Source::Studio);
        break;
    case State::Failed:
        m_panels.pane->setBanner({});
        m_panels.pane->showMessage(tr("The app could not be started"), runtime.message(), tr("Try again"));
        break;
    }
}

void Workbench::showWaiting()
{
    const QString &doing = m_project->waitsFor();
    m_panels.pane->setProgress(m_hasLoaded ? doing : QString());
    if (!m_hasLoaded && !m_project->isBroken())
        m_panels.pane->showMessage(tr("Starting %1…").arg(m_project->name()), doing, doing.isEmpty() ? QString() : tr("Cancel"));
}

void Workbench::onProblems()
{
    const Problems &problems = m_project->problems();
    m_panels.problems->setProblems(problems, m_project->dir());
    for (DocumentSession *session : m_project->sessions()) {
        Problems own;
        for (const Problem &problem : problems) {
            if (problem.file == session->path())
                own.append(problem);
        }
        if (EditorPage *page = m_panels.editors->pageOf(session->file()))
            page->editor().setProblems(own);
    }
    const Problem *first = firstError(problems);
    if (!first) {
        m_panels.pane->setBanner({});
        return;
    }
    QString place = QDir(m_project->dir()).relativeFilePath(first->file);
    if (first->line > 0)
        place += tr(", line %1").arg(first->line);
    const QString text = first->file.isEmpty() ? first->message : tr("%1 — %2").arg(first->message, place);
    if (m_project->isBroken() && !m_hasLoaded)
        m_panels.pane->showMessage(tr("The app has an error"), text, {});
    else
        m_panels.pane->setBanner(text);
}

} // namespace vitrine
