#include "app/session/selection_controller.h"

#include "app/session/document_session.h"

namespace vitrine {

SelectionController::SelectionController(QObject *parent) : QObject(parent) {}

void SelectionController::select(DocumentSession *session, NodeId node, Origin origin)
{
    select(session, node ? QVector<NodeId>{node} : QVector<NodeId>(), origin);
}

void SelectionController::select(DocumentSession *session, const QVector<NodeId> &nodes, Origin origin)
{
    if (session == m_session && nodes == m_nodes)
        return;
    if (session != m_session) {
        disconnect(m_connection);
        if (session)
            m_connection = connect(&session->design(), &DesignDocument::changed, this, &SelectionController::onDesignChanged);
    }
    m_session = session;
    m_nodes = nodes;
    Q_EMIT changed(origin);
}

void SelectionController::toggle(DocumentSession *session, NodeId node, Origin origin)
{
    QVector<NodeId> nodes = session == m_session ? m_nodes : QVector<NodeId>();
    if (!nodes.removeOne(node))
        nodes.append(node);
    select(session, nodes, origin);
}

void SelectionController::selectAt(DocumentSession *session, int offset, Origin origin)
{
    select(session, session->design().module().nodeAt(offset), origin);
}

void SelectionController::selectParent()
{
    const Node *node = current();
    if (node && node->parent >= 0)
        select(m_session, m_session->design().module().nodes.at(node->parent).id, Origin::Command);
}

void SelectionController::clear()
{
    select(nullptr, 0, Origin::Command);
}

const Node *SelectionController::current() const
{
    return m_session && !m_nodes.isEmpty() ? m_session->design().module().node(node()) : nullptr;
}

void SelectionController::onDesignChanged()
{
    if (m_nodes.isEmpty())
        return;
    QVector<NodeId> left = m_nodes;
    left.removeIf([this](NodeId node) { return !m_session->design().module().node(node); });
    if (left != m_nodes)
        select(m_session, left, Origin::Code);
    else
        Q_EMIT contentChanged();
}

} // namespace vitrine
