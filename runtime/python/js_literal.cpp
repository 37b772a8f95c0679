#include "runtime/python/js_literal.h"

#include "runtime/python/component.h"
#include "runtime/python/json_writer.h"

#include <cctype>
#include <cmath>

namespace vitrine {

namespace {

bool appendLiteral(PyObject *value, std::string &js, std::vector<int> &reads);

bool appendItems(PyObject *sequence, std::string &js, std::vector<int> &reads)
{
    const PyRef fast = PyRef::steal(PySequence_Fast(sequence, "not a sequence"));
    if (!fast)
        return false;
    js += '[';
    for (Py_ssize_t i = 0; i < PySequence_Fast_GET_SIZE(fast.get()); ++i) {
        if (i)
            js += ',';
        if (!appendLiteral(PySequence_Fast_GET_ITEM(fast.get(), i), js, reads))
            return false;
    }
    js += ']';
    return true;
}

bool appendEntries(PyObject *dict, std::string &js, std::vector<int> &reads)
{
    js += "({";
    PyObject *key = nullptr;
    PyObject *value = nullptr;
    Py_ssize_t position = 0;
    bool first = true;
    while (PyDict_Next(dict, &position, &key, &value)) {
        if (!first)
            js += ',';
        first = false;
        if (var::check(key)) {
            const VarExpr &expr = var::expr(key);
            js += '[' + expr.js + ']';
            reads.insert(reads.end(), expr.reads.begin(), expr.reads.end());
        } else if (PyUnicode_Check(key) && !var::hasMarkers(toStdString(key))) {
            appendJsKey(js, toStdString(key));
        } else if (PyUnicode_Check(key)) {
            js += '[';
            var::appendTemplate(js, toStdString(key), &reads);
            js += ']';
        } else if (!appendJsonKey(js, key)) {
            return false;
        }
        js += ':';
        if (!appendLiteral(value, js, reads))
            return false;
    }
    js += "})";
    return true;
}

bool appendLiteral(PyObject *value, std::string &js, std::vector<int> &reads)
{
    if (var::check(value)) {
        const VarExpr &expr = var::expr(value);
        js += expr.js;
        reads.insert(reads.end(), expr.reads.begin(), expr.reads.end());
        return true;
    }
    if (component::check(value)) {
        js += component::placeholder(value);
        return true;
    }
    if (PyUnicode_Check(value)) {
        var::appendTemplate(js, toStdString(value), &reads);
        return true;
    }
    if (PyFloat_Check(value) && !std::isfinite(PyFloat_AS_DOUBLE(value))) {
        const double number = PyFloat_AS_DOUBLE(value);
        js += std::isnan(number) ? "NaN" : number > 0 ? "Infinity" : "(-Infinity)";
        return true;
    }
    if (PyLong_Check(value) && !PyBool_Check(value)) {
        const size_t start = js.size();
        if (!appendJson(js, value))
            return false;
        if (js[start] == '-')
            js.insert(start, 1, '('), js += ')';
        return true;
    }
    if (PyRange_Check(value)) {
        const auto bound = [&](const char *name) { return PyRef::steal(PyObject_Str(getAttr(value, name).get())); };
        js += "py.range(" + toStdString(bound("start").get()) + ',' + toStdString(bound("stop").get()) + ',' + toStdString(bound("step").get()) + ')';
        return true;
    }
    if (PyList_Check(value) || PyTuple_Check(value) || PyAnySet_Check(value))
        return appendItems(value, js, reads);
    if (PyDict_Check(value))
        return appendEntries(value, js, reads);
    if (const PyRef literal = getAttr(value, "_literal"); literal && PyMethod_Check(literal.get())) { // rx.PropsBase
        const PyRef entries = PyRef::steal(PyObject_CallNoArgs(literal.get()));
        return entries && appendLiteral(entries.get(), js, reads);
    }
    if (value != Py_None && !PyBool_Check(value) && !PyFloat_Check(value)) {
        const PyRef plain = plainOf(value);
        if (plain || PyErr_Occurred())
            return plain && appendLiteral(plain.get(), js, reads);
    }
    const size_t start = js.size();
    if (!appendJson(js, value))
        return false;
    if (js[start] == '{') { // a row
        js.insert(start, 1, '(');
        js += ')';
    }
    return true;
}

} // namespace

bool isJsIdentifier(std::string_view name)
{
    if (name.empty() || std::isdigit(static_cast<unsigned char>(name[0])))
        return false;
    for (const char c : name) {
        if (!std::isalnum(static_cast<unsigned char>(c)) && c != '_' && c != '$')
            return false;
    }
    return true;
}

void appendJsKey(std::string &js, std::string_view name)
{
    if (name == "__proto__") // without brackets it would set the object's prototype
        js += "[\"__proto__\"]";
    else if (isJsIdentifier(name))
        js += name;
    else
        appendJsonString(js, name);
}

bool jsLiteral(PyObject *value, VarExpr *expr)
{
    VarExpr result;
    std::vector<int> reads;
    if (!appendLiteral(value, result.js, reads))
        return false;
    result.type = var::check(value) ? var::expr(value).type : varTypeOfValue(value);
    result.readAlso(reads);
    *expr = std::move(result);
    return true;
}

} // namespace vitrine
