#pragma once

#include "designer/edit/project_file.h"
#include "designer/model/component_piece.h"

#include <QCoreApplication>

namespace vitrine {

/// The operations that concern several files of a project. As with Editor nothing is changed here: each gives verified changes of the
/// files that it concerns, or the reason why not.
class ProjectEditor {
    Q_DECLARE_TR_FUNCTIONS(ProjectEditor)

public:
    /// All Python files of the project. Their documents must live as long as the editor.
    explicit ProjectEditor(const QVector<ProjectFile> &files) : m_files(files) { }

    /// Renames a name of the file's top level (`State`, `index`), or a member of one of its state classes (`State.todos`), wherever the
    /// project uses it: by imports under any name, by subclasses, in methods, and as setter. Strings stay as they are.
    Result<ProjectChange> rename(const QString &path, const QString &symbol, const QString &newName) const;
    /// Where the function that a helper call calls is defined, in whichever file of the project.
    struct Place {
        QString path;
        TextRange range; ///< its name
    };
    Result<Place> definitionOf(const QString &path, NodeId call) const;
    /// As Editor::extractFunction(), with the function at the end of another file, which may be empty.
    Result<ProjectChange> extractToFile(const QString &path, NodeId node, const QString &name, const QString &targetPath) const;
    /// The components of a file as a piece that can be put in anywhere.
    Result<ComponentPiece> copied(const QString &path, const QVector<NodeId> &nodes) const;
    /// Puts a piece in as positional child `index` (-1: the last) of a node, with the imports that it needs. Refused if it is not made of
    /// components, or if what it uses cannot be had there without modules that import one another.
    Result<Change> paste(const ComponentPiece &piece, const QString &targetPath, NodeId parent, int index) const;
    /// As paste() of copied(), and the nodes are taken out of their places.
    Result<ProjectChange> moveNodes(
        const QString &path, const QVector<NodeId> &nodes, const QString &targetPath, NodeId parent, int index) const;

private:
    Result<ProjectFile> file(const QString &path) const;

    QVector<ProjectFile> m_files;
};

} // namespace vitrine
