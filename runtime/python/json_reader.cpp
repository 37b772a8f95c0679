#include "runtime/python/json_reader.h"

#include <nlohmann/json.hpp>

#include <limits>

namespace vitrine {

namespace {

constexpr int deepestNesting = 200;

bool isNestedTooDeep(std::string_view text)
{
    int depth = 0;
    bool inString = false;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString && c == '\\')
            ++i;
        else if (c == '"')
            inString = !inString;
        else if (!inString && (c == '[' || c == '{') && ++depth > deepestNesting)
            return true;
        else if (!inString && (c == ']' || c == '}'))
            --depth;
    }
    return false;
}

/// ARCHITECTURE.md: numbers that JSON lacks travel as {"$": name}.
PyRef specialNumber(const nlohmann::ordered_json &object)
{
    if (object.size() != 1 || !object.contains("$") || !object["$"].is_string())
        return {};
    const auto &name = object["$"].get_ref<const std::string &>();
    if (name == "nan")
        return PyRef::steal(PyFloat_FromDouble(std::numeric_limits<double>::quiet_NaN()));
    if (name == "inf" || name == "-inf")
        return PyRef::steal(PyFloat_FromDouble((name == "inf" ? 1 : -1) * std::numeric_limits<double>::infinity()));
    return {};
}

} // namespace

nlohmann::ordered_json parseUntrusted(std::string_view text)
{
    if (isNestedTooDeep(text))
        return nlohmann::ordered_json(nlohmann::ordered_json::value_t::discarded);
    return nlohmann::ordered_json::parse(text, nullptr, false);
}

std::optional<int> wholeNumber(const nlohmann::ordered_json &json)
{
    if (!json.is_number_integer() || json > std::numeric_limits<int>::max() || json < std::numeric_limits<int>::min())
        return std::nullopt;
    return json.get<int>();
}

PyRef toPython(const nlohmann::ordered_json &json)
{
    switch (json.type()) {
    case nlohmann::ordered_json::value_t::boolean: return PyRef::share(json.get<bool>() ? Py_True : Py_False);
    case nlohmann::ordered_json::value_t::number_integer: return PyRef::steal(PyLong_FromLongLong(json.get<long long>()));
    case nlohmann::ordered_json::value_t::number_unsigned: return PyRef::steal(PyLong_FromUnsignedLongLong(json.get<unsigned long long>()));
    case nlohmann::ordered_json::value_t::number_float: return PyRef::steal(PyFloat_FromDouble(json.get<double>()));
    case nlohmann::ordered_json::value_t::string: return pyString(json.get_ref<const std::string &>());
    case nlohmann::ordered_json::value_t::array: {
        PyRef list = PyRef::steal(PyList_New(Py_ssize_t(json.size())));
        for (size_t i = 0; i < json.size(); ++i)
            PyList_SET_ITEM(list.get(), Py_ssize_t(i), toPython(json[i]).release());
        return list;
    }
    case nlohmann::ordered_json::value_t::object: {
        if (PyRef number = specialNumber(json))
            return number;
        PyRef dict = PyRef::steal(PyDict_New());
        for (const auto &[key, value] : json.items())
            PyDict_SetItem(dict.get(), pyString(key).get(), toPython(value).get());
        return dict;
    }
    default: return PyRef::share(Py_None);
    }
}

} // namespace vitrine
