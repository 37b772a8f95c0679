#pragma once

#include "runtime/compile/identity_tree.h"

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace vitrine {

/// Which elements in the branches of an rx.cond or rx.match are not one and the same to React.
///
/// React takes elements of one type in the same place for one that stays: its text, focus and scrolling stay, and it is not mounted anew.
/// Apps count on it that an element with events or with Vars is another one than the element with other events or Vars in another
/// branch: with Reflex each such element is a component of its own. So where that is needed these have a key, the same for what is equal
/// in all but its children.
class BranchKeys
{
public:
    using Node = std::pair<PyObject *, const IdentityTree *>;

    /// @param branches each may be a component or not; the trees must outlive the keys
    /// @param around keys of what the rx.cond is in, or null; must outlive these
    BranchKeys(const std::vector<Node> &branches, const BranchKeys *around);
    /// The key of a node in the branches, or around; empty if it needs none.
    /// @param hasKeys whether siblings have keys in any case
    std::string of(const IdentityTree &node, bool hasKeys) const;

private:
    struct Placed {
        Node node;
        size_t branch;
    };
    struct Key {
        std::string text; ///< branch and key of the first that is alike: no sibling of these has the same
        bool isNeeded;
    };

    void add(const std::vector<Placed> &inOnePlace, bool haveSiblings);

    const BranchKeys *m_around;
    std::unordered_map<const IdentityTree *, Key> m_keys;
};

} // namespace vitrine
