#pragma once

#include "designer/model/module.h"

namespace vitrine {

class DocumentSession;
class ProjectSession;

/// The state classes of the project's files but one: of open files as they are in the editor, of others as they are on disk.
QVector<StateClass> statesElsewhere(const ProjectSession &project, const DocumentSession &here);

} // namespace vitrine
