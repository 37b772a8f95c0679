#pragma once

#include "runtime/python/annotations.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace vitrine {

class StateClass;

/// One var of a state class: a plain field or a computed var. Lives as long as its class.
struct StateField {
    enum class Cache { Plain, Cached, Uncached }; ///< Plain: not computed

    StateClass *owner = nullptr;
    std::string name;
    int slot = 0;    ///< place in StateObject::slots
    int number = -1; ///< var number on the wire; -1: a backend var, never sent
    VarType type;
    PyRef defaultValue; ///< shared by all sessions until one mutates it: mutable defaults are copied at the first access
    PyRef factory;      ///< called for the default instead, if any
    PyRef getter;       ///< computed vars: the user's function
    Cache cache = Cache::Plain;
    /// Cached computed vars that have been seen to read this field, in any session.
    mutable std::vector<const StateField *> dependents;

    bool isComputed() const { return cache != Cache::Plain; }
    bool isSent() const { return number >= 0; }
};

/// One event handler of a state class.
struct StateHandler {
    StateClass *owner = nullptr;
    std::string name;
    int number = 0;
    PyRef function;                     ///< null for a generated setter
    const StateField *setter = nullptr; ///< the field that a generated setter sets
    std::vector<PyRef> parameters;      ///< annotations (or None) of the parameters after self
    int required = 0;                   ///< how many of them have no default
    bool variadic = false;              ///< takes *args
};

/// What is known about one subclass of rx.State. Made when the Python class is; shared by the registry and the class's descriptors.
class StateClass
{
public:
    /// The Python class is not owned: it owns this, through its descriptors.
    StateClass(PyTypeObject *pyType, StateClass *parent, std::string fullName, int index);

    PyTypeObject *pyType() const { return m_pyType; }
    StateClass *parent() const { return m_parent; } ///< the state class that it inherits its vars from, or null
    const std::string &fullName() const { return m_fullName; } ///< "module.Class"
    int index() const { return m_index; }                      ///< place in Session's table

    /// Whether a computed var of this class must be computed for every delta.
    bool hasUncached() const;

    StateField *addField(std::string name);
    StateHandler *addHandler(std::string name);
    const std::vector<std::unique_ptr<StateField>> &fields() const { return m_fields; }
    const std::vector<std::unique_ptr<StateHandler>> &handlers() const { return m_handlers; }
    /// Lets go of every Python object, when a reload has replaced the class; its instances belong to the new one by then.
    void release();
    /// Own or inherited field; null if there is none.
    StateField *field(const std::string &name) const;

private:
    PyTypeObject *m_pyType;
    StateClass *m_parent;
    std::string m_fullName;
    int m_index;
    std::vector<std::unique_ptr<StateField>> m_fields;
    std::vector<std::unique_ptr<StateHandler>> m_handlers;
};

} // namespace vitrine
