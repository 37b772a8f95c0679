#include "runtime/compile/identity_tree.h"

namespace vitrine {

namespace {

/// About how many nodes a fragment has (figures.md: 8 ms from edit to paint at 100 and at 1000 nodes with 50).
constexpr int fragmentSize = 50;

uint64_t mix(uint64_t hash, uint64_t value)
{
    return (hash ^ value) * 0x9E3779B97F4A7C15ull + (hash >> 29);
}

uint64_t hashOf(PyObject *value)
{
    if (var::check(value))
        return std::hash<std::string>()(var::expr(value).js);
    if (PyUnicode_Check(value) || PyLong_Check(value) || PyFloat_Check(value))
        return uint64_t(PyObject_Hash(value));
    return reinterpret_cast<uint64_t>(Py_TYPE(value));
}

bool canSplit(const Component &node)
{
    return node.kind == Component::Kind::Element && node.keywords->entry().split;
}

class Builder
{
public:
    IdentityTree build(PyObject *object, const IdentityTree *previous, bool inLoop)
    {
        IdentityTree tree = describe(object);
        if (!component::check(object))
            return tree;
        const Component &node = component::node(object);
        const bool loop = inLoop || node.kind == Component::Kind::Foreach;

        std::vector<const IdentityTree *> matches = match(node, previous);
        tree.nextKey = previous ? previous->nextKey : 0;
        tree.nextChunk = previous ? previous->nextChunk : 1;
        for (size_t i = 0; i < node.children.size(); ++i) {
            IdentityTree child = build(node.children[i].get(), matches[i], loop);
            child.key = matches[i] ? matches[i]->key : tree.nextKey++;
            child.chunk = matches[i] ? matches[i]->chunk : i ? tree.children.back().chunk : 0;
            child.ownFragment = !inLoop && !loop && canSplit(node) && component::check(node.children[i].get())
                && (child.size >= fragmentSize || (matches[i] && matches[i]->ownFragment));
            tree.hash = mix(tree.hash, child.hash);
            tree.size += child.ownFragment ? 1 : child.size;
            tree.children.push_back(std::move(child));
        }
        tree.chunked = canSplit(node) && !loop && (tree.size > 2 * fragmentSize || (previous && previous->chunked));
        if (tree.chunked)
            cutIntoChunks(tree);
        return tree;
    }

private:
    IdentityTree describe(PyObject *object)
    {
        IdentityTree tree;
        if (!component::check(object)) {
            tree.type = Py_TYPE(object);
            tree.hash = hashOf(object);
            return tree;
        }
        const Component &node = component::node(object);
        static constexpr char kinds[4] = {};
        tree.type = node.keywords ? static_cast<const void *>(&node.keywords->entry()) : &kinds[int(node.kind)];
        tree.hash = reinterpret_cast<uint64_t>(tree.type);
        for (const auto &[keyword, value] : node.props)
            tree.hash = mix(mix(tree.hash, reinterpret_cast<uint64_t>(keyword)), hashOf(value.get()));
        tree.hash = mix(tree.hash, std::hash<std::string>()(node.subject.js));
        return tree;
    }

    /// Hash of a child as build() will compute it.
    uint64_t deepHash(PyObject *object)
    {
        uint64_t hash = describe(object).hash;
        if (component::check(object)) {
            for (const PyRef &child : component::node(object).children)
                hash = mix(hash, deepHash(child.get()));
        }
        return hash;
    }

    /// For every child the node of the tree before that it continues, or null.
    std::vector<const IdentityTree *> match(const Component &node, const IdentityTree *previous)
    {
        std::vector<const IdentityTree *> result(node.children.size());
        if (!previous)
            return result;
        const std::vector<IdentityTree> &old = previous->children;
        std::vector<uint64_t> hashes(node.children.size());
        size_t start = 0;
        size_t end = node.children.size();
        size_t oldEnd = old.size();
        const auto same = [&](size_t i, size_t o) {
            if (!hashes[i])
                hashes[i] = deepHash(node.children[i].get());
            return hashes[i] == old[o].hash;
        };
        while (start < end && start < oldEnd && same(start, start)) {
            result[start] = &old[start];
            ++start;
        }
        while (end > start && oldEnd > start && same(end - 1, oldEnd - 1))
            result[--end] = &old[--oldEnd];
        size_t next = start; // what is left was edited, added or removed: in order, by type
        for (size_t i = start; i < end; ++i) {
            const void *type = describe(node.children[i].get()).type;
            for (size_t o = next; o < oldEnd; ++o) {
                if (old[o].type == type) {
                    result[i] = &old[o];
                    next = o + 1;
                    break;
                }
            }
        }
        return result;
    }

    /// Consecutive children with one chunk number make a fragment; chunks that are too large are cut further.
    void cutIntoChunks(IdentityTree &tree)
    {
        int total = 0;
        for (size_t i = 0; i < tree.children.size(); ++i) {
            IdentityTree &child = tree.children[i];
            const bool sameAsBefore = i > 0 && child.chunk == m_lastOriginal;
            m_lastOriginal = child.chunk;
            if (!sameAsBefore) {
                total = 0;
            } else if (total >= fragmentSize) {
                child.chunk = tree.nextChunk++;
                total = 0;
            } else {
                child.chunk = tree.children[i - 1].chunk;
            }
            total += child.ownFragment ? 1 : child.size;
        }
        tree.size = 1 + int(tree.children.size()) / fragmentSize;
    }

    int m_lastOriginal = 0;
};

} // namespace

IdentityTree IdentityTree::of(PyObject *component, const IdentityTree *previous)
{
    return Builder().build(component, previous && component::check(component) ? previous : nullptr, false);
}

} // namespace vitrine
