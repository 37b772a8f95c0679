#include "runtime/state/state_registry.h"

#include "runtime/base/fnv_hash.h"

namespace vitrine {

namespace {

StateRegistry *currentRegistry = nullptr;
StateRegistry *runningRegistry = nullptr;

int numberFor(std::unordered_map<std::string, int> &table, const std::string &name)
{
    return table.try_emplace(name, int(table.size())).first->second;
}

} // namespace

StateRegistry::StateRegistry(const StateRegistry *previous, PyObject *forgottenModules)
{
    if (!previous)
        return;
    m_nextIndex = previous->m_nextIndex;
    for (const auto &cls : previous->m_classes) {
        const PyRef module = getAttr(reinterpret_cast<PyObject *>(cls->pyType()), "__module__");
        if (forgottenModules && module && PyDict_Contains(forgottenModules, module.get()))
            continue;
        m_classes.push_back(cls);
        m_pyTypes.push_back(PyRef::share(reinterpret_cast<PyObject *>(cls->pyType())));
        m_byType[cls->pyType()] = cls.get();
        for (const auto &field : cls->fields()) {
            if (field->isSent())
                registerField(field.get());
        }
        for (const auto &handler : cls->handlers())
            registerHandler(handler.get());
    }
}

StateRegistry *StateRegistry::current()
{
    return currentRegistry;
}

StateRegistry *StateRegistry::running()
{
    return runningRegistry;
}

void StateRegistry::setRunning(StateRegistry *registry)
{
    runningRegistry = registry;
}

void StateRegistry::setCurrent(StateRegistry *registry)
{
    currentRegistry = registry;
}

void StateRegistry::releaseAllBut(const StateRegistry &next)
{
    for (const auto &cls : m_classes) {
        if (next.find(cls->pyType()) != cls.get())
            cls->release();
    }
    // Vars of a class that stays, as rx.State does, may have been read by computed vars that go.
    for (const auto &cls : next.m_classes) {
        for (const auto &field : cls->fields())
            std::erase_if(field->dependents, [&](const StateField *dependent) { return next.find(dependent->owner->pyType()) != dependent->owner; });
    }
    m_pyTypes.clear();
}

std::shared_ptr<StateClass> StateRegistry::share(const StateClass *cls) const
{
    for (const auto &candidate : m_classes) {
        if (candidate.get() == cls)
            return candidate;
    }
    return {};
}

StateClass *StateRegistry::add(PyTypeObject *pyType, StateClass *parent, std::string fullName)
{
    m_pyTypes.push_back(PyRef::share(reinterpret_cast<PyObject *>(pyType)));
    m_classes.push_back(std::make_shared<StateClass>(pyType, parent, std::move(fullName), m_nextIndex++));
    return m_byType[pyType] = m_classes.back().get();
}

StateClass *StateRegistry::find(PyTypeObject *pyType) const
{
    const auto entry = m_byType.find(pyType);
    return entry == m_byType.end() ? nullptr : entry->second;
}

StateClass *StateRegistry::find(const std::string &fullName) const
{
    for (const auto &cls : m_classes) {
        if (cls->fullName() == fullName)
            return cls.get();
    }
    return nullptr;
}

int StateRegistry::varNumber(const std::string &fullName)
{
    static std::unordered_map<std::string, int> table;
    return numberFor(table, fullName);
}

int StateRegistry::handlerNumber(const std::string &fullName)
{
    static std::unordered_map<std::string, int> table;
    return numberFor(table, fullName);
}

StateHandler *StateRegistry::handler(int number) const
{
    return number >= 0 && size_t(number) < m_handlersByNumber.size() ? m_handlersByNumber[size_t(number)] : nullptr;
}

std::string StateRegistry::buildId() const
{
    uint64_t hash = fnvStart;
    const auto mix = [&](int number, const std::string &name) { hash = fnvHash(std::to_string(number) + ':' + name + '\n', hash); };
    for (size_t i = 0; i < m_fieldsByNumber.size(); ++i) {
        if (const StateField *field = m_fieldsByNumber[i])
            mix(int(i), field->owner->fullName() + '.' + field->name);
    }
    for (size_t i = 0; i < m_handlersByNumber.size(); ++i) {
        if (const StateHandler *handler = m_handlersByNumber[i])
            mix(int(i), handler->owner->fullName() + '.' + handler->name);
    }
    char text[17];
    snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
    return text;
}

} // namespace vitrine
