#include "designer/edit/misfits.h"

#include "designer/model/module.h"
#include "runtime/catalog/catalog.h"
#include "runtime/catalog/nesting.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>

namespace vitrine {

namespace {

/// What is in a node as the page shows it: past what gives no element of its own.
QSet<int> shownIn(const Module &module, const Catalog &catalog, int node)
{
    QSet<int> shown;
    QSet<QString> functions; // that were looked into: they may call one another
    QVector<int> waiting;
    const auto addChildren = [&](const Node &of) {
        for (const int child : of.children) {
            // Components in keywords stand elsewhere.
            if (of.kind != NodeKind::StaticCall || module.nodes.at(child).slot.isEmpty())
                waiting.append(child);
        }
    };
    addChildren(module.nodes.at(node));
    while (!waiting.isEmpty()) {
        const int next = waiting.takeLast();
        const Node &each = module.nodes.at(next);
        const ComponentEntry *entry = each.kind == NodeKind::StaticCall ? catalog.component(each.component) : nullptr;
        const bool isElement = each.kind == NodeKind::Text || (each.kind == NodeKind::StaticCall && !(entry && nesting::isTransparent(*entry)));
        if (isElement) {
            shown.insert(next);
        } else if (each.kind != NodeKind::HelperCall) {
            addChildren(each);
        } else if (const int function = module.functionNamed(each.function); function >= 0 && !functions.contains(each.function)) {
            functions.insert(each.function);
            for (const int root : module.functions.at(function).roots) {
                if (module.roots.at(root).node >= 0)
                    waiting.append(module.roots.at(root).node);
            }
        }
    }
    return shown;
}

/// Sentences, and how often they hold.
QMap<QString, int> misfits(const Module &module, const Catalog &catalog)
{
    QMap<QString, int> found;
    for (int i = 0; i < module.nodes.size(); ++i) {
        const ComponentEntry *parent = module.nodes.at(i).kind == NodeKind::StaticCall ? catalog.component(module.nodes.at(i).component) : nullptr;
        if (!parent || nesting::isTransparent(*parent))
            continue;
        for (const int child : shownIn(module, catalog, i)) {
            const Node &node = module.nodes.at(child);
            const ComponentEntry *entry = catalog.component(node.component);
            const std::optional<QString> objection = node.kind == NodeKind::Text ? nesting::objectionToText(*parent)
                : entry                                                        ? nesting::objection(*parent, *entry)
                                                                               : std::nullopt;
            if (objection)
                ++found[QCoreApplication::translate("Misfit", "%1 cannot have %2 as a child%3")
                            .arg(parent->name, node.kind == NodeKind::Text ? QCoreApplication::translate("Misfit", "text") : entry->name, *objection)];
        }
    }
    return found;
}

} // namespace

std::optional<QString> newMisfit(const Module &before, const Module &after, const Catalog &catalog)
{
    const QMap<QString, int> old = misfits(before, catalog);
    const QMap<QString, int> now = misfits(after, catalog);
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        if (it.value() > old.value(it.key()))
            return it.key() + QLatin1Char('.');
    }
    return std::nullopt;
}

} // namespace vitrine
