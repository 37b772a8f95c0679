#include "app/session/selection_controller.h"

#include "app/session/document_session.h"

namespace vitrine {

SelectionController::SelectionController(QObject *parent) : QObject(parent) {}

void SelectionController::select(DocumentSession *session, NodeId node, Origin origin)
{
    if (session == m_session && node == m_node)
        return;
    if (session != m_session) {
        disconnect(m_connection);
        if (session)
            m_connection = connect(&session->design(), &DesignDocument::changed, this, &SelectionController::onDesignChanged);
    }
    m_session = session;
    m_node = node;
    Q_EMIT changed(origin);
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
    return m_session && m_node ? m_session->design().module().node(m_node) : nullptr;
}

void SelectionController::onDesignChanged()
{
    if (m_node == 0)
        return;
    if (!current())
        select(m_session, 0, Origin::Code);
    else
        Q_EMIT contentChanged();
}

} // namespace vitrine
