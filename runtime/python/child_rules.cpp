#include "runtime/python/child_rules.h"

#include "runtime/python/component.h"

namespace vitrine {

namespace {

/// The class name under which the list of a component has text.
const QString textClass = QStringLiteral("Bare");

bool refuse(const ComponentEntry &entry, const QString &child)
{
    PyErr_Format(PyExc_ValueError, "%s cannot have %s as a child. Its children are of these kinds: %s", entry.name.toUtf8().constData(),
                 child.toUtf8().constData(), entry.validChildren.join(QStringLiteral(", ")).toUtf8().constData());
    return false;
}

bool checkChild(const ComponentEntry &entry, PyObject *child)
{
    if (!component::check(child)) {
        const bool isText = child != Py_None && !var::check(child);
        return !isText || entry.validChildren.contains(textClass) || refuse(entry, QStringLiteral("text"));
    }
    const Component &node = component::node(child);
    const bool isElement = node.kind == Component::Kind::Element;
    if (isElement && !node.keywords)
        return true;
    if (isElement && node.keywords->entry().className != QLatin1String("Fragment")) {
        const ComponentEntry &own = node.keywords->entry();
        return entry.validChildren.contains(own.className) || refuse(entry, own.name);
    }
    for (const PyRef &one : node.children) {
        if (!checkChild(entry, one.get()))
            return false;
    }
    return true;
}

} // namespace

bool checkChildren(const ComponentEntry &entry, const std::vector<PyRef> &children)
{
    if (entry.validChildren.isEmpty())
        return true;
    for (const PyRef &child : children) {
        if (!checkChild(entry, child.get()))
            return false;
    }
    return true;
}

} // namespace vitrine
