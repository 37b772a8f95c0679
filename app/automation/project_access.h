#pragma once

#include "app/automation/json.h"
#include "designer/model/module.h"
#include "runtime/base/result.h"

#include <QCoreApplication>

#include <functional>

namespace vitrine {
class DocumentSession;
class ProjectSession;
class Workbench;
}

namespace vitrine::automation {

/// The open project as tools name things in it: files by their path from its folder, nodes as "app/app.py#12". A node's name is good
/// as long as its file is open: over edits, undo and redo. Files that are asked for are opened.
class ProjectAccess
{
    Q_DECLARE_TR_FUNCTIONS(ProjectAccess)

public:
    struct Place {
        DocumentSession *file;
        NodeId id;
    };

    /// `workbench` must live as long.
    explicit ProjectAccess(Workbench &workbench) : m_workbench(workbench) {}

    Workbench &workbench() const { return m_workbench; }
    ProjectSession &project() const;

    QString pathOf(const DocumentSession &file) const;
    QString nameOf(const DocumentSession &file, NodeId id) const;

    Result<DocumentSession *> file(const QString &path) const;
    Result<DocumentSession *> pythonFile(const QString &path) const;
    /// The file that is named; the app's main file if the path is empty.
    Result<DocumentSession *> pythonFileOrMain(const QString &path) const;
    /// The file that declares the page.
    Result<DocumentSession *> fileOfPage(const QString &route) const;
    /// The file that defines a class of state or data, or a function, on its top level; `path` says which one if several do.
    Result<DocumentSession *> fileOfState(const QString &name, const QString &path) const;
    Result<DocumentSession *> fileOfSymbol(const QString &name, const QString &path) const;
    Result<Place> node(const QString &name) const;

    /// The Python files for which `has` is true, opened; the others are not.
    using Has = std::function<bool(const Module &module)>;
    QVector<DocumentSession *> filesThatHave(const Has &has) const;

private:
    Result<DocumentSession *> fileThatHas(const Has &has, const QString &what, const QString &path) const;

    Workbench &m_workbench;
};

} // namespace vitrine::automation
