#include "runtime/python/var_refusals.h"

#include "runtime/python/component.h"
#include "runtime/python/reflex_error.h"

#include <frameobject.h>

#include <QRegularExpression>

#include <array>

namespace vitrine::var {

namespace {

/// Where the last refusal was: functions such as str.join() put an error of their own in its place.
thread_local struct {
    const PyObject *code = nullptr; ///< only compared
    int instruction = 0;
} lastRefusal;

PyObject *refuse(const char *what, const char *instead)
{
    const CallSite site = component::callSite();
    lastRefusal = {site.code.get(), site.instruction};
    raiseReflexError("VarTypeError", std::string(what) + " needs the value, but a Var has none until the page runs in the browser. Use " + instead);
    return nullptr;
}

int asBool(PyObject *)
{
    refuse("Using a Var as a condition (if, and, or, not), or to compare with it (in, max, sorted, 1 < var < 3),",
           "rx.cond(var, a, b), the operators & | ~, or rx.Var.create(items).contains(var)");
    return -1;
}

PyObject *iterate(PyObject *)
{
    return refuse("Looping over a Var", "rx.foreach(var, render_function)");
}

int containsItem(PyObject *, PyObject *)
{
    refuse("The operator `in` with a Var", "var.contains(item)");
    return -1;
}

Py_ssize_t length(PyObject *)
{
    refuse("len() of a Var", "var.length()");
    return -1;
}

PyObject *asInt(PyObject *)
{
    return refuse("int() of a Var", "var.to(int), math.trunc(var), or a computed var");
}

PyObject *asFloat(PyObject *)
{
    return refuse("float() of a Var", "var.to(float), or a computed var");
}

PyObject *asIndex(PyObject *)
{
    return refuse("A Var as an index of a Python list, or in range(),", "rx.Var.create(items)[var], rx.Var.range(var), or a computed var");
}

bool isRefusedIn(PyObject *traceback)
{
    auto *innermost = reinterpret_cast<PyTracebackObject *>(traceback);
    while (innermost && innermost->tb_next)
        innermost = innermost->tb_next;
    const PyRef code = innermost ? PyRef::steal(reinterpret_cast<PyObject *>(PyFrame_GetCode(innermost->tb_frame))) : PyRef();
    return code && code.get() == lastRefusal.code && innermost->tb_lasti == lastRefusal.instruction;
}

bool isMissingKey(PyObject *exception)
{
    const PyRef args = PyObject_TypeCheck(exception, reinterpret_cast<PyTypeObject *>(PyExc_KeyError)) ? getAttr(exception, "args") : PyRef();
    return args && PyTuple_GET_SIZE(args.get()) == 1 && check(PyTuple_GET_ITEM(args.get(), 0));
}

} // namespace

QString adviceOn(PyObject *exception, PyObject *traceback, const QString &message)
{
    static const QRegularExpression className(QStringLiteral(R"(\b[A-Z]?\w*Var\b)"));
    static const std::array<std::pair<QLatin1String, QLatin1String>, 5> advices = {{
        {QLatin1String("JSON serializable"), QLatin1String("var.to_string()")},
        {QLatin1String("can only join"), QLatin1String("var.join(separator)")},
        {QLatin1String("expected str instance"), QLatin1String("an f-string, or rx.Var.create(items).join(separator)")},
        {QLatin1String("KeyError"), QLatin1String("rx.Var.create(mapping)[var]")},
        {QLatin1String("item "), QLatin1String("an event handler that changes the state")},
    }};
    const bool isTypeError = Py_TYPE(exception) == reinterpret_cast<PyTypeObject *>(PyExc_TypeError);
    if (!isMissingKey(exception) && !(isTypeError && (message.contains(className) || isRefusedIn(traceback))))
        return {};
    const auto advice = std::find_if(advices.begin(), advices.end(), [&](const auto &one) { return message.contains(one.first); });
    return QStringLiteral("A Var has no value until the page runs in the browser. Use ")
        + (advice == advices.end() ? QLatin1String("a computed var, or an event handler") : advice->second);
}

const PyType_Slot *refusalSlots()
{
    static const PyType_Slot slots[] = {
        {Py_nb_bool, reinterpret_cast<void *>(asBool)},
        {Py_tp_iter, reinterpret_cast<void *>(iterate)},
        {Py_sq_contains, reinterpret_cast<void *>(containsItem)},
        {Py_mp_length, reinterpret_cast<void *>(length)},
        {Py_nb_int, reinterpret_cast<void *>(asInt)},
        {Py_nb_float, reinterpret_cast<void *>(asFloat)},
        {Py_nb_index, reinterpret_cast<void *>(asIndex)},
        {0, nullptr},
    };
    return slots;
}

} // namespace vitrine::var
