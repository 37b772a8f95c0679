#pragma once

#include "designer/edit/project_file.h"

#include <QHash>

#include <optional>

namespace vitrine {

/// A name of the top level of a module, or the module itself if `name` is empty.
struct GlobalName {
    QString module;
    QString name;
    bool operator==(const GlobalName &) const = default;
};

/// A name that an import statement of a file brings.
struct ImportedName {
    QString local;
    GlobalName what;
    TextRange nameRange; ///< of the name as the other module has it; empty for modules
    bool isAliased = false;
    SyntaxNode statement;
};

/// Which names of a project's files are the same thing: follows imports, relative ones and those of imported names too. Lives for one
/// operation; the files' documents must outlive it and stay unchanged.
class ProjectNames {
public:
    explicit ProjectNames(const QVector<ProjectFile> &files);

    /// "app/pages/index.py" -> "app.pages.index", "app/__init__.py" -> "app"
    static QString moduleOf(const QString &path);

    bool has(const QString &module) const { return m_files.contains(module); }
    /// The modules that define the name themselves, sorted.
    QStringList modulesWith(const QString &name) const;
    /// How the file writes the module in a `from … import`: as it does already, else relative if that is the habit of the file or, while
    /// it imports nothing of the project, of the project.
    QString written(const QString &module, const ProjectFile &file) const;

    /// What an identifier or a dotted name (`module.name`) of the file means on the top level; nothing if it is bound by a function, a
    /// class or a lambda around it, or if nothing of the project has it.
    std::optional<GlobalName> meaning(const ProjectFile &file, const SyntaxNode &expression) const;
    /// Where the name is defined, behind all imports.
    GlobalName origin(GlobalName name) const;
    /// The project's file of a module; null if it has none.
    const ProjectFile *fileOf(const QString &module) const;
    const QVector<ImportedName> &imports(const ProjectFile &file) const { return *m_imports.constFind(file.path); }
    /// Whether the first module imports the second one, perhaps by way of others.
    bool reaches(const QString &module, const QString &imported) const;

private:
    QVector<ImportedName> read(const ProjectFile &file) const;
    bool importsRelatively(const ProjectFile &file) const;

    QHash<QString, QVector<ImportedName>> m_imports; ///< by path
    QHash<QString, ProjectFile> m_files; ///< by module
};

} // namespace vitrine
