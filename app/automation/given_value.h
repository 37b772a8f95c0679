#pragma once

#include "app/automation/tool_arguments.h"
#include "app/automation/tool_schema.h"
#include "designer/edit/property_value.h"
#include "runtime/base/result.h"

#include <QVector>

namespace vitrine::automation {

/// The value that a tool is to set, as its arguments give it.
namespace given_value {

// "value": JSON; "expression": Python, in its place; "overwrite": a literal may take the place of an expression.
tool_schema::Parameter value();
tool_schema::Parameter expression();
tool_schema::Parameter overwrite();

/// Fails unless there is just one of “value” and “expression”. @param quote of Python strings
Result<PropertyValue> of(const ToolArguments &arguments, QChar quote);
Overwrite overwriteOf(const ToolArguments &arguments);

} // namespace given_value
} // namespace vitrine::automation
