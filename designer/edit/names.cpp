#include "designer/edit/names.h"

namespace vitrine::names {

namespace {

bool isComprehension(const SyntaxNode &node)
{
    return node.is("list_comprehension") || node.is("generator_expression") || node.is("set_comprehension")
        || node.is("dictionary_comprehension");
}

void collectFree(const SourceDocument &source, const SyntaxNode &node, QSet<QString> bound, bool isInString, QVector<Use> &uses)
{
    if (node.is("identifier")) {
        const QString name = source.text(node.range());
        if (!bound.contains(name))
            uses.append({name, node.range(), isInString});
        return;
    }
    if (node.is("attribute"))
        return collectFree(source, node.field("object"), bound, isInString, uses);
    if (node.is("keyword_argument"))
        return collectFree(source, node.field("value"), bound, isInString, uses);
    if (node.is("lambda") || node.is("function_definition") || isComprehension(node))
        bound += boundBy(source, node);
    const bool isString = isInString || node.is("interpolation");
    for (const SyntaxNode &child : node.namedChildren())
        collectFree(source, child, bound, isString, uses);
}

// The identifiers of a pattern: `a`, `a, (b, *c)`.
void collectTargets(const SourceDocument &source, const SyntaxNode &pattern, QSet<QString> &names)
{
    if (pattern.is("identifier"))
        names.insert(source.text(pattern.range()));
    else if (!pattern.is("attribute") && !pattern.is("subscript")) {
        for (const SyntaxNode &part : pattern.namedChildren())
            collectTargets(source, part, names);
    }
}

void collectParameters(const SourceDocument &source, const SyntaxNode &parameters, QSet<QString> &names)
{
    for (const SyntaxNode &parameter : parameters.namedChildren()) {
        const SyntaxNode name = parameter.field("name");
        collectTargets(source, name ? name : parameter.is("typed_parameter") ? parameter.namedChildren().value(0) : parameter, names);
    }
}

void collectImports(const SourceDocument &source, const SyntaxNode &statement, QSet<QString> &names)
{
    const SyntaxNode module = statement.field("module_name");
    for (const SyntaxNode &imported : statement.namedChildren()) {
        if (imported == module)
            continue;
        const SyntaxNode alias = imported.field("alias");
        names.insert(source.text((alias ? alias : imported).range()).section(QLatin1Char('.'), 0, 0));
    }
}

} // namespace

QVector<Use> freeUses(const SourceDocument &source, const SyntaxNode &node)
{
    QVector<Use> uses;
    collectFree(source, node, {}, false, uses);
    return uses;
}

bool isBuiltin(const QString &name)
{
    static const QStringList names
        = QStringLiteral("__file__ __name__ abs all any ascii bin bool bytearray bytes callable chr classmethod complex dict dir divmod "
                         "enumerate filter float format frozenset getattr hasattr hash hex id int isinstance issubclass iter len list map "
                         "max min next object oct ord pow print property range repr reversed round set slice sorted str sum super tuple "
                         "type vars zip Exception ValueError TypeError KeyError Ellipsis NotImplemented")
              .split(QLatin1Char(' '));
    return names.contains(name);
}

QSet<QString> boundBy(const SourceDocument &source, const SyntaxNode &scope)
{
    QSet<QString> names;
    if (scope.is("lambda") || scope.is("function_definition"))
        collectParameters(source, scope.field("parameters"), names);
    if (scope.is("function_definition")) {
        QSet<QString> global;
        QVector<SyntaxNode> waiting{scope.field("body")};
        while (!waiting.isEmpty()) {
            const SyntaxNode node = waiting.takeLast();
            if (node.is("assignment") || node.is("augmented_assignment") || node.is("for_statement"))
                collectTargets(source, node.field("left"), names);
            else if (node.is("function_definition") || node.is("class_definition") || node.is("named_expression"))
                collectTargets(source, node.field("name"), names);
            else if (node.is("global_statement"))
                collectTargets(source, node, global);
            else if (node.is("as_pattern_target"))
                collectTargets(source, node, names);
            else if (node.is("import_statement") || node.is("import_from_statement"))
                collectImports(source, node, names);
            if (!node.is("function_definition") && !node.is("class_definition") && !node.is("lambda"))
                waiting += node.namedChildren();
        }
        names -= global;
    }
    for (const SyntaxNode &clause : scope.namedChildren()) {
        if (isComprehension(scope) && clause.is("for_in_clause"))
            collectTargets(source, clause.field("left"), names);
    }
    return names;
}

QSet<QString> boundAround(const SourceDocument &source, const SyntaxNode &node)
{
    QSet<QString> names;
    for (SyntaxNode scope = node.parent(); scope; scope = scope.parent())
        names += boundBy(source, scope);
    return names;
}

} // namespace vitrine::names
