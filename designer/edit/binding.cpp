#include "designer/edit/binding.h"

#include "designer/edit/import_edit.h"
#include "designer/edit/name_check.h"
#include "designer/model/design_document.h"
#include "designer/model/loop_items.h"
#include "designer/model/state_vars.h"

#include <algorithm>

namespace vitrine {

namespace {

enum class Kind { Unknown, Text, Number, Truth, Collection, Object };

Kind kindOf(const QString &written)
{
    const QString type = ExpressionTypes::plainType(written).section(u'[', 0, 0).section(u'.', -1);
    if (type.isEmpty())
        return Kind::Unknown;
    if (type == QLatin1String("str") || type == QLatin1String("Cookie") || type == QLatin1String("LocalStorage"))
        return Kind::Text;
    if (type == QLatin1String("int") || type == QLatin1String("float"))
        return Kind::Number;
    if (type == QLatin1String("bool"))
        return Kind::Truth;
    return isCollection(type, {}) ? Kind::Collection : Kind::Object;
}

/// All nodes of a tree that are of the type.
QVector<SyntaxNode> nodesOfType(const SyntaxNode &root, std::string_view type)
{
    QVector<SyntaxNode> found;
    QVector<SyntaxNode> waiting{root};
    while (!waiting.isEmpty()) {
        const SyntaxNode node = waiting.takeLast();
        if (node.is(type))
            found.append(node);
        waiting += node.namedChildren();
    }
    return found;
}

} // namespace

Binding::Binding(const DesignDocument &document, NodeId node, const Wanted &wanted, const QVector<StateClass> &elsewhere) :
    m_document(document), m_node(node), m_wanted(wanted), m_types(document.source(), document.module(), elsewhere)
{
    if (const Node *found = document.module().node(node))
        m_reach = m_types.around(document.source().root().covering(found->range));
}

QString Binding::whatItTakes() const
{
    if (m_wanted.place == Place::Loop)
        return tr("a list");
    switch (m_wanted.type) {
    case ValueType::Number:
        return tr("a number");
    case ValueType::Bool:
        return tr("True or False");
    case ValueType::Length:
    case ValueType::Spacing:
        return tr("a length: a text or a number");
    case ValueType::Color:
        return tr("a colour, as text");
    case ValueType::Icon:
        return tr("the name of an icon, as text");
    case ValueType::String:
    case ValueType::Enum:
        return tr("a text");
    case ValueType::Any:
        break;
    }
    return tr("any value");
}

Binding::Outcome Binding::fit(const QString &type) const
{
    const Kind kind = kindOf(type);
    switch (m_wanted.place) {
    case Place::Loop: // the letters of a text and the numbers below one can be gone through, but are hardly meant
        return kind == Kind::Text || kind == Kind::Number ? Outcome::Doubtful
            : kind == Kind::Truth || kind == Kind::Object ? Outcome::Wrong
                                                          : Outcome::Good;
    case Place::Condition: // everything has a truth
        return Outcome::Good;
    case Place::Property:
        break;
    }
    return fitOfProperty(type);
}

Binding::Outcome Binding::fitOfProperty(const QString &type) const
{
    const Kind kind = kindOf(type);
    if (kind == Kind::Unknown || m_wanted.type == ValueType::Any)
        return Outcome::Good;
    switch (m_wanted.type) {
    case ValueType::Number:
        return kind == Kind::Number ? Outcome::Good : Outcome::Wrong;
    case ValueType::Bool:
        return kind == Kind::Truth ? Outcome::Good : Outcome::Doubtful;
    case ValueType::Length:
    case ValueType::Spacing:
        return kind == Kind::Text || kind == Kind::Number ? Outcome::Good : Outcome::Wrong;
    case ValueType::String:
        return kind == Kind::Text ? Outcome::Good : kind == Kind::Number ? Outcome::Doubtful : Outcome::Wrong;
    default:
        return kind == Kind::Text ? Outcome::Good : Outcome::Wrong;
    }
}

QVector<Binding::Choice> Binding::choices() const
{
    QVector<Choice> all;
    const auto add = [&](const QString &expression, const QString &type, const QString &about) {
        all.append({expression, type, about, fit(type) == Outcome::Good});
        if (m_wanted.place == Place::Condition && kindOf(type) == Kind::Truth)
            all.append({u'~' + expression, type, tr("the opposite"), true});
        for (const LoopItem &part : partsOf({expression, ExpressionTypes::plainType(type)}, m_document.module()).mid(1))
            all.append({part.name, part.type, about, fit(part.type) == Outcome::Good});
    };
    for (auto it = m_reach.cbegin(); it != m_reach.cend(); ++it)
        add(it.key(), *it, tr("in reach here"));
    for (const StateClass &state : m_types.states()) {
        const QMap<QString, QString> vars = m_types.varsOf(state);
        for (auto it = vars.cbegin(); it != vars.cend(); ++it) {
            const bool isComputed = std::any_of(state.computedVars.cbegin(), state.computedVars.cend(),
                [&](const ComputedVar &var) { return var.name == it.key(); });
            if (!it.key().startsWith(u'_'))
                add(state.name + u'.' + it.key(), *it, isComputed ? tr("computed var") : tr("var"));
        }
    }
    const auto rank = [this](const Choice &choice) {
        const Kind kind = kindOf(choice.type);
        const bool isBest = m_wanted.place == Place::Condition ? kind == Kind::Truth : kind != Kind::Unknown;
        return !choice.fits ? 2 : isBest ? 0 : 1;
    };
    std::stable_sort(all.begin(), all.end(), [&](const Choice &a, const Choice &b) { return rank(a) < rank(b); });
    return all;
}

Binding::Verdict Binding::checkValues(const SourceDocument &expression) const
{
    for (const SyntaxNode &attribute : nodesOfType(expression.root(), "attribute")) {
        const QString object = expression.text(attribute.field("object").range());
        const QString member = expression.text(attribute.field("attribute").range());
        const auto state = std::find_if(m_types.states().cbegin(), m_types.states().cend(),
            [&](const StateClass &other) { return other.name == object; });
        if (state == m_types.states().cend())
            continue;
        if (member.startsWith(u'_'))
            return {Outcome::Wrong, tr("%1.%2 is a backend var: pages cannot show it.").arg(state->name, member)};
        const bool isHandler = std::any_of(state->handlers.cbegin(), state->handlers.cend(),
            [&](const EventHandler &handler) { return handler.name == member; });
        if (isHandler)
            return {Outcome::Wrong, tr("%1.%2 is an event handler, and has no value.").arg(state->name, member)};
    }
    return {};
}

// Python decides these at once, and a value of the state is not known then.
Binding::Verdict Binding::checkOperators(const SourceDocument &expression) const
{
    const auto usesState = [&](const SyntaxNode &node) {
        const QVector<SyntaxNode> attributes = nodesOfType(node, "attribute");
        return std::any_of(attributes.cbegin(), attributes.cend(),
            [&](const SyntaxNode &attribute) { return !m_types.typeOf(expression, attribute, m_reach).isEmpty(); });
    };
    for (const SyntaxNode &node : nodesOfType(expression.root(), "boolean_operator")) {
        const QString word = expression.text(node.field("operator").range());
        if (usesState(node))
            return {Outcome::Wrong,
                tr("“%1” cannot decide about a value of the state. Write %2.")
                    .arg(word, word == QLatin1String("and") ? QStringLiteral("&") : QStringLiteral("|"))};
    }
    for (const SyntaxNode &node : nodesOfType(expression.root(), "not_operator")) {
        if (usesState(node))
            return {Outcome::Wrong, tr("“not” cannot decide about a value of the state. Write ~.")};
    }
    for (const SyntaxNode &node : nodesOfType(expression.root(), "conditional_expression")) {
        if (usesState(node.namedChildren().value(1)))
            return {Outcome::Wrong, tr("“if” cannot decide about a value of the state. Write rx.cond(…).")};
    }
    return {};
}

Binding::Verdict Binding::check(const QString &text) const
{
    if (text.trimmed().isEmpty())
        return {Outcome::Wrong, tr("Type an expression, or choose one.")};
    const Result<ImportEdit> written = ImportEdit::create(m_document.source(), m_document.module().imports, text);
    if (!written)
        return {Outcome::Wrong, tr("This is not a Python expression.")};
    if (const Result<void> known = checkNames(m_document, m_node, text, m_types.states()); !known)
        return {Outcome::Wrong, known.error().message};
    const SourceDocument expression(text.trimmed());
    for (const Verdict &verdict : {checkValues(expression), checkOperators(expression)}) {
        if (verdict.outcome != Outcome::Good)
            return verdict;
    }
    const SyntaxNode value = expression.root().namedChildren().value(0).namedChildren().value(0);
    const QString type = m_types.typeOf(expression, value, m_reach);
    switch (fit(type)) {
    case Outcome::Good:
        return {Outcome::Good, type};
    case Outcome::Doubtful:
        return {Outcome::Doubtful, tr("It is of type %1; %2 takes %3.").arg(type, m_wanted.name, whatItTakes())};
    case Outcome::Wrong:
        break;
    }
    const QString mend = kindOf(type) == Kind::Number ? tr(" Write (…).to_string().") : QString();
    return {Outcome::Wrong, tr("It is of type %1; %2 takes %3.").arg(type, m_wanted.name, whatItTakes()) + mend};
}

} // namespace vitrine
