#include "designer/model/node_identity.h"

#include <algorithm>
#include <functional>

namespace vitrine {

namespace {

// Enough for what was hidden or deleted lately; more would only cost memory.
constexpr int maximalVanished = 1024;
constexpr int maximalFormer = 64;

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
        if (node.range.end <= edit.offset || node.range.start >= edit.end())
            continue;
        if (!m_touched.contains(node.id))
            m_touched.insert(node.id, text.mid(node.range.start, node.range.length()));
        if (node.range.start >= edit.offset)
            m_swallowed.insert(node.id);
    }
    for (QVector<Vanished> *list : {&m_vanished, &m_former}) {
        for (Vanished &vanished : *list) {
            const bool isSwallowed = vanished.anchor >= edit.offset && vanished.anchor < edit.end();
            if (isSwallowed)
                vanished.anchor = -1;
            else if (vanished.anchor >= edit.end())
                vanished.anchor += int(edit.replacement.size()) - edit.length;
        }
    }
    module.move(edit);
}

void NodeIdentity::carryOver(const Module &old, Module &fresh, const QString &text)
{
    Ids given = takenOver(old, fresh);
    const auto isDone = [&] { return given.size() == fresh.nodes.size(); };
    if (!isDone())
        matchByAnchor(old, fresh, given);
    if (!isDone())
        matchByText(fresh, text, given);
    if (!isDone())
        matchByKindAndAnchor(old, fresh, given);
    if (!isDone())
        matchByPlace(old, fresh, given);
    for (Node &node : fresh.nodes) {
        if (node.id == 0)
            node.id = ++m_lastId;
    }
    rememberVanished(old, given);
    forgetFormer(fresh, given);
    m_touched.clear();
    m_swallowed.clear();
}

// What was foreseen was read of the old nodes too, but may have waited while they changed.
NodeIdentity::Ids NodeIdentity::takenOver(const Module &old, Module &fresh) const
{
    Ids known(m_lastId);
    for (const Node &node : old.nodes)
        known.insert(node.id);
    Ids given(m_lastId);
    for (Node &node : fresh.nodes) {
        if (node.id && known.contains(node.id))
            given.insert(node.id);
        else
            node.id = 0;
    }
    return given;
}

// Nodes with the same beginning (a ternary and its first branch) differ in kind or callee, or come in the same order.
void NodeIdentity::matchByAnchor(const Module &old, Module &fresh, Ids &given) const
{
    struct Candidate {
        NodeId id;
        NodeKind kind;
        const QString *callee;
    };
    QMultiHash<int, Candidate> byAnchor;
    byAnchor.reserve(old.nodes.size() + m_vanished.size());
    // The one put in last is found first: nodes that were there before those that had vanished.
    for (const QVector<Vanished> *list : {&m_former, &m_vanished}) {
        for (const Vanished &vanished : *list) {
            if (vanished.anchor >= 0)
                byAnchor.insert(vanished.anchor, {vanished.id, vanished.kind, &vanished.callee});
        }
    }
    for (auto node = old.nodes.crbegin(); node != old.nodes.crend(); ++node) {
        if (!m_swallowed.contains(node->id) && !given.contains(node->id))
            byAnchor.insert(node->range.start, {node->id, node->kind, &node->callee});
    }
    for (Node &node : fresh.nodes) {
        if (node.id)
            continue;
        const auto [begin, end] = std::as_const(byAnchor).equal_range(node.range.start);
        const auto match = std::find_if(begin, end, [&](const Candidate &candidate) {
            return candidate.kind == node.kind && *candidate.callee == node.callee && !given.contains(candidate.id);
        });
        if (match != end) {
            node.id = match->id;
            given.insert(node.id);
        }
    }
}

void NodeIdentity::matchByText(Module &fresh, const QString &text, Ids &given) const
{
    QMultiHash<QStringView, NodeId> byText;
    for (const Vanished &vanished : m_vanished) {
        if (!vanished.text.isEmpty())
            byText.insert(vanished.text, vanished.id);
    }
    QList<NodeId> touched = m_touched.keys();
    std::sort(touched.begin(), touched.end(), std::greater<>()); // so that the first in the file is found first
    for (const NodeId id : std::as_const(touched))
        byText.insert(*m_touched.constFind(id), id);
    for (Node &node : fresh.nodes) {
        if (node.id)
            continue;
        const auto [begin, end] = std::as_const(byText).equal_range(QStringView(text).mid(node.range.start, node.range.length()));
        const auto match = std::find_if(begin, end, [&given](NodeId candidate) { return !given.contains(candidate); });
        if (match != end) {
            node.id = *match;
            given.insert(node.id);
        }
    }
}

// Another component in the same place: `rx.box` that became `rx.card`.
void NodeIdentity::matchByKindAndAnchor(const Module &old, Module &fresh, Ids &given) const
{
    QMultiHash<int, const Node *> byAnchor;
    for (auto node = old.nodes.crbegin(); node != old.nodes.crend(); ++node) {
        if (!m_swallowed.contains(node->id) && !given.contains(node->id))
            byAnchor.insert(node->range.start, &*node);
    }
    for (Node &node : fresh.nodes) {
        if (node.id)
            continue;
        const auto [begin, end] = std::as_const(byAnchor).equal_range(node.range.start);
        const auto match = std::find_if(
            begin, end, [&](const Node *candidate) { return candidate->kind == node.kind && !given.contains(candidate->id); });
        if (match != end) {
            node.id = (*match)->id;
            given.insert(node.id);
        }
    }
}

void NodeIdentity::matchByPlace(const Module &old, Module &fresh, Ids &given)
{
    if (given.size() == old.nodes.size())
        return;
    QHash<QString, const Node *> byPath;
    const QVector<QString> oldPaths = paths(old);
    for (int i = 0; i < old.nodes.size(); ++i) {
        if (!given.contains(old.nodes.at(i).id))
            byPath.insert(oldPaths.at(i), &old.nodes.at(i));
    }
    const QVector<QString> freshPaths = paths(fresh);
    for (int i = 0; i < fresh.nodes.size(); ++i) {
        const Node *candidate = fresh.nodes.at(i).id ? nullptr : byPath.value(freshPaths.at(i));
        if (candidate && candidate->kind == fresh.nodes.at(i).kind) {
            fresh.nodes[i].id = candidate->id;
            given.insert(candidate->id);
            if (candidate->range.start != fresh.nodes.at(i).range.start)
                m_former.append({candidate->id, candidate->kind, candidate->callee, candidate->range.start, {}});
        }
    }
}

void NodeIdentity::forgetFormer(const Module &fresh, const Ids &given)
{
    m_former.removeIf([&](const Vanished &former) {
        const Node *node = given.contains(former.id) ? fresh.node(former.id) : nullptr;
        return !node || node->range.start == former.anchor;
    });
    if (m_former.size() > maximalFormer)
        m_former.remove(0, m_former.size() - maximalFormer);
}

void NodeIdentity::rememberVanished(const Module &old, const Ids &given)
{
    m_vanished.removeIf([&given](const Vanished &vanished) { return given.contains(vanished.id); });
    for (const Node &node : old.nodes) {
        if (!given.contains(node.id))
            m_vanished.append({node.id, node.kind, node.callee, m_swallowed.contains(node.id) ? -1 : node.range.start,
                m_touched.value(node.id)});
    }
    if (m_vanished.size() > maximalVanished)
        m_vanished.remove(0, m_vanished.size() - maximalVanished);
}

} // namespace vitrine
