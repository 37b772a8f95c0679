#include "app/session/visual_commands.h"

#include "app/session/document_session.h"
#include "app/session/selection_controller.h"
#include "runtime/catalog/catalog.h"

#include <algorithm>

namespace vitrine {

VisualCommands::VisualCommands(SelectionController &selection, QObject *parent) : QObject(parent), m_selection(selection) {}

void VisualCommands::setDocument(DocumentSession *session)
{
    m_document = session;
}

DocumentSession *VisualCommands::target() const
{
    return m_selection.session() ? m_selection.session() : m_document.data();
}

void VisualCommands::perform(const Result<Change> &change, Afterwards afterwards)
{
    DocumentSession *session = target();
    const Result<NodeId> focus = session->apply(change);
    if (!focus) {
        Q_EMIT refused(focus.error().message);
        return;
    }
    if (*focus && afterwards == Afterwards::SelectResult)
        m_selection.select(session, *focus, SelectionController::Origin::Command);
    Q_EMIT done(change->label.text());
}

void VisualCommands::setProperty(NodeId node, const QString &name, const std::optional<PropertyValue> &value,
                                 Editor::Overwrite overwrite)
{
    if (target())
        perform(target()->visual().setProperty(node, name, value, overwrite), Afterwards::KeepSelection);
}

void VisualCommands::setText(NodeId node, const QString &text)
{
    if (target())
        perform(target()->visual().setText(node, text), Afterwards::KeepSelection);
}

void VisualCommands::insert(const QString &python, NodeId parent, int index)
{
    if (target())
        perform(target()->visual().insertChild(parent, index, python), Afterwards::SelectResult);
}

/// A node that takes further components: one that holds some, or an empty one that is made to hold them. A heading with a text is none,
/// though its entry allows children.
static bool isContainer(const Module &module, const Node &node, const Catalog &catalog)
{
    const ComponentEntry *entry = catalog.component(node.component);
    if (node.kind != NodeKind::StaticCall || !entry || entry->children != ComponentEntry::Children::Any)
        return false;
    const bool holdsComponents = std::any_of(node.children.begin(), node.children.end(),
                                             [&](int child) { return module.nodes.at(child).kind != NodeKind::Text; });
    return holdsComponents || (node.children.isEmpty() && entry->split);
}

/// Number of positional children before the node: what insertChild() counts.
static int positionAfter(const Module &module, const Node &parent, NodeId node)
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

void VisualCommands::insertAtSelection(const QString &python)
{
    DocumentSession *session = target();
    if (!session)
        return;
    const Module &module = session->design().module();
    const Node *node = m_selection.current();
    if (!node && !module.roots.isEmpty() && module.roots.first().node >= 0)
        node = &module.nodes.at(module.roots.first().node);
    if (!node) {
        Q_EMIT refused(tr("Select a component first: the new one goes into it or after it"));
        return;
    }
    if (node->parent < 0 || isContainer(module, *node, session->design().catalog())) {
        insert(python, node->id, -1);
        return;
    }
    const Node &parent = module.nodes.at(node->parent);
    insert(python, parent.id, positionAfter(module, parent, node->id));
}

void VisualCommands::move(NodeId node, NodeId parent, int index)
{
    if (target())
        perform(target()->visual().moveNode(node, parent, index), Afterwards::SelectResult);
}

void VisualCommands::remove(NodeId node)
{
    if (target() && node)
        perform(target()->visual().deleteNode(node), Afterwards::SelectResult);
}

void VisualCommands::duplicate(NodeId node)
{
    if (target() && node)
        perform(target()->visual().duplicateNode(node), Afterwards::SelectResult);
}

void VisualCommands::wrap(NodeId node, const QString &component)
{
    if (target() && node)
        perform(target()->visual().wrapNode(node, component), Afterwards::SelectResult);
}

void VisualCommands::unwrap(NodeId node)
{
    if (target() && node)
        perform(target()->visual().unwrapNode(node), Afterwards::SelectResult);
}

} // namespace vitrine
