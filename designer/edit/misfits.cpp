#include "designer/edit/misfits.h"

#include "designer/model/module.h"
#include "runtime/catalog/catalog.h"
#include "runtime/catalog/nesting.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>
#include <QSet>

namespace vitrine {

namespace {

bool isShown(const Node &node, const ComponentEntry *entry)
{
    return node.kind == NodeKind::Text || (node.kind == NodeKind::StaticCall && !(entry && nesting::isTransparent(*entry)));
}

/// A module, and what is looked up in it often.
struct Index {
    const Module &module;
    QVector<const ComponentEntry *> entries; ///< of each node; null if it is none of the catalog
    QHash<QString, QVector<int>> calls;      ///< of each function of the file
};

/// Calls `look` with each component of the catalog that a node is a child of as the page shows it: past what gives no element of its own,
/// and for what a function of the file gives where it is called. `functions` are those that have been looked at: they may call one another.
template <typename Look>
void eachParent(const Index &index, int node, QSet<QString> &functions, const Look &look)
{
    const QVector<Node> &nodes = index.module.nodes;
    for (int above = nodes.at(node).parent; above >= 0; node = above, above = nodes.at(node).parent) {
        const Node &parent = nodes.at(above);
        // Components in keywords stand elsewhere, and what a function does with its arguments is not known here.
        if (parent.kind == NodeKind::HelperCall || (parent.kind == NodeKind::StaticCall && !nodes.at(node).slot.isEmpty()))
            return;
        const ComponentEntry *entry = index.entries.at(above);
        if (!isShown(parent, entry))
            continue;
        if (entry)
            look(*entry);
        return;
    }
    const int function = index.module.roots.at(nodes.at(node).root).function;
    const QString name = function < 0 ? QString() : index.module.functions.at(function).name;
    if (name.isEmpty() || functions.contains(name))
        return;
    functions.insert(name);
    for (const int call : index.calls.value(name))
        eachParent(index, call, functions, look);
}

/// Sentences, and how often they hold.
QMap<QString, int> misfits(const Module &module, const Catalog &catalog)
{
    Index index{module, {}, {}};
    for (int i = 0; i < module.nodes.size(); ++i) {
        const Node &node = module.nodes.at(i);
        index.entries.append(node.kind == NodeKind::StaticCall ? catalog.component(node.component) : nullptr);
        if (!node.function.isEmpty())
            index.calls[node.function].append(i);
    }
    QMap<QString, int> found;
    for (int i = 0; i < module.nodes.size(); ++i) {
        const bool isText = module.nodes.at(i).kind == NodeKind::Text;
        const ComponentEntry *entry = index.entries.at(i);
        if (!isText && (!entry || nesting::isTransparent(*entry)))
            continue;
        QSet<QString> functions;
        eachParent(index, i, functions, [&](const ComponentEntry &parent) {
            const std::optional<QString> objection = isText ? nesting::objectionToText(parent) : nesting::objection(parent, *entry);
            if (objection)
                ++found[QCoreApplication::translate("Misfit", "%1 cannot have %2 as a child%3")
                            .arg(parent.name, isText ? QCoreApplication::translate("Misfit", "text") : entry->name, *objection)];
        });
    }
    return found;
}

} // namespace

std::optional<QString> newMisfit(const Module &before, const Module &after, const Catalog &catalog)
{
    const QMap<QString, int> now = misfits(after, catalog);
    if (now.isEmpty())
        return std::nullopt;
    const QMap<QString, int> old = misfits(before, catalog);
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        if (it.value() > old.value(it.key()))
            return it.key() + QLatin1Char('.');
    }
    return std::nullopt;
}

} // namespace vitrine
