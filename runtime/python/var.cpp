#include "runtime/python/var.h"

#include "runtime/python/js_literal.h"
#include "runtime/python/json_writer.h"

#include <algorithm>
#include <unordered_map>

namespace vitrine {

void VarExpr::readAlso(const std::vector<int> &numbers)
{
    reads.insert(reads.end(), numbers.begin(), numbers.end());
    std::sort(reads.begin(), reads.end());
    reads.erase(std::unique(reads.begin(), reads.end()), reads.end());
}

namespace var {

namespace {

// An f-string carries U+E000, the number of the Var in this table, U+E001. Both are private-use characters, which no text has.
constexpr std::string_view markerStart = "\xee\x80\x80";
constexpr std::string_view markerEnd = "\xee\x80\x81";

struct MarkerTable {
    std::vector<VarExpr> exprs;
    std::unordered_map<std::string, size_t> numbers;
};

MarkerTable &markers()
{
    static MarkerTable table;
    return table;
}

std::string markerFor(const VarExpr &expr)
{
    MarkerTable &table = markers();
    const auto [entry, isNew] = table.numbers.try_emplace(expr.js, table.exprs.size());
    if (isNew)
        table.exprs.push_back(expr);
    else
        table.exprs[entry->second] = expr;
    return std::string(markerStart) + std::to_string(entry->second) + std::string(markerEnd);
}

VarExpr binary(const char *op, const VarExpr &left, const VarExpr &right, VarType type)
{
    VarExpr result;
    result.js = '(' + left.js + ' ' + op + ' ' + right.js + ')';
    result.type = std::move(type);
    result.reads = left.reads;
    result.readAlso(right.reads);
    return result;
}

VarExpr call(const char *function, const VarExpr &left, const VarExpr &right, VarType type)
{
    VarExpr result = binary(",", left, right, std::move(type));
    result.js = std::string(function) + '(' + left.js + ',' + right.js + ')';
    return result;
}

VarExpr unary(std::string js, const VarExpr &operand, VarType type)
{
    return VarExpr{std::move(js), std::move(type), operand.reads};
}

PyObject *unsupported(const char *op, const VarExpr &left, const VarExpr &right)
{
    PyErr_Format(PyExc_TypeError, "Unsupported operand types for %s: %s and %s", op, left.js.c_str(), right.js.c_str());
    return nullptr;
}

bool operands(PyObject *a, PyObject *b, VarExpr *left, VarExpr *right)
{
    return exprOf(a, left) && exprOf(b, right);
}

bool isNumeric(const VarExpr &expr)
{
    return expr.type.kind == VarKind::Number || expr.type.kind == VarKind::Bool || expr.type.kind == VarKind::Any;
}

PyObject *add(PyObject *a, PyObject *b)
{
    VarExpr left, right;
    if (!operands(a, b, &left, &right))
        return nullptr;
    const VarKind kind = left.type.kind == VarKind::Any ? right.type.kind : left.type.kind;
    if (kind == VarKind::List)
        return make(call("py.concat", left, right, left.type)).release();
    const bool mixed = left.type.kind != VarKind::Any && right.type.kind != VarKind::Any
        && (left.type.kind == VarKind::String) != (right.type.kind == VarKind::String);
    if (mixed)
        return unsupported("+", left, right);
    return make(binary("+", left, right, plainType(kind == VarKind::Bool ? VarKind::Number : kind))).release();
}

PyObject *multiply(PyObject *a, PyObject *b)
{
    VarExpr left, right;
    if (!operands(a, b, &left, &right))
        return nullptr;
    if (left.type.kind == VarKind::Number && (right.type.kind == VarKind::String || right.type.kind == VarKind::List))
        std::swap(left, right);
    if (left.type.kind == VarKind::String || left.type.kind == VarKind::List)
        return make(call("py.repeat", left, right, left.type)).release();
    return make(binary("*", left, right, plainType(VarKind::Number))).release();
}

template<typename Build>
PyObject *arithmetic(const char *op, PyObject *a, PyObject *b, Build build)
{
    VarExpr left, right;
    if (!operands(a, b, &left, &right))
        return nullptr;
    if (!isNumeric(left) || !isNumeric(right))
        return unsupported(op, left, right);
    return make(build(left, right)).release();
}

PyObject *subtract(PyObject *a, PyObject *b)
{
    return arithmetic("-", a, b, [](auto &l, auto &r) { return binary("-", l, r, plainType(VarKind::Number)); });
}
PyObject *divide(PyObject *a, PyObject *b)
{
    return arithmetic("/", a, b, [](auto &l, auto &r) { return binary("/", l, r, plainType(VarKind::Number)); });
}
PyObject *floorDivide(PyObject *a, PyObject *b)
{
    return arithmetic("//", a, b, [](auto &l, auto &r) {
        VarExpr quotient = binary("/", l, r, plainType(VarKind::Number));
        quotient.js = "Math.floor" + quotient.js;
        return quotient;
    });
}
PyObject *remainder(PyObject *a, PyObject *b)
{
    return arithmetic("%", a, b, [](auto &l, auto &r) { return binary("%", l, r, plainType(VarKind::Number)); });
}
PyObject *power(PyObject *a, PyObject *b, PyObject *)
{
    return arithmetic("**", a, b, [](auto &l, auto &r) { return binary("**", l, r, plainType(VarKind::Number)); });
}

enum class Logic { And, Or };

/// One of the operands, as Python's `and` and `or` give it; the right one is evaluated only if it is needed.
template<Logic logic>
PyObject *logical(PyObject *a, PyObject *b)
{
    VarExpr left, right;
    if (!operands(a, b, &left, &right))
        return nullptr;
    const bool isAnd = logic == Logic::And;
    VarExpr result = binary(isAnd ? "&&" : "||", left, right, left.type.kind == right.type.kind ? left.type : VarType());
    if (left.type.kind != VarKind::Bool)
        result.js = '(' + truthy(left) + " ? " + (isAnd ? right : left).js + " : " + (isAnd ? left : right).js + ')';
    return make(std::move(result)).release();
}

PyObject *invert(PyObject *a)
{
    const VarExpr &operand = expr(a);
    return make(unary("(!" + truthy(operand) + ')', operand, plainType(VarKind::Bool))).release();
}

PyObject *negative(PyObject *a)
{
    return make(unary("(-" + expr(a).js + ')', expr(a), plainType(VarKind::Number))).release();
}

PyObject *positive(PyObject *a)
{
    return make(unary("(+" + expr(a).js + ')', expr(a), plainType(VarKind::Number))).release();
}

PyObject *absolute(PyObject *a)
{
    return make(unary("Math.abs(" + expr(a).js + ')', expr(a), plainType(VarKind::Number))).release();
}

PyObject *richCompare(PyObject *a, PyObject *b, int op)
{
    VarExpr left, right;
    if (!operands(a, b, &left, &right))
        return nullptr;
    if (op == Py_EQ)
        return make(equals(left, right)).release();
    if (op == Py_NE) {
        VarExpr result = equals(left, right);
        result.js = "(!" + result.js + ')';
        return make(std::move(result)).release();
    }
    static constexpr const char *operators[] = {"<", "<=", "", "", ">", ">="};
    return make(binary(operators[op], left, right, plainType(VarKind::Bool))).release();
}

PyObject *refuse(const char *what, const char *instead)
{
    PyErr_Format(PyExc_TypeError, "%s needs the value, but a Var has none until the page runs in the browser. Use %s", what, instead);
    return nullptr;
}

int asBool(PyObject *)
{
    refuse("Using a Var as a condition (if, and, or, not)", "rx.cond(var, a, b), or the operators & | ~");
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

bool sliceBound(PyObject *bound, std::string *js, std::vector<int> *reads)
{
    VarExpr result;
    if (!exprOf(bound, &result))
        return false;
    *js = result.js;
    reads->insert(reads->end(), result.reads.begin(), result.reads.end());
    return true;
}

PyObject *subscript(PyObject *self, PyObject *key)
{
    const VarExpr &base = expr(self);
    if (PySlice_Check(key)) {
        auto *slice = reinterpret_cast<PySliceObject *>(key);
        VarExpr result{{}, base.type, base.reads};
        std::string start, stop, step;
        std::vector<int> reads;
        if (!sliceBound(slice->start, &start, &reads) || !sliceBound(slice->stop, &stop, &reads)
            || !sliceBound(slice->step, &step, &reads))
            return nullptr;
        result.js = "py.slice(" + base.js + ',' + start + ',' + stop + ',' + step + ')';
        result.readAlso(reads);
        return make(std::move(result)).release();
    }
    VarExpr index;
    if (!exprOf(key, &index))
        return nullptr;
    VarExpr result;
    result.type = itemTypeOf(base.type);
    result.reads = base.reads;
    result.readAlso(index.reads);
    if (base.type.kind == VarKind::List || base.type.kind == VarKind::String)
        result.js = base.js + "?.at?.(" + index.js + ')';
    else if (PyUnicode_Check(key) && !hasMarkers(toStdString(key)))
        result.js = member(base.js, toStdString(key));
    else
        result.js = "py.at(" + base.js + ',' + index.js + ')';
    if (base.type.kind == VarKind::List && base.type.annotation) { // tuple[int, str]: each place has its own type
        const PyRef args = getAttr(base.type.annotation.get(), "__args__");
        const PyRef origin = getAttr(base.type.annotation.get(), "__origin__");
        if (args && origin.get() == reinterpret_cast<PyObject *>(&PyTuple_Type) && PyLong_Check(key)) {
            const Py_ssize_t place = PyLong_AsSsize_t(key);
            if (place >= 0 && place < PyTuple_GET_SIZE(args.get()) && PyTuple_GET_ITEM(args.get(), place) != Py_Ellipsis)
                result.type = varTypeOf(PyTuple_GET_ITEM(args.get(), place));
        }
    }
    return make(std::move(result)).release();
}

/// `router.url`: text with parts, which `py.url` takes apart.
bool isUrl(const VarType &type)
{
    PyObject *annotation = type.kind == VarKind::String ? type.annotation.get() : nullptr;
    return annotation && PyType_Check(annotation)
        && std::string_view(reinterpret_cast<PyTypeObject *>(annotation)->tp_name) == "ReflexURL";
}

/// The `rx._x.hybrid_property` of that name on the class of what a Var stands for: borrowed, or null.
PyObject *hybridProperty(const VarType &type, PyObject *name)
{
    PyObject *annotation = type.kind == VarKind::Object ? type.annotation.get() : nullptr;
    PyObject *member = annotation && PyType_Check(annotation) ? _PyType_Lookup(reinterpret_cast<PyTypeObject *>(annotation), name) : nullptr;
    return member && PyObject_HasAttrString(member, "_reflex_expression") ? member : nullptr;
}

PyObject *getAttribute(PyObject *self, PyObject *name)
{
    const VarExpr &base = expr(self);
    if (PyObject *hybrid = hybridProperty(base.type, name))
        return PyObject_CallMethod(hybrid, "_reflex_expression", "O", self);
    const std::string attribute = toStdString(name);
    VarType type;
    if (base.type.kind == VarKind::Object && fieldTypeOf(base.type, name, &type))
        return make({member(base.js, attribute), std::move(type), base.reads}).release();
    if (isUrl(base.type) && fieldTypeOf(base.type, name, &type))
        return make({member("py.url(" + base.js + ')', attribute), std::move(type), base.reads}).release();
    if (PyObject *found = PyObject_GenericGetAttr(self, name))
        return found;
    const bool unknownType = base.type.kind == VarKind::Any && !attribute.starts_with('_');
    if (unknownType && PyErr_ExceptionMatches(PyExc_AttributeError)) {
        PyErr_Clear();
        return make({member(base.js, attribute), {}, base.reads}).release();
    }
    if (PyErr_ExceptionMatches(PyExc_AttributeError)) {
        PyErr_Clear();
        const PyRef typeText = base.type.annotation ? PyRef::steal(PyObject_Repr(base.type.annotation.get())) : PyRef();
        PyErr_Format(PyExc_AttributeError, "A Var of type %s has no attribute '%U'",
                     typeText ? toStdString(typeText.get()).c_str() : "unknown", name);
    }
    return nullptr;
}

Py_hash_t hash(PyObject *self)
{
    return Py_hash_t(std::hash<std::string>()(expr(self).js) >> 1);
}

PyObject *repr(PyObject *self)
{
    return pyString("Var(" + expr(self).js + ')').release();
}

PyObject *str(PyObject *self)
{
    return pyString(markerFor(expr(self))).release();
}

PyRef allocate(VarExpr expr, PyTypeObject *cls)
{
    auto *object = reinterpret_cast<VarObject *>(cls->tp_alloc(cls, 0));
    object->expr = new VarExpr(std::move(expr));
    object->stateClass = nullptr;
    object->field = nullptr;
    return PyRef::steal(reinterpret_cast<PyObject *>(object));
}

PyObject *create(PyTypeObject *cls, PyObject *args, PyObject *keywords)
{
    static const char *names[] = {"_js_expr", "_var_type", "_var_data", nullptr};
    PyObject *js = nullptr;
    PyObject *type = nullptr;
    PyObject *data = nullptr;
    if (!PyArg_ParseTupleAndKeywords(args, keywords, "U|OO", const_cast<char **>(names), &js, &type, &data))
        return nullptr;
    return allocate({'(' + toStdString(js) + ')', varTypeOf(type), {}}, cls).release();
}

void dealloc(PyObject *self)
{
    auto *object = reinterpret_cast<VarObject *>(self);
    delete object->expr;
    Py_XDECREF(object->stateClass);
    Py_XDECREF(object->field);
    PyTypeObject *type = Py_TYPE(self);
    type->tp_free(self);
    Py_DECREF(type);
}

PyObject *jsExpr(PyObject *self, void *)
{
    return pyString(expr(self).js).release();
}

PyObject *varType(PyObject *self, void *)
{
    PyObject *annotation = expr(self).type.annotation.get();
    return Py_NewRef(annotation ? annotation : Py_None);
}

} // namespace

PyTypeObject *type()
{
    static PyGetSetDef properties[] = {
        {"_js_expr", jsExpr, nullptr, "The JavaScript expression.", nullptr},
        {"_var_type", varType, nullptr, "The Python type, None where it is not known.", nullptr},
        {nullptr, nullptr, nullptr, nullptr, nullptr},
    };
    static PyType_Slot slots[] = {
        {Py_tp_doc, const_cast<char *>("An expression over state that the browser evaluates.")},
        {Py_tp_new, reinterpret_cast<void *>(create)},
        {Py_tp_dealloc, reinterpret_cast<void *>(dealloc)},
        {Py_tp_getattro, reinterpret_cast<void *>(getAttribute)},
        {Py_tp_richcompare, reinterpret_cast<void *>(richCompare)},
        {Py_tp_hash, reinterpret_cast<void *>(hash)},
        {Py_tp_repr, reinterpret_cast<void *>(repr)},
        {Py_tp_str, reinterpret_cast<void *>(str)},
        {Py_tp_iter, reinterpret_cast<void *>(iterate)},
        {Py_tp_methods, methods()},
        {Py_tp_getset, properties},
        {Py_nb_add, reinterpret_cast<void *>(add)},
        {Py_nb_subtract, reinterpret_cast<void *>(subtract)},
        {Py_nb_multiply, reinterpret_cast<void *>(multiply)},
        {Py_nb_true_divide, reinterpret_cast<void *>(divide)},
        {Py_nb_floor_divide, reinterpret_cast<void *>(floorDivide)},
        {Py_nb_remainder, reinterpret_cast<void *>(remainder)},
        {Py_nb_power, reinterpret_cast<void *>(power)},
        {Py_nb_and, reinterpret_cast<void *>(logical<Logic::And>)},
        {Py_nb_or, reinterpret_cast<void *>(logical<Logic::Or>)},
        {Py_nb_invert, reinterpret_cast<void *>(invert)},
        {Py_nb_negative, reinterpret_cast<void *>(negative)},
        {Py_nb_positive, reinterpret_cast<void *>(positive)},
        {Py_nb_absolute, reinterpret_cast<void *>(absolute)},
        {Py_nb_bool, reinterpret_cast<void *>(asBool)},
        {Py_mp_subscript, reinterpret_cast<void *>(subscript)},
        {Py_mp_length, reinterpret_cast<void *>(length)},
        {Py_sq_contains, reinterpret_cast<void *>(containsItem)},
        {0, nullptr},
    };
    static PyType_Spec spec = {"reflex.Var", sizeof(VarObject), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, slots};
    static PyTypeObject *type = reinterpret_cast<PyTypeObject *>(PyType_FromSpec(&spec));
    return type;
}

PyRef make(VarExpr expr)
{
    return allocate(std::move(expr), type());
}

PyRef makeField(VarExpr expr, PyObject *stateClass, PyObject *name)
{
    PyRef result = allocate(std::move(expr), type());
    auto *object = reinterpret_cast<VarObject *>(result.get());
    object->stateClass = Py_NewRef(stateClass);
    object->field = Py_NewRef(name);
    return result;
}

bool exprOf(PyObject *value, VarExpr *result)
{
    if (check(value)) {
        *result = expr(value);
        return true;
    }
    return jsLiteral(value, result);
}

std::string truthy(const VarExpr &expr)
{
    return expr.type.isPrimitive() ? expr.js : "truthy(" + expr.js + ')';
}

VarExpr equals(const VarExpr &left, const VarExpr &right)
{
    if (left.type.isPrimitive() && right.type.isPrimitive())
        return binary("===", left, right, plainType(VarKind::Bool));
    return call("eq", left, right, plainType(VarKind::Bool));
}

std::string member(const std::string &object, std::string_view name)
{
    std::string js = object + "?.";
    if (isJsIdentifier(name)) {
        js += name;
    } else {
        js += '[';
        appendJsonString(js, name);
        js += ']';
    }
    return js;
}

bool hasMarkers(std::string_view text)
{
    return text.find(markerStart) != std::string_view::npos;
}

void appendTemplate(std::string &js, std::string_view text, std::vector<int> *reads)
{
    if (!hasMarkers(text)) {
        appendJsonString(js, text);
        return;
    }
    js += '`';
    while (!text.empty()) {
        const size_t start = std::min(text.find(markerStart), text.size());
        for (const char c : text.substr(0, start)) {
            if (c == '\r') { // raw it would be read as a line feed
                js += "\\r";
                continue;
            }
            if (c == '`' || c == '\\' || c == '$')
                js += '\\';
            js += c;
        }
        if (start == text.size())
            break;
        text.remove_prefix(start + markerStart.size());
        const size_t end = text.find(markerEnd);
        const size_t number = end == std::string_view::npos ? markers().exprs.size() : std::stoul(std::string(text.substr(0, end)));
        if (number >= markers().exprs.size())
            continue; // a stray private-use character in the user's text
        const VarExpr &expr = markers().exprs[number];
        js += "${" + expr.js + '}';
        reads->insert(reads->end(), expr.reads.begin(), expr.reads.end());
        text.remove_prefix(end + markerEnd.size());
    }
    js += '`';
}

} // namespace var
} // namespace vitrine
