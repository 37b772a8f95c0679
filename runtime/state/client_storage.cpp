#include "runtime/state/client_storage.h"

#include "runtime/python/json_writer.h"
#include "runtime/state/session.h"
#include "runtime/state/state_registry.h"

#include <nlohmann/json.hpp>

namespace vitrine::client_storage {

namespace {

/// Where the browser keeps the var: "cookie", "local", "session"; empty if it does not.
std::string placeOf(const StateField *field)
{
    if (!field || !field->defaultValue || !PyUnicode_Check(field->defaultValue.get()) || PyUnicode_CheckExact(field->defaultValue.get()))
        return {};
    const PyRef place = getAttr(field->defaultValue.get(), "_place");
    return place ? toStdString(place.get()) : std::string();
}

} // namespace

std::string toJson(const StateRegistry &registry)
{
    std::string json;
    for (const StateField *field : registry.fields()) {
        const std::string place = placeOf(field);
        if (place.empty())
            continue;
        const PyRef name = getAttr(field->defaultValue.get(), "name");
        const PyRef options = getAttr(field->defaultValue.get(), "_options");
        json += (json.empty() ? "[" : ",[") + std::to_string(field->number) + ",\"" + place + "\",";
        appendJsonString(json, name && PyUnicode_Check(name.get()) ? toStdString(name.get()) : field->owner->fullName() + '.' + field->name);
        json += ',';
        if (!options || !appendJson(json, options.get())) {
            PyErr_Clear();
            json += "{}";
        }
        json += ']';
    }
    return '[' + json + ']';
}

void apply(Session &session, const StateRegistry &registry, const nlohmann::ordered_json &values, Told told)
{
    for (const StateField *field : registry.fields()) {
        if (placeOf(field).empty())
            continue;
        const auto entry = values.is_object() ? values.find(std::to_string(field->number)) : values.end();
        const bool isTold = values.is_object() && entry != values.end();
        if (!isTold && told == Told::Changed)
            continue;
        const bool isText = isTold && entry->is_string();
        const StateObject *existing = session.existingState(field->owner);
        // A state that was never used has its defaults already; what tabs share is no matter of one browser.
        if (existing ? bool(existing->shared) : !isText)
            continue;
        const PyRef value = isText ? pyString(entry->get<std::string>()) : PyRef::share(field->defaultValue.get());
        if (!state::setValue(session.state(field->owner), *field, value.get()))
            PyErr_Clear();
    }
}

} // namespace vitrine::client_storage
