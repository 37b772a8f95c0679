#pragma once

#include "designer/model/module.h"

#include <QHash>
#include <QSet>

#include <vector>

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

    /// Ids are small and dense, so a set of them is a bit for each.
    class Ids {
    public:
        explicit Ids(NodeId last) : m_bits(size_t(last) + 1) { }
        bool contains(NodeId id) const { return id < m_bits.size() && m_bits[id]; }
        void insert(NodeId id)
        {
            m_size += m_bits[id] ? 0 : 1;
            m_bits[id] = true;
        }
        int size() const { return m_size; }

    private:
        std::vector<bool> m_bits;
        int m_size = 0;
    };

    Ids takenOver(const Module &old, Module &fresh) const;
    void matchByAnchor(const Module &old, Module &fresh, Ids &given) const;
    void matchByText(Module &fresh, const QString &text, Ids &given) const;
    void matchByKindAndAnchor(const Module &old, Module &fresh, Ids &given) const;
    void matchByPlace(const Module &old, Module &fresh, Ids &given);
    void forgetFormer(const Module &fresh, const Ids &given);
    void rememberVanished(const Module &old, const Ids &given);

    QVector<Vanished> m_vanished; ///< oldest first
    /// Where nodes began that were found again by their place only: `rx.` typed before a component makes it part of that for a moment.
    QVector<Vanished> m_former;
    QHash<NodeId, QString> m_touched; ///< text before the first edit since the last reading
    QSet<NodeId> m_swallowed; ///< nodes whose anchor was replaced since the last reading
    NodeId m_lastId = 0;
};

} // namespace vitrine
