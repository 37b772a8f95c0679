#include "runtime/state/state_class.h"

namespace vitrine {

StateClass::StateClass(PyTypeObject *pyType, StateClass *parent, std::string fullName, int index) :
    m_pyType(pyType), m_parent(parent), m_fullName(std::move(fullName)), m_index(index)
{
}

StateField *StateClass::addField(std::string name)
{
    auto field = std::make_unique<StateField>();
    field->owner = this;
    field->name = std::move(name);
    field->slot = int(m_fields.size());
    return m_fields.emplace_back(std::move(field)).get();
}

StateHandler *StateClass::addHandler(std::string name)
{
    auto handler = std::make_unique<StateHandler>();
    handler->owner = this;
    handler->name = std::move(name);
    return m_handlers.emplace_back(std::move(handler)).get();
}

size_t StateHandler::required() const
{
    size_t count = parameters.size();
    while (count > 0 && parameters[count - 1].defaultValue)
        --count;
    return count;
}

std::string StateHandler::signature() const
{
    std::string text;
    for (const Parameter &parameter : parameters) {
        text += (text.empty() ? "" : ", ") + parameter.name;
        if (parameter.annotation.get() != Py_None)
            text += ": " + annotationText(parameter.annotation.get());
    }
    return text;
}

bool StateClass::hasUncached() const
{
    for (const auto &field : m_fields) {
        if (field->cache == StateField::Cache::Uncached || field->interval > 0)
            return true;
    }
    return false;
}

void StateClass::release()
{
    for (const auto &field : m_fields) {
        field->type = {};
        field->defaultValue = field->factory = field->getter = field->descriptor = {};
    }
    for (const auto &handler : m_handlers) {
        handler->function = {};
        handler->parameters.clear();
    }
}

StateField *StateClass::field(const std::string &name) const
{
    for (const StateClass *cls = this; cls; cls = cls->m_parent) {
        for (const auto &field : cls->m_fields) {
            if (field->name == name)
                return field.get();
        }
    }
    return nullptr;
}

} // namespace vitrine
