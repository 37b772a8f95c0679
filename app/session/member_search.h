#pragma once

#include <QStringList>

namespace vitrine {

class DocumentSession;
class ProjectSession;

/// Where the Python files of a project use a member of a class of state or of data that `definition` has, or the class itself if `member`
/// is empty; open files as they are in the editor: "app.py, line 12". Reads the files that are not open.
QStringList projectUses(const ProjectSession &project, const DocumentSession &definition, const QString &name, const QString &member);

} // namespace vitrine
