#pragma once

#include "designer/edit/change.h"
#include "designer/model/design_document.h"

#include <memory>

namespace vitrine {

/// Several operations on a document, one after another, as one: they are made in a copy, where each sees what the ones before it have
/// made. Nodes keep their ids in the copy.
class Rehearsal {
public:
    explicit Rehearsal(const DesignDocument &document) : m_document(document.copy()) { }

    /// The copy as the operations so far have left it.
    const DesignDocument &document() const { return *m_document; }
    /// Makes one operation more; gives the node that it speaks of (0: none), or why the operation was refused.
    Result<NodeId> make(const Result<Change> &change);
    /// All of them as one change, after which these nodes of the copy are selected, the first one above all.
    Change change(const EditLabel &label, const QVector<NodeId> &selected) const;

private:
    std::unique_ptr<DesignDocument> m_document;
    TextEdits m_edits;
};

} // namespace vitrine
