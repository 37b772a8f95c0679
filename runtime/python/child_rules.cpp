#include "runtime/python/child_rules.h"

#include "runtime/python/component.h"

#include <algorithm>

namespace vitrine {

namespace {

/// The class name under which the list of a component has text.
const QString textClass = QStringLiteral("Bare");

bool refuse(const ComponentEntry &entry, const QString &child, const QString &reason)
{
    PyErr_SetString(PyExc_ValueError, QStringLiteral("%1 cannot have %2 as a child%3").arg(entry.name, child, reason).toUtf8().constData());
    return false;
}

bool isAllowed(const ComponentEntry &entry, const QString &className)
{
    return entry.validChildren.isEmpty() || entry.validChildren.contains(className);
}

QString kinds(const ComponentEntry &entry)
{
    return QStringLiteral(". Its children are of these kinds: ") + entry.validChildren.join(QStringLiteral(", "));
}

bool checkElement(const ComponentEntry &entry, const ComponentEntry &child)
{
    if (!isAllowed(entry, child.className))
        return refuse(entry, child.name, kinds(entry));
    if (entry.invalidChildren.contains(child.className))
        return refuse(entry, child.name, {});
    if (!child.validParents.isEmpty() && !child.validParents.contains(entry.className) && entry.className != QLatin1String("Fragment"))
        return refuse(entry, child.name, QStringLiteral(". It can only be in these kinds: ") + child.validParents.join(QStringLiteral(", ")));
    return true;
}

/// Elements such as <br>: with children in them React shows nothing at all. Other components that take none leave theirs away.
bool isVoid(const ComponentEntry &entry)
{
    return entry.library.isEmpty() && entry.children == ComponentEntry::Children::None;
}

bool checkChild(const ComponentEntry &entry, PyObject *child)
{
    if (isVoid(entry) && child != Py_None)
        return refuse(entry, component::check(child) ? QStringLiteral("a component") : QStringLiteral("text"), QStringLiteral(": it has no content"));
    if (!component::check(child)) {
        const bool isText = child != Py_None && !var::check(child);
        return !isText || isAllowed(entry, textClass) || refuse(entry, QStringLiteral("text"), kinds(entry));
    }
    const Component &node = component::node(child);
    const bool isElement = node.kind == Component::Kind::Element;
    if (isElement && !node.keywords)
        return true;
    if (isElement && node.keywords->entry().className != QLatin1String("Fragment"))
        return checkElement(entry, node.keywords->entry());
    return std::all_of(node.children.begin(), node.children.end(), [&](const PyRef &one) { return checkChild(entry, one.get()); });
}

} // namespace

bool checkChildren(const ComponentEntry &entry, const std::vector<PyRef> &children)
{
    return std::all_of(children.begin(), children.end(), [&](const PyRef &child) { return checkChild(entry, child.get()); });
}

} // namespace vitrine
