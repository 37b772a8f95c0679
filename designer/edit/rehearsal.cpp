#include "designer/edit/rehearsal.h"

namespace vitrine {

Result<NodeId> Rehearsal::make(const Result<Change> &change)
{
    if (!change)
        return change.error();
    m_document->foresee(change->result);
    m_document->applyEdits(change->edits);
    m_edits = m_edits.followedBy(change->edits);
    return change->focus.isEmpty() ? NodeId(0) : m_document->module().nodeForRange(change->focus);
}

Change Rehearsal::change(const EditLabel &label, const QVector<NodeId> &selected) const
{
    QVector<TextRange> ranges;
    for (const NodeId id : selected) {
        if (const Node *node = m_document->module().node(id))
            ranges.append(node->range);
    }
    const TextRange focus = ranges.isEmpty() ? TextRange() : ranges.takeFirst();
    return {m_edits, label, std::make_shared<const ReadText>(ReadText{m_document->text(), m_document->module(), m_document->brokenLines()}), focus, ranges};
}

} // namespace vitrine
