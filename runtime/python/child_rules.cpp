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

/// Why a component that React takes apart cannot have its children, as the end of a sentence: it shows nothing of the page if they are not
/// a single component. Nothing if it can.
std::optional<QString> objectionToSeveral(const Component &component, QString *child)
{
    const bool hasText = std::any_of(component.children.begin(), component.children.end(), [](const PyRef &each) { return isText(each.get()); });
    *child = hasText ? QStringLiteral("text") : QStringLiteral("a second component");
    if (hasText)
        return QStringLiteral(": it takes one component, so put the text into rx.text");
    return component.children.size() > 1 ? std::optional(QStringLiteral(": it takes one, so put all into rx.box")) : std::nullopt;
}

/// The prop as_child, if it is given.
PyObject *asChild(const Component &component)
{
    const auto given = std::find_if(component.props.begin(), component.props.end(), [](const auto &prop) { return prop.first->name == "as_child"; });
    return given == component.props.end() ? nullptr : given->second.get();
}

bool isDrawnAsChild(const Component &component)
{
    const bool hasElement = component.keywords->entry().className != QLatin1String("SelectRoot"); // and passes nothing on
    return hasElement && asChild(component) == Py_True;
}

} // namespace

bool checkChildren(const Component &component)
{
    const ComponentEntry &entry = component.keywords->entry();
    QString child;
    if (entry.children == ComponentEntry::Children::One && (!asChild(component) || asChild(component) == Py_True)) {
        if (const std::optional<QString> objection = objectionToSeveral(component, &child))
            return refuse(entry, child, *objection);
    }
    return std::all_of(component.children.begin(), component.children.end(), [&](const PyRef &each) { return checkChild(entry, each.get()); });
}

QString complaintAboutChildren(const Component &component)
{
    const ComponentEntry &entry = component.keywords->entry();
    if (entry.children == ComponentEntry::Children::None && !component.children.empty())
        return complaint(entry, kindOf(component.children.front().get()), QStringLiteral(": it shows none"));
    QString child;
    const std::optional<QString> objection = isDrawnAsChild(component) ? objectionToSeveral(component, &child) : std::nullopt;
    return objection ? complaint(entry, child, QStringLiteral(" with as_child") + *objection) : QString();
}

bool isVoidElement(std::string_view tag)
{
    static const std::unordered_set<std::string_view> tags
        = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"};
    return tags.contains(tag);
}

} // namespace vitrine
