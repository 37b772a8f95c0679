#include "runtime/compile/call_site_resolver.h"

namespace vitrine {

SourceRange CallSiteResolver::resolve(const CallSite &site)
{
    if (!site.code || site.instruction < 0)
        return {};
    Positions &positions = m_codes[site.code.get()];
    if (!positions.code) {
        positions.code = site.code;
        positions.file = toStdString(getAttr(site.code.get(), "co_filename").get());
        const PyRef iterator = PyRef::steal(PyObject_CallMethod(site.code.get(), "co_positions", nullptr));
        while (const PyRef item = iterator ? PyRef::steal(PyIter_Next(iterator.get())) : PyRef()) {
            const auto number = [&](Py_ssize_t i) {
                PyObject *value = PyTuple_GET_ITEM(item.get(), i);
                return value == Py_None ? 0 : int(PyLong_AsLong(value));
            };
            positions.ranges.push_back({{}, number(0), number(2), number(1), number(3)}); // (line, end line, column, end column)
        }
        PyErr_Clear();
    }
    const size_t index = size_t(site.instruction) / 2;
    if (index >= positions.ranges.size() || positions.ranges[index].line == 0)
        return {};
    SourceRange range = positions.ranges[index];
    range.file = positions.file;
    return range;
}

} // namespace vitrine
