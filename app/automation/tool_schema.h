#pragma once

#include "app/automation/json.h"
#include "runtime/base/result.h"

#include <initializer_list>

namespace vitrine::automation {

/// The JSON schemas of tools' arguments: written, and checked. Only what the functions here write is understood.
namespace tool_schema {

struct Parameter {
    const char *name;
    Json schema;
    bool isRequired = true;
};

/// An object that has these and nothing else.
Json object(std::initializer_list<Parameter> parameters);
Parameter text(const char *name, const char *description);
/// "node": the id of a node.
Parameter node();
/// One of these words.
Parameter word(const char *name, const char *description, std::initializer_list<const char *> words);
Parameter number(const char *name, const char *description, int minimum);
Parameter flag(const char *name, const char *description);
Parameter anything(const char *name, const char *description);
/// An object with any members.
Parameter members(const char *name, const char *description);
Parameter list(const char *name, const char *description, const Json &items);
Json textItem();
Parameter optional(Parameter parameter);

/// Says in a sentence what does not fit; unknown names come with the nearest known one.
Result<void> check(const Json &schema, const Json &value);

} // namespace tool_schema
} // namespace vitrine::automation
