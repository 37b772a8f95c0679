#pragma once

#include "designer/model/node.h"

#include <QObject>
#include <QPointer>
#include <QVector>

namespace vitrine {

class DocumentSession;

/// What is selected in the window: any number of nodes of one file, one of which is the current one. Canvas, tree and code set it and
/// follow it; setting what is selected already does nothing, so there are no loops.
class SelectionController : public QObject
{
    Q_OBJECT

public:
    /// Where a selection came from: that view needs no scrolling to it.
    enum class Origin { Code, Tree, Canvas, Command };

    explicit SelectionController(QObject *parent = nullptr);

    void select(DocumentSession *session, NodeId node, Origin origin);
    /// The last one becomes the current one.
    void select(DocumentSession *session, const QVector<NodeId> &nodes, Origin origin);
    /// Adds the node as the current one, or takes it out.
    void toggle(DocumentSession *session, NodeId node, Origin origin);
    void selectAt(DocumentSession *session, int offset, Origin origin);
    void selectParent();
    void clear();

    DocumentSession *session() const { return m_session; }
    /// The current one; 0 if nothing is selected.
    NodeId node() const { return m_nodes.isEmpty() ? 0 : m_nodes.last(); }
    /// All, the current one last.
    const QVector<NodeId> &nodes() const { return m_nodes; }
    /// Null if nothing is selected. Lives until the next edit.
    const Node *current() const;

Q_SIGNALS:
    void changed(vitrine::SelectionController::Origin origin);
    /// The selected nodes are the same, the source of the file was edited.
    void contentChanged();

private:
    void onDesignChanged();

    QPointer<DocumentSession> m_session;
    QVector<NodeId> m_nodes;
    QMetaObject::Connection m_connection;
};

} // namespace vitrine
