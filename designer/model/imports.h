#pragma once

#include "designer/source/text_edit.h"

#include <QHash>
#include <QSet>
#include <QString>

namespace vitrine {

/// The names under which a file knows the API: `import reflex as rx`, `from reflex import vstack as v`. Paths are written with
/// the module as `rx`, as in the catalog.
class Imports {
public:
    /// Canonical path of a callee as written (`v` -> `rx.vstack`, `reflex.el.div` -> `rx.el.div`); empty if it is not of the API.
    QString canonical(const QString &callee) const;
    /// How this file writes the canonical path: the shortest name that an import gives; empty if none does.
    QString written(const QString &path) const;
    /// The name of the module itself ("rx"); empty if only single names are imported.
    QString moduleName() const;
    /// True if the local name comes from any import.
    bool isImported(const QString &name) const { return m_imported.contains(name); }
    /// End of the last top-level import, where a further one goes; 0 if there is none.
    int end() const { return m_end; }

    void addApiName(const QString &localName, const QString &path);
    void addImportedName(const QString &localName) { m_imported.insert(localName); }
    void setEnd(int offset) { m_end = offset; }

    bool operator==(const Imports &) const = default;

private:
    QHash<QString, QString> m_api; ///< local name -> path; the module itself has the path "rx"
    QSet<QString> m_imported;
    int m_end = 0;
};

} // namespace vitrine
