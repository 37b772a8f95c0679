#include "designer/model/value_reader.h"

#include "designer/model/string_literal.h"

#include <algorithm>

namespace vitrine {

static ValueKind kindOf(const SyntaxNode &value)
{
    if (value.is("integer") || value.is("float"))
        return ValueKind::Number;
    if (value.is("true") || value.is("false"))
        return ValueKind::Bool;
    if (value.is("none"))
        return ValueKind::None;
    if (value.is("unary_operator") && (value.field("argument").is("integer") || value.field("argument").is("float")))
        return ValueKind::Number;
    return ValueKind::Expression;
}

WrittenValue readValue(const SourceDocument &source, const SyntaxNode &value)
{
    const QString text = source.text(value.range());
    const SyntaxNode inner = withoutParentheses(value);
    if (const std::optional<QString> content = string_literal::content(source, inner))
        return {ValueKind::String, text, *content};
    return {kindOf(inner), text, text};
}

SyntaxNode withoutParentheses(SyntaxNode node)
{
    while (node.is("parenthesized_expression")) {
        const QVector<SyntaxNode> inner = node.namedChildren();
        const auto found
            = std::find_if(inner.cbegin(), inner.cend(), [](const SyntaxNode &child) { return !child.is("comment"); });
        if (found == inner.cend())
            return node;
        node = *found;
    }
    return node;
}

} // namespace vitrine
