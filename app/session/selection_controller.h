#pragma once

#include "designer/model/node.h"

#include <QObject>
#include <QPointer>

namespace vitrine {

class DocumentSession;

/// The one selected node of the window. Canvas, tree and code set it and follow it; setting what is selected already does nothing, so
/// there are no loops.
class SelectionController : public QObject
{
    Q_OBJECT

public:
    /// Where a selection came from: that view needs no scrolling to it.
    enum class Origin { Code, Tree, Canvas, Command };

    explicit SelectionController(QObject *parent = nullptr);

    void select(DocumentSession *session, NodeId node, Origin origin);
    void selectAt(DocumentSession *session, int offset, Origin origin);
    void selectParent();
    void clear();

    DocumentSession *session() const { return m_session; }
    NodeId node() const { return m_node; }
    /// Null if nothing is selected. Lives until the next edit.
    const Node *current() const;

Q_SIGNALS:
    void changed(vitrine::SelectionController::Origin origin);
    /// The selected node is the same, its source was edited.
    void contentChanged();

private:
    void onDesignChanged();

    QPointer<DocumentSession> m_session;
    NodeId m_node = 0;
    QMetaObject::Connection m_connection;
};

} // namespace vitrine
