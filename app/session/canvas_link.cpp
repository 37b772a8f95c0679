#include "app/session/canvas_link.h"

#include "app/session/document_session.h"
#include "app/session/line_index.h"
#include "app/session/project_session.h"
#include "app/session/selection_controller.h"
#include "app/session/visual_commands.h"
#include "designer/model/component_piece.h"
#include "designer/model/navigator_model.h"
#include "preview/canvas_bridge.h"
#include "preview/live_pane.h"

#include <QCursor>
#include <QMimeData>

#include <map>
#include <tuple>

namespace vitrine {

CanvasLink::CanvasLink(ProjectSession &project, SelectionController &selection, VisualCommands &commands, LivePane &pane,
                       QObject *parent) :
    QObject(parent), m_project(project), m_selection(selection), m_commands(commands), m_pane(pane)
{
    pane.bridge().setLabelSource([this](const QString &mark) { return labelOf(mark); });
    connect(&pane.bridge(), &CanvasBridge::clicked, this, &CanvasLink::onClicked);
    connect(&pane.bridge(), &CanvasBridge::commandGiven, this, &CanvasLink::onCommand);
    connect(&pane.bridge(), &CanvasBridge::menuRequested, this, [this](const QStringList &marks) {
        const auto [session, node] = nodeOf(marks.first());
        if (!session || session != m_selection.session() || !m_selection.nodes().contains(node))
            onClicked(marks, false);
        if (m_selection.current())
            Q_EMIT menuRequested(QCursor::pos());
    });
    pane.bridge().setDropSource([this](const QStringList &marks, const QString &zone) { return offer(marks, zone); });
    connect(&pane.bridge(), &CanvasBridge::dropped, this, [this](const QString &mark, const QString &zone) {
        const auto [session, node] = nodeOf(mark);
        if (!session)
            return;
        m_selection.select(session, node, SelectionController::Origin::Canvas);
        if (const std::optional<CommandTarget::Place> at = freePlace(*session, node, zone))
            Q_EMIT dropped(m_pane.dragged(), *at);
    });
    connect(&pane, &LivePane::routeChanged, this, [this] { showSelection(false); });
    connect(&selection, &SelectionController::changed, this,
            [this](SelectionController::Origin origin) { showSelection(origin != SelectionController::Origin::Canvas); });
    connect(&selection, &SelectionController::contentChanged, this, [this] { showSelection(false); });
    connect(&project, &ProjectSession::appLoaded, this, &CanvasLink::onLoaded);
    connect(&project, &ProjectSession::edited, this,
            [this](const QString &file, int offset, int removed, int added) { m_marks.applyEdit(file, offset, removed, added); });
}

void CanvasLink::onLoaded(const control::Loaded &message)
{
    if (!m_project.isNewest(message.rev))
        return;
    // The marks speak of the text that was loaded; what was typed since moves them along.
    std::map<int, LineIndex> texts;
    MarkTable marks;
    for (auto page = message.marks.begin(); page != message.marks.end(); ++page) {
        for (auto mark = page->begin(); mark != page->end(); ++mark) {
            const control::SourceMark &at = *mark;
            if (at.file < 0 || at.file >= message.files.size())
                continue;
            auto text = texts.find(at.file);
            if (text == texts.end())
                text = texts.emplace(at.file, LineIndex(m_project.loadedText(message.files.at(at.file)))).first;
            marks.insert(page.key(), mark.key(),
                         {message.files.at(at.file), text->second.offsetOf(at.line, at.column),
                          text->second.offsetOf(at.endLine, at.endColumn)});
        }
    }
    for (const auto &[file, index] : texts) {
        for (const ProjectSession::Edit &edit : m_project.editsSinceLoad(message.files.at(file)))
            marks.applyEdit(message.files.at(file), edit.offset, edit.removed, edit.added);
    }
    m_marks = std::move(marks);
    showSelection(false);
}

QString CanvasLink::declaredRoute() const
{
    const QStringList path = m_pane.route().split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (const QString &route : m_project.routes()) {
        const QStringList parts = route.split(QLatin1Char('/'), Qt::SkipEmptyParts);
        bool fits = parts.size() == path.size();
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (parts.at(i).startsWith(QLatin1String("[[")) || parts.at(i).startsWith(QLatin1String("[..."))) {
                fits = true;
                break;
            }
            if (i >= path.size() || (parts.at(i) != path.at(i) && !parts.at(i).startsWith(QLatin1Char('[')))) {
                fits = false;
                break;
            }
        }
        if (fits)
            return route;
    }
    return m_pane.route();
}

std::pair<DocumentSession *, NodeId> CanvasLink::nodeOf(const QString &mark) const
{
    const SourcePlace *place = m_marks.place(declaredRoute(), mark);
    DocumentSession *session = place ? m_project.open(place->file) : nullptr;
    return {session, session ? session->design().module().nodeForRange({place->start, place->end}) : 0};
}

CommandTarget::Place CanvasLink::place(const Module &module, NodeId id, const QString &zone)
{
    const Node *node = module.node(id);
    if (zone == QLatin1String("into") || !node || node->parent < 0)
        return {id, -1};
    const Node &parent = module.nodes.at(node->parent);
    const int behind = CommandTarget::positionAfter(module, parent, id);
    return {parent.id, zone == QLatin1String("after") ? behind : behind - 1};
}

bool CanvasLink::takesDragged(const DocumentSession &session, const CommandTarget::Place &place) const
{
    const QMimeData &dragged = m_pane.dragged();
    const QVector<NodeId> nodes = NavigatorModel::nodesOf(dragged);
    if (nodes.isEmpty())
        return bool(session.visual().insertChild(place.parent, place.index, ComponentPiece::fromMimeData(dragged).python));
    return &session == m_selection.session() && session.groups().move(nodes, place.parent, place.index);
}

std::optional<CommandTarget::Place> CanvasLink::freePlace(const DocumentSession &session, NodeId id, const QString &zone) const
{
    const Module &module = session.design().module();
    for (const Node *node = module.node(id); node;) {
        // What a condition shows or a loop draws has its neighbours beside these; others have an element of their own.
        const Node *parent = zone == QLatin1String("into") || node->parent < 0 ? nullptr : &module.nodes.at(node->parent);
        if (parent && (parent->kind == NodeKind::Condition || parent->kind == NodeKind::Loop)) {
            node = parent;
            continue;
        }
        if (!parent && node->parent >= 0 && !CommandTarget::isMadeToHold(module, *node, session.design().catalog()))
            return std::nullopt;
        const CommandTarget::Place at = place(module, node->id, zone);
        return takesDragged(session, at) ? std::optional(at) : std::nullopt;
    }
    return std::nullopt;
}

// Into the element, beside it, or beside what it is in, whatever comes first and takes a component.
QStringList CanvasLink::offer(const QStringList &marks, const QString &zone) const
{
    for (const QString &mark : marks) {
        const auto [session, node] = nodeOf(mark);
        if (!session || !node)
            continue;
        for (const QString &way : zone == QLatin1String("into") ? QStringList{zone, QStringLiteral("after")} : QStringList{zone}) {
            if (freePlace(*session, node, way))
                return {mark, way};
        }
    }
    return {};
}

QString CanvasLink::labelOf(const QString &mark) const
{
    const SourcePlace *place = m_marks.place(declaredRoute(), mark);
    DocumentSession *session = place ? m_project.session(place->file) : nullptr;
    if (!session)
        return {};
    const Module &module = session->design().module();
    const Node *node = module.node(module.nodeForRange({place->start, place->end}));
    return node ? node->label : QString();
}

void CanvasLink::onClicked(const QStringList &marks, bool adds)
{
    for (const QString &mark : marks) {
        const auto [session, node] = nodeOf(mark);
        if (!session || !node)
            continue;
        if (adds)
            m_selection.toggle(session, node, SelectionController::Origin::Canvas);
        else
            m_selection.select(session, node, SelectionController::Origin::Canvas);
        return;
    }
}

void CanvasLink::onCommand(const QString &name)
{
    if (name == QLatin1String("parent"))
        m_selection.selectParent();
    else if (name == QLatin1String("delete"))
        std::ignore = m_commands.components.remove(m_selection.nodes());
    else if (name == QLatin1String("duplicate"))
        std::ignore = m_commands.components.duplicate(m_selection.nodes());
    else if (name == QLatin1String("undo") && m_selection.session())
        m_selection.session()->file().undo();
    else if (name == QLatin1String("redo") && m_selection.session())
        m_selection.session()->file().redo();
}

void CanvasLink::showSelection(bool scroll)
{
    const Node *current = m_selection.current();
    if (!current) {
        m_pane.bridge().setSelection({}, {}, false);
        return;
    }
    const Module &module = m_selection.session()->design().module();
    QStringList marks;
    QString label;
    // The current one, which is the last, comes first: it gives the label, and is scrolled to.
    for (auto node = m_selection.nodes().crbegin(); node != m_selection.nodes().crend(); ++node) {
        const auto [own, name] = marksOf(module, module.indexOf(*node));
        if (label.isEmpty())
            label = name;
        marks += own;
    }
    if (m_selection.nodes().size() > 1)
        label = GroupEditor::name(module, m_selection.nodes());
    m_pane.bridge().setSelection(marks, label, scroll);
}

// A text or an expression makes no element of its own: the box is that of the component around it.
std::pair<QStringList, QString> CanvasLink::marksOf(const Module &module, int node) const
{
    QStringList marks;
    QString label;
    for (; node >= 0 && marks.isEmpty(); node = module.nodes.at(node).parent) {
        const Node &shown = module.nodes.at(node);
        marks = m_marks.marksAt(declaredRoute(), {m_selection.session()->path(), shown.range.start, shown.range.end});
        label = shown.label;
    }
    return {marks, label};
}

} // namespace vitrine
