#pragma once

#include "designer/model/module.h"
#include "runtime/catalog/catalog.h"

#include <QJsonObject>
#include <QProcess>

namespace vitrine {

/// Asks the real runtime what a text draws: has it imported in CPython as a module of its own, its component functions called, and
/// compares the trees that they make with those that the designer has read. The runtime is in a process of its own (tree_printer).
class RuntimeTrees {
public:
    /// `catalog` must live as long as this.
    explicit RuntimeTrees(const Catalog &catalog);
    ~RuntimeTrees();

    struct Outcome {
        QString error; ///< what Python said when it imported the text; empty if it could
        QString difference; ///< empty if all trees are the same
        int components = 0; ///< how many were compared
        bool isSame() const { return error.isEmpty() && difference.isEmpty(); }
    };
    Outcome compare(const QString &text, const Module &module);

private:
    QJsonObject ask(const QJsonObject &question);

    const Catalog &m_catalog;
    QProcess m_printer;
};

} // namespace vitrine
