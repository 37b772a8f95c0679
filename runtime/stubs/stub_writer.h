#pragma once

#include "runtime/catalog/catalog.h"

#include <QString>

#include <map>

namespace vitrine {

/// Writes the components of a catalog as Python type stubs (PEP 484), so that an editor knows every component, its props with their
/// literal values, and its event triggers.
class StubWriter
{
public:
    explicit StubWriter(const Catalog &catalog);

    /// The text of a module that has the components by their names below `rx`.
    QString module() const;

private:
    /// A name below `rx`: a component, a group of others, or both.
    struct Node {
        const ComponentEntry *entry = nullptr;
        std::map<QString, Node> parts;
    };

    void add(const QString &path, const ComponentEntry &entry);
    void write(const QString &name, const Node &node, const QString &indent, QString *text) const;
    QString parameters(const ComponentEntry &entry) const;

    const Catalog &m_catalog;
    Node m_root;
};

} // namespace vitrine
