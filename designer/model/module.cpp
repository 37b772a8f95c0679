#include "designer/model/module.h"

#include "designer/source/range_mover.h"

#include <algorithm>

namespace vitrine {

namespace {

// The innermost node is the last one in the list that fits, since parents come before children.
template <typename Fits>
const Node *innermost(const Module &module, Fits fits)
{
    const auto found = std::find_if(module.nodes.crbegin(), module.nodes.crend(), fits);
    return found == module.nodes.crend() ? nullptr : &*found;
}

const StateClass *named(const QVector<StateClass> &classes, const QString &name)
{
    const auto found = std::find_if(classes.cbegin(), classes.cend(), [&](const StateClass &one) { return one.name == name; });
    return found == classes.cend() ? nullptr : &*found;
}

} // namespace

void Module::move(const TextEdit &edit)
{
    const RangeMover mover{edit};
    for (Node &node : nodes)
        node.move(edit);
    for (ComponentFunction &function : functions) {
        mover.move(function.range);
        mover.move(function.nameRange);
    }
    for (Page &page : pages) {
        mover.move(page.range);
        mover.move(page.routeRange);
        mover.move(page.titleRange);
    }
    for (QVector<StateClass> *classes : {&states, &dataClasses}) {
        for (StateClass &state : *classes) {
            mover.move(state.range);
            mover.move(state.nameRange);
            for (StateVar &var : state.vars)
                mover.move(var.range);
            for (ComputedVar &var : state.computedVars)
                mover.move(var.range);
            for (EventHandler &handler : state.handlers)
                mover.move(handler.range);
        }
    }
    imports.setEnd(mover.end(imports.end()));
}

int Module::indexOf(NodeId id) const
{
    const auto found = std::find_if(nodes.cbegin(), nodes.cend(), [id](const Node &node) { return node.id == id; });
    return id == 0 || found == nodes.cend() ? -1 : int(found - nodes.cbegin());
}

const Node *Module::node(NodeId id) const
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : &nodes.at(index);
}

NodeId Module::nodeAt(int offset) const
{
    const Node *node = innermost(*this, [offset](const Node &node) { return node.range.contains(offset); });
    if (!node)
        node = innermost(*this, [offset](const Node &node) { return node.range.end == offset; });
    return node ? node->id : 0;
}

NodeId Module::nodeForRange(TextRange range) const
{
    const auto exact = std::find_if(nodes.cbegin(), nodes.cend(), [range](const Node &node) { return node.range == range; });
    if (exact != nodes.cend())
        return exact->id;
    const Node *node = innermost(*this, [range](const Node &node) { return node.range.contains(range); });
    return node ? node->id : 0;
}

QVector<NodeId> Module::pathToRoot(NodeId id) const
{
    QVector<NodeId> path;
    for (int index = indexOf(id); index >= 0; index = nodes.at(index).parent)
        path.prepend(nodes.at(index).id);
    return path;
}

QVector<NodeId> Module::outermost(const QVector<NodeId> &ids) const
{
    QVector<NodeId> found;
    int end = -1; // of the subtree of the last one: what is below a node follows it
    for (int i = 0; i < nodes.size(); ++i) {
        if (i <= end || !ids.contains(nodes.at(i).id))
            continue;
        found.append(nodes.at(i).id);
        for (end = i; end + 1 < nodes.size() && nodes.at(end + 1).parent >= i; ++end) { }
    }
    return found;
}

int Module::pageOf(NodeId id) const
{
    const Node *found = node(id);
    if (!found)
        return -1;
    const auto page
        = std::find_if(pages.cbegin(), pages.cend(), [found](const Page &page) { return page.roots.contains(found->root); });
    return page == pages.cend() ? -1 : int(page - pages.cbegin());
}

int Module::functionNamed(const QString &name) const
{
    const auto found = std::find_if(
        functions.cbegin(), functions.cend(), [&](const ComponentFunction &function) { return function.name == name; });
    return found == functions.cend() ? -1 : int(found - functions.cbegin());
}

const StateClass *Module::state(const QString &name) const { return named(states, name); }

QVector<const StateClass *> lineage(const StateClass &state, const QVector<StateClass> &states)
{
    QVector<const StateClass *> classes{&state};
    for (qsizetype i = 0; i < classes.size(); ++i) {
        for (const QString &name : classes.at(i)->bases) {
            const StateClass *base = named(states, name);
            if (base && !classes.contains(base))
                classes.append(base);
        }
    }
    return classes;
}

const StateClass *Module::dataClass(const QString &name) const { return named(dataClasses, name); }

} // namespace vitrine
