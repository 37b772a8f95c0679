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

/// The components of the catalog that a node is a child of as the page shows it: past what gives no element of its own, and for what a
/// function of the file gives where it is called.
QVector<const ComponentEntry *> parentsOf(const Module &module, const QVector<const ComponentEntry *> &entries,
    const QHash<QString, QVector<int>> &calls, int node)
{
    QVector<const ComponentEntry *> parents;
    QSet<QString> functions; // they may call one another
    QVector<int> waiting{node};
    while (!waiting.isEmpty()) {
        const Node &child = module.nodes.at(waiting.takeLast());
        if (child.parent >= 0) {
            const Node &parent = module.nodes.at(child.parent);
            // Components in keywords stand elsewhere, and what a function does with its arguments is not known here.
            const bool isElsewhere = parent.kind == NodeKind::HelperCall || (parent.kind == NodeKind::StaticCall && !child.slot.isEmpty());
            if (!isElsewhere && !isShown(parent, entries.at(child.parent)))
                waiting.append(child.parent);
            else if (!isElsewhere && entries.at(child.parent))
                parents.append(entries.at(child.parent));
            continue;
        }
        const int function = module.roots.at(child.root).function;
        const QString name = function < 0 ? QString() : module.functions.at(function).name;
        if (!name.isEmpty() && !functions.contains(name)) {
            functions.insert(name);
            waiting += calls.value(name);
        }
    }
    return parents;
}

/// Sentences, and how often they hold.
QMap<QString, int> misfits(const Module &module, const Catalog &catalog)
{
    QVector<const ComponentEntry *> entries;
    QHash<QString, QVector<int>> calls;
    for (int i = 0; i < module.nodes.size(); ++i) {
        const Node &node = module.nodes.at(i);
        entries.append(node.kind == NodeKind::StaticCall ? catalog.component(node.component) : nullptr);
        if (!node.function.isEmpty())
            calls[node.function].append(i);
    }
    QMap<QString, int> found;
    for (int i = 0; i < module.nodes.size(); ++i) {
        const bool isText = module.nodes.at(i).kind == NodeKind::Text;
        const ComponentEntry *entry = entries.at(i);
        if (!isText && (!entry || nesting::isTransparent(*entry)))
            continue;
        const auto look = [&](const ComponentEntry &parent) {
            const std::optional<QString> objection = isText ? nesting::objectionToText(parent) : nesting::objection(parent, *entry);
            if (objection)
                ++found[QCoreApplication::translate("Misfit", "%1 cannot have %2 as a child%3")
                            .arg(parent.name, isText ? QCoreApplication::translate("Misfit", "text") : entry->name, *objection)];
        };
        // Most stand in their parent directly.
        const int above = module.nodes.at(i).parent;
        if (above >= 0 && module.nodes.at(i).slot.isEmpty() && entries.at(above) && !nesting::isTransparent(*entries.at(above))) {
            look(*entries.at(above));
            continue;
        }
        for (const ComponentEntry *parent : parentsOf(module, entries, calls, i))
            look(*parent);
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
