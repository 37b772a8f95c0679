#include "runtime/python/var_data.h"

#include <algorithm>
#include <deque>

namespace vitrine::var_data {

namespace {

std::deque<VarData> &table()
{
    static std::deque<VarData> all;
    return all;
}

} // namespace

int numberOf(const VarData &data)
{
    auto &all = table();
    const auto known = std::find(all.begin(), all.end(), data);
    const auto place = int(known - all.begin());
    if (known == all.end())
        all.push_back(data);
    return -1 - place;
}

const VarData &of(int number)
{
    return table()[size_t(-1 - number)];
}

PyObject *number(PyObject *, PyObject *args)
{
    PyObject *imports = nullptr;
    PyObject *hooks = nullptr;
    PyObject *packages = nullptr;
    const char *complaint = nullptr;
    if (!PyArg_ParseTuple(args, "O!O!O!s", &PyList_Type, &imports, &PyList_Type, &hooks, &PyList_Type, &packages, &complaint))
        return nullptr;
    VarData data;
    data.complaint = complaint;
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(imports); ++i) {
        const char *library = nullptr;
        const char *name = nullptr;
        const char *local = nullptr;
        if (!PyArg_ParseTuple(PyList_GET_ITEM(imports, i), "sss", &library, &name, &local))
            return nullptr;
        data.imports.push_back({library, name, local});
    }
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(hooks); ++i)
        data.hooks.push_back(toStdString(PyList_GET_ITEM(hooks, i)));
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(packages); ++i)
        data.packages.push_back(toStdString(PyList_GET_ITEM(packages, i)));
    return PyLong_FromLong(numberOf(data));
}

} // namespace vitrine::var_data
