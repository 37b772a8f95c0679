#pragma once

#include "app/session/project_documents.h"
#include "designer/edit/project_editor.h"
#include "designer/model/component_piece.h"

#include <QObject>

#include <functional>

namespace vitrine {

class Catalog;
class CommandTarget;
class ProjectSession;

/// The commands that concern several files of a project. Each file that a command changes is opened, and gets one undo step; either all
/// of them are changed or none. Node ids are those of the target's file.
class ProjectCommands : public QObject
{
    Q_OBJECT

public:
    /// All must live as long.
    ProjectCommands(CommandTarget &target, ProjectSession &project, const Catalog &catalog);

    ProjectDocuments &documents() { return m_documents; }

    /// Renames a name of the target's file, `index` or `State`, or a member of a state class, `State.items`, wherever the project uses it.
    /// Gives the number of files that it changed.
    Result<int> rename(const QString &symbol, const QString &newName);
    /// What rename() would do to the target's own file.
    Result<Change> planRename(const QString &symbol, const QString &newName);

    /// Components of the target's file, for the clipboard.
    Result<ComponentPiece> copied(const QVector<NodeId> &nodes);
    /// Puts a piece into the target's file, with the imports that it needs.
    Result<NodeId> paste(const ComponentPiece &piece, NodeId parent, int index);
    /// The same at CommandTarget::insertionPlace().
    Result<NodeId> pasteAtSelection(const ComponentPiece &piece);
    Result<Change> planPaste(const ComponentPiece &piece, NodeId parent, int index);

    /// A place that components can be moved to.
    struct Destination {
        QString file; ///< from the project's folder
        NodeId parent = 0; ///< in that file as it was when it was asked for
        QString name; ///< of the tree, "/about" or "card()"
        int index = -1; ///< among the positional children; -1: behind the last
    };
    /// The trees of the project, each with its root.
    QVector<Destination> destinations();
    /// Moves components of the target's file to another place. Gives the number of files that it changed.
    Result<int> moveTo(const QVector<NodeId> &nodes, const Destination &destination);
    /// What moveTo() would do to the target's own file.
    Result<Change> planMoveTo(const QVector<NodeId> &nodes, const Destination &destination);

    /// Puts a component into a function `name` at the end of another file of the project.
    Result<int> extractToFile(NodeId node, const QString &name, const QString &file);
    /// What extractToFile() would do to the target's own file.
    Result<Change> planExtractToFile(NodeId node, const QString &name, const QString &file);

    /// Where the function that the selected helper call calls is defined; the path is absolute. Fails if it is no such call.
    Result<ProjectEditor::Place> definition();

private:
    using Operation = std::function<Result<ProjectChange>(const ProjectEditor &editor, const QString &own)>;
    Result<ProjectChange> plan(const Operation &operation);
    Result<ProjectChange> planMove(const QVector<NodeId> &nodes, const Destination &destination);
    Result<ProjectChange> planExtraction(NodeId node, const QString &name, const QString &file);
    Result<int> perform(const Result<ProjectChange> &change);
    /// What the change does to the target's own file.
    Result<Change> ownPart(const Result<ProjectChange> &change) const;

    CommandTarget &m_target;
    ProjectSession &m_project;
    ProjectDocuments m_documents;
};

} // namespace vitrine
