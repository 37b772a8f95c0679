#include "runtime/catalog/nesting.h"

#include "runtime/catalog/component_entry.h"

namespace vitrine::nesting {

namespace {

/// The class name under which the list of a component has text.
const QString textClass = QStringLiteral("Bare");

std::optional<QString> objectionToClass(const ComponentEntry &parent, const QString &className)
{
    if (parent.validChildren.isEmpty() || parent.validChildren.contains(className))
        return std::nullopt;
    return QStringLiteral(". Its children are of these kinds: ") + parent.validChildren.join(QStringLiteral(", "));
}

} // namespace

std::optional<QString> objection(const ComponentEntry &parent, const ComponentEntry &child)
{
    if (const std::optional<QString> kinds = objectionToClass(parent, child.className))
        return kinds;
    if (parent.invalidChildren.contains(child.className))
        return QString();
    if (!child.validParents.isEmpty() && !child.validParents.contains(parent.className) && !isTransparent(parent))
        return QStringLiteral(". It can only be in these kinds: ") + child.validParents.join(QStringLiteral(", "));
    return std::nullopt;
}

std::optional<QString> objectionToText(const ComponentEntry &parent)
{
    return objectionToClass(parent, textClass);
}

bool isTransparent(const ComponentEntry &entry)
{
    return entry.className == QLatin1String("Fragment");
}

} // namespace vitrine::nesting
