#include "runtime/compile/branch_keys.h"

#include "runtime/base/fnv_hash.h"
#include "runtime/events/event_types.h"
#include "runtime/python/component.h"

#include <algorithm>
#include <map>
#include <set>

namespace vitrine {

namespace {

uint64_t address(const void *object)
{
    return reinterpret_cast<uint64_t>(object);
}

/// What a prop's value is made of.
class Value
{
public:
    /// Equal for values that are written alike.
    uint64_t hash() const { return m_hash; }
    /// Whether it may be another one later, or is something that happens.
    bool isReactive() const { return m_isReactive; }

    void add(PyObject *value)
    {
        PyObject *key = nullptr;
        PyObject *item = nullptr;
        Py_ssize_t position = 0;
        if (const EventHandlerObject *handler = event::asHandler(value)) {
            take(address(handler->handler), true);
        } else if (const EventSpecObject *spec = event::asSpec(value)) {
            take(spec->name ? std::hash<std::string>()(*spec->name) : 0, true);
            if (spec->handler)
                add(spec->handler);
            add(spec->args);
        } else if (PyFunction_Check(value)) {
            take(address(PyFunction_GetCode(value)), true);
        } else if (PyDict_Check(value)) {
            while (PyDict_Next(value, &position, &key, &item)) {
                add(key);
                add(item);
            }
        } else if (PyList_Check(value) || PyTuple_Check(value)) {
            for (Py_ssize_t i = 0; i < PySequence_Fast_GET_SIZE(value); ++i)
                add(PySequence_Fast_GET_ITEM(value, i));
        } else if (VarExpr expr; (var::check(value) || PyUnicode_Check(value)) && var::exprOf(value, &expr)) {
            take(std::hash<std::string>()(expr.js), !expr.reads.empty());
        } else {
            const bool isNumber = PyLong_Check(value) || PyFloat_Check(value);
            take(isNumber ? uint64_t(PyObject_Hash(value)) : address(value), false);
        }
        PyErr_Clear();
    }

    void take(uint64_t part, bool isReactive)
    {
        m_hash = mixHash(m_hash, part);
        m_isReactive = m_isReactive || isReactive;
    }

private:
    uint64_t m_hash = 0;
    bool m_isReactive = false;
};

/// The node without its children. What decides or loops is reactive, and has all that is in it.
Value describe(const BranchKeys::Node &branch)
{
    const auto &[object, identity] = branch;
    Value value;
    const Component &node = component::node(object);
    value.take(address(identity->type), node.kind != Component::Kind::Element);
    if (node.kind != Component::Kind::Element)
        value.take(identity->hash, true);
    for (const auto &[keyword, prop] : node.props) {
        value.take(address(keyword), false);
        value.add(prop.get());
    }
    return value;
}

} // namespace

BranchKeys::BranchKeys(const std::vector<Node> &branches, const BranchKeys *around) : m_around(around)
{
    std::vector<Placed> placed;
    for (size_t i = 0; i < branches.size(); ++i)
        placed.push_back({branches[i], i});
    add(placed, false);
}

void BranchKeys::add(const std::vector<Placed> &inOnePlace, bool haveSiblings)
{
    std::map<uint64_t, std::vector<Placed>> alike; // static elements of one type stay whatever their props are
    std::set<uint64_t> reactive;
    size_t components = 0;
    for (const Placed &placed : inOnePlace) {
        if (!component::check(placed.node.first))
            continue;
        ++components;
        const Value value = describe(placed.node);
        const uint64_t hash = value.isReactive() ? value.hash() : address(placed.node.second->type);
        alike[hash].push_back(placed);
        if (value.isReactive())
            reactive.insert(hash);
    }
    if (components < 2)
        return;
    for (const auto &[hash, group] : alike) {
        const Placed &first = group.front();
        const std::string key = std::to_string(first.branch) + '.' + std::to_string(first.node.second->key);
        size_t most = 0;
        for (const Placed &placed : group) {
            const bool isNeeded = alike.size() > 1 && reactive.contains(hash);
            if (isNeeded || haveSiblings)
                m_keys[placed.node.second] = {key, isNeeded};
            most = std::max(most, placed.node.second->children.size());
        }
        for (size_t child = 0; group.size() > 1 && child < most; ++child) {
            std::vector<Placed> below;
            for (const auto &[node, branch] : group) {
                const std::vector<IdentityTree> &children = node.second->children;
                if (child < children.size() && !children[child].ownFragment)
                    below.push_back({{component::node(node.first).children[child].get(), &children[child]}, branch});
            }
            add(below, most > 1);
        }
    }
}

std::string BranchKeys::of(const IdentityTree &node, bool hasKeys) const
{
    const auto found = m_keys.find(&node);
    if (found != m_keys.end())
        return hasKeys || found->second.isNeeded ? found->second.text : std::string();
    return m_around ? m_around->of(node, hasKeys) : std::string();
}

} // namespace vitrine
