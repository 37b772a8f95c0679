#include "runtime/compile/identity_tree.h"

#include "runtime/base/fnv_hash.h"

#include <algorithm>
#include <unordered_map>

namespace vitrine {

namespace {

/// About how many nodes a fragment has (figures.md: 8 ms from edit to paint at 100 and at 1000 nodes with 50).
constexpr int fragmentSize = 50;

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
        const bool loop = inLoop || node.kind == Component::Kind::Foreach || node.kind == Component::Kind::Function;

        const std::vector<const IdentityTree *> matches = match(node, previous);
        const std::vector<bool> stays = inOldOrder(matches);
        tree.nextKey = previous ? previous->nextKey : 0;
        tree.nextChunk = previous ? previous->nextChunk : 1;
        for (size_t i = 0; i < node.children.size(); ++i) {
            IdentityTree child = build(node.children[i].get(), matches[i], loop);
            child.key = matches[i] ? matches[i]->key : tree.nextKey++;
            child.chunk = stays[i] ? matches[i]->chunk : i ? tree.children.back().chunk : 0;
            child.ownFragment = !inLoop && !loop && canSplit(node) && component::check(node.children[i].get())
                && (child.size >= fragmentSize || (matches[i] && matches[i]->ownFragment));
            tree.hash = mixHash(tree.hash, child.hash);
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
        static constexpr char kinds[5] = {};
        tree.type = node.keywords ? static_cast<const void *>(&node.keywords->entry()) : &kinds[int(node.kind)];
        tree.hash = reinterpret_cast<uint64_t>(tree.type);
        for (const auto &[keyword, value] : node.props)
            tree.hash = mixHash(mixHash(tree.hash, reinterpret_cast<uint64_t>(keyword)), hashOf(value.get()));
        tree.hash = mixHash(tree.hash, std::hash<std::string>()(node.subject.js));
        return tree;
    }

    /// Hash of a child as build() will compute it.
    uint64_t deepHash(PyObject *object)
    {
        uint64_t hash = describe(object).hash;
        if (component::check(object)) {
            for (const PyRef &child : component::node(object).children)
                hash = mixHash(hash, deepHash(child.get()));
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
        const auto hashAt = [&](size_t i) {
            if (!hashes[i])
                hashes[i] = deepHash(node.children[i].get());
            return hashes[i];
        };
        const auto same = [&](size_t i, size_t o) { return hashAt(i) == old[o].hash; };
        while (start < end && start < oldEnd && same(start, start)) {
            result[start] = &old[start];
            ++start;
        }
        while (end > start && oldEnd > start && same(end - 1, oldEnd - 1))
            result[--end] = &old[--oldEnd];
        // What is left was moved, edited, added or removed. First what is the same in another place, in order of the places.
        std::unordered_multimap<uint64_t, size_t> byHash;
        for (size_t o = oldEnd; o-- > start;)
            byHash.emplace(old[o].hash, o);
        std::vector<bool> taken(old.size());
        for (size_t i = start; i < end; ++i) {
            const auto [first, last] = byHash.equal_range(hashAt(i));
            const auto place = std::min_element(first, last, [](const auto &a, const auto &b) { return a.second < b.second; });
            if (place == last)
                continue;
            result[i] = &old[place->second];
            taken[place->second] = true;
            byHash.erase(place);
        }
        size_t next = start; // then, in order, what is of the same type
        for (size_t i = start; i < end; ++i) {
            if (result[i]) {
                next = std::max(next, size_t(result[i] - old.data()) + 1);
                continue;
            }
            const void *type = describe(node.children[i].get()).type;
            for (size_t o = next; o < oldEnd; ++o) {
                if (!taken[o] && old[o].type == type) {
                    result[i] = &old[o];
                    next = o + 1;
                    break;
                }
            }
        }
        return result;
    }

    /// For every child whether it stands where it stood among the others: the longest rising sequence of old places. The rest was moved.
    static std::vector<bool> inOldOrder(const std::vector<const IdentityTree *> &matches)
    {
        std::vector<size_t> ends;                       // of the best sequence of each length: its last child
        std::vector<size_t> before(matches.size());     // the child before it in that sequence
        for (size_t i = 0; i < matches.size(); ++i) {
            if (!matches[i])
                continue;
            const auto place = std::lower_bound(ends.begin(), ends.end(), matches[i], [&](size_t end, const IdentityTree *match) {
                return matches[end] < match; // siblings lie in one array
            });
            before[i] = place == ends.begin() ? matches.size() : *(place - 1);
            if (place == ends.end())
                ends.push_back(i);
            else
                *place = i;
        }
        std::vector<bool> result(matches.size());
        for (size_t i = ends.empty() ? matches.size() : ends.back(); i < matches.size(); i = before[i])
            result[i] = true;
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

IdentityTree IdentityTree::of(PyObject *component, const IdentityTree *previous, Split split)
{
    return Builder().build(component, previous && component::check(component) ? previous : nullptr, split == Split::Never);
}

} // namespace vitrine
