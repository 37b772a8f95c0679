#pragma once

#include "designer/model/module.h"

#include <QSet>

namespace vitrine {

/// Carries node ids from one reading of a text to the next. A node is found again by its anchor (the offset where it begins, moved
/// along with the edits); if an edit swallowed the anchor, by its text (a move, or the undo of a deletion); else by its place in the
/// tree.
class NodeIdentity
{
public:
    /// To be called before each edit, with the text before it: moves all ranges of `module` and remembers the nodes whose beginning
    /// is replaced.
    void beforeEdit(Module &module, const QString &text, const TextEdit &edit);
    /// Gives the nodes of `fresh`, read from `text`, the edited one, the ids of their counterparts in `old`, and new ones to the rest.
    void carryOver(const Module &old, Module &fresh, const QString &text);

private:
    struct Lost {
        NodeId id = 0;
        QString text;
    };

    void matchByText(Module &fresh, const QString &text, QSet<NodeId> &given) const;

    QVector<Lost> m_lost; ///< oldest first; kept beyond carryOver() so that undo brings ids back
    NodeId m_lastId = 0;
};

} // namespace vitrine
