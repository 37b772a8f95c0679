#include "runtime/python/child_rules.h"

#include "runtime/catalog/nesting.h"
#include "runtime/python/component.h"

#include <algorithm>
#include <unordered_set>

namespace vitrine {

namespace {

QString complaint(const ComponentEntry &entry, const QString &child, const QString &reason)
{
    return QStringLiteral("%1 cannot have %2 as a child%3").arg(entry.name, child, reason);
}

bool refuse(const ComponentEntry &entry, const QString &child, const QString &reason)
{
    PyErr_SetString(PyExc_ValueError, complaint(entry, child, reason).toUtf8().constData());
    return false;
}

QString kindOf(PyObject *child)
{
    return component::check(child) ? QStringLiteral("a component") : QStringLiteral("text");
}

bool isText(PyObject *child)
{
    return child != Py_None && !component::check(child) && !var::check(child);
}

bool checkElement(const ComponentEntry &entry, const ComponentEntry &child)
{
    const std::optional<QString> objection = nesting::objection(entry, child);
    return !objection || refuse(entry, child.name, *objection);
}

bool checkChild(const ComponentEntry &entry, PyObject *child)
{
    if (child != Py_None && entry.library.isEmpty() && isVoidElement(entry.tag.toStdString()))
        return refuse(entry, kindOf(child), QStringLiteral(": it has no content"));
    if (!component::check(child)) {
        const std::optional<QString> objection = isText(child) ? nesting::objectionToText(entry) : std::nullopt;
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

/// Whether React takes apart what it is given, and shows nothing of the page if that is no single component.
bool takesOne(const Component &component)
{
    const auto &props = component.props;
    const auto asChild = std::find_if(props.begin(), props.end(), [](const auto &prop) { return prop.first->name == "as_child"; });
    if (asChild != props.end())
        return asChild->second.get() == Py_True;
    return component.keywords->entry().children == ComponentEntry::Children::One;
}

} // namespace

bool checkChildren(const Component &component)
{
    const ComponentEntry &entry = component.keywords->entry();
    if (takesOne(component)) {
        if (std::any_of(component.children.begin(), component.children.end(), [](const PyRef &child) { return isText(child.get()); }))
            return refuse(entry, QStringLiteral("text"), QStringLiteral(": it takes one component, so put the text into rx.text"));
        if (component.children.size() > 1)
            return refuse(entry, QStringLiteral("a second component"), QStringLiteral(": it takes one, so put all into rx.box"));
    }
    return std::all_of(component.children.begin(), component.children.end(), [&](const PyRef &child) { return checkChild(entry, child.get()); });
}

QString complaintAboutChildren(const Component &component)
{
    const ComponentEntry &entry = component.keywords->entry();
    const bool isLost = entry.children == ComponentEntry::Children::None && !component.children.empty();
    return isLost ? complaint(entry, kindOf(component.children.front().get()), QStringLiteral(": it shows none")) : QString();
}

bool isVoidElement(std::string_view tag)
{
    static const std::unordered_set<std::string_view> tags
        = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"};
    return tags.contains(tag);
}

} // namespace vitrine
