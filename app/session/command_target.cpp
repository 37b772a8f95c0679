#include "app/session/command_target.h"

#include "app/session/document_session.h"
#include "app/session/selection_controller.h"
#include "runtime/catalog/catalog.h"

#include <algorithm>

namespace vitrine {

CommandTarget::CommandTarget(SelectionController &selection, QObject *parent) : QObject(parent), m_selection(selection) {}

DocumentSession *CommandTarget::document() const
{
    return m_selection.session() ? m_selection.session() : m_document.data();
}

void CommandTarget::setDocument(DocumentSession *session)
{
    m_document = session;
}

/// The text of a node, and what it shows instead of one, are no components in it.
static bool isContent(const Node &node)
{
    return node.kind == NodeKind::Text || (node.kind == NodeKind::Expression && node.children.isEmpty());
}

static bool hasComponents(const Module &module, const Node &node)
{
    return std::any_of(node.children.begin(), node.children.end(), [&](int child) { return !isContent(module.nodes.at(child)); });
}

/// A node that takes the component: one that holds some, or an empty one that is made to hold them. A heading with a text is none, though
/// its entry allows children; and what is put together from parts of its own (rx.segmented_control.root) takes those only.
static bool isContainer(const Module &module, const Node &node, const Catalog &catalog, const QString &python)
{
    const ComponentEntry *entry = catalog.component(node.component);
    if (node.kind != NodeKind::StaticCall || !entry || entry->children != ComponentEntry::Children::Any)
        return false;
    const QString parts = node.component.section(QLatin1Char('.'), 0, -2) + QLatin1Char('.');
    if (node.component.endsWith(QLatin1String(".root")) && parts != QLatin1String("rx.form.") && !python.startsWith(parts))
        return false;
    return hasComponents(module, node) || (node.children.isEmpty() && entry->split);
}

bool CommandTarget::isMadeToHold(const Module &module, const Node &node, const Catalog &catalog)
{
    const ComponentEntry *entry = catalog.component(node.component);
    return hasComponents(module, node) || (entry && entry->split);
}

int CommandTarget::positionAfter(const Module &module, const Node &parent, NodeId node)
{
    int position = 0;
    for (const int child : parent.children) {
        const Node &sibling = module.nodes.at(child);
        position += sibling.slot.isEmpty() ? 1 : 0;
        if (sibling.id == node)
            break;
    }
    return position;
}

Result<CommandTarget::Place> CommandTarget::insertionPlace(const QString &python) const
{
    const DocumentSession *session = document();
    if (!session)
        return Error{tr("Open a Python file first.")};
    const Module &module = session->design().module();
    const Node *node = m_selection.current();
    if (!node && !module.roots.isEmpty() && module.roots.first().node >= 0)
        node = &module.nodes.at(module.roots.first().node);
    if (!node)
        return Error{tr("Select a component first: the new one goes into it or after it")};
    if (node->parent < 0 || isContainer(module, *node, session->design().catalog(), python))
        return Place{node->id, -1};
    const Node &parent = module.nodes.at(node->parent);
    return Place{parent.id, positionAfter(module, parent, node->id)};
}

QString CommandTarget::description(const Place &place) const
{
    const Module &module = document()->design().module();
    const Node *parent = module.node(place.parent);
    if (!parent)
        return {};
    QStringList siblings;
    for (const int child : parent->children) {
        if (module.nodes.at(child).slot.isEmpty())
            siblings.append(module.nodes.at(child).label);
    }
    if (siblings.isEmpty())
        return tr("into %1").arg(parent->label);
    const qsizetype index = place.index < 0 ? siblings.size() : std::min<qsizetype>(place.index, siblings.size());
    return index == 0 ? tr("into %1, before %2").arg(parent->label, siblings.first())
                      : tr("into %1, after %2").arg(parent->label, siblings.at(index - 1));
}

Result<NodeId> CommandTarget::perform(const Result<Change> &change, Afterwards afterwards)
{
    DocumentSession *session = document();
    const Result<NodeId> focus = session->apply(change);
    if (!focus)
        return refuse(focus.error().message);
    if (*focus && afterwards == Afterwards::SelectResult) {
        QVector<NodeId> nodes;
        for (const TextRange &range : change->alsoSelected)
            nodes.append(session->design().module().nodeForRange(range));
        m_selection.select(session, nodes + QVector<NodeId>{*focus}, SelectionController::Origin::Command);
    }
    Q_EMIT done(change->label.text());
    return focus;
}

Result<NodeId> CommandTarget::refuseWithoutDocument()
{
    return refuse(tr("Open a Python file first."));
}

Result<NodeId> CommandTarget::refuse(const QString &reason)
{
    Q_EMIT refused(reason);
    return Error{reason};
}

} // namespace vitrine
