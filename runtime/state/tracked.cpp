#include "runtime/state/tracked.h"

#include "runtime/python/json_writer.h"
#include "runtime/state/state_object.h"

#include <algorithm>
#include <string>
#include <vector>

namespace vitrine::tracked {

namespace {

struct Node;

/// Where a container stands: in another container, or as the value of a field. One may stand in several places, as anywhere in Python.
struct Place {
    Node *parent = nullptr;
    StateObject *holder = nullptr; ///< without a parent
    const StateField *field = nullptr;
};

/// What a container knows of its places. They are noted when it is put there and forgotten when it is found to be there no more.
/// Containers own their node and every node the nodes of its places, never the containers themselves: no reference cycles.
struct Node {
    int references = 1;
    PyObject *container = nullptr; ///< null once it is gone
    bool holdsObjects = false;     ///< at any depth; see mayChangeUnseen()
    std::vector<Place> places;
};

void release(Node *node)
{
    if (!node || --node->references > 0)
        return;
    for (const Place &place : node->places)
        release(place.parent);
    delete node;
}

struct TrackedList {
    PyListObject list;
    Node *node;
};
struct TrackedDict {
    PyDictObject dict;
    Node *node;
};
struct TrackedSet {
    PySetObject set;
    Node *node;
};

PyTypeObject *listType();
PyTypeObject *dictType();
PyTypeObject *setType();

/// The container's node pointer, null if the object is no tracked container.
Node **nodeOf(PyObject *object)
{
    if (Py_TYPE(object) == listType())
        return &reinterpret_cast<TrackedList *>(object)->node;
    if (Py_TYPE(object) == dictType())
        return &reinterpret_cast<TrackedDict *>(object)->node;
    if (Py_TYPE(object) == setType())
        return &reinterpret_cast<TrackedSet *>(object)->node;
    return nullptr;
}

void noteObjects(Node *node)
{
    if (!node || node->holdsObjects)
        return;
    node->holdsObjects = true;
    for (const Place &place : node->places)
        noteObjects(place.parent);
}

void placeUnder(Node *node, Node *parent)
{
    if (node->holdsObjects)
        noteObjects(parent);
    if (std::any_of(node->places.begin(), node->places.end(), [&](const Place &place) { return place.parent == parent; }))
        return;
    ++parent->references;
    node->places.push_back({parent, nullptr, nullptr});
}

PyRef adoptUnder(PyObject *value, Node *parent);

/// A new tracked container with the contents of a plain one.
PyRef wrap(PyObject *plain, Node *parent)
{
    PyTypeObject *type = PyList_CheckExact(plain) ? listType() : PyDict_CheckExact(plain) ? dictType() : setType();
    PyRef result = PyRef::steal(PyObject_CallNoArgs(reinterpret_cast<PyObject *>(type)));
    if (!result)
        return {};
    Node *node = *nodeOf(result.get());
    if (parent)
        placeUnder(node, parent);
    if (type == listType()) {
        for (Py_ssize_t i = 0; i < PyList_GET_SIZE(plain); ++i)
            PyList_Append(result.get(), adoptUnder(PyList_GET_ITEM(plain, i), node).get());
    } else if (type == dictType()) {
        PyObject *key = nullptr;
        PyObject *value = nullptr;
        Py_ssize_t position = 0;
        while (PyDict_Next(plain, &position, &key, &value))
            PyDict_SetItem(result.get(), key, adoptUnder(value, node).get());
    } else {
        _PySet_Update(result.get(), plain);
    }
    return result;
}

PyRef adoptUnder(PyObject *value, Node *parent)
{
    if (PyList_CheckExact(value) || PyDict_CheckExact(value) || Py_IS_TYPE(value, &PySet_Type))
        return wrap(value, parent);
    if (Node **node = nodeOf(value))
        placeUnder(*node, parent);
    else if (mayChangeUnseen(value))
        noteObjects(parent);
    return PyRef::share(value);
}

/// How often a container stands in another, and the step that leads to it: an index, or a key.
struct Occurrences {
    int count = 0;
    Py_ssize_t index = 0;
    PyObject *key = nullptr; ///< borrowed
};

Occurrences find(PyObject *wanted, PyObject *container)
{
    Occurrences result;
    if (container && PyList_Check(container)) {
        for (Py_ssize_t i = 0; i < PyList_GET_SIZE(container); ++i) {
            if (PyList_GET_ITEM(container, i) == wanted)
                ++result.count, result.index = i;
        }
    } else if (container) {
        PyObject *key = nullptr;
        PyObject *value = nullptr;
        Py_ssize_t position = 0;
        while (PyDict_Check(container) && PyDict_Next(container, &position, &key, &value)) {
            if (value == wanted)
                ++result.count, result.key = key;
        }
    }
    return result;
}

void forgetOldPlaces(Node *node)
{
    std::erase_if(node->places, [node](const Place &place) {
        if (!place.parent || find(node->container, place.parent->container).count)
            return false;
        release(place.parent);
        return true;
    });
}

/// Appends `[a,"b",3]`, the way from the field to the container, and tells the field. False if there is not exactly one way.
bool appendPath(std::string &out, Node *node, Place *root, int depth = 0)
{
    constexpr int deepest = 200; // as in JSON; also ends the way round a container that is in itself
    if (node->places.size() > 1)
        forgetOldPlaces(node);
    if (node->places.size() != 1 || depth > deepest)
        return false;
    const Place &place = node->places.front();
    if (!place.parent) {
        *root = place;
        out += '[';
        return true;
    }
    const Occurrences found = find(node->container, place.parent->container);
    if (found.count != 1 || !appendPath(out, place.parent, root, depth + 1))
        return false;
    if (out.back() != '[')
        out += ',';
    if (found.key)
        return appendJsonKey(out, found.key);
    out += std::to_string(found.index);
    return true;
}

/// The fields that a container is part of, by every way.
void collectRoots(Node *node, std::vector<Node *> &seen, std::vector<Place> &roots)
{
    if (std::find(seen.begin(), seen.end(), node) != seen.end())
        return;
    seen.push_back(node);
    forgetOldPlaces(node);
    for (const Place &place : node->places) {
        if (place.parent)
            collectRoots(place.parent, seen, roots);
        else
            roots.push_back(place);
    }
}

void changedWhole(PyObject *self)
{
    std::vector<Node *> seen;
    std::vector<Place> roots;
    collectRoots(*nodeOf(self), seen, roots);
    for (const Place &root : roots)
        state::markChanged(root.holder, *root.field);
}

/// Records `[op, path + last, value]`; `last` and `value` may be null.
void changed(PyObject *self, char op, PyObject *last, PyObject *value)
{
    Node *node = *nodeOf(self);
    if (node->places.empty())
        return;
    Place root;
    std::string patch = "[\"";
    patch += op;
    patch += "\",";
    bool known = appendPath(patch, node, &root);
    if (known && last) {
        if (patch.back() != '[')
            patch += ',';
        known = PyDict_Check(self) ? appendJsonKey(patch, last) : appendJson(patch, last);
    }
    patch += ']';
    if (known && value) {
        patch += ',';
        known = appendJson(patch, value);
    }
    PyErr_Clear(); // what has no JSON form is reported when the whole value is sent
    if (known)
        state::addPatch(root.holder, *root.field, patch + ']');
    else
        changedWhole(self);
}

/// The method of the builtin base class.
PyObject *callBase(PyTypeObject *base, const char *name, PyObject *self, PyObject *args, PyObject *keywords = nullptr)
{
    PyObject *method = PyDict_GetItemString(base->tp_dict, name); // borrowed
    const Py_ssize_t count = PyTuple_GET_SIZE(args);
    const PyRef all = PyRef::steal(PyTuple_New(count + 1));
    PyTuple_SET_ITEM(all.get(), 0, Py_NewRef(self));
    for (Py_ssize_t i = 0; i < count; ++i)
        PyTuple_SET_ITEM(all.get(), i + 1, Py_NewRef(PyTuple_GET_ITEM(args, i)));
    return PyObject_Call(method, all.get(), keywords);
}

/// A mutating method that has no patch of its own: afterwards the whole value counts as changed.
#define VITRINE_WHOLE(function, baseType, name)                                                                                  \
    PyObject *function(PyObject *self, PyObject *args, PyObject *keywords)                                                       \
    {                                                                                                                            \
        PyObject *result = callBase(&baseType, name, self, args, keywords);                                                      \
        changedWhole(self);                                                                                                      \
        return result;                                                                                                           \
    }

// ---- list

PyObject *listAppend(PyObject *self, PyObject *value)
{
    const PyRef item = adoptUnder(value, *nodeOf(self));
    if (!item || PyList_Append(self, item.get()) < 0)
        return nullptr;
    changed(self, '+', nullptr, item.get());
    Py_RETURN_NONE;
}

PyObject *listExtend(PyObject *self, PyObject *items)
{
    const PyRef fast = PyRef::steal(PySequence_List(items));
    if (!fast)
        return nullptr;
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(fast.get()); ++i)
        Py_XDECREF(listAppend(self, PyList_GET_ITEM(fast.get(), i)));
    Py_RETURN_NONE;
}

PyObject *listInPlaceConcat(PyObject *self, PyObject *items)
{
    PyObject *result = listExtend(self, items);
    if (!result)
        return nullptr;
    Py_DECREF(result);
    return Py_NewRef(self);
}

PyObject *listInsert(PyObject *self, PyObject *args)
{
    Py_ssize_t index = 0;
    PyObject *value = nullptr;
    if (!PyArg_ParseTuple(args, "nO", &index, &value))
        return nullptr;
    const Py_ssize_t size = PyList_GET_SIZE(self);
    index = std::clamp(index < 0 ? index + size : index, Py_ssize_t(0), size);
    const PyRef item = adoptUnder(value, *nodeOf(self));
    if (!item || PyList_Insert(self, index, item.get()) < 0)
        return nullptr;
    const PyRef place = PyRef::steal(PyLong_FromSsize_t(index));
    changed(self, 'i', place.get(), item.get());
    Py_RETURN_NONE;
}

PyObject *listPop(PyObject *self, PyObject *args)
{
    Py_ssize_t index = -1;
    if (!PyArg_ParseTuple(args, "|n", &index))
        return nullptr;
    const Py_ssize_t size = PyList_GET_SIZE(self);
    PyObject *result = callBase(&PyList_Type, "pop", self, args);
    if (!result)
        return nullptr;
    const PyRef place = PyRef::steal(PyLong_FromSsize_t(index < 0 ? index + size : index));
    changed(self, '-', place.get(), nullptr);
    return result;
}

PyObject *listRemove(PyObject *self, PyObject *value)
{
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(self); ++i) {
        const PyRef item = PyRef::share(PyList_GET_ITEM(self, i));
        const int equal = PyObject_RichCompareBool(item.get(), value, Py_EQ);
        if (equal < 0 || (equal && PyList_Type.tp_as_sequence->sq_ass_item(self, i, nullptr) < 0))
            return nullptr;
        if (equal) {
            changed(self, '-', PyRef::steal(PyLong_FromSsize_t(i)).get(), nullptr);
            Py_RETURN_NONE;
        }
    }
    PyErr_SetString(PyExc_ValueError, "list.remove(x): x not in list");
    return nullptr;
}

PyObject *listClear(PyObject *self, PyObject *args)
{
    PyObject *result = callBase(&PyList_Type, "clear", self, args);
    changed(self, 'x', nullptr, nullptr);
    return result;
}

/// self[index] = value and del self[index]
int listAssign(PyObject *self, Py_ssize_t index, PyObject *value)
{
    if (index < 0 || index >= PyList_GET_SIZE(self)) {
        PyErr_SetString(PyExc_IndexError, "list assignment index out of range");
        return -1;
    }
    const PyRef place = PyRef::steal(PyLong_FromSsize_t(index));
    const PyRef item = value ? adoptUnder(value, *nodeOf(self)) : PyRef();
    if (PyList_Type.tp_as_sequence->sq_ass_item(self, index, item.get()) < 0)
        return -1;
    changed(self, value ? '=' : '-', place.get(), item.get());
    return 0;
}

int listAssignSubscript(PyObject *self, PyObject *key, PyObject *value)
{
    if (PyIndex_Check(key)) {
        const Py_ssize_t index = PyNumber_AsSsize_t(key, PyExc_IndexError);
        if (index == -1 && PyErr_Occurred())
            return -1;
        return listAssign(self, index < 0 ? index + PyList_GET_SIZE(self) : index, value);
    }
    PyRef items;
    if (value) {
        items = PyRef::steal(PySequence_List(value));
        if (!items)
            return -1;
        for (Py_ssize_t i = 0; i < PyList_GET_SIZE(items.get()); ++i)
            PyList_SetItem(items.get(), i, adoptUnder(PyList_GET_ITEM(items.get(), i), *nodeOf(self)).release());
    }
    const int result = PyList_Type.tp_as_mapping->mp_ass_subscript(self, key, items.get());
    changedWhole(self);
    return result;
}

VITRINE_WHOLE(listSort, PyList_Type, "sort")
VITRINE_WHOLE(listReverse, PyList_Type, "reverse")

PyObject *listInPlaceRepeat(PyObject *self, Py_ssize_t times)
{
    PyObject *result = PyList_Type.tp_as_sequence->sq_inplace_repeat(self, times);
    changedWhole(self);
    return result;
}

// ---- dict

int dictAssign(PyObject *self, PyObject *key, PyObject *value)
{
    const PyRef item = value ? adoptUnder(value, *nodeOf(self)) : PyRef();
    if (PyDict_Type.tp_as_mapping->mp_ass_subscript(self, key, item.get()) < 0)
        return -1;
    changed(self, value ? '=' : '-', key, item.get());
    return 0;
}

bool dictTake(PyObject *self, PyObject *other)
{
    const PyRef plain = PyRef::steal(PyDict_New());
    const bool mapping = PyDict_Check(other) || PyObject_HasAttrString(other, "keys");
    if ((mapping ? PyDict_Update(plain.get(), other) : PyDict_MergeFromSeq2(plain.get(), other, 1)) < 0)
        return false;
    PyObject *key = nullptr;
    PyObject *value = nullptr;
    Py_ssize_t position = 0;
    while (PyDict_Next(plain.get(), &position, &key, &value)) {
        if (dictAssign(self, key, value) < 0)
            return false;
    }
    return true;
}

PyObject *dictUpdate(PyObject *self, PyObject *args, PyObject *keywords)
{
    PyObject *other = nullptr;
    if (!PyArg_ParseTuple(args, "|O", &other))
        return nullptr;
    if ((other && !dictTake(self, other)) || (keywords && !dictTake(self, keywords)))
        return nullptr;
    Py_RETURN_NONE;
}

PyObject *dictInPlaceOr(PyObject *self, PyObject *other)
{
    return dictTake(self, other) ? Py_NewRef(self) : nullptr;
}

PyObject *dictSetDefault(PyObject *self, PyObject *args)
{
    PyObject *key = nullptr;
    PyObject *fallback = Py_None;
    if (!PyArg_ParseTuple(args, "O|O", &key, &fallback))
        return nullptr;
    if (!PyDict_Contains(self, key) && dictAssign(self, key, fallback) < 0)
        return nullptr;
    PyObject *value = PyDict_GetItemWithError(self, key);
    return value ? Py_NewRef(value) : nullptr;
}

PyObject *dictPop(PyObject *self, PyObject *args)
{
    const Py_ssize_t size = PyDict_Size(self);
    PyObject *result = callBase(&PyDict_Type, "pop", self, args);
    if (result && PyDict_Size(self) != size)
        changed(self, '-', PyTuple_GET_ITEM(args, 0), nullptr);
    return result;
}

PyObject *dictClear(PyObject *self, PyObject *args)
{
    PyObject *result = callBase(&PyDict_Type, "clear", self, args);
    changed(self, 'x', nullptr, nullptr);
    return result;
}

VITRINE_WHOLE(dictPopItem, PyDict_Type, "popitem")

// ---- set

VITRINE_WHOLE(setAdd, PySet_Type, "add")
VITRINE_WHOLE(setRemove, PySet_Type, "remove")
VITRINE_WHOLE(setDiscard, PySet_Type, "discard")
VITRINE_WHOLE(setPop, PySet_Type, "pop")
VITRINE_WHOLE(setClear, PySet_Type, "clear")
VITRINE_WHOLE(setUpdate, PySet_Type, "update")
VITRINE_WHOLE(setDifferenceUpdate, PySet_Type, "difference_update")
VITRINE_WHOLE(setIntersectionUpdate, PySet_Type, "intersection_update")
VITRINE_WHOLE(setSymmetricDifferenceUpdate, PySet_Type, "symmetric_difference_update")

#undef VITRINE_WHOLE

template<binaryfunc PyNumberMethods::*slot>
PyObject *setInPlace(PyObject *self, PyObject *other)
{
    PyObject *result = (PySet_Type.tp_as_number->*slot)(self, other);
    changedWhole(self);
    return result;
}

/// As a plain set: Python would print the name of the class.
PyObject *setRepr(PyObject *self)
{
    const PyRef plain = PyRef::steal(PySet_New(self));
    return plain ? PyObject_Repr(plain.get()) : nullptr;
}

// ---- what all three share

template<typename Container>
PyObject *allocate(PyTypeObject *type, PyObject *args, PyObject *keywords)
{
    PyTypeObject *base = type->tp_base;
    PyObject *self = base->tp_new(type, args, keywords);
    if (self)
        reinterpret_cast<Container *>(self)->node = new Node{1, self, false, {}};
    return self;
}

template<typename Container>
void deallocate(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    Node *node = reinterpret_cast<Container *>(self)->node;
    node->container = nullptr;
    release(node);
    type->tp_base->tp_dealloc(self);
    Py_DECREF(type);
}

/// Copies and pickles are plain: (list, ([…],)).
PyObject *reduce(PyObject *self, PyObject *)
{
    PyTypeObject *base = Py_TYPE(self)->tp_base;
    const PyRef args = PyRef::steal(PyTuple_Pack(1, self));
    const PyRef plain = PyRef::steal(PyObject_CallObject(reinterpret_cast<PyObject *>(base), args.get()));
    return plain ? Py_BuildValue("(O(O))", base, plain.get()) : nullptr;
}

PyTypeObject *makeType(const char *name, PyTypeObject *base, size_t size, PyType_Slot *slots)
{
    PyType_Spec spec = {name, int(size), 0, Py_TPFLAGS_DEFAULT, slots}; // garbage collection is inherited
    const PyRef bases = PyRef::steal(PyTuple_Pack(1, base));
    return reinterpret_cast<PyTypeObject *>(PyType_FromSpecWithBases(&spec, bases.get()));
}

template<typename F>
PyCFunction method(F *function)
{
    return reinterpret_cast<PyCFunction>(reinterpret_cast<void *>(function));
}

PyTypeObject *listType()
{
    static constexpr int both = METH_VARARGS | METH_KEYWORDS;
    static PyMethodDef methods[] = {
        {"append", listAppend, METH_O, nullptr},
        {"extend", listExtend, METH_O, nullptr},
        {"insert", listInsert, METH_VARARGS, nullptr},
        {"pop", listPop, METH_VARARGS, nullptr},
        {"clear", listClear, METH_VARARGS, nullptr},
        {"remove", listRemove, METH_O, nullptr},
        {"sort", method(listSort), both, nullptr},
        {"reverse", method(listReverse), both, nullptr},
        {"__reduce_ex__", reduce, METH_O, nullptr},
        {nullptr, nullptr, 0, nullptr},
    };
    static PyType_Slot slots[] = {
        {Py_tp_new, reinterpret_cast<void *>(allocate<TrackedList>)},
        {Py_tp_dealloc, reinterpret_cast<void *>(deallocate<TrackedList>)},
        {Py_tp_methods, methods},
        {Py_sq_ass_item, reinterpret_cast<void *>(listAssign)},
        {Py_sq_inplace_concat, reinterpret_cast<void *>(listInPlaceConcat)},
        {Py_sq_inplace_repeat, reinterpret_cast<void *>(listInPlaceRepeat)},
        {Py_mp_ass_subscript, reinterpret_cast<void *>(listAssignSubscript)},
        {0, nullptr},
    };
    static PyTypeObject *type = makeType("reflex.state.list", &PyList_Type, sizeof(TrackedList), slots);
    return type;
}

PyTypeObject *dictType()
{
    static PyMethodDef methods[] = {
        {"update", method(dictUpdate), METH_VARARGS | METH_KEYWORDS, nullptr},
        {"setdefault", dictSetDefault, METH_VARARGS, nullptr},
        {"pop", dictPop, METH_VARARGS, nullptr},
        {"popitem", method(dictPopItem), METH_VARARGS | METH_KEYWORDS, nullptr},
        {"clear", dictClear, METH_VARARGS, nullptr},
        {"__reduce_ex__", reduce, METH_O, nullptr},
        {nullptr, nullptr, 0, nullptr},
    };
    static PyType_Slot slots[] = {
        {Py_tp_new, reinterpret_cast<void *>(allocate<TrackedDict>)},
        {Py_tp_dealloc, reinterpret_cast<void *>(deallocate<TrackedDict>)},
        {Py_tp_methods, methods},
        {Py_mp_ass_subscript, reinterpret_cast<void *>(dictAssign)},
        {Py_nb_inplace_or, reinterpret_cast<void *>(dictInPlaceOr)},
        {0, nullptr},
    };
    static PyTypeObject *type = makeType("reflex.state.dict", &PyDict_Type, sizeof(TrackedDict), slots);
    return type;
}

PyTypeObject *setType()
{
    static constexpr int both = METH_VARARGS | METH_KEYWORDS;
    static PyMethodDef methods[] = {
        {"add", method(setAdd), both, nullptr},
        {"remove", method(setRemove), both, nullptr},
        {"discard", method(setDiscard), both, nullptr},
        {"pop", method(setPop), both, nullptr},
        {"clear", method(setClear), both, nullptr},
        {"update", method(setUpdate), both, nullptr},
        {"difference_update", method(setDifferenceUpdate), both, nullptr},
        {"intersection_update", method(setIntersectionUpdate), both, nullptr},
        {"symmetric_difference_update", method(setSymmetricDifferenceUpdate), both, nullptr},
        {"__reduce_ex__", reduce, METH_O, nullptr},
        {nullptr, nullptr, 0, nullptr},
    };
    static PyType_Slot slots[] = {
        {Py_tp_new, reinterpret_cast<void *>(allocate<TrackedSet>)},
        {Py_tp_dealloc, reinterpret_cast<void *>(deallocate<TrackedSet>)},
        {Py_tp_repr, reinterpret_cast<void *>(setRepr)},
        {Py_tp_methods, methods},
        {Py_nb_inplace_or, reinterpret_cast<void *>(setInPlace<&PyNumberMethods::nb_inplace_or>)},
        {Py_nb_inplace_and, reinterpret_cast<void *>(setInPlace<&PyNumberMethods::nb_inplace_and>)},
        {Py_nb_inplace_subtract, reinterpret_cast<void *>(setInPlace<&PyNumberMethods::nb_inplace_subtract>)},
        {Py_nb_inplace_xor, reinterpret_cast<void *>(setInPlace<&PyNumberMethods::nb_inplace_xor>)},
        {0, nullptr},
    };
    static PyTypeObject *type = makeType("reflex.state.set", &PySet_Type, sizeof(TrackedSet), slots);
    return type;
}

} // namespace

PyRef adopt(PyObject *value, StateObject *holder, const StateField *field)
{
    PyRef result = PyRef::share(value);
    if (PyList_CheckExact(value) || PyDict_CheckExact(value) || Py_IS_TYPE(value, &PySet_Type))
        result = wrap(value, nullptr);
    Node **node = result ? nodeOf(result.get()) : nullptr;
    if (node)
        (*node)->places.push_back({nullptr, holder, field});
    return result;
}

bool mayChangeUnseen(PyObject *value)
{
    if (value == Py_None || PyUnicode_Check(value) || PyLong_Check(value) || PyFloat_Check(value))
        return false;
    if (Node **node = nodeOf(value))
        return (*node)->holdsObjects;
    if (PyTuple_Check(value)) {
        for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(value); ++i) {
            PyObject *item = PyTuple_GET_ITEM(value, i);
            if (PyList_Check(item) || PyDict_Check(item) || PyAnySet_Check(item) || mayChangeUnseen(item))
                return true;
        }
        return false;
    }
    return PyObject_HasAttrString(value, "__dataclass_fields__") || PyObject_HasAttrString(value, "model_fields"); // pydantic, SQLModel
}

void release(PyObject *value, StateObject *holder, const StateField *field)
{
    Node **node = value ? nodeOf(value) : nullptr;
    if (!node)
        return;
    std::vector<Place> &places = (*node)->places;
    const auto entry = std::find_if(places.begin(), places.end(), [&](const Place &p) { return p.holder == holder && p.field == field; });
    if (entry != places.end())
        places.erase(entry);
}

} // namespace vitrine::tracked
