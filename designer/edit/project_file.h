#pragma once

#include "designer/edit/change.h"
#include "designer/model/design_document.h"

#include <QString>
#include <QVector>

namespace vitrine {

/// A Python file of the project, as operations over several of them see it.
struct ProjectFile {
    QString path; ///< from the project's folder, with "/"
    const DesignDocument *document = nullptr; ///< not owned
};

/// What an operation does to one of the files.
struct FileChange {
    QString path;
    Change change;
};

/// The outcome of an operation over several files: all of the changes are made, as one step, or none.
struct ProjectChange {
    QVector<FileChange> files;
    EditLabel label;
};

} // namespace vitrine
