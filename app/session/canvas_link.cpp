#include "app/session/canvas_link.h"

#include "app/session/document_session.h"
#include "app/session/line_index.h"
#include "app/session/project_session.h"
#include "app/session/selection_controller.h"
#include "app/session/visual_commands.h"
#include "preview/canvas_bridge.h"
#include "preview/live_pane.h"

#include <QCursor>

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
        onClicked(marks);
        if (m_selection.current())
            Q_EMIT menuRequested(QCursor::pos());
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

void CanvasLink::onClicked(const QStringList &marks)
{
    for (const QString &mark : marks) {
        const SourcePlace *place = m_marks.place(declaredRoute(), mark);
        DocumentSession *session = place ? m_project.open(place->file) : nullptr;
        if (!session)
            continue;
        if (const NodeId node = session->design().module().nodeForRange({place->start, place->end})) {
            m_selection.select(session, node, SelectionController::Origin::Canvas);
            return;
        }
    }
}

void CanvasLink::onCommand(const QString &name)
{
    if (name == QLatin1String("parent"))
        m_selection.selectParent();
    else if (name == QLatin1String("delete"))
        std::ignore = m_commands.components.remove(m_selection.node());
    else if (name == QLatin1String("duplicate"))
        std::ignore = m_commands.components.duplicate(m_selection.node());
    else if (name == QLatin1String("undo") && m_selection.session())
        m_selection.session()->file().undo();
    else if (name == QLatin1String("redo") && m_selection.session())
        m_selection.session()->file().redo();
}

void CanvasLink::showSelection(bool scroll)
{
    const Node *node = m_selection.current();
    if (!node) {
        m_pane.bridge().setSelection({}, {}, false);
        return;
    }
    // A text or an expression makes no element of its own: the box is that of the component around it.
    const Module &module = m_selection.session()->design().module();
    QStringList marks;
    const Node *shown = node;
    while (shown) {
        marks = m_marks.marksAt(declaredRoute(), {m_selection.session()->path(), shown->range.start, shown->range.end});
        if (!marks.isEmpty() || shown->parent < 0)
            break;
        shown = &module.nodes.at(shown->parent);
    }
    m_pane.bridge().setSelection(marks, shown->label, scroll);
}

} // namespace vitrine
