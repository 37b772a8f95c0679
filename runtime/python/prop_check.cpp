#include "runtime/python/prop_check.h"

#include "runtime/catalog/nearest_word.h"
#include "runtime/python/component.h"

namespace vitrine {

namespace {

bool isOneOf(const QStringList &values, PyObject *text)
{
    Py_ssize_t size = 0;
    const char *utf8 = PyUnicode_AsUTF8AndSize(text, &size);
    if (!utf8)
        PyErr_Clear();
    return utf8 && values.contains(QString::fromUtf8(utf8, size));
}

bool isClosed(const PropEntry &prop)
{
    return prop.type == ValueType::Enum || (prop.type == ValueType::Color && !prop.values.isEmpty());
}

bool takesText(const PropEntry &prop, PyObject *text)
{
    switch (prop.type) {
    case ValueType::Bool:
    case ValueType::Number:
        return false;
    default:
        return !isClosed(prop) || var::hasMarkers(toStdString(text)) || isOneOf(prop.values, text);
    }
}

bool takesKind(const PropEntry &prop, VarKind kind)
{
    const bool isContainer = kind == VarKind::List || kind == VarKind::Dict;
    switch (prop.type) {
    case ValueType::Any:
        return true;
    case ValueType::Bool:
        return kind != VarKind::String && kind != VarKind::Number && kind != VarKind::Date && !isContainer;
    case ValueType::Number:
        return kind != VarKind::String && kind != VarKind::Date && !isContainer;
    case ValueType::Length:
        return kind != VarKind::Bool && !isContainer;
    default:
        return kind != VarKind::Bool && kind != VarKind::Number && !isContainer;
    }
}

/// A value for all screens, as it is written in the source.
bool takesValue(const PropEntry &prop, PyObject *value)
{
    if (prop.type == ValueType::Any || value == Py_None)
        return true;
    if (var::check(value))
        return takesKind(prop, var::expr(value).type.kind);
    if (PyUnicode_Check(value))
        return takesText(prop, value);
    if (PyBool_Check(value))
        return prop.type == ValueType::Bool || prop.type == ValueType::Number;
    if (prop.type == ValueType::Bool)
        return false;
    const bool isNumber = PyFloat_Check(value) || (PyNumber_Check(value) && !PyType_Check(value));
    if (prop.type == ValueType::Number || prop.type == ValueType::Length)
        return isNumber;
    return !isClosed(prop) && component::check(value); // what is text may as well be a component
}

bool takesEach(const PropEntry &prop, PyObject *values)
{
    const PyRef items = PyRef::steal(PyDict_Check(values) ? PyDict_Values(values) : PySequence_List(values));
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(items.get()); ++i) {
        if (!takesValue(prop, PyList_GET_ITEM(items.get(), i)))
            return false;
    }
    return true;
}

/// More words than these are not listed: nobody reads on.
constexpr qsizetype mostListed = 60;

QString wanted(const PropEntry &prop)
{
    switch (prop.type) {
    case ValueType::Bool:
        return QStringLiteral("It is True or False");
    case ValueType::Number:
        return QStringLiteral("It is a number");
    case ValueType::Length:
        return QStringLiteral("It is a CSS length or a number");
    case ValueType::Spacing:
        return QStringLiteral("It is a step of the theme, '0' to '9'");
    default:
        if (isClosed(prop) && prop.values.size() > mostListed)
            return QStringLiteral("It is one of %1 words").arg(prop.values.size());
        return isClosed(prop) ? QStringLiteral("It is one of '") + prop.values.join(QStringLiteral("', '")) + u'\'' : QStringLiteral("It is a text");
    }
}

QString shown(PyObject *value)
{
    if (!var::check(value)) {
        const PyRef text = PyRef::steal(PyObject_Repr(value));
        QString result = QString::fromStdString(toStdString(text.get()));
        PyErr_Clear();
        return result.size() > 60 ? result.left(57) + QStringLiteral("...") : result;
    }
    const PyRef &annotation = var::expr(value).type.annotation;
    const PyRef name = annotation ? getAttr(annotation.get(), "__name__") : PyRef();
    return QStringLiteral("a var of type %1").arg(QString::fromStdString(name ? toStdString(name.get()) : "unknown"));
}

} // namespace

bool checkProp(const ComponentEntry &component, const PropEntry &prop, PyObject *value)
{
    const bool isSequence = PyList_Check(value) || PyTuple_Check(value);
    const bool isSpread = (prop.responsive && (isSequence || PyDict_Check(value))) || (prop.list && isSequence);
    if (isSpread ? takesEach(prop, value) : takesValue(prop, value))
        return true;
    QString message = QStringLiteral("%1 of %2 cannot be %3. ").arg(prop.name, component.name, shown(value));
    const QString word = isClosed(prop) && PyUnicode_Check(value) ? QString::fromStdString(toStdString(value)) : QString();
    if (const QStringList nearest = word.size() > 1 ? nearestWords(word, prop.values) : QStringList(); !nearest.isEmpty())
        message += QStringLiteral("Did you mean %1? ").arg(eitherOf(nearest, QStringLiteral("'"), QStringLiteral("'")));
    PyErr_SetString(PyExc_TypeError, (message + wanted(prop)).toUtf8().constData());
    return false;
}

} // namespace vitrine
