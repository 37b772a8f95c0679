#include "designer/model/node_identity.h"

#include <QHash>

#include <algorithm>

namespace vitrine {

namespace {

// Enough for the undo of the last deletions; more would only cost memory.
constexpr int maximalLost = 512;

struct RangeMover {
    const TextEdit &edit;

    int shift() const { return int(edit.replacement.size()) - edit.length; }
    int start(int offset) const
    {
        if (offset < edit.offset)
            return offset;
        return offset >= edit.end() ? offset + shift() : edit.offset;
    }
    int end(int offset) const
    {
        if (offset <= edit.offset)
            return offset;
        return offset >= edit.end() ? offset + shift() : edit.offset + int(edit.replacement.size());
    }
    void move(TextRange &range) const
    {
        const bool wasEmpty = range.isEmpty();
        range.start = start(range.start);
        range.end = wasEmpty ? range.start : std::max(range.start, end(range.end));
    }
};

void moveRanges(Module &module, const RangeMover &mover)
{
    for (Node &node : module.nodes) {
        mover.move(node.range);
        mover.move(node.calleeRange);
        mover.move(node.argumentsRange);
        for (Keyword &keyword : node.keywords) {
            mover.move(keyword.range);
            mover.move(keyword.nameRange);
            mover.move(keyword.valueRange);
        }
    }
    for (ComponentFunction &function : module.functions) {
        mover.move(function.range);
        mover.move(function.nameRange);
    }
    for (Page &page : module.pages) {
        mover.move(page.range);
        mover.move(page.routeRange);
        mover.move(page.titleRange);
    }
    for (StateClass &state : module.states) {
        mover.move(state.range);
        mover.move(state.nameRange);
        for (StateVar &var : state.vars)
            mover.move(var.range);
        for (ComputedVar &var : state.computedVars)
            mover.move(var.range);
        for (EventHandler &handler : state.handlers)
            mover.move(handler.range);
    }
    module.imports.setEnd(mover.end(module.imports.end()));
}

// Where the tree is, then the child numbers down to the node.
QVector<QString> paths(const Module &module)
{
    QVector<QString> result(module.nodes.size());
    QHash<QString, int> rootsOfFunction;
    for (const ComponentRoot &root : module.roots) {
        if (root.node < 0)
            continue;
        const QString function = root.function < 0 ? QString() : module.functions.at(root.function).name;
        const int number = rootsOfFunction[function]++;
        result[root.node] = function + QLatin1Char('/') + QString::number(number);
    }
    for (int i = 0; i < module.nodes.size(); ++i) {
        const QVector<int> &children = module.nodes.at(i).children;
        for (int child = 0; child < children.size(); ++child)
            result[children.at(child)] = result.at(i) + QLatin1Char('/') + QString::number(child);
    }
    return result;
}

} // namespace

void NodeIdentity::beforeEdit(Module &module, const QString &text, const TextEdit &edit)
{
    for (const Node &node : std::as_const(module.nodes)) {
        if (node.range.start >= edit.offset && node.range.start < edit.end())
            m_lost.append({node.id, text.mid(node.range.start, node.range.length())});
    }
    if (m_lost.size() > maximalLost)
        m_lost.remove(0, m_lost.size() - maximalLost);
    moveRanges(module, RangeMover {edit});
}

// Children of a matched node have the texts of children, so they are matched in the same order as they were lost.
void NodeIdentity::matchByText(Module &fresh, const QString &text, QSet<NodeId> &given) const
{
    QMultiHash<QString, NodeId> byText;
    for (auto entry = m_lost.crbegin(); entry != m_lost.crend(); ++entry)
        byText.insert(entry->text, entry->id);
    for (Node &node : fresh.nodes) {
        if (node.id)
            continue;
        const QList<NodeId> candidates = byText.values(text.mid(node.range.start, node.range.length()));
        const auto match
            = std::find_if(candidates.cbegin(), candidates.cend(), [&given](NodeId candidate) { return !given.contains(candidate); });
        if (match == candidates.cend())
            continue;
        node.id = *match;
        given.insert(*match);
    }
}

void NodeIdentity::carryOver(const Module &old, Module &fresh, const QString &text)
{
    QSet<NodeId> lost;
    for (const Lost &entry : std::as_const(m_lost))
        lost.insert(entry.id);

    QSet<NodeId> given;
    const auto give = [&given](Node &node, NodeId id) {
        node.id = id;
        given.insert(id);
    };

    // By anchor. Nodes with the same beginning (a ternary and its first branch) differ in kind or callee, or come in the same order.
    QMultiHash<int, const Node *> byAnchor;
    for (auto node = old.nodes.crbegin(); node != old.nodes.crend(); ++node) {
        if (!lost.contains(node->id))
            byAnchor.insert(node->range.start, &*node);
    }
    for (const bool sameCallee : {true, false}) {
        for (Node &node : fresh.nodes) {
            if (node.id)
                continue;
            const auto [begin, end] = std::as_const(byAnchor).equal_range(node.range.start);
            const auto match = std::find_if(begin, end, [&](const Node *candidate) {
                return candidate->kind == node.kind && (!sameCallee || candidate->callee == node.callee) && !given.contains(candidate->id);
            });
            if (match != end)
                give(node, (*match)->id);
        }
    }

    if (std::any_of(fresh.nodes.cbegin(), fresh.nodes.cend(), [](const Node &node) { return node.id == 0; })) {
        matchByText(fresh, text, given);
        // By place.
        QHash<QString, const Node *> byPath;
        const QVector<QString> oldPaths = paths(old);
        for (int i = 0; i < old.nodes.size(); ++i)
            byPath.insert(oldPaths.at(i), &old.nodes.at(i));
        const QVector<QString> freshPaths = paths(fresh);
        for (int i = 0; i < fresh.nodes.size(); ++i) {
            const Node *candidate = byPath.value(freshPaths.at(i));
            if (fresh.nodes.at(i).id == 0 && candidate && candidate->kind == fresh.nodes.at(i).kind && !given.contains(candidate->id))
                give(fresh.nodes[i], candidate->id);
        }
    }
    for (Node &node : fresh.nodes) {
        if (node.id == 0)
            node.id = ++m_lastId;
    }
    m_lost.removeIf([&given](const Lost &entry) { return given.contains(entry.id); });
}

} // namespace vitrine
