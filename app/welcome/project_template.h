#pragma once

#include "runtime/base/result.h"

#include <QString>
#include <QVector>

namespace vitrine {

/// A template that `vitrine new` offers.
struct ProjectTemplate {
    QString name; ///< folder name, as `vitrine new --template` takes it
    QString title;
    QString description;

    /// All in share/vitrine/templates, in the order that they ask for.
    static QVector<ProjectTemplate> all();
    /// Makes a project of it by `vitrine new`; waits for it (well under a second).
    Result<void> create(const QString &runtimeProgram, const QString &dir) const;
};

} // namespace vitrine
