#include "designer/edit/outline.h"

#include <algorithm>

namespace vitrine {

namespace {

const QString separator = QStringLiteral(": ");

QString describe(const Node &node)
{
    switch (node.kind) {
    case NodeKind::StaticCall:
        return node.component;
    case NodeKind::HelperCall:
        return Outline::helper(node.callee).what;
    case NodeKind::Text:
        return Outline::text(node.text);
    case NodeKind::Loop:
        return Outline::loop(node.text).what;
    case NodeKind::Condition:
        return Outline::condition(node.text).what;
    case NodeKind::Expression:
        break;
    }
    // The text of an expression with components inside is compared by those.
    return QStringLiteral("expression") + separator + (node.children.isEmpty() ? node.text.simplified() : QString());
}

Outline::Item itemOf(const Module &module, int index)
{
    const Node &node = module.nodes.at(index);
    Outline::Item item;
    item.node = index;
    item.slot = node.slot;
    item.what = describe(node);
    for (const Keyword &keyword : node.keywords)
        item.setKeyword(keyword.name, keyword.valueText);
    for (const int child : node.children) {
        const QString &slot = module.nodes.at(child).slot;
        if (item.keywords.contains(slot))
            item.setKeyword(slot, {}); // compared as a tree
        item.children.push_back(itemOf(module, child));
    }
    return item;
}

Outline::Item *findIn(std::vector<Outline::Item> &items, int node)
{
    for (Outline::Item &item : items) {
        if (item.node == node)
            return &item;
        if (Outline::Item *found = findIn(item.children, node))
            return found;
    }
    return nullptr;
}

std::vector<Outline::Item> *listWith(std::vector<Outline::Item> &items, int node)
{
    for (Outline::Item &item : items) {
        if (item.node == node)
            return &items;
        if (std::vector<Outline::Item> *found = listWith(item.children, node))
            return found;
    }
    return nullptr;
}

Outline::Item withoutKeyword(Outline::Item item, const QString &name)
{
    item.openKeyword.clear();
    item.keywords.remove(name);
    std::erase_if(item.children, [&](const Outline::Item &child) { return child.slot == name; });
    return item;
}

bool matches(const Outline::Item &expected, const Outline::Item &actual, int &focus)
{
    if (expected.isFocus)
        focus = actual.node;
    if (expected.isAnything)
        return true;
    if (const QString &open = expected.openKeyword; !open.isEmpty())
        return matches(withoutKeyword(expected, open), withoutKeyword(actual, open), focus);
    return expected.what == actual.what && expected.keywords == actual.keywords
        && std::equal(expected.children.begin(), expected.children.end(), actual.children.begin(), actual.children.end(),
            [&focus](const Outline::Item &a, const Outline::Item &b) { return matches(a, b, focus); });
}

} // namespace

void Outline::Item::setKeyword(const QString &name, const QString &valueText) { keywords.insert(name, valueText.simplified()); }

Outline::Outline(const Module &module)
{
    for (const ComponentRoot &root : module.roots)
        m_roots.push_back(itemOf(module, root.node));
}

Outline::Item *Outline::find(int node) { return findIn(m_roots, node); }

Outline::Item Outline::take(int node)
{
    std::vector<Item> &list = *listWith(m_roots, node);
    const auto found = std::find_if(list.begin(), list.end(), [node](const Item &item) { return item.node == node; });
    Item item = std::move(*found);
    list.erase(found);
    return item;
}

void Outline::takeSlot(int node, const QString &keyword)
{
    Item &item = *find(node);
    item.keywords.remove(keyword);
    std::erase_if(item.children, [&](const Item &child) { return !keyword.isEmpty() && child.slot == keyword; });
}

void Outline::wrap(const QVector<int> &nodes, Item wrapper)
{
    std::vector<Item> inside(1);
    for (const int node : nodes.sliced(1))
        inside.push_back(take(node));
    Item &item = *find(nodes.first());
    inside.front() = std::move(item);
    wrapper.children.insert(
        wrapper.children.begin(), std::make_move_iterator(inside.begin()), std::make_move_iterator(inside.end()));
    item = std::move(wrapper);
}

void Outline::insertRoot(int position, Item root)
{
    m_roots.insert(m_roots.begin() + std::clamp(position, 0, int(m_roots.size())), std::move(root));
}

void Outline::unwrap(int node)
{
    std::vector<Item> &list = *listWith(m_roots, node);
    const auto found = std::find_if(list.begin(), list.end(), [node](const Item &item) { return item.node == node; });
    std::vector<Item> children = std::move(found->children);
    const auto place = list.erase(found);
    list.insert(place, std::make_move_iterator(children.begin()), std::make_move_iterator(children.end()));
}

void Outline::insert(int parent, int position, Item item)
{
    std::vector<Item> &list = find(parent)->children;
    list.insert(list.begin() + std::clamp(position, 0, int(list.size())), std::move(item));
}

Outline::Item Outline::component(const QString &path)
{
    Item item;
    item.what = path;
    return item;
}

Outline::Item Outline::helper(const QString &callee) { return component(QStringLiteral("helper") + separator + callee); }

Outline::Item Outline::loop(const QString &iterable)
{
    return component(QStringLiteral("loop") + separator + iterable.simplified());
}

Outline::Item Outline::condition(const QString &condition)
{
    return component(QStringLiteral("condition") + separator + condition.simplified());
}

QString Outline::text(const QString &content) { return QStringLiteral("text") + separator + content; }

std::optional<int> Outline::matched(const Module &module) const
{
    const Outline actual(module);
    int focus = -1;
    const bool same = std::equal(m_roots.begin(), m_roots.end(), actual.m_roots.begin(), actual.m_roots.end(),
        [&focus](const Item &a, const Item &b) { return matches(a, b, focus); });
    return same ? std::optional<int>(focus) : std::nullopt;
}

} // namespace vitrine
