#include "designer/model/node.h"

#include <algorithm>

namespace vitrine {

const Keyword *Node::keyword(const QString &name) const
{
    const auto found
        = std::find_if(keywords.cbegin(), keywords.cend(), [&](const Keyword &keyword) { return keyword.name == name; });
    return found == keywords.cend() ? nullptr : &*found;
}

} // namespace vitrine
