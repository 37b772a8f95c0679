#pragma once

#include "designer/edit/project_editor.h"

#include <QObject>

#include <memory>
#include <vector>

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

    /// Where the function that the selected helper call calls is defined; the path is absolute. Fails if it is no such call.
    Result<ProjectEditor::Place> definition() const;

private:
    /// The project's Python files: those that are open as they are in the editor, the others read from the disk.
    struct Files {
        std::vector<std::unique_ptr<DesignDocument>> read;
        QVector<ProjectFile> all;
    };
    Files files() const;
    QString ownPath() const;
    Result<ProjectChange> plan(const QString &symbol, const QString &newName) const;
    Result<int> perform(const ProjectChange &change);

    CommandTarget &m_target;
    ProjectSession &m_project;
    const Catalog &m_catalog;
};

} // namespace vitrine
