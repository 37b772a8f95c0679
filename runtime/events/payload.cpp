#include "runtime/events/payload.h"

#include "runtime/events/event_types.h"
#include "runtime/python/annotations.h"
#include "runtime/python/python_error.h"

#include <cmath>
#include <cstdio>
#include <string_view>

namespace vitrine::payload {

namespace {

PyRef tupleAttr(PyObject *object, const char *name)
{
    PyRef value = getAttr(object, name);
    return value && PyTuple_Check(value.get()) ? value : PyRef();
}

bool isClass(PyObject *annotation, PyTypeObject *type)
{
    return annotation == reinterpret_cast<PyObject *>(type);
}

PyRef refuse(PyObject *value, const std::string &wanted)
{
    PyErr_Format(PyExc_ValueError, "%R is no %s", value, wanted.c_str());
    return {};
}

PyRef toBool(PyObject *value)
{
    if (!PyUnicode_Check(value))
        return PyRef::steal(PyBool_FromLong(PyObject_IsTrue(value)));
    const PyRef lower = PyRef::steal(PyObject_CallMethod(value, "lower", nullptr));
    const std::string text = toStdString(lower.get());
    if (text == "true" || text == "on" || text == "yes" || text == "1")
        return PyRef::share(Py_True);
    if (text.empty() || text == "false" || text == "off" || text == "no" || text == "0")
        return PyRef::share(Py_False);
    return refuse(value, "bool");
}

PyRef toInt(PyObject *value)
{
    if (PyFloat_Check(value) && PyFloat_AS_DOUBLE(value) != std::floor(PyFloat_AS_DOUBLE(value)))
        return refuse(value, "int"); // nothing is cut off unasked
    return PyRef::steal(PyObject_CallOneArg(reinterpret_cast<PyObject *>(&PyLong_Type), value));
}

/// "[D days, ]H:MM:SS[.ffffff]", as Python and JSON have it, or seconds.
PyRef toTimedelta(PyObject *cls, PyObject *value)
{
    if (PyNumber_Check(value) && !PyUnicode_Check(value))
        return PyRef::steal(PyObject_CallFunction(cls, "iO", 0, value));
    const std::string text = toStdString(value);
    int days = 0;
    int hours = 0;
    int minutes = 0;
    double seconds = 0;
    const size_t comma = text.find(',');
    if (comma != std::string::npos && std::sscanf(text.c_str(), "%d day", &days) != 1)
        return refuse(value, "timedelta");
    const char *clock = text.c_str() + (comma == std::string::npos ? 0 : comma + 1);
    if (std::sscanf(clock, "%d:%d:%lf", &hours, &minutes, &seconds) != 3)
        return refuse(value, "timedelta");
    return PyRef::steal(PyObject_CallFunction(cls, "idiii", days, seconds, 0, 0, hours * 60 + minutes));
}

/// Field by field, so that a date inside is a date. Names that the class does not have are its own affair to refuse.
PyRef fieldsOf(PyObject *value, PyObject *cls)
{
    PyRef keywords = PyRef::steal(PyDict_New());
    PyObject *key = nullptr;
    PyObject *item = nullptr;
    Py_ssize_t position = 0;
    const PyRef module = getAttr(cls, "__module__");
    PyObject *loaded = module ? PyDict_GetItem(PyImport_GetModuleDict(), module.get()) : nullptr;
    while (PyDict_Next(value, &position, &key, &item)) {
        VarType type;
        const bool known = PyUnicode_Check(key) && fieldTypeOf({VarKind::Object, PyRef::share(cls)}, key, &type) && type.annotation;
        const PyRef content = known ? converted(item, type.annotation.get(), loaded ? PyModule_GetDict(loaded) : nullptr) : PyRef::share(item);
        if (!content)
            return {};
        PyDict_SetItem(keywords.get(), key, content.get());
    }
    return keywords;
}

/// The members of a dict that a database row's class has; forms bring more.
PyRef rowFields(PyObject *value, PyObject *cls)
{
    const PyRef keywords = fieldsOf(value, cls);
    const PyRef known = PyRef::steal(PyDict_New());
    PyObject *key = nullptr;
    PyObject *item = nullptr;
    Py_ssize_t position = 0;
    while (keywords && PyDict_Next(keywords.get(), &position, &key, &item)) {
        if (PyObject_HasAttr(cls, key))
            PyDict_SetItem(known.get(), key, item);
    }
    return keywords ? known : PyRef();
}

PyRef construct(PyObject *cls, const PyRef &keywords)
{
    const PyRef none = PyRef::steal(PyTuple_New(0));
    return keywords ? PyRef::steal(PyObject_Call(cls, none.get(), keywords.get())) : PyRef();
}

PyRef fromDict(PyObject *value, PyObject *cls)
{
    if (PyObject_HasAttrString(cls, "__mapper__"))
        return construct(cls, rowFields(value, cls));
    if (PyObject_HasAttrString(cls, "__dataclass_fields__"))
        return construct(cls, fieldsOf(value, cls));
    if (PyObject_HasAttrString(cls, "model_validate")) // pydantic 2
        return PyRef::steal(PyObject_CallMethod(cls, "model_validate", "(O)", value));
    if (PyObject_HasAttrString(cls, "__fields__")) // pydantic 1
        return construct(cls, PyRef::share(value));
    return PyRef::share(value);
}

PyRef fromIsoFormat(PyObject *cls, PyObject *value)
{
    return PyRef::steal(PyObject_CallMethod(cls, "fromisoformat", "(O)", value));
}

PyRef toClass(PyObject *value, PyObject *cls)
{
    auto *type = reinterpret_cast<PyTypeObject *>(cls);
    if (isClass(cls, &PyBool_Type))
        return PyBool_Check(value) ? PyRef::share(value) : toBool(value);
    if (PyType_IsSubtype(Py_TYPE(value), type) || value == Py_None)
        return PyRef::share(value);
    const bool text = PyUnicode_Check(value);
    const bool scalar = text || PyLong_Check(value) || PyFloat_Check(value);
    if (isClass(cls, &PyLong_Type) && scalar)
        return toInt(value);
    if (isClass(cls, &PyFloat_Type) && scalar)
        return PyRef::steal(PyNumber_Float(value));
    if (PyList_Check(value) && (isClass(cls, &PySet_Type) || isClass(cls, &PyTuple_Type) || isClass(cls, &PyFrozenSet_Type)))
        return PyRef::steal(PyObject_CallOneArg(cls, value));
    if (PyObject_HasAttrString(cls, "__members__")) // enum.Enum
        return PyRef::steal(PyObject_CallOneArg(cls, value));
    if (PyDict_Check(value))
        return fromDict(value, cls);
    const PyRef moduleName = getAttr(cls, "__module__");
    const std::string module = moduleName ? toStdString(moduleName.get()) : std::string();
    if (module == "datetime" && PyObject_HasAttrString(cls, "fromisoformat"))
        return text ? fromIsoFormat(cls, value) : PyRef::share(value);
    if (module == "datetime" && PyObject_HasAttrString(cls, "total_seconds"))
        return toTimedelta(cls, value);
    if (module == "decimal" && scalar) {
        const PyRef digits = PyRef::steal(PyObject_Str(value)); // 0.1 is 0.1, not what a double makes of it
        return digits ? PyRef::steal(PyObject_CallOneArg(cls, digits.get())) : PyRef();
    }
    if (text && (module == "uuid" || module.starts_with("pathlib")))
        return PyRef::steal(PyObject_CallOneArg(cls, value));
    return PyRef::share(value);
}

/// The first member that the value fits as it is, else the first that it can become.
PyRef toUnion(PyObject *value, PyObject *members, PyObject *globals)
{
    const auto member = [&](Py_ssize_t i) { return PyTuple_GET_ITEM(members, i); };
    if (value == Py_None)
        return PyRef::share(value);
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(members); ++i) {
        if (PyType_Check(member(i)) && PyType_IsSubtype(Py_TYPE(value), reinterpret_cast<PyTypeObject *>(member(i))))
            return PyRef::share(value);
    }
    PyRef result;
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(members) && !result; ++i) {
        if (member(i) == reinterpret_cast<PyObject *>(Py_TYPE(Py_None)))
            continue;
        PyErr_Clear();
        result = converted(value, member(i), globals);
    }
    return result;
}

PyRef toList(PyObject *value, PyObject *origin, PyObject *args, PyObject *globals)
{
    const bool fixed = isClass(origin, &PyTuple_Type) && !(PyTuple_GET_SIZE(args) == 2 && PyTuple_GET_ITEM(args, 1) == Py_Ellipsis);
    const PyRef items = PyRef::steal(PyList_New(0));
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(value); ++i) {
        PyObject *annotation = PyTuple_GET_ITEM(args, fixed ? std::min(i, PyTuple_GET_SIZE(args) - 1) : 0);
        const PyRef item = converted(PyList_GET_ITEM(value, i), annotation, globals);
        if (!item || PyList_Append(items.get(), item.get()) < 0)
            return {};
    }
    const bool other = isClass(origin, &PySet_Type) || isClass(origin, &PyTuple_Type) || isClass(origin, &PyFrozenSet_Type);
    return other ? PyRef::steal(PyObject_CallOneArg(origin, items.get())) : items;
}

PyRef toDict(PyObject *value, PyObject *args, PyObject *globals)
{
    PyRef result = PyRef::steal(PyDict_New());
    PyObject *key = nullptr;
    PyObject *item = nullptr;
    Py_ssize_t position = 0;
    while (PyDict_Next(value, &position, &key, &item)) {
        const PyRef name = converted(key, PyTuple_GET_ITEM(args, 0), globals); // JSON has only text there
        const PyRef content = name ? converted(item, PyTuple_GET_ITEM(args, 1), globals) : PyRef();
        if (!content || PyDict_SetItem(result.get(), name.get(), content.get()) < 0)
            return {};
    }
    return result;
}

/// What a generated setter does: what does not fit the var is ignored, as text that is no number while it is being typed.
PyRef set(const StateHandler &handler, PyObject *self, PyObject *value)
{
    const PyRef content = converted(value, handler.setter->type.annotation.get(), nullptr);
    PyErr_Clear();
    const bool done = !content || PyObject_SetAttr(self, pyString(handler.setter->name).get(), content.get()) == 0;
    return done ? PyRef::share(Py_None) : PyRef();
}

} // namespace

PyRef converted(PyObject *value, PyObject *annotation, PyObject *globals)
{
    if (!annotation || annotation == Py_None)
        return PyRef::share(value);
    PyRef resolved = globals ? resolvedAnnotation(annotation, globals) : PyRef::share(annotation);
    annotation = resolved.get();
    const PyRef args = PyType_Check(annotation) && !PyObject_HasAttrString(annotation, "__origin__") ? PyRef() : tupleAttr(annotation, "__args__");
    if (!args)
        return PyType_Check(annotation) ? toClass(value, annotation) : PyRef::share(value);
    const PyRef origin = getAttr(annotation, "__origin__");
    const PyRef name = origin ? getAttr(origin.get(), "_name") : PyRef();
    const std::string special = name ? toStdString(name.get()) : std::string();
    if (!origin || special == "Union" || special == "Optional")
        return toUnion(value, args.get(), globals);
    if (std::string_view(Py_TYPE(annotation)->tp_name) == "_AnnotatedAlias")
        return converted(value, origin.get(), globals);
    if (PyList_Check(value) && special != "Literal" && PyTuple_GET_SIZE(args.get()) > 0)
        return toList(value, origin.get(), args.get(), globals);
    if (PyDict_Check(value) && PyTuple_GET_SIZE(args.get()) == 2)
        return toDict(value, args.get(), globals);
    return PyRef::share(value);
}

PyRef call(const StateHandler &handler, PyObject *self, PyObject *given, const std::function<void(const StateHandler::Parameter &)> &warn)
{
    const size_t count = given ? size_t(PySequence_Fast_GET_SIZE(given)) : 0;
    const size_t known = handler.parameters.size();
    if (count > known && !handler.variadic) {
        PyErr_Format(PyExc_TypeError, "The event handler %s(%s) takes %zu arguments, but the event brought %zu", handler.name.c_str(),
                     handler.signature().c_str(), known, count);
        blameFunction(handler.function.get());
        return {};
    }
    PyObject *globals = handler.function ? PyFunction_GetGlobals(handler.function.get()) : nullptr;
    std::vector<PyRef> values;
    for (size_t i = 0; i < std::max(count, known); ++i) {
        PyObject *value = i < count ? PySequence_Fast_GET_ITEM(given, Py_ssize_t(i)) : event::unbound();
        if (i >= known) {
            values.push_back(PyRef::share(value)); // *args
            continue;
        }
        const StateHandler::Parameter &parameter = handler.parameters[i];
        if (value == event::unbound()) {
            if (!parameter.defaultValue) {
                PyErr_Format(PyExc_TypeError, "The event handler %s(%s) needs the argument %s, but the event brought only %zu", handler.name.c_str(),
                             handler.signature().c_str(), parameter.name.c_str(), count);
                blameFunction(handler.function.get());
                return {};
            }
            values.push_back(parameter.defaultValue);
            continue;
        }
        PyRef fitting = converted(value, parameter.annotation.get(), globals);
        if (!fitting) {
            blameFunction(handler.function.get());
            warn(parameter);
        }
        values.push_back(fitting ? std::move(fitting) : PyRef::share(value));
    }
    if (handler.setter)
        return set(handler, self, values.front().get());
    std::vector<PyObject *> arguments{self};
    for (const PyRef &value : values)
        arguments.push_back(value.get());
    const PyRef names = PyRef::steal(PyTuple_New(handler.keywordOnly));
    for (int i = 0; i < handler.keywordOnly; ++i)
        PyTuple_SET_ITEM(names.get(), i, pyString(handler.parameters[known - size_t(handler.keywordOnly - i)].name).release());
    return PyRef::steal(PyObject_Vectorcall(handler.function.get(), arguments.data(), arguments.size() - size_t(handler.keywordOnly), names.get()));
}

} // namespace vitrine::payload
