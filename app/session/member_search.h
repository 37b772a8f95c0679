#pragma once

#include <QStringList>

namespace vitrine {

class DocumentSession;
class ProjectSession;

/// Where the Python files of a project use a member of a state class that `definition` has, open files as they are in the editor:
/// "app.py, line 12". Reads the files that are not open.
QStringList projectUses(const ProjectSession &project, const DocumentSession &definition, const QString &state, const QString &member);

} // namespace vitrine
