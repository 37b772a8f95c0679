#include "designer/edit/component_extraction.h"

#include "designer/edit/names.h"
#include "designer/edit/python_name.h"
#include "designer/edit/top_level.h"

#include <algorithm>

namespace vitrine {

namespace {

bool hasAny(const SyntaxNode &node, const QVector<std::string_view> &types)
{
    if (std::any_of(types.cbegin(), types.cend(), [&](std::string_view type) { return node.is(type); }))
        return true;
    const QVector<SyntaxNode> children = node.namedChildren();
    return std::any_of(children.cbegin(), children.cend(), [&](const SyntaxNode &child) { return hasAny(child, types); });
}

} // namespace

Result<ComponentExtraction> ComponentExtraction::create(const EditContext &context, int index, const QString &name)
{
    const Node &node = context.node(index);
    const SyntaxNode syntax = context.syntax(index);
    if (node.kind == NodeKind::Expression || context.givesValue(index))
        return Error{tr("“%1” is no component. Wrap it in one first.").arg(node.label)};
    if (!syntax.is("call") && !syntax.is("conditional_expression"))
        return Error{tr("“%1” gives a list of components, and a function gives one. Wrap it in a component first.").arg(node.label)};
    if (hasAny(syntax, {"named_expression", "await", "yield"}))
        return Error{tr("“%1” assigns names or waits in the middle. Extract it in the code.").arg(node.label)};
    if (Result<void> valid = checkPythonName(name, tr("the name of a function")); !valid)
        return valid.error();
    ComponentExtraction extraction(context, index, name);
    extraction.findNames();
    if (top_level::isDefined(context.source(), name) || top_level::countUses(context.source(), name) > 0)
        return Error{tr("This file has “%1” already.").arg(name)};
    return extraction;
}

void ComponentExtraction::findNames()
{
    const SourceDocument &source = m_context->source();
    const SyntaxNode syntax = m_context->syntax(m_index);
    const QSet<QString> local = names::boundAround(source, syntax);
    for (const names::Use &use : names::freeUses(source, syntax)) {
        if (local.contains(use.name)) {
            if (!m_arguments.contains(use.name))
                m_arguments.append(use.name);
        } else if (m_context->module().imports.canonical(use.name).isEmpty() && top_level::isDefined(source, use.name)
            && !m_moduleNames.contains(use.name)) {
            m_moduleNames.append(use.name);
        }
    }
}

QSet<QString> ComponentExtraction::givenNames() const
{
    QSet<QString> given(m_arguments.cbegin(), m_arguments.cend());
    for (const names::Use &use : names::freeUses(m_context->source(), m_context->syntax(m_index))) {
        if (!m_context->module().imports.canonical(use.name).isEmpty())
            given.insert(use.name);
    }
    return given;
}

QString ComponentExtraction::call() const { return m_name + QLatin1Char('(') + m_arguments.join(QStringLiteral(", ")) + QLatin1Char(')'); }

// With the type that the function around the node gives it.
QString ComponentExtraction::parameter(const QString &name) const
{
    const SourceDocument &source = m_context->source();
    for (SyntaxNode scope = m_context->syntax(m_index).parent(); scope; scope = scope.parent()) {
        if (!names::boundBy(source, scope).contains(name))
            continue;
        for (const SyntaxNode &parameter : scope.field("parameters").namedChildren()) {
            const SyntaxNode type = parameter.field("type");
            const SyntaxNode named = parameter.field("name") ? parameter.field("name") : parameter.namedChildren().value(0);
            if (type && named.is("identifier") && source.text(named.range()) == name)
                return name + QStringLiteral(": ") + source.text(type.range());
        }
        break;
    }
    return name;
}

Result<ImportEdit> ComponentExtraction::definition(const SourceDocument &file, const Imports &imports, bool annotates) const
{
    const SourceDocument &source = m_context->source();
    const bool isSameFile = &file == &source;
    const SyntaxNode syntax = m_context->syntax(m_index);
    QStringList parameters;
    for (const QString &name : m_arguments)
        parameters.append(isSameFile ? parameter(name) : name);

    const QString unit = file.indentationUnit();
    ImportEdit written;
    QString type;
    // What a function of another file gives is not known here, so this one says it.
    if (annotates || m_context->node(m_index).kind == NodeKind::HelperCall) {
        Result<ImportEdit> component = ImportEdit::create(file, imports, QStringLiteral("rx.Component"));
        if (!component)
            return component;
        type = QStringLiteral(" -> ") + component->expression;
        written.edits = component->edits;
    }
    const Snippet snippet = Snippet::of(source, m_context->node(m_index).range);
    // What is no call needs parentheses to go over several lines.
    const bool isBracketed = !syntax.is("call") && !snippet.isOneLine();
    QString body = snippet.indented(isBracketed ? unit + unit : unit);
    if (!isSameFile) {
        const Result<ImportEdit> moved = ImportEdit::create(file, imports, canonicalExpression(body, m_context->module().imports));
        if (!moved)
            return moved;
        body = Snippet::foreign(moved->expression, unit, file.lineBreak()).indented(isBracketed ? unit + unit : unit);
        for (const TextEdit &edit : moved->edits) {
            if (!written.edits.contains(edit))
                written.edits.append(edit);
        }
    }
    if (isBracketed)
        body = QLatin1Char('(') + file.lineBreak() + unit + unit + body + file.lineBreak() + unit + QLatin1Char(')');
    written.expression = QStringLiteral("def %1(%2)%3:").arg(m_name, parameters.join(QStringLiteral(", ")), type) + file.lineBreak() + unit
        + QStringLiteral("return ") + body;
    return written;
}

bool annotatesComponents(const EditContext &context)
{
    const QVector<ComponentFunction> &functions = context.module().functions;
    return functions.isEmpty() || std::any_of(functions.cbegin(), functions.cend(), [&](const ComponentFunction &function) {
        return context.source().text(function.range).contains(QLatin1String("Component:"));
    });
}

} // namespace vitrine
