#include "runtime/state/class_fields.h"

#include "runtime/python/var.h"
#include "runtime/state/field_descriptor.h"
#include "runtime/state/state_object.h"
#include "runtime/state/state_registry.h"

namespace vitrine::state {

namespace {

bool addFields(const StateClass &cls, PyObject *result)
{
    if (cls.parent() && !addFields(*cls.parent(), result))
        return false;
    for (const auto &field : cls.fields()) {
        const char *kind = field->isComputed() ? "computed" : field->name[0] == '_' ? "backend" : "base";
        const auto orNone = [](const PyRef &object) { return object ? object.get() : Py_None; };
        const PyRef entry = PyRef::steal(Py_BuildValue("(sOOO)", kind, orNone(field->type.annotation), orNone(field->defaultValue),
                                                       orNone(field->factory)));
        if (!entry || PyDict_SetItemString(result, field->name.c_str(), entry.get()) < 0)
            return false;
    }
    return true;
}

} // namespace

PyObject *stateFields(PyObject *, PyObject *cls)
{
    PyRef result = PyRef::steal(PyDict_New());
    const StateClass *stateClass = classOf(cls);
    return !stateClass || addFields(*stateClass, result.get()) ? result.release() : nullptr;
}

PyObject *setDefault(PyObject *, PyObject *args)
{
    PyObject *cls = nullptr;
    const char *name = nullptr;
    PyObject *value = nullptr;
    if (!PyArg_ParseTuple(args, "OsO", &cls, &name, &value))
        return nullptr;
    const StateClass *stateClass = classOf(cls);
    StateField *field = stateClass ? stateClass->field(name) : nullptr;
    if (!field || field->isComputed()) {
        PyErr_Format(PyExc_AttributeError, "%R has no var '%s' that could have a default", cls, name);
        return nullptr;
    }
    field->defaultValue = PyRef::share(value);
    field->factory = {};
    Py_RETURN_NONE;
}

bool restoreVars(const StateRegistry &registry)
{
    for (const auto &cls : registry.classes()) {
        for (const auto &field : cls->fields()) {
            PyObject *there = PyDict_GetItemString(cls->pyType()->tp_dict, field->name.c_str()); // borrowed
            if (!there || Py_TYPE(there)->tp_descr_set || field->isComputed() || var::check(there))
                continue;
            const PyRef descriptor = makeFieldDescriptor(cls, field.get());
            auto *type = reinterpret_cast<PyObject *>(cls->pyType());
            if (!descriptor || PyObject_SetAttrString(type, field->name.c_str(), descriptor.get()) < 0)
                return false;
        }
    }
    return true;
}

} // namespace vitrine::state
