#include "app/automation/tool_schema.h"

#include "runtime/catalog/nearest_word.h"

#include <algorithm>
#include <limits>

namespace vitrine::automation::tool_schema {

namespace {

Parameter ofType(const char *type, const char *name, const char *description)
{
    return {name, {{"type", type}, {"description", description}}};
}

struct JsonType {
    const char *name;
    const char *words; ///< what a message calls a value of it
    bool (*fits)(const Json &value);
};

bool isSmallNumber(const Json &value)
{
    return value.is_number_integer() && value >= std::numeric_limits<int>::min() && value <= std::numeric_limits<int>::max();
}

const JsonType types[] = {
    {"string", "a string", [](const Json &value) { return value.is_string(); }},
    {"integer", "a whole number of 32 bits", isSmallNumber},
    {"boolean", "true or false", [](const Json &value) { return value.is_boolean(); }},
    {"array", "a list", [](const Json &value) { return value.is_array(); }},
    {"object", "an object", [](const Json &value) { return value.is_object(); }},
};

QString shortened(const Json &value)
{
    const QString text = QString::fromStdString(value.dump());
    return text.size() > 60 ? text.left(59) + QChar(0x2026) : text;
}

Result<void> check(const Json &schema, const Json &value, const QString &name);

Result<void> checkMembers(const Json &schema, const Json &value, const QString &prefix)
{
    const Json properties = schema.value("properties", Json::object());
    QStringList known;
    for (const auto &[name, property] : properties.items())
        known.append(QString::fromStdString(name));
    for (const Json &needed : schema.value("required", Json::array())) {
        if (!value.contains(needed.get_ref<const std::string &>()))
            return Error{QStringLiteral("“%1” is missing.").arg(prefix + toText(needed))};
    }
    for (const auto &[name, member] : value.items()) {
        const QString text = QString::fromStdString(name);
        if (properties.contains(name)) {
            if (Result<void> fits = check(properties.at(name), member, prefix + text); !fits)
                return fits;
        } else if (!schema.value("additionalProperties", true)) {
            const QString nearest = nearestWord(text, known);
            const QString offer = nearest.isEmpty() ? QStringLiteral("There are: %1.").arg(known.join(QStringLiteral(", ")))
                                                    : QStringLiteral("Did you mean “%1”?").arg(nearest);
            return Error{QStringLiteral("There is no argument “%1”. %2")
                             .arg(prefix + text, known.isEmpty() ? QStringLiteral("There are none.") : offer)};
        }
    }
    return {};
}

Result<void> check(const Json &schema, const Json &value, const QString &name)
{
    const std::string type = schema.value("type", std::string());
    const auto found = std::find_if(std::begin(types), std::end(types), [&](const JsonType &known) { return type == known.name; });
    if (found != std::end(types) && !found->fits(value))
        return Error{QStringLiteral("“%1” must be %2, not %3.").arg(name, QLatin1String(found->words), shortened(value))};
    if (schema.contains("minimum") && value < schema.at("minimum"))
        return Error{QStringLiteral("“%1” must be %2 at least, not %3.").arg(name, shortened(schema.at("minimum")), shortened(value))};
    if (schema.contains("enum")) {
        const Json &words = schema.at("enum");
        if (std::find(words.begin(), words.end(), value) == words.end())
            return Error{QStringLiteral("“%1” must be one of %2, not %3.")
                             .arg(name, QString::fromStdString(words.dump()), shortened(value))};
    }
    if (type == "array" && schema.contains("items")) {
        for (size_t i = 0; i < value.size(); ++i) {
            if (Result<void> fits = check(schema.at("items"), value.at(i), QStringLiteral("%1[%2]").arg(name).arg(i)); !fits)
                return fits;
        }
    }
    return type == "object" ? checkMembers(schema, value, name.isEmpty() ? QString() : name + QLatin1Char('.')) : Result<void>();
}

} // namespace

Json object(std::initializer_list<Parameter> parameters)
{
    Json properties = Json::object();
    Json required = Json::array();
    for (const Parameter &parameter : parameters) {
        properties[parameter.name] = parameter.schema;
        if (parameter.isRequired)
            required.push_back(parameter.name);
    }
    return {{"type", "object"}, {"properties", properties}, {"required", required}, {"additionalProperties", false}};
}

Parameter text(const char *name, const char *description)
{
    return ofType("string", name, description);
}

Parameter node()
{
    return text("node", "Id of the node, from get_tree.");
}

Parameter word(const char *name, const char *description, std::initializer_list<const char *> words)
{
    Parameter parameter = ofType("string", name, description);
    parameter.schema["enum"] = words;
    return parameter;
}

Parameter number(const char *name, const char *description, int minimum)
{
    Parameter parameter = ofType("integer", name, description);
    parameter.schema["minimum"] = minimum;
    return parameter;
}

Parameter flag(const char *name, const char *description)
{
    return ofType("boolean", name, description);
}

Parameter anything(const char *name, const char *description)
{
    return {name, {{"description", description}}};
}

Parameter members(const char *name, const char *description)
{
    return ofType("object", name, description);
}

Parameter list(const char *name, const char *description, const Json &items)
{
    Parameter parameter = ofType("array", name, description);
    parameter.schema["items"] = items;
    return parameter;
}

Json textItem()
{
    return {{"type", "string"}};
}

Parameter optional(Parameter parameter)
{
    parameter.isRequired = false;
    return parameter;
}

Result<void> check(const Json &schema, const Json &value)
{
    return check(schema, value, QString());
}

} // namespace vitrine::automation::tool_schema
