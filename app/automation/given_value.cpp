#include "app/automation/given_value.h"

#include "app/automation/python_literal.h"

namespace vitrine::automation::given_value {

using namespace tool_schema;

Parameter value()
{
    return optional(anything("value", "A string, number, boolean, null, list or object."));
}

Parameter expression()
{
    return optional(text("expression", "Python, like State.count."));
}

Parameter overwrite()
{
    return optional(flag("overwrite", "Lets a literal take the place of an expression, which is refused otherwise."));
}

Result<PropertyValue> of(const ToolArguments &arguments, QChar quote)
{
    if (arguments.has("value") == arguments.has("expression"))
        return Error{QStringLiteral("Say either “value” or “expression”.")};
    if (arguments.has("expression"))
        return PropertyValue::python(arguments.text("expression"));
    const Json value = arguments.json("value");
    return value.is_string() ? PropertyValue::string(toText(value)) : PropertyValue::python(pythonLiteral(value, quote));
}

Overwrite overwriteOf(const ToolArguments &arguments)
{
    return arguments.flag("overwrite") ? Overwrite::Expressions : Overwrite::LiteralsOnly;
}

} // namespace vitrine::automation::given_value
