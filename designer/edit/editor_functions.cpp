#include "designer/edit/component_extraction.h"
#include "designer/edit/edit_context.h"
#include "designer/edit/editor.h"
#include "designer/edit/names.h"
#include "designer/edit/top_level.h"
#include "designer/model/design_document.h"

#include <algorithm>

namespace vitrine {

namespace {

SyntaxNode topLevelStatement(const SourceDocument &source, TextRange range)
{
    SyntaxNode statement = source.root().covering(range);
    while (statement.parent() && !statement.parent().is("module"))
        statement = statement.parent();
    return statement;
}

/// A function that does nothing but return one component.
struct Definition {
    const ComponentFunction *function = nullptr;
    SyntaxNode syntax;
    SyntaxNode value; ///< without parentheses
};

Result<Definition> definitionOf(const EditContext &context, const Node &call)
{
    const Module &module = context.module();
    const int index = call.function.isEmpty() ? -1 : module.functionNamed(call.function);
    if (index < 0)
        return Error{Editor::tr("%1 is not defined in this file.").arg(call.label)};
    Definition definition;
    definition.function = &module.functions.at(index);
    definition.syntax = context.source().root().covering(definition.function->nameRange).parent();
    if (definition.syntax.parent().is("decorated_definition"))
        return Error{Editor::tr("%1 has a decorator, which would be lost.").arg(call.label)};
    QVector<SyntaxNode> statements = definition.syntax.field("body").namedChildren();
    statements.removeIf([](const SyntaxNode &statement) { return statement.is("comment"); });
    if (statements.size() > 1 && statements.first().is("expression_statement") && statements.first().childOfType("string"))
        statements.removeFirst();
    if (statements.size() == 1 && statements.first().is("return_statement"))
        definition.value = statements.first().namedChildren().value(0);
    while (definition.value.is("parenthesized_expression") && definition.value.namedChildren().size() == 1)
        definition.value = definition.value.namedChildren().value(0);
    if (!definition.value)
        return Error{Editor::tr("%1 does more than return a component. Inline it in the code.").arg(call.label)};
    return definition;
}

/// What each parameter stands for in a call.
Result<QHash<QString, QString>> argumentsOf(const EditContext &context, const Node &call, const Definition &definition)
{
    const SourceDocument &source = context.source();
    const Error tooMuch{Editor::tr("%1 is called in a way that cannot be inlined safely. Do it in the code.").arg(call.label)};
    QHash<QString, QString> values;
    QStringList order;
    for (const SyntaxNode &parameter : definition.syntax.field("parameters").namedChildren()) {
        const SyntaxNode name = parameter.is("identifier") ? parameter
            : parameter.field("name")                     ? parameter.field("name")
                                                          : parameter.namedChildren().value(0);
        if (parameter.is("comment"))
            continue;
        if (!name.is("identifier"))
            return tooMuch;
        order.append(source.text(name.range()));
        if (const SyntaxNode value = parameter.field("value"))
            values.insert(order.last(), source.text(value.range()));
    }
    int position = 0;
    for (const SyntaxNode &argument : source.root().covering(call.argumentsRange).namedChildren()) {
        const bool isKeyword = argument.is("keyword_argument");
        if (argument.is("list_splat") || argument.is("dictionary_splat") || argument.is("comment"))
            return tooMuch;
        const QString name = isKeyword ? source.text(argument.field("name").range()) : order.value(position++);
        if (!order.contains(name))
            return tooMuch;
        values.insert(name, source.text((isKeyword ? argument.field("value") : argument).range()));
    }
    if (values.size() != order.size())
        return tooMuch;
    return values;
}

// Binds as tightly as the name that it replaces.
bool isAtom(const QString &text)
{
    const SourceDocument own(text);
    const SyntaxNode expression = own.root().namedChildren().value(0).namedChildren().value(0);
    static const QVector<std::string_view> types{"identifier", "attribute", "call", "string", "integer", "float", "subscript", "list",
        "dictionary", "tuple", "set", "true", "false", "none", "parenthesized_expression", "list_comprehension"};
    return std::any_of(types.cbegin(), types.cend(), [&](std::string_view type) { return expression.is(type); });
}

/// The names that the expression uses.
QSet<QString> namesIn(const SourceDocument &source)
{
    QSet<QString> names;
    for (const names::Use &use : names::freeUses(source, source.root()))
        names.insert(use.name);
    return names;
}

/// The function's value with what the call gives for its parameters.
Result<Snippet> inlined(const EditContext &context, int index, const Definition &definition, const QHash<QString, QString> &values)
{
    const SourceDocument &source = context.source();
    const Node &call = context.node(index);
    const QSet<QString> around = names::boundAround(source, context.syntax(index));
    QVector<TextEdit> edits;
    for (const names::Use &use : names::freeUses(source, definition.value)) {
        if (!values.contains(use.name)) {
            if (around.contains(use.name))
                return Error{Editor::tr("“%1” is something else where %2 is called.").arg(use.name, call.label)};
            continue;
        }
        const QString value = values.value(use.name);
        if (use.isInString && (value.contains(QLatin1Char('"')) || value.contains(QLatin1Char('\'')) || value.contains(QLatin1Char('\n'))))
            return Error{Editor::tr("“%1” would stand inside of an f-string. Inline %2 in the code.").arg(value, call.label)};
        SyntaxNode used = source.root().covering(use.range);
        for (SyntaxNode scope = used.parent(); scope && !(scope == definition.syntax); scope = scope.parent()) {
            const QSet<QString> captured = names::boundBy(source, scope) & namesIn(SourceDocument(value));
            if (!captured.isEmpty())
                return Error{Editor::tr("“%1” is something else inside of %2.").arg(*captured.cbegin(), call.label)};
        }
        const SyntaxNode above = used.parent();
        const bool isWhole = above.is("argument_list") || above.is("keyword_argument") || above.is("list") || above.is("return_statement");
        edits.append({use.range.start, use.range.length(), isWhole || isAtom(value) ? value : QLatin1Char('(') + value + QLatin1Char(')')});
    }
    const Result<TextEdits> sorted = TextEdits::create(edits);
    if (!sorted)
        return sorted.error();
    const TextRange range = definition.value.range();
    const SourceDocument substituted = source.edited(*sorted);
    const int growth = int(substituted.text().size() - source.text().size());
    return Snippet::of(substituted, {range.start, range.end + growth});
}

} // namespace

Result<Change> Editor::extractFunction(NodeId id, const QString &name) const
{
    const EditContext context(m_document);
    const Result<int> index = context.findElement(id);
    if (!index)
        return index.error();
    const Result<ComponentExtraction> extraction = ComponentExtraction::create(context, *index, name);
    if (!extraction)
        return extraction.error();
    const SourceDocument &source = context.source();
    const Node &node = context.node(*index);
    const Result<ImportEdit> definition = extraction->definition(source, context.module().imports, annotatesComponents(context));
    if (!definition)
        return definition.error();
    const SyntaxNode statement = topLevelStatement(source, node.range);
    QVector<TextEdit> edits = definition->edits + top_level::insertionBefore(source, statement, definition->expression);
    edits.append({node.range.start, node.range.length(), extraction->call()});

    Outline expected(context.module());
    const QVector<ComponentRoot> &roots = context.module().roots;
    const auto position = std::count_if(roots.cbegin(), roots.cend(), [&](const ComponentRoot &root) {
        return root.function >= 0 && context.module().functions.at(root.function).range.end <= statement.range().start;
    });
    Outline::Item *place = expected.find(*index);
    Outline::Item taken = *place;
    *place = Outline::helper(name);
    place->slot = taken.slot;
    place->isFocus = true;
    expected.insertRoot(int(position), std::move(taken));
    return context.verified(edits, EditLabel::extract(node.label, name), expected);
}

Result<Change> Editor::inlineFunction(NodeId id, Definitions definitions) const
{
    const EditContext context(m_document);
    const Result<int> index = context.findElement(id);
    if (!index)
        return index.error();
    const Node &call = context.node(*index);
    if (call.kind != NodeKind::HelperCall)
        return Error{tr("“%1” is no call of a function of yours.").arg(call.label)};
    const Result<Definition> definition = definitionOf(context, call);
    if (!definition)
        return definition.error();
    const SourceDocument &source = context.source();
    const TextRange whole = definition->function->range;
    if (whole.contains(call.range))
        return Error{tr("%1 calls itself here.").arg(call.label)};
    const Result<QHash<QString, QString>> values = argumentsOf(context, call, *definition);
    if (!values)
        return values.error();
    const Result<Snippet> snippet = inlined(context, *index, *definition, *values);
    if (!snippet)
        return snippet.error();

    const QString text = snippet->indented(source.indentationAt(call.range.start));
    QVector<TextEdit> edits{{call.range.start, call.range.length(), text}};
    Outline expected(context.module());
    Outline::Item *place = expected.find(*index);
    place->isAnything = place->isFocus = true;
    const Module &module = context.module();
    const bool isPage = std::any_of(module.pages.cbegin(), module.pages.cend(),
        [&](const Page &page) { return page.functionName == call.function; });
    const bool isTopLevel = definition->syntax.parent().is("module");
    if (definitions == Definitions::RemoveUnused && isTopLevel && !isPage && top_level::countUses(source, call.function) == 1) {
        if (context.commentsIn(definition->syntax) > context.commentsIn(definition->value))
            return Error{tr("A comment in the definition of %1 would be lost. Inline it in the code.").arg(call.label)};
        edits += top_level::removal(source, whole);
        for (const int root : definition->function->roots)
            expected.take(module.roots.at(root).node);
    }
    return context.verified(edits, EditLabel::inlineCall(call.function), expected);
}

} // namespace vitrine
