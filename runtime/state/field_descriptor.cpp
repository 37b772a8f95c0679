#include "runtime/state/field_descriptor.h"

#include "runtime/python/var.h"
#include "runtime/state/dependency_tracker.h"
#include "runtime/state/session.h"
#include "runtime/state/state_object.h"
#include "runtime/state/tracked.h"

namespace vitrine::state {

namespace {

struct Descriptor {
    PyObject_HEAD
    StateField *field;
    std::shared_ptr<StateClass> *keep;
};

PyObject *get(PyObject *self, PyObject *instance, PyObject *)
{
    const StateField &field = *reinterpret_cast<Descriptor *>(self)->field;
    if (instance) {
        auto *state = reinterpret_cast<StateObject *>(instance);
        PyRef content = value(state, field);
        if (content && tracked::Originals::exist() && state->session)
            state->session->originals().updateSize(content.get());
        if (content && state->session && !field.isComputed() && !DependencyTracker::isActive() && tracked::mayChangeUnseen(content.get()))
            state->session->watch(holder(state, field), field);
        return content.release();
    }
    if (!field.isSent())
        return Py_NewRef(field.defaultValue ? field.defaultValue.get() : Py_None);
    VarExpr expr{"s[" + std::to_string(field.number) + ']', field.type, {field.number}};
    return var::makeField(std::move(expr), reinterpret_cast<PyObject *>(field.owner->pyType()), pyString(field.name).get()).release();
}

int set(PyObject *self, PyObject *instance, PyObject *value)
{
    return setValue(reinterpret_cast<StateObject *>(instance), *reinterpret_cast<Descriptor *>(self)->field, value) ? 0 : -1;
}

void dealloc(PyObject *self)
{
    delete reinterpret_cast<Descriptor *>(self)->keep;
    PyTypeObject *type = Py_TYPE(self);
    PyObject_Free(self);
    Py_DECREF(type);
}

PyTypeObject *descriptorType()
{
    static PyTypeObject *type = makeDescriptorType("reflex.StateField", sizeof(Descriptor), get, set, dealloc);
    return type;
}

} // namespace

PyTypeObject *makeDescriptorType(const char *name, size_t size, descrgetfunc get, descrsetfunc set, destructor dealloc)
{
    PyType_Slot slots[] = {
        {Py_tp_descr_get, reinterpret_cast<void *>(get)},
        {Py_tp_descr_set, reinterpret_cast<void *>(set)},
        {Py_tp_dealloc, reinterpret_cast<void *>(dealloc)},
        {0, nullptr},
    };
    PyType_Spec spec = {name, int(size), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION, slots};
    return reinterpret_cast<PyTypeObject *>(PyType_FromSpec(&spec));
}

PyRef makeFieldDescriptor(std::shared_ptr<StateClass> cls, StateField *field)
{
    auto *descriptor = PyObject_New(Descriptor, descriptorType());
    descriptor->field = field;
    descriptor->keep = new std::shared_ptr<StateClass>(std::move(cls));
    return PyRef::steal(reinterpret_cast<PyObject *>(descriptor));
}

} // namespace vitrine::state
