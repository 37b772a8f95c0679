#include "runtime/compile/event_compiler.h"

#include "runtime/python/component_class.h"
#include "runtime/python/json_writer.h"
#include "runtime/python/reflex_error.h"

#include <unordered_map>

namespace vitrine {

namespace {

/// The trigger's arguments as lambdas see them.
std::vector<PyRef> triggerArguments(const std::string &spec)
{
    const auto argument = [](int index, VarKind kind, PyTypeObject *type = nullptr) {
        return var::make({'a' + std::to_string(index), {kind, PyRef::share(reinterpret_cast<PyObject *>(type))}, {}});
    };
    if (spec == "none")
        return {};
    if (spec == "value")
        return {argument(0, VarKind::String, &PyUnicode_Type)};
    if (spec == "number")
        return {argument(0, VarKind::Number, &PyFloat_Type)};
    if (spec == "checked")
        return {argument(0, VarKind::Bool, &PyBool_Type)};
    if (spec == "key")
        return {argument(0, VarKind::String, &PyUnicode_Type), argument(1, VarKind::Dict, &PyDict_Type)};
    if (spec == "form" || spec == "pointer")
        return {argument(0, VarKind::Dict, &PyDict_Type)};
    std::vector<PyRef> raw;
    const bool ofClass = isdigit(spec.front()); // "2:(a,b)=>[…]", a function of an app's own class
    for (int i = 0; i < (ofClass ? std::stoi(spec) : spec == "raw4" ? 4 : spec == "raw2" ? 2 : 1); ++i)
        raw.push_back(argument(i, VarKind::Any));
    return raw;
}

/// `_events.callback(…)`: what the browser calls later on, as an argument of one of its events.
bool isCallback(PyObject *argument)
{
    const EventSpecObject *spec = event::asSpec(argument);
    return spec && *spec->name == "_on";
}

bool compileCallback(const EventSpecObject &callback, std::string *js, std::vector<int> *reads)
{
    const PyRef events = PyRef::steal(PyTuple_GetSlice(callback.args, 1, PyTuple_GET_SIZE(callback.args)));
    return compileEvent(events.get(), "a callback", toStdString(PyTuple_GET_ITEM(callback.args, 0)), {}, js, reads);
}

class EventCompiler
{
public:
    EventCompiler(const std::string &trigger, const std::string &spec, std::vector<int> *reads) :
        m_trigger(trigger), m_spec(spec), m_arguments(triggerArguments(spec)), m_reads(reads)
    {
    }

    /// Appends the calls for a value to the list.
    bool add(PyObject *value, std::string &calls)
    {
        if (value == Py_None)
            return true;
        if (EventHandlerObject *handler = event::asHandler(value)) {
            flags.add(handler->flags);
            return addHandler(*handler->handler, nullptr, calls);
        }
        if (EventSpecObject *spec = event::asSpec(value)) {
            flags.add(spec->flags);
            if (spec->handler)
                return addHandler(*event::asHandler(spec->handler)->handler, spec->args, calls);
            return addBrowserEvent(*spec, calls);
        }
        if (PyList_Check(value) || PyTuple_Check(value)) {
            const PyRef items = PyRef::steal(PySequence_Tuple(value));
            for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(items.get()); ++i) {
                if (!add(PyTuple_GET_ITEM(items.get(), i), calls))
                    return false;
            }
            return true;
        }
        if (PyFunction_Check(value) || PyMethod_Check(value))
            return addFunction(value, calls);
        if (var::check(value))
            return addBrowserFunction(var::expr(value), calls);
        PyErr_Format(PyExc_TypeError, "%s must be an event handler (State.handler), a call of one, a lambda or a list of these, not %s",
                     m_trigger.c_str(), Py_TYPE(value)->tp_name);
        return false;
    }

    EventFlags flags;

private:
    void separate(std::string &calls) { calls += calls.empty() ? "" : ","; }

    std::string parameters() const
    {
        std::string list = "(";
        for (size_t i = 0; i < m_arguments.size(); ++i)
            list += (i ? ",a" : "a") + std::to_string(i);
        return list + ')';
    }

    bool appendArgument(PyObject *value, std::string &args)
    {
        VarExpr expr;
        if (!var::exprOf(value, &expr))
            return false;
        args += (args.empty() ? "" : ",") + expr.js;
        m_reads->insert(m_reads->end(), expr.reads.begin(), expr.reads.end());
        return true;
    }

    /// A function that the browser has gets what the trigger gives; nothing else happens.
    bool addBrowserFunction(const VarExpr &function, std::string &calls)
    {
        if (function.type.kind != VarKind::Function && function.type.kind != VarKind::Any) {
            raiseReflexError("EventHandlerTypeError", m_trigger + " cannot be a Var of type " + var::described(function)
                                                          + ". It takes an event handler, or a Var that is a function: var.to(rx.vars.FunctionVar)");
            return false;
        }
        separate(calls);
        calls += "[\"noop\"," + parameters() + "=>[" + function.js + parameters() + "]]";
        m_reads->insert(m_reads->end(), function.reads.begin(), function.reads.end());
        return true;
    }

    /// What is bound stays; the trigger's arguments fill the other parameters in order.
    bool addHandler(const StateHandler &handler, PyObject *given, std::string &calls)
    {
        const size_t givenCount = given ? size_t(PyTuple_GET_SIZE(given)) : 0;
        const size_t positional = handler.parameters.size() - size_t(handler.keywordOnly);
        std::vector<PyObject *> values;
        size_t used = 0; // of the trigger's
        size_t last = 0; // one behind the last value that is not a default
        for (size_t i = 0; i < std::max(givenCount, handler.parameters.size()); ++i) {
            PyObject *value = i < givenCount ? PyTuple_GET_ITEM(given, Py_ssize_t(i)) : event::unbound();
            if (value == event::unbound() && i < positional && used < m_arguments.size() && takesTriggerArgument(handler.parameters[i])) {
                value = m_arguments[used].get();
                if (!checkType(handler, handler.parameters[i], var::expr(value).type.kind))
                    return false;
                ++used;
            }
            if (value == event::unbound() && !handler.parameters[i].defaultValue)
                return refuseMissing(handler, handler.parameters[i], values.size());
            if (value != event::unbound())
                last = i + 1;
            values.push_back(value == event::unbound() ? handler.parameters[i].defaultValue.get() : value);
        }
        values.resize(last);
        for (; handler.variadic && used < m_arguments.size(); ++used)
            values.push_back(m_arguments[used].get());
        std::string args;
        PyObject *files = nullptr;
        size_t filesPosition = 0;
        for (size_t i = 0; i < values.size(); ++i) {
            if (!var::check(values[i]) && PyObject_HasAttrString(values[i], "on_upload_progress")) { // rx.upload_files(…)
                files = values[i];
                filesPosition = i;
                args += i ? ",null" : "null";
                continue;
            }
            if (!appendArgument(values[i], args))
                return false;
        }
        separate(calls);
        if (files)
            return addUpload(handler, files, filesPosition, args, calls);
        calls += '[' + std::to_string(handler.number) + ',' + parameters() + "=>[" + args + "]]";
        return true;
    }

    /// A handler that gets the files of an upload component: the browser's event "upload" posts them.
    bool addUpload(const StateHandler &handler, PyObject *files, size_t position, const std::string &args, std::string &calls)
    {
        const PyRef id = getAttr(files, "upload_id");
        const PyRef headers = getAttr(files, "extra_headers");
        const PyRef progress = getAttr(files, "on_upload_progress");
        std::string rest;
        const PyRef none = PyRef::steal(PyDict_New());
        if (!id || !appendArgument(id.get(), rest) || !appendArgument(headers && headers.get() != Py_None ? headers.get() : none.get(), rest))
            return false;
        if (progress && progress.get() != Py_None) {
            std::string function;
            if (!compileEvent(progress.get(), "on_upload_progress", "raw", {}, &function, m_reads))
                return false;
            rest += ',' + function;
        }
        calls += "[\"upload\"," + parameters() + "=>[" + std::to_string(handler.number) + ",[" + args + "]," + std::to_string(position) + ','
            + rest + "]]";
        return true;
    }

    /// Where the pointer is goes only to who asks for it: `on_click=State.add` leaves `by: int = 1` alone.
    bool takesTriggerArgument(const StateHandler::Parameter &parameter) const
    {
        if (m_spec != "pointer")
            return true;
        const bool annotated = parameter.annotation.get() != Py_None;
        return annotated ? annotationAccepts(parameter.annotation.get(), VarKind::Dict) : !parameter.defaultValue;
    }

    bool checkType(const StateHandler &handler, const StateHandler::Parameter &parameter, VarKind kind) const
    {
        const bool fits = annotationAccepts(parameter.annotation.get(), kind)
            || (kind == VarKind::Number && annotationAccepts(parameter.annotation.get(), VarKind::String));
        if (fits)
            return true;
        static const std::unordered_map<VarKind, const char *> names
            = {{VarKind::String, "str"}, {VarKind::Number, "float"}, {VarKind::Bool, "bool"}, {VarKind::Dict, "dict"}};
        const std::string type = names.contains(kind) ? names.at(kind) : "list";
        raiseReflexError("EventHandlerArgTypeMismatchError",
                         m_trigger + " gives " + parameter.name + " of " + described(handler) + " a value of type " + type + ". Annotate it so ("
                             + parameter.name + ": " + type + ") and convert it in the handler, or bind another value: lambda value: "
                             + handler.owner->pyType()->tp_name + '.' + handler.name + "(…)");
        return false;
    }

    bool refuseMissing(const StateHandler &handler, const StateHandler::Parameter &parameter, size_t count) const
    {
        raiseReflexError("EventFnArgMismatchError",
                         "The event handler " + described(handler) + " needs " + std::to_string(handler.required()) + " arguments, but "
                             + m_trigger + " gives it " + std::to_string(count) + ", so " + parameter.name + " is missing. Bind it: "
                             + handler.owner->pyType()->tp_name + '.' + handler.name + '(' + parameter.name + "=…)");
        return false;
    }

    static std::string described(const StateHandler &handler) { return handler.name + '(' + handler.signature() + ')'; }

    bool addBrowserEvent(const EventSpecObject &spec, std::string &calls)
    {
        if (*spec.name == "_cond")
            return addConditional(spec, calls);
        if (*spec.name == "stop_propagation" || *spec.name == "prevent_default") {
            (*spec.name == "stop_propagation" ? flags.stopPropagation : flags.preventDefault) = true;
            return true;
        }
        std::string args;
        for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(spec.args); ++i) {
            PyObject *argument = PyTuple_GET_ITEM(spec.args, i);
            if (isCallback(argument)) {
                std::string function;
                if (!compileCallback(*event::asSpec(argument), &function, m_reads))
                    return false;
                args += (args.empty() ? "" : ",") + function;
            } else if (!appendArgument(argument, args)) {
                return false;
            }
        }
        separate(calls);
        calls += '[';
        appendJsonString(calls, *spec.name);
        calls += ',' + parameters() + "=>[" + args + "]]";
        return true;
    }

    /// rx.cond(condition, event, event)
    bool addConditional(const EventSpecObject &spec, std::string &calls)
    {
        const VarExpr &condition = var::expr(PyTuple_GET_ITEM(spec.args, 0));
        std::string yes, no;
        if (!add(PyTuple_GET_ITEM(spec.args, 1), yes) || !add(PyTuple_GET_ITEM(spec.args, 2), no))
            return false;
        m_reads->insert(m_reads->end(), condition.reads.begin(), condition.reads.end());
        separate(calls);
        calls += "...(" + var::truthy(condition) + "?[" + yes + "]:[" + no + "])";
        return true;
    }

    bool addFunction(PyObject *function, std::string &calls)
    {
        // An event function that was not called (`on_click=rx.clear_selected_files`) takes its defaults, not the trigger's arguments.
        if (const PyRef bare = getAttr(function, "_reflex_bare"); bare && PyObject_IsTrue(bare.get())) {
            const PyRef spec = PyRef::steal(PyObject_CallNoArgs(function));
            return spec && add(spec.get(), calls);
        }
        PyObject *plain = PyMethod_Check(function) ? PyMethod_GET_FUNCTION(function) : function;
        const size_t bound = plain != function;
        const auto *code = reinterpret_cast<PyCodeObject *>(PyFunction_GET_CODE(plain));
        const size_t parameters = size_t(code->co_argcount) - bound;
        const size_t wanted = code->co_flags & CO_VARARGS ? m_arguments.size() : parameters;
        PyObject *defaults = PyFunction_GetDefaults(plain);
        const size_t required = parameters - (defaults ? size_t(PyTuple_GET_SIZE(defaults)) : 0);
        if (required > m_arguments.size()) {
            raiseReflexError("EventFnArgMismatchError",
                             "The function for " + m_trigger + " takes " + std::to_string(required) + " arguments, but the trigger gives "
                                 + std::to_string(m_arguments.size()));
            return false;
        }
        const size_t count = std::min(wanted, m_arguments.size());
        std::vector<PyObject *> arguments;
        for (size_t i = 0; i < count; ++i)
            arguments.push_back(m_arguments[i].get());
        const PyRef result = PyRef::steal(PyObject_Vectorcall(function, arguments.data(), count, nullptr));
        return result && add(result.get(), calls);
    }

    const std::string &m_trigger;
    const std::string &m_spec;
    std::vector<PyRef> m_arguments;
    std::vector<int> *m_reads;
};

std::string flagsText(const EventFlags &flags)
{
    std::string text;
    const auto put = [&](const char *name, int value) {
        if (value)
            text += (text.empty() ? "{" : ",") + std::string(name) + ':' + std::to_string(value);
    };
    put("stop", flags.stopPropagation);
    put("prevent", flags.preventDefault);
    put("temporal", flags.temporal);
    put("reset", flags.resetForm);
    put("throttle", flags.throttle);
    put("debounce", flags.debounce);
    return text.empty() ? text : ',' + text + '}';
}

} // namespace

bool compileEvent(PyObject *value, const std::string &trigger, const std::string &spec, EventFlags flags, std::string *js, std::vector<int> *reads)
{
    EventCompiler compiler(trigger, spec, reads);
    compiler.flags = flags;
    std::string calls;
    if (!compiler.add(value, calls))
        return false;
    const std::string extract = isdigit(spec.front()) ? spec.substr(spec.find(':') + 1) : '"' + spec + '"';
    *js = "on([" + calls + "]," + extract + flagsText(compiler.flags) + ')';
    return true;
}

namespace {

PyRef functionOf(PyObject *cls, PyObject *value, const std::string &trigger, const std::string &spec)
{
    VarExpr function;
    function.type = plainType(VarKind::Function);
    std::vector<int> reads;
    if (!compileEvent(value, trigger, spec, {}, &function.js, &reads))
        return {};
    function.readAlso(reads);
    return var::makeAs(reinterpret_cast<PyTypeObject *>(cls), std::move(function));
}

} // namespace

PyObject *eventFunction(PyObject *, PyObject *args)
{
    PyObject *cls = nullptr;
    PyObject *value = nullptr;
    const char *trigger = nullptr;
    PyObject *given = nullptr;
    QString spec;
    if (!PyArg_ParseTuple(args, "O!OsO:event_function", &PyType_Type, &cls, &value, &trigger, &given) || !component_class::compileSpec(given, &spec))
        return nullptr;
    return functionOf(cls, value, trigger, spec.toStdString()).release();
}

PyObject *eventTriggers(PyObject *, PyObject *args)
{
    PyObject *object = nullptr;
    PyObject *cls = nullptr;
    if (!PyArg_ParseTuple(args, "O!O!:event_triggers", component::type(), &object, &PyType_Type, &cls))
        return nullptr;
    Component &node = component::node(object);
    if (node.triggers)
        return Py_NewRef(node.triggers.get());
    const PyRef triggers = PyRef::steal(PyDict_New());
    for (const auto &[keyword, value] : node.props) {
        if (keyword->kind != Keyword::Kind::Event || value.get() == Py_None)
            continue;
        const PyRef function = var::check(value.get()) ? value : functionOf(cls, value.get(), keyword->name, keyword->spec);
        if (!function)
            return nullptr;
        PyDict_SetItemString(triggers.get(), keyword->name.c_str(), function.get());
    }
    if (node.keywords) {
        node.triggers = triggers;
        node.triggersBefore = PyRef::steal(PyDict_Copy(triggers.get()));
    }
    return Py_NewRef(triggers.get());
}

bool appendBrowserEvent(const EventSpecObject &spec, std::string *json)
{
    std::string scripts;
    std::string arguments;
    const Py_ssize_t count = PyTuple_GET_SIZE(spec.args);
    for (Py_ssize_t i = 0; i < count; ++i) {
        PyObject *argument = PyTuple_GET_ITEM(spec.args, i);
        arguments += ',';
        const size_t start = arguments.size();
        const bool hasVars = PyUnicode_Check(argument) && var::hasMarkers(toStdString(argument));
        if (!isCallback(argument) && !hasVars && appendJson(arguments, argument))
            continue;
        PyErr_Clear();
        arguments.resize(start);
        VarExpr expr;
        if (isCallback(argument) ? !compileCallback(*event::asSpec(argument), &expr.js, &expr.reads) : !var::exprOf(argument, &expr))
            return false;
        scripts += ',' + std::to_string(i);
        appendJsonString(arguments, expr.js);
    }
    *json += scripts.empty() ? "[" : "[[";
    appendJsonString(*json, *spec.name);
    *json += scripts.empty() ? "" : scripts + ']';
    *json += arguments + ']';
    return true;
}

} // namespace vitrine
