#pragma once

#include "designer/model/module.h"

#include <QHash>
#include <QSet>

namespace vitrine {

/// Carries node ids from one reading of a text to the next. A node is found again by its anchor (the offset where it begins,
/// moved along with the edits); by its text, if an edit replaced what is around it (a move); else by its place in the tree. Nodes
/// that vanish are remembered for a while: half-typed code hides nodes that come back, and so does the undo of a deletion.
class NodeIdentity {
public:
    /// To be called before each edit, with the text before it: moves all ranges of `module`, and remembers the nodes that the
    /// edit touches.
    void beforeEdit(Module &module, const QString &text, const TextEdit &edit);
    /// Gives the nodes of `fresh`, read from `text`, the edited one, the ids of their counterparts in `old`, and new ones to the
    /// rest. Those that were taken over from `old` keep the ids that they have.
    void carryOver(const Module &old, Module &fresh, const QString &text);

private:
    /// A node that was not in the text any more when it was read last.
    struct Vanished {
        NodeId id = 0;
        NodeKind kind = NodeKind::Expression;
        QString callee;
        int anchor = -1; ///< -1: replaced by an edit
        QString text; ///< empty if no edit touched it
    };

    static QSet<NodeId> takenOver(const Module &old, Module &fresh);
    void matchByAnchor(const Module &old, Module &fresh, QSet<NodeId> &given) const;
    void matchByText(Module &fresh, const QString &text, QSet<NodeId> &given) const;
    static void matchByKindAndAnchor(const QSet<NodeId> &swallowed, const Module &old, Module &fresh, QSet<NodeId> &given);
    static void matchByPlace(const Module &old, Module &fresh, QSet<NodeId> &given);
    void rememberVanished(const Module &old, const QSet<NodeId> &given);

    QVector<Vanished> m_vanished; ///< oldest first
    QHash<NodeId, QString> m_touched; ///< text before the first edit since the last reading
    QSet<NodeId> m_swallowed; ///< nodes whose anchor was replaced since the last reading
    NodeId m_lastId = 0;
};

} // namespace vitrine
