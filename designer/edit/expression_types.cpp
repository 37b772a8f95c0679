#include "designer/edit/expression_types.h"

#include "designer/model/value_reader.h"

#include <algorithm>
#include <iterator>

namespace vitrine {

namespace {

const QString textType = QStringLiteral("str");
const QString numberType = QStringLiteral("int");
const QString truthType = QStringLiteral("bool");

QString typeOfDefault(const QString &text)
{
    if (text == QLatin1String("True") || text == QLatin1String("False"))
        return truthType;
    if (text.startsWith(u'"') || text.startsWith(u'\''))
        return textType;
    if (text.startsWith(u'['))
        return QStringLiteral("list");
    if (text.startsWith(u'{'))
        return QStringLiteral("dict");
    bool isNumber = false;
    text.toDouble(&isNumber);
    return isNumber ? (text.contains(u'.') ? QStringLiteral("float") : numberType) : QString();
}

/// The parts between the commas of `a, b[c, d]`.
QStringList parts(const QString &arguments)
{
    QStringList found(QString{});
    int depth = 0;
    for (const QChar c : arguments) {
        depth += c == u'[' || c == u'(' ? 1 : c == u']' || c == u')' ? -1 : 0;
        if (c == u',' && depth == 0)
            found.append(QString());
        else
            found.last() += c;
    }
    for (QString &part : found)
        part = part.trimmed();
    return found;
}

/// What stands in the brackets of `list[str]`.
QString inBrackets(const QString &type)
{
    const qsizetype open = type.indexOf(u'[');
    return open < 0 || !type.endsWith(u']') ? QString() : type.mid(open + 1, type.size() - open - 2);
}

QString outer(const QString &type) { return type.section(u'[', 0, 0).section(u'.', -1).trimmed(); }

} // namespace

ExpressionTypes::ExpressionTypes(const SourceDocument &source, const Module &module, const QVector<StateClass> &elsewhere) :
    m_source(source), m_module(module), m_states(module.states)
{
    std::copy_if(elsewhere.cbegin(), elsewhere.cend(), std::back_inserter(m_states),
        [&](const StateClass &state) { return module.imports.isImported(state.name) && !stateNamed(state.name); });
}

QString ExpressionTypes::plainType(const QString &written)
{
    QString type = written.simplified();
    if ((type.startsWith(u'"') && type.endsWith(u'"')) || (type.startsWith(u'\'') && type.endsWith(u'\'')))
        type = type.mid(1, type.size() - 2);
    const QString name = outer(type);
    if (name == QLatin1String("Optional") || name == QLatin1String("Var") || name == QLatin1String("Field")
        || name == QLatin1String("ClassVar"))
        return plainType(inBrackets(type));
    if (name == QLatin1String("Literal")) {
        const QString first = parts(inBrackets(type)).first();
        return typeOfDefault(first);
    }
    QStringList choices = type.split(u'|');
    if (!inBrackets(type).contains(u'|') && choices.size() == 2) {
        choices.removeIf([](const QString &choice) { return choice.trimmed() == QLatin1String("None"); });
        return choices.size() == 1 ? choices.first().trimmed() : QString();
    }
    return name == QLatin1String("Any") || name == QLatin1String("Union") || (choices.size() > 2 && !type.contains(u'['))
        ? QString()
        : type;
}

QString ExpressionTypes::itemType(const QString &written)
{
    const QString type = plainType(written);
    const QString name = outer(type).toLower();
    const QStringList arguments = parts(inBrackets(type));
    if (name == QLatin1String("dict") || name == QLatin1String("mapping"))
        return arguments.size() == 2 ? QStringLiteral("tuple[%1]").arg(arguments.join(QLatin1String(", "))) : QString();
    if (name == textType)
        return textType;
    return arguments.value(0);
}

const StateClass *ExpressionTypes::stateNamed(const QString &name) const
{
    const auto found
        = std::find_if(m_states.cbegin(), m_states.cend(), [&](const StateClass &state) { return state.name == name; });
    return found == m_states.cend() ? nullptr : &*found;
}

QMap<QString, QString> ExpressionTypes::varsOf(const StateClass &state) const
{
    QMap<QString, QString> vars;
    const QVector<const StateClass *> classes = lineage(state, m_states);
    for (auto it = classes.crbegin(); it != classes.crend(); ++it) {
        for (const StateVar &var : (*it)->vars)
            vars.insert(var.name, var.annotation.isEmpty() ? typeOfDefault(var.defaultText) : var.annotation.simplified());
        for (const ComputedVar &var : (*it)->computedVars)
            vars.insert(var.name, var.annotation.simplified());
    }
    return vars;
}

QString ExpressionTypes::typeOfField(const QString &type, const QString &name) const
{
    const StateClass *data = m_module.dataClass(plainType(type));
    for (const StateVar &field : data ? data->vars : QVector<StateVar>()) {
        if (field.name == name)
            return field.annotation.simplified();
    }
    return {};
}

// What `rx.foreach(X, …)` or a comprehension goes through.
QString ExpressionTypes::typeOfLooped(const SyntaxNode &call) const
{
    const QVector<SyntaxNode> arguments = call.field("arguments").namedChildren();
    return arguments.isEmpty() ? QString() : itemType(typeOf(m_source, arguments.first(), {}));
}

void ExpressionTypes::addLambda(const SyntaxNode &lambda, Reach &reach) const
{
    const QVector<SyntaxNode> parameters = lambda.field("parameters").namedChildren();
    const SyntaxNode call = lambda.parent().parent();
    const bool isLoop = call.is("call") && m_source.text(call.field("function").range()).endsWith(QLatin1String("foreach"));
    for (int i = 0; i < parameters.size(); ++i) {
        const SyntaxNode named = parameters.at(i).field("name");
        const QString name = m_source.text((named ? named : parameters.at(i)).range());
        const QString type = !isLoop ? QString() : i == 0 ? typeOfLooped(call) : numberType;
        if (!reach.contains(name))
            reach.insert(name, type);
    }
}

void ExpressionTypes::addFunction(const SyntaxNode &function, Reach &reach) const
{
    // The loop that calls it, if one does, says what its parameters are.
    const QString name = m_source.text(function.field("name").range());
    QString item;
    bool isLooped = false;
    for (const Node &node : m_module.nodes) {
        const bool calls
            = node.kind == NodeKind::HelperCall && node.function == name && node.argumentsRange.isEmpty() && node.parent >= 0;
        if (!calls)
            continue;
        isLooped = true;
        item = typeOfLooped(m_source.root().covering(m_module.nodes.at(node.parent).range));
    }
    int index = 0;
    for (const SyntaxNode &parameter : function.field("parameters").namedChildren()) {
        const SyntaxNode annotation = parameter.field("type");
        SyntaxNode named = parameter.field("name");
        if (!named)
            named = parameter.is("typed_parameter") ? parameter.namedChildren().value(0) : parameter;
        const QString type = annotation ? m_source.text(annotation.range()).simplified()
            : !isLooped                 ? QString()
            : index == 0                ? item
                                        : numberType;
        if (named.is("identifier") && !reach.contains(m_source.text(named.range())))
            reach.insert(m_source.text(named.range()), type);
        ++index;
    }
}

ExpressionTypes::Reach ExpressionTypes::around(const SyntaxNode &node) const
{
    Reach reach;
    for (SyntaxNode scope = node.parent(); scope; scope = scope.parent()) {
        if (scope.is("lambda"))
            addLambda(scope, reach);
        else if (scope.is("function_definition"))
            addFunction(scope, reach);
        for (const SyntaxNode &clause : scope.namedChildren()) {
            const SyntaxNode target = clause.field("left");
            if (clause.is("for_in_clause") && target.is("identifier") && !reach.contains(m_source.text(target.range())))
                reach.insert(m_source.text(target.range()), itemType(typeOf(m_source, clause.field("right"), {})));
        }
    }
    return reach;
}

QString ExpressionTypes::typeOfAttribute(const SourceDocument &expression, const SyntaxNode &attribute, const Reach &reach) const
{
    const QString name = expression.text(attribute.field("attribute").range());
    const SyntaxNode object = attribute.field("object");
    if (const StateClass *state = stateNamed(expression.text(object.range())))
        return varsOf(*state).value(name);
    return typeOfField(typeOf(expression, object, reach), name);
}

QString ExpressionTypes::typeOfCall(const SourceDocument &expression, const SyntaxNode &call, const Reach &reach) const
{
    const SyntaxNode function = call.field("function");
    const QVector<SyntaxNode> arguments = call.field("arguments").namedChildren();
    const QString path = m_module.imports.canonical(expression.text(function.range()));
    if (path == QLatin1String("rx.color"))
        return textType;
    if (path == QLatin1String("rx.cond") && arguments.size() == 3) {
        const QString type = typeOf(expression, arguments.at(1), reach);
        return type == typeOf(expression, arguments.at(2), reach) ? type : QString();
    }
    if (path.isEmpty() && function.is("attribute")) {
        static const QMap<QString, QString> methods{{QStringLiteral("to_string"), textType}, {QStringLiteral("upper"), textType},
            {QStringLiteral("lower"), textType}, {QStringLiteral("title"), textType}, {QStringLiteral("capitalize"), textType},
            {QStringLiteral("strip"), textType}, {QStringLiteral("join"), textType}, {QStringLiteral("replace"), textType},
            {QStringLiteral("length"), numberType}, {QStringLiteral("contains"), truthType},
            {QStringLiteral("startswith"), truthType}, {QStringLiteral("endswith"), truthType},
            {QStringLiteral("bool"), truthType}};
        return methods.value(expression.text(function.field("attribute").range()));
    }
    return {};
}

QString ExpressionTypes::typeOf(const SourceDocument &expression, const SyntaxNode &wrapped, const Reach &reach) const
{
    const SyntaxNode node = withoutParentheses(wrapped);
    if (node.is("string") || node.is("concatenated_string"))
        return textType;
    if (node.is("integer"))
        return numberType;
    if (node.is("float"))
        return QStringLiteral("float");
    if (node.is("true") || node.is("false") || node.is("comparison_operator"))
        return truthType;
    if (node.is("list") || node.is("dictionary") || node.is("tuple"))
        return node.is("dictionary") ? QStringLiteral("dict") : QStringLiteral("list");
    if (node.is("identifier"))
        return reach.value(expression.text(node.range()));
    if (node.is("attribute"))
        return typeOfAttribute(expression, node, reach);
    if (node.is("call"))
        return typeOfCall(expression, node, reach);
    if (node.is("subscript")) {
        const QString type = plainType(typeOf(expression, node.field("value"), reach));
        const QStringList arguments = parts(inBrackets(type));
        return outer(type).toLower() == QLatin1String("dict") ? arguments.value(1) : itemType(type);
    }
    if (node.is("binary_operator") || node.is("unary_operator")) {
        const SyntaxNode left = node.field(node.is("binary_operator") ? "left" : "argument");
        const QString type = plainType(typeOf(expression, left, reach));
        const QString sign = expression.text(node.field("operator").range());
        return sign == QLatin1String("&") || sign == QLatin1String("|") || sign == QLatin1String("~") ? truthType : type;
    }
    return {};
}

} // namespace vitrine
