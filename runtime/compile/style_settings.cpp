#include "runtime/compile/style_settings.h"

#include "runtime/compile/style_builder.h"
#include "runtime/python/component_class.h"
#include "runtime/python/factory.h"

namespace vitrine {

namespace {

bool readBreakpoints(PyObject *value, StyleSettings *settings)
{
    const PyRef widths = PyRef::steal(PySequence_Tuple(value));
    if (!widths || PyTuple_GET_SIZE(widths.get()) + 1 != Py_ssize_t(settings->breakpoints.size())) {
        PyErr_SetString(PyExc_ValueError, "App(style=…): breakpoints are five widths: \"breakpoints\": [\"30em\", \"48em\", \"62em\", \"80em\", \"96em\"]");
        return false;
    }
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(widths.get()); ++i)
        settings->breakpoints[size_t(i) + 1] = toStdString(PyTuple_GET_ITEM(widths.get(), i));
    return true;
}

/// The class that a key of the dict is, or whose `create` it is; null if it is none of components.
PyTypeObject *componentClass(PyObject *key)
{
    const PyRef cls = PyType_Check(key) ? PyRef::share(key) : getAttr(key, "__self__");
    const bool isOne = cls && PyType_Check(cls.get()) && PyType_IsSubtype(reinterpret_cast<PyTypeObject *>(cls.get()), component::type());
    return isOne ? reinterpret_cast<PyTypeObject *>(cls.get()) : nullptr; // the key keeps it
}

/// Of the catalog, if the class is one of its components.
const ComponentEntry *entryOf(PyTypeObject *cls)
{
    PyObject *name = PyDict_GetItemString(cls->tp_dict, "_catalog_name");
    return name ? factory::entryOf(QString::fromStdString(toStdString(name))) : nullptr;
}

} // namespace

std::vector<PyObject *> StyleSettings::of(PyObject *component) const
{
    const Component &node = component::node(component);
    std::vector<PyObject *> styles;
    const auto add = [&styles](const auto &map, auto key) {
        if (const auto found = map.find(key); found != map.end())
            styles.push_back(found->second.get());
    };
    add(components, &node.keywords->entry());
    if (node.composed)
        add(components, &node.composed->entry());
    add(classes, Py_TYPE(component));
    return styles;
}

bool readStyleSettings(PyObject *style, const Catalog &catalog, StyleSettings *settings, std::string *globalCss)
{
    if (!style || style == Py_None)
        return true;
    if (!PyDict_Check(style)) {
        PyErr_Format(PyExc_TypeError, "App(style=…) is a dict, not %s", Py_TYPE(style)->tp_name);
        return false;
    }
    if (PyObject *widths = PyDict_GetItemString(style, "breakpoints"); widths && !readBreakpoints(widths, settings))
        return false;
    StyleBuilder rest(catalog, *settings);
    PyObject *key = nullptr;
    PyObject *value = nullptr;
    Py_ssize_t position = 0;
    while (PyDict_Next(style, &position, &key, &value)) {
        if (PyUnicode_Check(key)) {
            const std::string name = toStdString(key);
            if (name == "breakpoints")
                continue;
            if (!rest.set(name.starts_with(':') ? "& *" + name : name, value)) // ::selection, of everything
                return false;
        } else if (const ComponentEntry *entry = factory::entryOf(key)) {
            settings->components[entry] = PyRef::share(value);
        } else if (PyTypeObject *cls = componentClass(key)) {
            if (const ComponentEntry *entry = entryOf(cls))
                settings->components[entry] = PyRef::share(value);
            else
                settings->classes[cls] = PyRef::share(value);
        }
    }
    return rest.globalCss(std::string(1, StyleBuilder::place), globalCss);
}

} // namespace vitrine
