#include "runtime/events/event_types.h"
#include "runtime/state/state_object.h"

#include "runtime/catalog/nearest_word.h"
#include "runtime/python/awaitable.h"
#include "runtime/python/json_writer.h"
#include "runtime/python/reflex_error.h"
#include "runtime/python/var.h"
#include "runtime/state/async_value.h"
#include "runtime/state/class_builder.h"
#include "runtime/state/dependency_tracker.h"
#include "runtime/state/field_descriptor.h"
#include "runtime/state/other_states.h"
#include "runtime/state/router.h"
#include "runtime/state/session.h"
#include "runtime/state/shared_state.h"
#include "runtime/state/state_registry.h"
#include "runtime/state/tracked.h"
#include "runtime/state/type_check.h"

#include <chrono>

namespace vitrine::state {

namespace {

StateObject *asState(PyObject *object)
{
    return reinterpret_cast<StateObject *>(object);
}

double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

bool isAtom(PyObject *value)
{
    return value == Py_None || PyUnicode_Check(value) || PyLong_Check(value) || PyFloat_Check(value) || PyBytes_Check(value);
}

/// The default for this instance; kept in the slot if it can be mutated.
PyRef materialiseDefault(StateObject *self, const StateField &field)
{
    PyRef value;
    if (field.factory) {
        value = PyRef::steal(PyObject_CallNoArgs(field.factory.get()));
    } else if (!field.defaultValue || isAtom(field.defaultValue.get())) {
        return field.defaultValue ? field.defaultValue : PyRef::share(Py_None);
    } else {
        const PyRef copy = PyRef::steal(PyImport_ImportModule("copy"));
        value = copy ? PyRef::steal(PyObject_CallMethod(copy.get(), "deepcopy", "(O)", field.defaultValue.get())) : PyRef();
    }
    if (!value)
        return {};
    value = tracked::adopt(value.get(), self, &field);
    Py_XSETREF(self->slots[field.slot], Py_XNewRef(value.get()));
    return value;
}

void note(StateObject *self)
{
    if (!self->changes->noted && self->session) {
        self->changes->noted = true;
        self->session->noteChanged(self);
    }
}

void invalidateDependents(Session *session, const StateField &field)
{
    if (!session)
        return;
    for (const StateField *dependent : field.dependents) {
        StateObject *holder = session->existingState(dependent->owner);
        if (!holder || holder->changes->stale[size_t(dependent->slot)])
            continue;
        holder->changes->stale[size_t(dependent->slot)] = true;
        note(holder);
        invalidateDependents(session, *dependent);
    }
}

PyRef computedValue(StateObject *self, const StateField &field)
{
    const bool fresh = isFresh(self, field);
    if (field.isAsync) {
        PyRef kept = fresh ? PyRef::share(self->slots[field.slot]) : PyRef();
        return kept ? makeAwaitable(std::move(kept), "self." + field.name) : makeAsyncValue(self, field);
    }
    if (fresh)
        return PyRef::share(self->slots[field.slot]);
    if (const std::string cycle = DependencyTracker::cycle(field); !cycle.empty()) {
        raiseReflexError("VarDependencyError", "Computed vars of " + field.owner->fullName() + " need each other in a circle: " + cycle
                                                   + ". One of them must get along without the others");
        return {};
    }
    PyRef value;
    {
        const DependencyTracker tracker(&field);
        PyObject *object = reinterpret_cast<PyObject *>(self);
        PyObject *descriptor = field.descriptor.get();
        value = PyRef::steal(descriptor ? Py_TYPE(descriptor)->tp_descr_get(descriptor, object, reinterpret_cast<PyObject *>(Py_TYPE(self)))
                                        : PyObject_CallOneArg(field.getter.get(), object));
    }
    if (value)
        storeComputed(self, field, value.get());
    return value;
}

// ---- the Python type

/// Vars are set through their descriptors; anything else is a mistake that would be lost without a word.
int setAttribute(PyObject *self, PyObject *name, PyObject *value)
{
    PyObject *descriptor = _PyType_Lookup(Py_TYPE(self), name); // borrowed
    if (descriptor && Py_TYPE(descriptor)->tp_descr_set)
        return Py_TYPE(descriptor)->tp_descr_set(descriptor, self, value);
    QStringList known;
    for (const StateClass *cls = asState(self)->cls; cls; cls = cls->parent()) {
        for (const auto &field : cls->fields())
            known += QString::fromStdString(field->name);
    }
    const std::string wrong = toStdString(name);
    const QString nearest = nearestWord(QString::fromStdString(wrong), known);
    raiseReflexError("SetUndefinedStateVarError",
                     "The state " + asState(self)->cls->fullName() + " has no var '" + wrong + "'. "
                         + (nearest.isEmpty() ? "Declare it in the class (\"" + wrong + ": type = default\") before setting it"
                                              : "Did you mean '" + nearest.toStdString() + "'? Else declare it in the class"));
    return -1;
}

PyObject *refuseNew(PyTypeObject *type, PyObject *, PyObject *)
{
    PyErr_Format(PyExc_TypeError, "State classes are instantiated by the runtime, one for each browser tab; %s() makes no sense here",
                 type->tp_name);
    return nullptr;
}

int traverse(PyObject *object, visitproc visit, void *arg)
{
    StateObject *self = asState(object);
    for (size_t i = 0; self->slots && i < self->cls->fields().size(); ++i)
        Py_VISIT(self->slots[i]);
    Py_VISIT(Py_TYPE(object));
    return 0;
}

int clear(PyObject *object)
{
    StateObject *self = asState(object);
    for (size_t i = 0; self->slots && i < self->cls->fields().size(); ++i) {
        tracked::release(self->slots[i], self, self->cls->fields()[i].get());
        Py_CLEAR(self->slots[i]);
    }
    return 0;
}

void dealloc(PyObject *object)
{
    PyObject_GC_UnTrack(object);
    clear(object);
    StateObject *self = asState(object);
    delete[] self->slots;
    delete self->changes;
    PyTypeObject *type = Py_TYPE(object);
    type->tp_free(object);
    Py_DECREF(type);
}

PyObject *resetMethod(PyObject *self, PyObject *)
{
    reset(asState(self));
    Py_RETURN_NONE;
}

PyObject *fullNameMethod(PyObject *cls, PyObject *)
{
    const StateClass *stateClass = classOf(cls);
    return pyString(stateClass ? stateClass->fullName() : "").release();
}

PyObject *nameMethod(PyObject *cls, PyObject *)
{
    return PyObject_GetAttrString(cls, "__name__");
}

enum class Which { All, Changed };

bool appendValues(StateObject *self, Which which, PyObject *result)
{
    const PyRef values = PyRef::steal(PyDict_New());
    for (const auto &field : self->cls->fields()) {
        const auto slot = size_t(field->slot);
        const bool changed = self->changes->whole[slot] || self->changes->stale[slot] || self->changes->patches.contains(field->slot);
        if (!field->isSent() || field->isAsync || (which == Which::Changed && !changed))
            continue;
        const PyRef content = value(self, *field);
        if (!content || PyDict_SetItemString(values.get(), field->name.c_str(), content.get()) < 0)
            return false;
    }
    if (which == Which::All || PyDict_GET_SIZE(values.get()))
        PyDict_SetItemString(result, self->cls->fullName().c_str(), values.get());
    const std::vector<StateObject *> states = self->session ? self->session->states() : std::vector<StateObject *>();
    for (StateObject *child : states) {
        if (child && child->parent == self && !appendValues(child, which, result))
            return false;
    }
    return true;
}

PyObject *dictMethod(PyObject *self, PyObject *, PyObject *)
{
    PyRef result = PyRef::steal(PyDict_New());
    return appendValues(asState(self), Which::All, result.get()) ? result.release() : nullptr;
}

PyObject *deltaMethod(PyObject *self, PyObject *)
{
    PyRef result = PyRef::steal(PyDict_New());
    return appendValues(asState(self), Which::Changed, result.get()) ? result.release() : nullptr;
}

PyObject *valueMethod(PyObject *self, PyObject *name)
{
    return PyObject_GetAttr(self, name);
}

PyObject *setVarMethod(PyObject *cls, PyObject *args)
{
    PyObject *name = nullptr;
    PyObject *value = nullptr;
    if (!PyArg_ParseTuple(args, "U|O:setvar", &name, &value))
        return nullptr;
    PyRef setter = PyRef::steal(PyObject_GetAttr(cls, PyRef::steal(PyUnicode_FromFormat("set_%U", name)).get()));
    return setter && value ? PyObject_CallOneArg(setter.get(), value) : setter.release();
}

} // namespace

PyTypeObject *type()
{
    static PyMethodDef methods[] = {
        {"__init_subclass__", reinterpret_cast<PyCFunction>(reinterpret_cast<void *>(buildStateClass)),
         METH_VARARGS | METH_KEYWORDS | METH_CLASS, nullptr},
        {"reset", resetMethod, METH_NOARGS, "Sets every var of this state and of its substates back to its default."},
        {"get_state", getState, METH_O, "await self.get_state(Other): the instance of another state class in this browser tab."},
        {"get_var_value", getVarValue, METH_O, "await self.get_var_value(Other.x): the value of a var of any state in this browser tab."},
        {"get_full_name", fullNameMethod, METH_NOARGS | METH_CLASS, "module.Class"},
        {"get_name", nameMethod, METH_NOARGS | METH_CLASS, "Class"},
        {"add_var", reinterpret_cast<PyCFunction>(reinterpret_cast<void *>(addVar)), METH_VARARGS | METH_KEYWORDS | METH_CLASS,
         "add_var(name, type_, default_value=None): adds a var, while the app is loaded."},
        {"dict", reinterpret_cast<PyCFunction>(reinterpret_cast<void *>(dictMethod)), METH_VARARGS | METH_KEYWORDS, "The values of this state's vars and its substates', by full name."},
        {"get_delta", deltaMethod, METH_NOARGS, "The same, but only what has changed since it was sent last."},
        {"get_value", valueMethod, METH_O, "The value of a var."},
        {"setup_dynamic_args", setUpArguments, METH_O | METH_CLASS, "setup_dynamic_args(get_route_args(route)): the route's arguments are attributes from now on."},
        {"setvar", setVarMethod, METH_VARARGS | METH_CLASS, "setvar(name, value): the event that sets a var; without a value, to what the trigger gives."},
        {nullptr, nullptr, 0, nullptr},
    };
    static PyType_Slot slots[] = {
        {Py_tp_doc, const_cast<char *>("Server-side state of one browser tab. Subclass it and annotate vars.")},
        {Py_tp_new, reinterpret_cast<void *>(refuseNew)},
        {Py_tp_setattro, reinterpret_cast<void *>(setAttribute)},
        {Py_tp_traverse, reinterpret_cast<void *>(traverse)},
        {Py_tp_clear, reinterpret_cast<void *>(clear)},
        {Py_tp_dealloc, reinterpret_cast<void *>(dealloc)},
        {Py_tp_methods, methods},
        {0, nullptr},
    };
    static PyType_Spec spec
        = {"reflex.State", sizeof(StateObject), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC, slots};
    static PyTypeObject *type = [] {
        // Only states know what a Var of theirs depends on.
        static PyMethodDef ofVars = {"add_dependency", addDependency, METH_VARARGS,
                                     "add_dependency(State, Other.x): this computed var is computed anew when x changes."};
        const PyRef method = PyRef::steal(PyDescr_NewMethod(var::type(), &ofVars));
        if (!method || PyDict_SetItemString(var::type()->tp_dict, ofVars.ml_name, method.get()) < 0)
            PyErr_Print();
        PyType_Modified(var::type());
        return reinterpret_cast<PyTypeObject *>(PyType_FromSpec(&spec));
    }();
    return type;
}

StateObject *create(StateClass *cls, Session *session, StateObject *parent)
{
    auto *self = asState(cls->pyType()->tp_alloc(cls->pyType(), 0));
    self->cls = cls;
    self->session = session;
    self->parent = parent;
    const size_t count = cls->fields().size();
    self->slots = new PyObject *[count]();
    self->changes = new StateChanges{false, std::vector<bool>(count), std::vector<bool>(count), {}, {}, {}};
    self->shared = nullptr;
    cls->setInUse();
    return self;
}

StateObject *holder(StateObject *self, const StateField &field)
{
    while (self && self->cls != field.owner)
        self = self->parent;
    return self;
}

bool isFresh(const StateObject *holder, const StateField &field)
{
    const auto slot = size_t(field.slot);
    if (!holder->slots[slot] || field.cache == StateField::Cache::Uncached || holder->changes->stale[slot])
        return false;
    if (field.isAsync && holder->changes->inFlight.contains(field.slot))
        return false;
    if (field.interval <= 0)
        return true;
    const auto since = holder->changes->computedAt.find(field.slot);
    return since != holder->changes->computedAt.end() && now() - since->second < field.interval;
}

void storeComputed(StateObject *holder, const StateField &field, PyObject *value)
{
    Py_XSETREF(holder->slots[field.slot], Py_NewRef(value));
    if (!field.isAsync) // else it was set when the getter began: what has changed since then counts
        holder->changes->stale[size_t(field.slot)] = false;
    holder->changes->whole[size_t(field.slot)] = true; // also if the handler itself asked for it before the delta is made
    if (field.interval > 0)
        holder->changes->computedAt[field.slot] = now();
    if (field.isAsync) // it comes when it is ready, and not when a delta asks for it
        note(holder);
}

PyRef value(StateObject *self, const StateField &field)
{
    StateObject *at = holder(self, field);
    if (!at) {
        PyErr_Format(PyExc_AttributeError, "The var %s was removed while this handler was running", field.name.c_str());
        return {};
    }
    DependencyTracker::noteRead(field);
    if (field.isComputed())
        return computedValue(at, field);
    at = keeper(at);
    if (PyObject *content = at->slots[field.slot])
        return PyRef::share(content);
    return materialiseDefault(at, field);
}

bool setValue(StateObject *self, const StateField &field, PyObject *value)
{
    StateObject *at = holder(self, field);
    if (!at || field.isComputed() || !value) {
        if (at && field.descriptor)
            return Py_TYPE(field.descriptor.get())->tp_descr_set(field.descriptor.get(), reinterpret_cast<PyObject *>(at), value) == 0;
        PyErr_Format(PyExc_AttributeError, !at ? "The var %s was removed while this handler was running"
                         : value ? "%s is a computed var: it cannot be set" : "The var %s cannot be deleted",
                     field.name.c_str());
        return false;
    }
    if (field.builtin && Py_TYPE(value) != field.builtin)
        reportWrongType(field, value);
    at = keeper(at);
    PyRef content = tracked::adopt(value, at, &field, self->session ? &self->session->originals() : nullptr);
    if (!content)
        return false;
    PyObject *old = std::exchange(at->slots[field.slot], content.release());
    tracked::release(old, at, &field);
    Py_XDECREF(old);
    markChanged(at, field);
    return true;
}

namespace {

void markOwn(StateObject *holder, const StateField &field)
{
    if (field.isSent()) {
        note(holder);
        holder->changes->whole[size_t(field.slot)] = true;
        if (!holder->changes->patches.empty())
            holder->changes->patches.erase(field.slot);
    }
    if (!field.dependents.empty())
        invalidateDependents(holder->session, field);
}

void addOwnPatch(StateObject *holder, const StateField &field, const std::string &patch)
{
    constexpr size_t mostPatchBytes = 64 * 1024;
    StateChanges &changes = *holder->changes;
    if (!field.isSent() || changes.whole[size_t(field.slot)])
        return markOwn(holder, field);
    note(holder);
    std::string &patches = changes.patches[field.slot];
    if (patches.size() + patch.size() > mostPatchBytes)
        return markOwn(holder, field);
    if (!patches.empty())
        patches += ',';
    patches += patch;
    if (!field.dependents.empty())
        invalidateDependents(holder->session, field);
}

/// Calls the function for the instances in which a change of a plain var is seen.
template<typename F>
void forEachSeeing(const StateObject *holder, F &&function)
{
    const StateClass *cls = holder->shared->values->cls;
    for (StateObject *user : holder->shared->users) {
        if (user->cls == cls) // else a reload is taking them to the other class, and its values go to the browser then
            function(user);
    }
}

} // namespace

StateObject *keeper(StateObject *self)
{
    return self->shared && self->shared->values->cls == self->cls ? self->shared->values : self;
}

void markChanged(StateObject *holder, const StateField &field)
{
    if (!holder->shared || field.isComputed())
        return markOwn(holder, field);
    forEachSeeing(holder, [&](StateObject *user) { markOwn(user, field); });
}

void addPatch(StateObject *holder, const StateField &field, const std::string &patch)
{
    if (!holder->shared)
        return addOwnPatch(holder, field, patch);
    forEachSeeing(holder, [&](StateObject *user) { addOwnPatch(user, field, patch); });
}

void invalidateUncached(StateObject *self)
{
    for (const auto &field : self->cls->fields()) {
        if (field->cache == StateField::Cache::Uncached)
            invalidateDependents(self->session, *field);
    }
}

void markAllChanged(StateObject *self)
{
    for (const auto &field : self->cls->fields()) {
        if (!field->isComputed())
            markOwn(self, *field);
    }
}

void reset(StateObject *self)
{
    StateObject *at = keeper(self);
    for (const auto &field : self->cls->fields()) {
        if (field->isComputed() || field->name == "is_hydrated" || field->name == "router")
            continue;
        PyObject *old = std::exchange(at->slots[field->slot], nullptr);
        tracked::release(old, at, field.get());
        Py_XDECREF(old);
        markChanged(at, *field);
    }
    if (!self->session)
        return;
    for (StateObject *child : self->session->states()) {
        if (child && child->parent == self)
            reset(child);
    }
}

void moveToClass(StateObject *self, StateClass *cls)
{
    auto *slots = new PyObject *[cls->fields().size()]();
    for (const auto &field : self->cls->fields()) {
        const PyRef value = PyRef::steal(self->slots[field->slot]);
        tracked::release(value.get(), self, field.get());
        const StateField *place = value && !field->isComputed() ? cls->field(field->name) : nullptr;
        if (!place || place->owner != cls || place->isComputed() || place->type.kind != field->type.kind)
            continue;
        const bool untouched = field->defaultValue && PyObject_RichCompareBool(value.get(), field->defaultValue.get(), Py_EQ) == 1;
        PyErr_Clear();
        if (!untouched)
            slots[place->slot] = tracked::adopt(value.get(), self, place).release();
    }
    delete[] std::exchange(self->slots, slots);
    const size_t count = cls->fields().size();
    *self->changes = StateChanges{false, std::vector<bool>(count), std::vector<bool>(count), {}, {}, {}};
    self->cls = cls;
    cls->setInUse();
    PyTypeObject *oldType = Py_TYPE(self);
    Py_INCREF(cls->pyType());
    Py_SET_TYPE(reinterpret_cast<PyObject *>(self), cls->pyType());
    Py_DECREF(oldType);
}

void registerRoot()
{
    StateRegistry *registry = StateRegistry::current();
    if (registry->find(type()))
        return;
    StateClass *root = registry->add(type(), nullptr, "reflex.State");
    StateField *hydrated = root->addField("is_hydrated");
    hydrated->number = StateRegistry::varNumber("reflex.State.is_hydrated");
    hydrated->type = plainType(VarKind::Bool);
    hydrated->defaultValue = PyRef::share(Py_False);
    registry->registerField(hydrated);
    const PyRef descriptor = makeFieldDescriptor(registry->share(root), hydrated);
    PyDict_SetItemString(type()->tp_dict, "is_hydrated", descriptor.get());
    StateHandler *setter = root->addHandler("set_is_hydrated");
    setter->number = StateRegistry::handlerNumber("reflex.State.set_is_hydrated");
    setter->setter = hydrated;
    setter->parameters.push_back({"value", PyRef::share(Py_None), {}});
    registry->registerHandler(setter);
    PyDict_SetItemString(type()->tp_dict, "set_is_hydrated", event::makeHandler(registry->share(root), setter).get());
    addRouter(root);
}

StateClass *classOf(PyObject *pyType)
{
    return PyType_Check(pyType) ? StateRegistry::current()->find(reinterpret_cast<PyTypeObject *>(pyType)) : nullptr;
}

} // namespace vitrine::state
