#pragma once

#include "designer/edit/project_file.h"

#include <QDateTime>
#include <QString>

#include <map>
#include <memory>

namespace vitrine {

class Catalog;
class ProjectSession;

/// The Python files of a project as the designer sees them: those that are open as they are in the editor, the others as they are on disk,
/// read again only when they have changed there.
class ProjectDocuments
{
public:
    /// Both must live as long.
    ProjectDocuments(const ProjectSession &project, const Catalog &catalog);
    ~ProjectDocuments();

    /// Valid until the next call, and until a file is opened or closed. Costs a look at the disk, and a parse of what is new there.
    QVector<ProjectFile> files();
    /// A path as ProjectFile has it.
    QString relative(const QString &path) const;
    QString absolute(const QString &file) const;

private:
    struct OnDisk {
        QDateTime changed;
        qint64 size = 0;
        std::unique_ptr<DesignDocument> document;
    };

    const ProjectSession &m_project;
    const Catalog &m_catalog;
    std::map<QString, OnDisk> m_read; ///< by path
};

} // namespace vitrine
