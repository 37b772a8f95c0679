#include "designer/model/state_reader.h"

#include <algorithm>

namespace vitrine {

namespace {

QString text(const SourceDocument &source, const SyntaxNode &node) { return source.text(node.range()); }

} // namespace

bool StateReader::isStateBase(const QString &base, const QVector<StateClass> &states) const
{
    const QString path = m_imports.canonical(base);
    if (!path.isEmpty())
        return path == QLatin1String("rx.State") || path == QLatin1String("rx.ComponentState")
            || path == QLatin1String("rx.SharedState") || path == QLatin1String("rx.state.State");
    if (std::any_of(states.cbegin(), states.cend(), [&](const StateClass &state) { return state.name == base; }))
        return true;
    return base.endsWith(QLatin1String("State")) && m_imports.isImported(base.section(QLatin1Char('.'), 0, 0));
}

// All but what stands in the body.
StateClass StateReader::headOf(const SyntaxNode &definition) const
{
    StateClass state;
    for (const SyntaxNode &base : definition.field("superclasses").namedChildren()) {
        if (base.is("identifier") || base.is("attribute"))
            state.bases.append(text(m_source, base));
    }
    const SyntaxNode parent = definition.parent();
    state.range = parent.is("decorated_definition") ? parent.range() : definition.range();
    state.nameRange = definition.field("name").range();
    state.name = m_source.text(state.nameRange);
    return state;
}

bool StateReader::read(const SyntaxNode &definition, QVector<StateClass> &states) const
{
    StateClass state = headOf(definition);
    if (std::none_of(state.bases.cbegin(), state.bases.cend(), [&](const QString &base) { return isStateBase(base, states); }))
        return false;
    for (const SyntaxNode &statement : definition.field("body").namedChildren())
        readStatement(statement, state);
    states.append(state);
    return true;
}

void StateReader::readDataClass(const SyntaxNode &definition, QVector<StateClass> &dataClasses) const
{
    static const QStringList models{QStringLiteral("TypedDict"), QStringLiteral("BaseModel"), QStringLiteral("SQLModel")};
    StateClass data = headOf(definition);
    bool isData = std::any_of(data.bases.cbegin(), data.bases.cend(), [&](const QString &base) {
        const QString path = m_imports.canonical(base);
        return path == QLatin1String("rx.Base") || path == QLatin1String("rx.Model") || models.contains(base.section(QLatin1Char('.'), -1))
            || std::any_of(dataClasses.cbegin(), dataClasses.cend(), [&](const StateClass &other) { return other.name == base; });
    });
    const SyntaxNode whole = definition.parent();
    for (const SyntaxNode &decorator : whole.is("decorated_definition") ? whole.namedChildren() : QVector<SyntaxNode>()) {
        const SyntaxNode expression = decorator.namedChildren().value(0);
        const QString name = text(m_source, expression.is("call") ? expression.field("function") : expression);
        isData = isData || (decorator.is("decorator") && name.section(QLatin1Char('.'), -1) == QLatin1String("dataclass"));
    }
    if (!isData)
        return;
    for (const SyntaxNode &statement : definition.field("body").namedChildren()) {
        if (statement.is("expression_statement"))
            readStatement(statement, data);
    }
    dataClasses.append(data);
}

void StateReader::readStatement(const SyntaxNode &statement, StateClass &state) const
{
    if (statement.is("expression_statement")) {
        const SyntaxNode assignment = statement.childOfType("assignment");
        const SyntaxNode left = assignment.field("left");
        if (left.is("identifier")) {
            state.vars.append({text(m_source, left), text(m_source, assignment.field("type")),
                text(m_source, assignment.field("right")), assignment.range()});
        }
    } else if (statement.is("function_definition")) {
        readFunction(statement, statement, {}, state);
    } else if (statement.is("decorated_definition")) {
        const SyntaxNode function = statement.field("definition");
        QVector<SyntaxNode> decorators = statement.namedChildren();
        decorators.removeIf([](const SyntaxNode &child) { return !child.is("decorator"); });
        if (function.is("function_definition"))
            readFunction(function, statement, decorators, state);
    }
}

void StateReader::readFunction(
    const SyntaxNode &function, const SyntaxNode &whole, const QVector<SyntaxNode> &decorators, StateClass &state) const
{
    const QString name = text(m_source, function.field("name"));
    bool isBackground = false;
    for (const SyntaxNode &decorator : decorators) {
        const SyntaxNode expression = decorator.namedChildren().value(0);
        const SyntaxNode arguments = expression.field("arguments");
        const QString path
            = m_imports.canonical(text(m_source, expression.is("call") ? expression.field("function") : expression));
        if (path == QLatin1String("rx.var") || path == QLatin1String("rx.cached_var")) {
            state.computedVars.append({name, text(m_source, function.field("return_type")), whole.range()});
            return;
        }
        for (const SyntaxNode &argument : arguments.namedChildren()) {
            if (text(m_source, argument.field("name")) == QLatin1String("background"))
                isBackground = text(m_source, argument.field("value")) == QLatin1String("True");
        }
    }
    if (name.startsWith(QLatin1Char('_')))
        return;
    EventHandler handler;
    handler.name = name;
    handler.isAsync = function.childOfType("async").range().length() > 0;
    handler.isBackground = isBackground;
    handler.range = whole.range();
    for (const SyntaxNode &parameter : function.field("parameters").namedChildren()) {
        if (!parameter.is("comment"))
            handler.parameters.append(text(m_source, parameter));
    }
    if (!handler.parameters.isEmpty())
        handler.parameters.removeFirst();
    state.handlers.append(handler);
}

} // namespace vitrine
