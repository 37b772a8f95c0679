#include "designer/model/named_values.h"

#include "designer/model/string_literal.h"
#include "designer/model/value_reader.h"

namespace vitrine {

SyntaxNode listOfNames(const SourceDocument &source, const SyntaxNode &value)
{
    const SyntaxNode inner = withoutParentheses(value);
    if (inner.is("dictionary"))
        return inner;
    const bool isDictCall = inner.is("call") && source.text(inner.field("function").range()) == QLatin1String("dict");
    return isDictCall && inner.field("arguments").is("argument_list") ? inner.field("arguments") : SyntaxNode();
}

QVector<NamedValue> namedValues(const SourceDocument &source, const SyntaxNode &list)
{
    QVector<NamedValue> values;
    for (const SyntaxNode &element : list.namedChildren()) {
        if (element.is("keyword_argument"))
            values.append({source.text(element.field("name").range()), element, element.field("value")});
        else if (const std::optional<QString> key = string_literal::content(source, element.field("key")))
            values.append({*key, element, element.field("value")});
    }
    return values;
}

SyntaxNode assignedValue(const SourceDocument &source, const SyntaxNode &expression)
{
    if (!expression.is("identifier"))
        return expression;
    const QString name = source.text(expression.range());
    QVector<SyntaxNode> waiting{source.root()};
    while (!waiting.isEmpty()) {
        const SyntaxNode node = waiting.takeLast();
        if (node.is("assignment") && source.text(node.field("left").range()) == name)
            return node.field("right") ? node.field("right") : expression;
        if (!node.is("call"))
            waiting += node.namedChildren();
    }
    return expression;
}

} // namespace vitrine
