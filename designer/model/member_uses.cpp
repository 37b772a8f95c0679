#include "designer/model/member_uses.h"

#include "designer/model/string_literal.h"

#include <functional>

namespace vitrine {

namespace {

struct Search {
    const SourceDocument &source;
    QString state;
    QString member;
    TextRange own;
    TextRange definition;
    QVector<TextRange> found;

    void in(const SyntaxNode &node)
    {
        if (node.is("attribute") && source.text(node.field("attribute").range()) == member && !definition.contains(node.range())) {
            const QString object = source.text(node.field("object").range());
            const bool isOwn = own.contains(node.range()) && (object == QLatin1String("self") || object == QLatin1String("cls"));
            if (isOwn || object.section(u'.', -1) == state)
                found.append(node.range());
        }
        for (const SyntaxNode &child : node.namedChildren())
            in(child);
    }
};

QVector<TextRange> found(const SourceDocument &source, const QString &word, TextRange definition,
    const std::function<bool(const SyntaxNode &)> &isUse)
{
    QVector<TextRange> ranges;
    if (!source.text().contains(word))
        return ranges;
    QVector<SyntaxNode> waiting{source.root()};
    while (!waiting.isEmpty()) {
        const SyntaxNode node = waiting.takeFirst();
        if (!definition.isEmpty() && definition.contains(node.range()))
            continue;
        if (isUse(node))
            ranges.append(node.range());
        waiting = node.namedChildren() + waiting;
    }
    return ranges;
}

} // namespace

QVector<TextRange> memberUses(
    const SourceDocument &source, const QString &state, const QString &member, TextRange own, TextRange definition)
{
    Search search {source, state, member, own, definition, {}};
    // Files that do not have the word at all are most of them.
    if (source.text().contains(member))
        search.in(source.root());
    return search.found;
}

QVector<TextRange> classUses(const SourceDocument &source, const QString &name, TextRange definition)
{
    return found(source, name, definition, [&](const SyntaxNode &node) {
        const SyntaxNode above = node.parent();
        return node.is("identifier") && source.text(node.range()) == name && !(above.is("keyword_argument") && above.field("name") == node);
    });
}

QVector<TextRange> fieldUses(const SourceDocument &source, const QString &dataClass, const QString &field, TextRange definition)
{
    return found(source, field, definition, [&](const SyntaxNode &node) {
        if (node.is("attribute"))
            return source.text(node.field("attribute").range()) == field;
        if (node.is("subscript"))
            return string_literal::content(source, node.field("subscript")) == field;
        return node.is("keyword_argument") && source.text(node.field("name").range()) == field
            && source.text(node.parent().parent().field("function").range()).section(u'.', -1) == dataClass;
    });
}

} // namespace vitrine
