#pragma once

#include "app/automation/json.h"
#include "designer/model/node.h"

namespace vitrine {
class DocumentSession;
}

namespace vitrine::automation {

class ProjectAccess;

/// Nodes of the component tree as tools tell them.
namespace node_description {

/// Everything but the children.
Json ofNode(const ProjectAccess &access, const DocumentSession &file, const Node &node);
/// With the children, all the way down.
Json ofTree(const ProjectAccess &access, const DocumentSession &file, const Node &node);

} // namespace node_description
} // namespace vitrine::automation
