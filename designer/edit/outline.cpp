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

Outline::Item untouched(int node)
{
    Outline::Item item;
    item.node = node;
    item.isUntouched = true;
    return item;
}

/// The item with all but its children written out.
Outline::Item writtenOut(const Module &module, int index)
{
    const Node &node = module.nodes.at(index);
    Outline::Item item;
    item.node = index;
    item.slot = node.slot;
    item.what = describe(node);
    for (const Keyword &keyword : node.keywords)
        item.setKeyword(keyword.name, keyword.valueText);
    item.children.reserve(size_t(node.children.size()));
    for (const int child : node.children) {
        const QString &slot = module.nodes.at(child).slot;
        if (item.keywords.contains(slot))
            item.setKeyword(slot, {}); // compared as a tree
        item.children.push_back(untouched(child));
        item.children.back().slot = slot;
    }
    return item;
}

// Parents come before children, so a tree is a run of nodes.
bool isInside(const Module &module, int node, int tree)
{
    int last = tree;
    while (!module.nodes.at(last).children.isEmpty())
        last = module.nodes.at(last).children.last();
    return node >= tree && node <= last;
}

Outline::Item withoutKeyword(Outline::Item item, const QString &name)
{
    item.keywords.remove(name);
    std::erase_if(item.children, [&](const Outline::Item &child) { return child.slot == name; });
    return item;
}

/// Compares what was promised of `before` with a tree of `after`.
class Comparison {
public:
    Comparison(const Module &before, const Module &after) : m_before(before), m_after(after) { }

    bool matches(const Outline::Item &expected, int node)
    {
        if (expected.isFocus)
            m_focus = node;
        if (expected.isAnything)
            return true;
        if (expected.isUntouched) {
            const NodeId id = m_after.nodes.at(node).id;
            return (id != 0 && id == m_before.nodes.at(expected.node).id) || matches(writtenOut(m_before, expected.node), node);
        }
        const Outline::Item actual = writtenOut(m_after, node);
        const QString &open = expected.openKeyword;
        return open.isEmpty() ? areSame(expected, actual) : areSame(withoutKeyword(expected, open), withoutKeyword(actual, open));
    }
    int focus() const { return m_focus; }

private:
    bool areSame(const Outline::Item &expected, const Outline::Item &actual)
    {
        return expected.what == actual.what && expected.keywords == actual.keywords
            && std::equal(expected.children.begin(), expected.children.end(), actual.children.begin(), actual.children.end(),
                [this](const Outline::Item &a, const Outline::Item &b) { return matches(a, b.node); });
    }

    const Module &m_before;
    const Module &m_after;
    int m_focus = -1;
};

} // namespace

void Outline::Item::setKeyword(const QString &name, const QString &valueText) { keywords.insert(name, valueText.simplified()); }

Outline::Outline(const Module &module) : m_module(module)
{
    for (const ComponentRoot &root : module.roots)
        m_roots.push_back(untouched(root.node));
}

Outline::Place Outline::placeOf(int node)
{
    std::vector<std::vector<Item> *> waiting{&m_roots};
    while (!waiting.empty()) {
        std::vector<Item> &list = *waiting.back();
        waiting.pop_back();
        for (size_t i = 0; i < list.size(); ++i) {
            Item &item = list[i];
            if (item.isUntouched && isInside(m_module, node, item.node))
                item = writtenOut(m_module, item.node);
            if (item.node == node)
                return {&list, i};
            if (!item.isUntouched)
                waiting.push_back(&item.children);
        }
    }
    return {};
}

Outline::Item *Outline::find(int node)
{
    const Place place = placeOf(node);
    return place.list ? &(*place.list)[place.index] : nullptr;
}

Outline::Item Outline::take(int node)
{
    const Place place = placeOf(node);
    Item item = std::move((*place.list)[place.index]);
    place.list->erase(place.list->begin() + std::ptrdiff_t(place.index));
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
    const Place place = placeOf(node);
    std::vector<Item> children = std::move((*place.list)[place.index].children);
    const auto at = place.list->erase(place.list->begin() + std::ptrdiff_t(place.index));
    place.list->insert(at, std::make_move_iterator(children.begin()), std::make_move_iterator(children.end()));
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
    Comparison comparison(m_module, module);
    const bool same = std::equal(m_roots.begin(), m_roots.end(), module.roots.begin(), module.roots.end(),
        [&comparison](const Item &expected, const ComponentRoot &root) { return comparison.matches(expected, root.node); });
    return same ? std::optional<int>(comparison.focus()) : std::nullopt;
}

} // namespace vitrine
