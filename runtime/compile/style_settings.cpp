#include "runtime/compile/style_settings.h"

#include "runtime/compile/style_builder.h"
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

} // namespace

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
        }
    }
    return rest.globalCss(std::string(1, StyleBuilder::place), globalCss);
}

} // namespace vitrine
