#include "runtime/python/json_writer.h"

#include "runtime/compile/component_writer.h"
#include "runtime/python/component.h"
#include "runtime/python/var.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

namespace vitrine {

namespace {

constexpr int maxDepth = 200;

bool appendValue(std::string &out, PyObject *value, int depth);

bool appendText(std::string &out, PyObject *text)
{
    Py_ssize_t size = 0;
    if (const char *utf8 = PyUnicode_AsUTF8AndSize(text, &size)) {
        appendJsonString(out, std::string_view(utf8, size_t(size)));
        return true;
    }
    PyErr_Clear();
    appendJsonString(out, toStdString(text));
    return true;
}

bool appendInteger(std::string &out, PyObject *value)
{
    int overflow = 0;
    const long long number = PyLong_AsLongLongAndOverflow(value, &overflow);
    if (!overflow) {
        char buffer[24];
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
        out.append(buffer, end);
        return true;
    }
    const PyRef text = PyRef::steal(PyLong_Type.tp_repr(value));
    if (!text)
        return false;
    out += toStdString(text.get());
    return true;
}

void appendDouble(std::string &out, double number)
{
    if (std::isnan(number)) {
        out += R"({"$":"nan"})";
    } else if (std::isinf(number)) {
        out += number > 0 ? R"({"$":"inf"})" : R"({"$":"-inf"})";
    } else {
        char buffer[32];
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
        out.append(buffer, end);
    }
}

bool appendKey(std::string &out, PyObject *key)
{
    if (PyUnicode_Check(key))
        return appendText(out, key);
    if (key == Py_None || PyBool_Check(key)) { // as JavaScript and json.dumps spell them
        out += key == Py_None ? "\"null\"" : key == Py_True ? "\"true\"" : "\"false\"";
        return true;
    }
    if (const PyRef inner = PyObject_HasAttrString(key, "_value_") ? getAttr(key, "value") : PyRef())
        return appendKey(out, inner.get());
    const PyRef text = PyRef::steal(PyObject_Str(key));
    return text && appendText(out, text.get());
}

bool appendSequence(std::string &out, PyObject *sequence, int depth)
{
    const PyRef fast = PyRef::steal(PySequence_Fast(sequence, "not a sequence"));
    if (!fast)
        return false;
    out += '[';
    for (Py_ssize_t i = 0; i < PySequence_Fast_GET_SIZE(fast.get()); ++i) {
        if (i)
            out += ',';
        if (!appendValue(out, PySequence_Fast_GET_ITEM(fast.get(), i), depth))
            return false;
    }
    out += ']';
    return true;
}

bool appendDict(std::string &out, PyObject *dict, int depth)
{
    out += '{';
    Py_ssize_t position = 0;
    PyObject *key = nullptr;
    PyObject *value = nullptr;
    bool first = true;
    while (PyDict_Next(dict, &position, &key, &value)) {
        if (!first)
            out += ',';
        first = false;
        if (!appendKey(out, key))
            return false;
        out += ':';
        if (!appendValue(out, value, depth))
            return false;
    }
    out += '}';
    return true;
}

/// A row of SQLAlchemy or SQLModel: its columns, and the relationships that have been loaded; asking for others would ask the database.
/// Rows may know each other both ways: one that is being written already is null inside itself.
bool appendRow(std::string &out, PyObject *row, PyObject *mapper, int depth)
{
    static thread_local std::vector<PyObject *> open;
    if (std::find(open.begin(), open.end(), row) != open.end()) {
        out += "null";
        return true;
    }
    const PyRef columns = getAttr(mapper, "column_attrs");
    const PyRef relationships = getAttr(mapper, "relationships");
    const PyRef columnNames = columns ? PyRef::steal(PyObject_CallMethod(columns.get(), "keys", nullptr)) : PyRef();
    const PyRef relationshipNames = relationships ? PyRef::steal(PyObject_CallMethod(relationships.get(), "keys", nullptr)) : PyRef();
    const PyRef present = getAttr(row, "__dict__");
    if (!columnNames || !relationshipNames || !present)
        return false;
    open.push_back(row);
    bool first = true;
    const auto append = [&](PyObject *names, bool onlyPresent) {
        const PyRef list = PyRef::steal(PySequence_List(names));
        for (Py_ssize_t i = 0; list && i < PyList_GET_SIZE(list.get()); ++i) {
            PyObject *name = PyList_GET_ITEM(list.get(), i);
            if (onlyPresent && !PyDict_Contains(present.get(), name))
                continue;
            const PyRef content = PyRef::steal(PyObject_GetAttr(row, name));
            out += std::exchange(first, false) ? "" : ",";
            if (!content || !appendText(out, name))
                return false;
            out += ':';
            if (!appendValue(out, content.get(), depth))
                return false;
        }
        return bool(list);
    };
    out += '{';
    const bool good = append(columnNames.get(), false) && append(relationshipNames.get(), true);
    out += '}';
    open.pop_back();
    return good;
}

/// The attributes of a dataclass's instance.
PyRef fieldsOf(PyObject *value, PyObject *fields)
{
    PyRef dict = PyRef::steal(PyDict_New());
    Py_ssize_t position = 0;
    PyObject *name = nullptr;
    PyObject *field = nullptr;
    while (PyDict_Next(fields, &position, &name, &field)) {
        const PyRef content = PyRef::steal(PyObject_GetAttr(value, name));
        if (!content || PyDict_SetItem(dict.get(), name, content.get()) != 0)
            return {};
    }
    return dict;
}

/// What Python knows more about (reflex/utils/serializers.py).
PyRef plainOfForeign(PyObject *value)
{
    const PyRef module = PyRef::steal(PyImport_ImportModule("reflex.utils.serializers"));
    const PyRef plain = module ? PyRef::steal(PyObject_CallMethod(module.get(), "_plain", "(O)", value)) : PyRef();
    if (plain.get() != Py_None)
        return plain;
    PyErr_Format(PyExc_TypeError,
                 "A value of type %s cannot be sent to the browser. Keep it in a var whose name starts with an underscore, or say what to "
                 "send: @rx.serializer def send(value: %s) -> str",
                 Py_TYPE(value)->tp_name, Py_TYPE(value)->tp_name);
    return {};
}

/// SQLAlchemy's mapper of a row, borrowed; null for anything else.
PyObject *mapperOf(PyObject *value)
{
    static PyObject *const mapperName = PyUnicode_InternFromString("__mapper__");
    return _PyType_Lookup(Py_TYPE(value), mapperName);
}

bool appendOther(std::string &out, PyObject *value, int depth)
{
    if (var::check(value)) { // any attribute that is asked for below is one more Var
        PyErr_SetString(PyExc_TypeError, "A Var has no value on the server; on an instance of the state (self.name) it has one");
        return false;
    }
    const PyRef plain = plainOf(value);
    if (plain || PyErr_Occurred())
        return plain && appendValue(out, plain.get(), depth);
    if (component::check(value))
        return ComponentWriter::appendComponent(out, value);
    if (PyAnySet_Check(value))
        return appendSequence(out, value, depth);
    return appendRow(out, value, PyRef::share(mapperOf(value)).get(), depth);
}

bool appendValue(std::string &out, PyObject *value, int depth)
{
    if (++depth > maxDepth) {
        PyErr_SetString(PyExc_ValueError, "A value is nested more than 200 levels deep, or contains itself");
        return false;
    }
    if (value == Py_None) {
        out += "null";
        return true;
    }
    if (PyBool_Check(value)) {
        out += value == Py_True ? "true" : "false";
        return true;
    }
    if (PyUnicode_Check(value))
        return appendText(out, value);
    if (PyLong_Check(value))
        return appendInteger(out, value);
    if (PyFloat_Check(value)) {
        appendDouble(out, PyFloat_AS_DOUBLE(value));
        return true;
    }
    if (PyList_Check(value) || PyTuple_Check(value))
        return appendSequence(out, value, depth);
    if (PyDict_Check(value))
        return appendDict(out, value, depth);
    return appendOther(out, value, depth);
}

} // namespace

void appendJsonString(std::string &out, std::string_view utf8)
{
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    size_t done = 0;
    for (size_t i = 0; i < utf8.size(); ++i) {
        const unsigned char c = static_cast<unsigned char>(utf8[i]);
        const bool closesTag = c == '/' && i > 0 && utf8[i - 1] == '<';
        if (c >= 0x20 && c != '"' && c != '\\' && !closesTag)
            continue;
        out.append(utf8, done, i - done);
        done = i + 1;
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '/': out += "\\/"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            out += "\\u00";
            out += hex[c >> 4];
            out += hex[c & 15];
        }
    }
    out.append(utf8, done, utf8.size() - done);
    out += '"';
}

PyObject *serializers()
{
    static PyObject *table = PyDict_New();
    return table;
}

PyObject *serializerOf(PyTypeObject *type)
{
    PyObject *table = serializers();
    for (Py_ssize_t i = 0; PyDict_GET_SIZE(table) && i < PyTuple_GET_SIZE(type->tp_mro); ++i) {
        if (PyObject *function = PyDict_GetItem(table, PyTuple_GET_ITEM(type->tp_mro, i)))
            return function;
    }
    return nullptr;
}

PyRef plainOf(PyObject *value)
{
    if (PyObject *function = serializerOf(Py_TYPE(value)))
        return PyRef::steal(PyObject_CallOneArg(function, value));
    if (component::check(value) || PyAnySet_Check(value) || mapperOf(value))
        return {};
    if (PyType_Check(value)) {
        PyErr_Format(PyExc_TypeError, "A class cannot be sent to the browser: %R", value);
        return {};
    }
    if (const PyRef fields = getAttr(value, "__dataclass_fields__"); fields && PyDict_Check(fields.get()))
        return fieldsOf(value, fields.get());
    PyObject *cls = reinterpret_cast<PyObject *>(Py_TYPE(value));
    const char *dump = PyObject_HasAttrString(cls, "model_fields") ? "model_dump" : PyObject_HasAttrString(cls, "__fields__") ? "dict" : nullptr;
    if (dump) // pydantic 2, pydantic 1
        return PyRef::steal(PyObject_CallMethod(value, dump, nullptr));
    if (PyObject_HasAttrString(value, "_value_") && PyObject_HasAttrString(value, "_name_")) // enum.Enum
        return getAttr(value, "value");
    // Types that are recognised by name, so that their modules need not be imported.
    const std::string_view type = Py_TYPE(value)->tp_name;
    if (type == "decimal.Decimal")
        return PyRef::steal(PyNumber_Float(value));
    const bool printable = type.starts_with("datetime.") || type == "UUID" || type == "uuid.UUID" || type.ends_with("Path");
    if (printable || PyObject_HasAttrString(cls, "isoformat"))
        return PyRef::steal(PyObject_Str(value));
    return plainOfForeign(value);
}

bool appendJson(std::string &out, PyObject *value)
{
    return appendValue(out, value, 0);
}

bool appendJsonKey(std::string &out, PyObject *key)
{
    return appendKey(out, key);
}

} // namespace vitrine
