#include "runtime/python/trace.h"

#include "runtime/python/reflex_error.h"

#include <algorithm>
#include <array>

namespace vitrine {

namespace {

/// Nesting of functions being traced, which names their arguments.
int depth = 0;

class DepthGuard
{
public:
    DepthGuard() { ++depth; }
    ~DepthGuard() { --depth; }
};

/// How many arguments a function takes by position; 1 for what is no function of Python's (`rx.text`).
size_t parameterCount(PyObject *function)
{
    const PyRef code = getAttr(function, "__code__");
    if (!code || !PyCode_Check(code.get()))
        return 1;
    auto *object = reinterpret_cast<PyCodeObject *>(code.get());
    if (object->co_flags & CO_VARARGS)
        return size_t(std::max(object->co_argcount, 1));
    return size_t(object->co_argcount) - (PyMethod_Check(function) ? 1 : 0);
}

} // namespace

bool Trace::toFunction(VarExpr *function) const
{
    VarExpr body;
    if (!result || !var::exprOf(result.get(), &body))
        return false;
    std::string list;
    for (const std::string &name : names)
        list += (list.empty() ? "" : ",") + name;
    *function = {"((" + list + ")=>" + body.js + ')', plainType(VarKind::Function), body.reads};
    return true;
}

Trace trace(PyObject *function, const char *operation, const std::vector<VarType> &arguments, size_t least)
{
    static constexpr std::array<const char *, 2> prefixes = {"x", "i"};
    Trace result;
    if (!PyCallable_Check(function)) {
        PyErr_SetString(PyExc_TypeError, (std::string(operation) + " takes a function, not a value of type " + Py_TYPE(function)->tp_name
                                          + ": " + operation + "(items, lambda item: …)").c_str());
        return result;
    }
    const size_t count = parameterCount(function);
    if (count < least || count > arguments.size()) {
        const std::string most = std::to_string(arguments.size());
        raiseReflexError("ForeachRenderError", std::string("The function of ") + operation + " takes "
                                                   + (least == arguments.size() ? most : std::to_string(least) + " to " + most)
                                                   + " arguments, not " + std::to_string(count));
        return result;
    }
    std::vector<PyRef> vars;
    std::array<PyObject *, 2> given{};
    for (size_t i = 0; i < arguments.size(); ++i) {
        result.names.push_back(prefixes[i] + std::to_string(depth));
        vars.push_back(var::make({result.names.back(), arguments[i], {}}));
        given[i] = vars.back().get();
    }
    const DepthGuard guard;
    result.result = PyRef::steal(PyObject_Vectorcall(function, given.data(), count, nullptr));
    return result;
}

} // namespace vitrine
