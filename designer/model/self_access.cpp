#include "designer/model/self_access.h"

#include <algorithm>

namespace vitrine {

namespace {

bool changesItsObject(const QString &method)
{
    static const QStringList names {QStringLiteral("append"), QStringLiteral("extend"), QStringLiteral("insert"), QStringLiteral("remove"),
        QStringLiteral("pop"), QStringLiteral("popitem"), QStringLiteral("clear"), QStringLiteral("sort"), QStringLiteral("reverse"),
        QStringLiteral("update"), QStringLiteral("setdefault"), QStringLiteral("add"), QStringLiteral("discard")};
    return names.contains(method);
}

/// Whether the expression is what an assignment or a changing method call is about, itself or by an item of it.
bool isWritten(const SourceDocument &source, const SyntaxNode &access)
{
    SyntaxNode target = access;
    while (target.parent().is("subscript") && target.parent().field("value") == target)
        target = target.parent();
    const SyntaxNode parent = target.parent();
    if (parent.is("assignment") || parent.is("augmented_assignment"))
        return parent.field("left") == target;
    if (parent.is("pattern_list") || parent.is("delete_statement"))
        return true;
    return parent.is("attribute") && parent.field("object") == target && parent.parent().is("call")
        && parent.parent().field("function") == parent && changesItsObject(source.text(parent.field("attribute").range()));
}

/// Whether something of the item is written: `todo.done = True`, `todo["tags"].append(tag)`.
bool changesItem(const SourceDocument &source, const SyntaxNode &node, const QString &item)
{
    SyntaxNode owner = node;
    while (owner.is("attribute") || owner.is("subscript"))
        owner = owner.is("attribute") ? owner.field("object") : owner.field("value");
    if (owner != node && owner.is("identifier") && source.text(owner.range()) == item && isWritten(source, node))
        return true;
    const QVector<SyntaxNode> children = node.namedChildren();
    return std::any_of(children.cbegin(), children.cend(), [&](const SyntaxNode &child) { return changesItem(source, child, item); });
}

void collect(const SourceDocument &source, const SyntaxNode &node, SelfAccess &access)
{
    if (node.is("attribute") && source.text(node.field("object").range()) == QLatin1String("self")) {
        QStringList &names = isWritten(source, node) ? access.writes : access.reads;
        const QString name = source.text(node.field("attribute").range());
        if (!names.contains(name))
            names.append(name);
        return;
    }
    if (node.is("for_statement")) {
        const SyntaxNode list = node.field("right");
        const bool isOwn = list.is("attribute") && source.text(list.field("object").range()) == QLatin1String("self");
        const QString name = source.text(list.field("attribute").range());
        if (isOwn && changesItem(source, node.field("body"), source.text(node.field("left").range())) && !access.writes.contains(name))
            access.writes.append(name);
    }
    for (const SyntaxNode &child : node.namedChildren())
        collect(source, child, access);
}

} // namespace

SelfAccess SelfAccess::of(const SourceDocument &source, TextRange method)
{
    SelfAccess access;
    collect(source, source.root().covering(method), access);
    return access;
}

} // namespace vitrine
