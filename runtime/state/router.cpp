#include "runtime/state/router.h"

#include "runtime/python/var.h"
#include "runtime/state/field_descriptor.h"
#include "runtime/state/state_registry.h"

#include <algorithm>

namespace vitrine::state {

namespace {

/// Stands in rx.State for an argument of a route. Its value is a part of `router`, so it needs no slot of its own.
struct RouteArgument {
    PyObject_HEAD
    std::string *name;
    bool isList;
};

const StateField &routerField()
{
    return *StateRegistry::current()->find(type())->field("router");
}

PyRef emptyArgument(bool isList)
{
    return isList ? PyRef::steal(PyList_New(0)) : pyString("");
}

PyObject *get(PyObject *self, PyObject *instance, PyObject *)
{
    const auto *argument = reinterpret_cast<RouteArgument *>(self);
    if (!instance) {
        const int router = routerField().number;
        const VarType type{argument->isList ? VarKind::List : VarKind::String,
                           argument->isList ? PyRef::steal(Py_GenericAlias(reinterpret_cast<PyObject *>(&PyList_Type),
                                                                           reinterpret_cast<PyObject *>(&PyUnicode_Type)))
                                            : PyRef::share(reinterpret_cast<PyObject *>(&PyUnicode_Type))};
        std::string js = '(' + var::member("s[" + std::to_string(router) + "]?.page?.params", *argument->name)
            + (argument->isList ? " ?? [])" : " ?? \"\")");
        PyObject *root = reinterpret_cast<PyObject *>(state::type());
        return var::makeField({std::move(js), type, {router}}, root, pyString(*argument->name).get()).release();
    }
    const PyRef router = value(reinterpret_cast<StateObject *>(instance), routerField());
    const PyRef page = router ? getAttr(router.get(), "page") : PyRef();
    const PyRef params = page ? getAttr(page.get(), "params") : PyRef();
    if (!params || !PyDict_Check(params.get()))
        return router ? emptyArgument(argument->isList).release() : nullptr;
    PyObject *found = PyDict_GetItemString(params.get(), argument->name->c_str()); // borrowed
    return found ? Py_NewRef(found) : emptyArgument(argument->isList).release();
}

int set(PyObject *self, PyObject *, PyObject *)
{
    PyErr_Format(PyExc_AttributeError, "%s comes from the address of the page and cannot be set; rx.redirect() goes to another one",
                 reinterpret_cast<RouteArgument *>(self)->name->c_str());
    return -1;
}

void dealloc(PyObject *self)
{
    delete reinterpret_cast<RouteArgument *>(self)->name;
    PyTypeObject *type = Py_TYPE(self);
    PyObject_Free(self);
    Py_DECREF(type);
}

PyTypeObject *argumentType()
{
    static PyTypeObject *type = makeDescriptorType("reflex.RouteArgument", sizeof(RouteArgument), get, set, dealloc);
    return type;
}

bool isRouteArgument(PyObject *object)
{
    return Py_IS_TYPE(object, argumentType());
}

bool nameIsTaken(const std::string &name)
{
    PyObject *member = PyDict_GetItemString(type()->tp_dict, name.c_str()); // borrowed
    const auto &classes = StateRegistry::current()->classes();
    return (member && !isRouteArgument(member))
        || std::any_of(classes.begin(), classes.end(), [&](const auto &cls) { return cls->field(name); });
}

PyRef argumentsDict(const std::vector<routes::Argument> &arguments)
{
    PyRef dict = PyRef::steal(PyDict_New());
    for (const routes::Argument &argument : arguments) {
        PyRef content;
        if (argument.isList) {
            content = PyRef::steal(PyList_New(0));
            for (const std::string &value : argument.values)
                PyList_Append(content.get(), pyString(value).get());
        } else if (!argument.values.empty()) {
            content = pyString(argument.values.front());
        }
        if (content)
            PyDict_SetItemString(dict.get(), argument.name.c_str(), content.get());
    }
    return dict;
}

PyRef headersDict(const RouterInput &input)
{
    PyRef dict = PyRef::steal(PyDict_New());
    const auto text = [](const QByteArray &bytes) { return PyRef::steal(PyUnicode_DecodeLatin1(bytes.data(), bytes.size(), nullptr)); };
    for (const auto &[name, value] : input.headers) // HTTP allows any bytes
        PyDict_SetItem(dict.get(), text(name.toLower()).get(), text(value).get());
    return dict;
}

PyRef routerModule()
{
    return PyRef::steal(PyImport_ImportModule("reflex._router"));
}

} // namespace

void addRouter(StateClass *root)
{
    StateField *field = root->addField("router");
    field->number = StateRegistry::varNumber("reflex.State.router");
    const PyRef module = routerModule();
    const PyRef cls = module ? getAttr(module.get(), "RouterData") : PyRef();
    if (!cls) {
        PyErr_Print();
        Py_FatalError("the Python part of the API cannot be imported");
    }
    field->type = varTypeOf(cls.get());
    field->defaultValue = PyRef::steal(PyObject_CallNoArgs(cls.get()));
    StateRegistry::current()->registerField(field);
    const PyRef descriptor = makeFieldDescriptor(StateRegistry::current()->share(root), field);
    PyDict_SetItemString(type()->tp_dict, "router", descriptor.get());
    PyType_Modified(type());
}

bool setRouter(StateObject *root, const RouterInput &input)
{
    const auto text = [](const std::string &utf8) { return PyRef::steal(PyUnicode_DecodeUTF8(utf8.data(), Py_ssize_t(utf8.size()), "replace")); };
    const PyRef module = routerModule();
    if (!module)
        return false;
    const PyRef value = PyRef::steal(PyObject_CallMethod(
        module.get(), "router_data", "OOOOOOOOO", text(input.token).get(), text(input.ip).get(), text(input.sessionId).get(),
        text(input.origin).get(), text(input.path).get(), text(input.query).get(), text(input.route).get(),
        argumentsDict(input.arguments).get(), headersDict(input).get()));
    return value && setValue(root, routerField(), value.get());
}

bool declareRouteArguments(const std::vector<routes::Argument> &arguments)
{
    for (const routes::Argument &argument : arguments) {
        if (nameIsTaken(argument.name)) {
            PyErr_Format(PyExc_NameError, "The route argument [%s] has the name of a state var or method; give one of them another name",
                         argument.name.c_str());
            return false;
        }
        auto *descriptor = PyObject_New(RouteArgument, argumentType());
        descriptor->name = new std::string(argument.name);
        descriptor->isList = argument.isList;
        const PyRef owned = PyRef::steal(reinterpret_cast<PyObject *>(descriptor));
        PyDict_SetItemString(type()->tp_dict, argument.name.c_str(), owned.get());
    }
    PyType_Modified(type());
    return true;
}

PyObject *declareArgumentsOf(PyObject *, PyObject *route)
{
    if (!declareRouteArguments(routes::arguments(routes::normalised(toStdString(route)))))
        return nullptr;
    Py_RETURN_NONE;
}

PyObject *routeArguments(PyObject *, PyObject *route)
{
    const char *text = PyUnicode_AsUTF8(route);
    if (!text)
        return nullptr;
    if (const std::string mistake = routes::mistake(routes::normalised(text)); !mistake.empty())
        return PyErr_Format(PyExc_ValueError, "%s", mistake.c_str());
    PyRef list = PyRef::steal(PyList_New(0));
    for (const routes::Argument &argument : routes::arguments(routes::normalised(text)))
        PyList_Append(list.get(), PyRef::steal(Py_BuildValue("(sN)", argument.name.c_str(), PyBool_FromLong(argument.isList))).get());
    return list.release();
}

PyObject *setUpArguments(PyObject *, PyObject *kinds)
{
    if (!PyDict_Check(kinds))
        return PyErr_Format(PyExc_TypeError, "setup_dynamic_args takes what get_route_args(route) gives, not %s", Py_TYPE(kinds)->tp_name);
    std::vector<routes::Argument> arguments;
    PyObject *name = nullptr;
    PyObject *kind = nullptr;
    Py_ssize_t position = 0;
    while (PyDict_Next(kinds, &position, &name, &kind))
        arguments.push_back({toStdString(name), toStdString(kind) == "arg_list", {}});
    if (!declareRouteArguments(arguments))
        return nullptr;
    Py_RETURN_NONE;
}

void retainRouteArguments(const std::vector<routes::Argument> &arguments)
{
    const PyRef members = PyRef::steal(PyDict_Copy(type()->tp_dict));
    PyObject *name = nullptr;
    PyObject *value = nullptr;
    Py_ssize_t position = 0;
    while (PyDict_Next(members.get(), &position, &name, &value)) {
        const auto same = [&](const routes::Argument &argument) { return argument.name == toStdString(name); };
        if (isRouteArgument(value) && std::none_of(arguments.begin(), arguments.end(), same))
            PyDict_DelItem(type()->tp_dict, name);
    }
    PyType_Modified(type());
}

} // namespace vitrine::state
