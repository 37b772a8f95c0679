#pragma once

#include "runtime/python/component.h"

#include <cstdint>

namespace vitrine {

/// Gives every node of a page a key that stays the same from one compilation to the next while the page is edited, so that
/// React keeps what belongs to a node (typed text, focus, scroll) when a sibling is inserted, moved or removed.
///
/// Siblings are matched first where nothing changed, then by their type. The tree also decides where fragments are cut, and sticks
/// to the cuts it made before.
struct IdentityTree {
    const void *type = nullptr; ///< catalog entry, or the kind of node
    uint64_t hash = 0;          ///< of everything below
    int key = 0;                ///< unique among siblings
    int chunk = 0;              ///< siblings of one chunk share a fragment, if the parent's children are cut into chunks
    int nextKey = 0;
    int nextChunk = 0;
    bool ownFragment = false;
    bool chunked = false;       ///< children are cut into chunks
    int size = 1;               ///< nodes that fall to the fragment this one is in
    std::vector<IdentityTree> children;

    /// Whether parts may become fragments of their own; not where they use names of what is around them.
    enum class Split { Allowed, Never };
    /// @param previous the tree of the compilation before, or null
    static IdentityTree of(PyObject *component, const IdentityTree *previous, Split split = Split::Allowed);
};

} // namespace vitrine
