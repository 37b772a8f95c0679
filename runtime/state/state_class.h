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
    PyRef descriptor;   ///< computed vars: the app's own descriptor that is behind it, and is asked to set it
    Cache cache = Cache::Plain;
    bool hasInitialValue = false; ///< computed vars: `defaultValue` is one that the app gave, for documents
    bool isAsync = false;     ///< computed vars: the getter is a coroutine function
    bool tracksReads = true;  ///< computed vars: what they read is noted (auto_deps)
    double interval = 0;      ///< computed vars: seconds after which a cached value has expired; 0: never
    PyTypeObject *builtin = nullptr; ///< the exact type of a value that surely fits, for a quick look when it is set; null: any fits
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
    /// A parameter after self.
    struct Parameter {
        std::string name;
        PyRef annotation;   ///< may still be text, if it names what the module defines below; None without one
        PyRef defaultValue; ///< null if it must be given
    };
    std::vector<Parameter> parameters; ///< those that can only be given by name come last
    int keywordOnly = 0;               ///< how many these are
    bool variadic = false;             ///< takes *args
    bool background = false;           ///< runs beside the session's other events

    /// How many values an event must bring at least: up to the last parameter that has no default.
    size_t required() const;
    /// "name: str, count: int", for messages.
    std::string signature() const;
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

    /// Whether a computed var of this class may have to be computed anew although nothing has changed.
    bool hasUncached() const;
    /// Whether there has been an instance: its vars are settled then.
    bool isInUse() const { return m_inUse; }
    void setInUse() { m_inUse = true; }

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
    bool m_inUse = false;
    std::vector<std::unique_ptr<StateField>> m_fields;
    std::vector<std::unique_ptr<StateHandler>> m_handlers;
};

} // namespace vitrine
