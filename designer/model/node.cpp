#include "designer/model/node.h"

#include "designer/source/range_mover.h"

#include <algorithm>

namespace vitrine {

const Keyword *Node::keyword(const QString &name) const
{
    const auto found
        = std::find_if(keywords.cbegin(), keywords.cend(), [&](const Keyword &keyword) { return keyword.name == name; });
    return found == keywords.cend() ? nullptr : &*found;
}

void Node::move(const TextEdit &edit)
{
    if (range.end < edit.offset)
        return; // keywords stay shared with other copies
    const RangeMover mover{edit};
    mover.move(range);
    if (!argumentsRange.isEmpty()) { // a call
        mover.move(calleeRange);
        mover.move(argumentsRange);
    }
    for (Keyword &keyword : keywords) {
        mover.move(keyword.range);
        mover.move(keyword.nameRange);
        mover.move(keyword.valueRange);
    }
}

} // namespace vitrine
