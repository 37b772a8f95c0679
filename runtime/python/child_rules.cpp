#include "runtime/python/child_rules.h"

#include "runtime/catalog/nesting.h"
#include "runtime/python/component.h"

#include <algorithm>

namespace vitrine {

namespace {

bool refuse(const ComponentEntry &entry, const QString &child, const QString &reason)
{
    PyErr_SetString(PyExc_ValueError, QStringLiteral("%1 cannot have %2 as a child%3").arg(entry.name, child, reason).toUtf8().constData());
    return false;
}

bool checkElement(const ComponentEntry &entry, const ComponentEntry &child)
{
    const std::optional<QString> objection = nesting::objection(entry, child);
    return !objection || refuse(entry, child.name, *objection);
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
        const std::optional<QString> objection = isText ? nesting::objectionToText(entry) : std::nullopt;
        return !objection || refuse(entry, QStringLiteral("text"), *objection);
    }
    const Component &node = component::node(child);
    const bool isElement = node.kind == Component::Kind::Element;
    if (isElement && !node.keywords)
        return true;
    if (isElement && !nesting::isTransparent(node.keywords->entry()))
        return checkElement(entry, node.keywords->entry());
    return std::all_of(node.children.begin(), node.children.end(), [&](const PyRef &one) { return checkChild(entry, one.get()); });
}

} // namespace

bool checkChildren(const ComponentEntry &entry, const std::vector<PyRef> &children)
{
    return std::all_of(children.begin(), children.end(), [&](const PyRef &child) { return checkChild(entry, child.get()); });
}

} // namespace vitrine
