#include "designer/model/self_access.h"

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

void collect(const SourceDocument &source, const SyntaxNode &node, SelfAccess &access)
{
    if (node.is("attribute") && source.text(node.field("object").range()) == QLatin1String("self")) {
        QStringList &names = isWritten(source, node) ? access.writes : access.reads;
        const QString name = source.text(node.field("attribute").range());
        if (!names.contains(name))
            names.append(name);
        return;
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
