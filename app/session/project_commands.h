#pragma once

#include "designer/edit/project_file.h"

#include <QObject>

namespace vitrine {

class Catalog;
class CommandTarget;
class ProjectSession;

/// The commands that concern several files of a project. Each file that a command changes is opened, and gets one undo step; either all
/// of them are changed or none.
class ProjectCommands : public QObject
{
    Q_OBJECT

public:
    /// All must live as long.
    ProjectCommands(CommandTarget &target, ProjectSession &project, const Catalog &catalog);

    /// Renames a name of the target's file, `index` or `State`, or a member of a state class, `State.items`, wherever the project uses it.
    /// Gives the number of files that it changed.
    Result<int> rename(const QString &symbol, const QString &newName);
    /// What rename() would do to the target's own file.
    Result<Change> planRename(const QString &symbol, const QString &newName) const;

private:
    Result<ProjectChange> plan(const QString &symbol, const QString &newName) const;
    Result<int> perform(const ProjectChange &change);

    CommandTarget &m_target;
    ProjectSession &m_project;
    const Catalog &m_catalog;
};

} // namespace vitrine
