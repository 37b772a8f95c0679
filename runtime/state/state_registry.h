#pragma once

#include "runtime/state/state_class.h"

namespace vitrine {

/// The state classes of the app that is loaded, and the numbers of their vars and handlers.
///
/// Numbers belong to names and are never reused while the process lives, so that a reload changes no other's number. One
/// registry is current at a time: state classes add themselves to it when Python creates them. Needs the GIL.
class StateRegistry
{
public:
    /// A registry that starts with the classes of `previous` whose modules are not imported anew, or with none.
    explicit StateRegistry(const StateRegistry *previous = nullptr, PyObject *forgottenModules = nullptr);

    static StateRegistry *current();
    static void setCurrent(StateRegistry *registry);
    /// The registry of the app that runs: while another one is being loaded, that is not the current one.
    static StateRegistry *running();
    static void setRunning(StateRegistry *registry);

    /// Whether every var has its `set_x` (state_auto_setters of rx.Config), for the classes to come.
    bool autoSetters() const { return m_autoSetters; }
    void setAutoSetters(bool on) { m_autoSetters = on; }

    /// Lets go of the Python objects of the classes that `next` does not share.
    void releaseAllBut(const StateRegistry &next);

    StateClass *add(PyTypeObject *pyType, StateClass *parent, std::string fullName);
    StateClass *find(PyTypeObject *pyType) const;
    std::shared_ptr<StateClass> share(const StateClass *cls) const;
    StateClass *find(const std::string &fullName) const;

    static int varNumber(const std::string &fullName);
    static int handlerNumber(const std::string &fullName);
    void registerField(StateField *field) { place(m_fieldsByNumber, field->number) = field; }
    void registerHandler(StateHandler *handler) { place(m_handlersByNumber, handler->number) = handler; }

    const std::vector<std::shared_ptr<StateClass>> &classes() const { return m_classes; }
    /// By number; null where the current app has none.
    const std::vector<StateField *> &fields() const { return m_fieldsByNumber; }
    StateHandler *handler(int number) const;
    /// Hash over the names behind all numbers, hexadecimal.
    std::string buildId() const;

private:
    template<typename T>
    static T *&place(std::vector<T *> &table, int number)
    {
        if (size_t(number) >= table.size())
            table.resize(size_t(number) + 1);
        return table[size_t(number)];
    }

    std::vector<std::shared_ptr<StateClass>> m_classes; ///< shared with the next registry where a class outlives a reload
    std::vector<PyRef> m_pyTypes; ///< keeps classes alive that only a function's body knows
    std::unordered_map<PyTypeObject *, StateClass *> m_byType;
    std::vector<StateField *> m_fieldsByNumber;
    std::vector<StateHandler *> m_handlersByNumber;
    int m_nextIndex = 0;
    bool m_autoSetters = true;
};

} // namespace vitrine
