#include "designer/edit/state_editor.h"

#include "designer/edit/class_body.h"
#include "designer/edit/edit_context.h"
#include "designer/edit/import_edit.h"
#include "designer/edit/python_name.h"
#include "designer/edit/top_level.h"
#include "designer/model/design_document.h"

#include <algorithm>

namespace vitrine {

namespace {

// Without the places, which every edit changes.
StateClass content(StateClass state)
{
    state.range = state.nameRange = {};
    for (StateVar &var : state.vars)
        var.range = {};
    for (ComputedVar &var : state.computedVars)
        var.range = {};
    for (EventHandler &handler : state.handlers)
        handler.range = {};
    return state;
}

bool haveSameContent(const QVector<StateClass> &a, const QVector<StateClass> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(),
        [](const StateClass &one, const StateClass &other) { return content(one) == content(other); });
}

template<typename Members> int indexOf(const Members &members, const QString &name)
{
    const auto found = std::find_if(members.cbegin(), members.cend(), [&](const auto &member) { return member.name == name; });
    return found == members.cend() ? -1 : int(found - members.cbegin());
}

/// An operation on one state class: what it works with, and what the file's state classes are promised to be afterwards.
class StateEdit {
    Q_DECLARE_TR_FUNCTIONS(StateEdit)

public:
    explicit StateEdit(const DesignDocument &document) : m_context(document), m_promised(m_context.module().states) { }

    Result<void> open(const QString &name)
    {
        m_index = indexOf(m_promised, name);
        if (m_index < 0)
            return Error{tr("This file has no state class “%1”.").arg(name)};
        m_definition = source().root().covering(m_promised.at(m_index).nameRange).parent();
        if (m_definition.hasError())
            return Error{tr("The code of “%1” does not parse at the moment. Repair it first.").arg(name)};
        if (ClassBody(source(), m_definition).isOneLiner())
            return Error{tr("All of “%1” stands in one line. Break the line first.").arg(name)};
        return {};
    }

    const SourceDocument &source() const { return m_context.source(); }
    const EditContext &context() const { return m_context; }
    QVector<StateClass> &promisedStates() { return m_promised; }
    StateClass &promised() { return m_promised[m_index]; }
    ClassBody body() const { return {source(), m_definition}; }

    /// Fails if the name cannot be that of a new member.
    Result<void> checkNewName(const QString &name, const QString &what)
    {
        if (Result<void> valid = checkPythonName(name, what); !valid)
            return valid;
        if (indexOf(promised().vars, name) >= 0 || indexOf(promised().computedVars, name) >= 0
            || indexOf(promised().handlers, name) >= 0)
            return Error{tr("“%1” has “%2” already.").arg(promised().name, name)};
        return {};
    }

    /// An expression as this file writes it; empty stays empty.
    Result<QString> written(const QString &expression)
    {
        if (expression.trimmed().isEmpty())
            return QString();
        const Result<ImportEdit> result = ImportEdit::create(source(), m_context.module().imports, expression);
        if (!result)
            return result.error();
        for (const TextEdit &edit : result->edits) {
            if (!m_imports.contains(edit))
                m_imports.append(edit);
        }
        return result->expression;
    }

    Result<Change> verified(const QVector<TextEdit> &edits, const EditLabel &label) const
    {
        Result<Change> change = m_context.verified(m_imports + edits, label, Outline(m_context.module()));
        if (change && !haveSameContent(change->result->module.states, m_promised))
            return EditContext::unsafe();
        return change;
    }

private:
    EditContext m_context;
    QVector<StateClass> m_promised;
    QVector<TextEdit> m_imports;
    SyntaxNode m_definition;
    int m_index = -1;
};

bool isDecorated(const SourceDocument &source, const EventHandler &handler) { return source.text(handler.range).startsWith(u'@'); }

// Handlers got their decorator late: where nobody writes it, one that has it would stand out.
bool writesDecorators(const EditContext &context)
{
    bool hasHandlers = false;
    for (const StateClass &state : context.module().states) {
        for (const EventHandler &handler : state.handlers) {
            hasHandlers = true;
            if (isDecorated(context.source(), handler))
                return true;
        }
    }
    return !hasHandlers;
}

QString signature(const QString &name, const QStringList &parameters, const QString &returns)
{
    const QString arguments = (QStringList{QStringLiteral("self")} + parameters).join(QStringLiteral(", "));
    return QStringLiteral("def %1(%2)%3:").arg(name, arguments, returns.isEmpty() ? QString() : QStringLiteral(" -> ") + returns);
}

int endOfLast(const QVector<TextRange> &ranges)
{
    int end = -1;
    for (const TextRange &range : ranges)
        end = std::max(end, range.end);
    return end;
}

template<typename Members> QVector<TextRange> rangesOf(const Members &members)
{
    QVector<TextRange> ranges;
    for (const auto &member : members)
        ranges.append(member.range);
    return ranges;
}

} // namespace

Result<Change> StateEditor::addState(const QString &name, const QString &base) const
{
    StateEdit edit(m_document);
    const SourceDocument &source = edit.source();
    if (Result<void> valid = checkPythonName(name, tr("the name of a class")); !valid)
        return valid.error();
    if (top_level::isDefined(source, name))
        return Error{tr("This file has “%1” already.").arg(name)};
    const Result<QString> written = edit.written(base);
    if (!written)
        return written.error();
    const QString text
        = QStringLiteral("class %1(%2):").arg(name, *written) + source.lineBreak() + source.indentationUnit() + QStringLiteral("pass");
    StateClass promised;
    promised.name = name;
    promised.bases.append(*written);

    QVector<StateClass> &states = edit.promisedStates();
    const QVector<SyntaxNode> statements = source.root().namedChildren();
    const auto first = std::find_if(statements.cbegin(), statements.cend(), [](const SyntaxNode &statement) {
        return statement.is("decorated_definition") || statement.is("function_definition") || statement.is("class_definition");
    });
    const QVector<TextEdit> edits = states.isEmpty()
        ? top_level::insertionBefore(source, first == statements.cend() ? SyntaxNode() : *first, text)
        : top_level::insertionBehind(source, states.last().range.end, text);
    states.append(promised);
    return edit.verified(edits, EditLabel::addState(name));
}

Result<Change> StateEditor::addVar(
    const QString &state, const QString &name, const QString &type, const QString &defaultText) const
{
    StateEdit edit(m_document);
    if (Result<void> opened = edit.open(state); !opened)
        return opened.error();
    if (Result<void> valid = edit.checkNewName(name, tr("the name of a var")); !valid)
        return valid.error();
    const Result<QString> annotation = edit.written(type);
    if (!annotation)
        return annotation.error();
    const Result<QString> value = edit.written(defaultText);
    if (!value)
        return value.error();
    if (annotation->isEmpty() && value->isEmpty())
        return Error{tr("Give “%1” a type or a default.").arg(name)};
    QString line = name;
    if (!annotation->isEmpty())
        line += QStringLiteral(": ") + *annotation;
    if (!value->isEmpty())
        line += QStringLiteral(" = ") + *value;

    // The new line comes behind the last plain statement; vars among functions keep their place before it.
    edit.promised().vars.append({name, *annotation, *value, {}});
    return edit.verified(edit.body().lineInsertion(line), EditLabel::addMember(name, state));
}

Result<Change> StateEditor::setVar(const QString &state, const QString &name, const std::optional<QString> &type,
    const std::optional<QString> &defaultText) const
{
    StateEdit edit(m_document);
    if (Result<void> opened = edit.open(state); !opened)
        return opened.error();
    const int index = indexOf(edit.promised().vars, name);
    if (index < 0)
        return Error{tr("“%1” has no var “%2”.").arg(state, name)};
    StateVar &var = edit.promised().vars[index];
    const SyntaxNode assignment = edit.source().root().covering(var.range);
    QVector<TextEdit> edits;
    const auto change = [&](const std::optional<QString> &to, const char *field, const QString &before, QString &promised,
                            const SyntaxNode &behind) -> Result<void> {
        if (!to)
            return {};
        const Result<QString> text = edit.written(*to);
        if (!text)
            return text.error();
        if (text->isEmpty())
            return Error{tr("“%1” cannot be without it.").arg(name)};
        if (const SyntaxNode existing = assignment.field(field)) {
            if (edit.source().text(existing.range()) != *text)
                edits.append({existing.range().start, existing.range().length(), *text});
        } else {
            edits.append({behind.range().end, 0, before + *text});
        }
        promised = *text;
        return {};
    };
    const SyntaxNode left = assignment.field("left");
    if (Result<void> changed = change(type, "type", QStringLiteral(": "), var.annotation, left); !changed)
        return changed.error();
    const SyntaxNode annotation = assignment.field("type");
    if (Result<void> changed
        = change(defaultText, "right", QStringLiteral(" = "), var.defaultText, annotation ? annotation : left);
        !changed)
        return changed.error();
    return edit.verified(edits, EditLabel::setMember(name, state));
}

Result<Change> StateEditor::addComputedVar(
    const QString &state, const QString &name, const QString &type, const QString &expression) const
{
    StateEdit edit(m_document);
    if (Result<void> opened = edit.open(state); !opened)
        return opened.error();
    if (Result<void> valid = edit.checkNewName(name, tr("the name of a var")); !valid)
        return valid.error();
    const Result<QString> decorator = edit.written(QStringLiteral("rx.var"));
    const Result<QString> annotation = edit.written(type);
    const Result<QString> value = edit.written(expression);
    for (const Result<QString> *result : {&decorator, &annotation, &value}) {
        if (!*result)
            return result->error();
    }
    if (annotation->isEmpty() || value->isEmpty())
        return Error{tr("A computed var needs a type and what it gives.")};
    const QString unit = edit.source().indentationUnit();
    StateClass &promised = edit.promised();
    int after = endOfLast(rangesOf(promised.computedVars));
    promised.computedVars.append({name, *annotation, {}});
    return edit.verified(edit.body().functionInsertion({QLatin1Char('@') + *decorator, signature(name, {}, *annotation),
                                                           unit + QStringLiteral("return ") + *value},
                             after),
        EditLabel::addMember(name, state));
}

Result<Change> StateEditor::addHandler(
    const QString &state, const QString &name, const QStringList &parameters, const QVector<HandlerStep> &steps) const
{
    StateEdit edit(m_document);
    if (Result<void> opened = edit.open(state); !opened)
        return opened.error();
    if (Result<void> valid = edit.checkNewName(name, tr("the name of a handler")); !valid)
        return valid.error();
    QVector<HandlerStep> written = steps;
    for (HandlerStep &step : written) {
        if (step.kind != HandlerStep::Kind::Event && indexOf(edit.promised().vars, step.target) < 0)
            return Error{tr("“%1” has no var “%2”.").arg(state, step.target)};
        const Result<QString> value = edit.written(step.value);
        if (!value)
            return value.error();
        if (value->isEmpty() && step.kind != HandlerStep::Kind::Toggle)
            return Error{tr("A step of “%1” needs a value.").arg(name)};
        step.value = *value;
    }
    QStringList lines;
    if (writesDecorators(edit.context())) {
        const Result<QString> decorator = edit.written(QStringLiteral("rx.event"));
        if (!decorator)
            return decorator.error();
        lines.append(QLatin1Char('@') + *decorator);
    }
    lines.append(signature(name, parameters, {}));
    for (const QString &line : linesOf(written))
        lines.append(edit.source().indentationUnit() + line);

    StateClass &promised = edit.promised();
    const int after = endOfLast(rangesOf(promised.handlers));
    EventHandler handler;
    handler.name = name;
    handler.parameters = parameters;
    promised.handlers.append(handler);
    return edit.verified(edit.body().functionInsertion(lines, after), EditLabel::addMember(name, state));
}

Result<Change> StateEditor::removeMember(const QString &state, const QString &name) const
{
    StateEdit edit(m_document);
    if (Result<void> opened = edit.open(state); !opened)
        return opened.error();
    StateClass &promised = edit.promised();
    TextRange range;
    const auto take = [&](auto &members) {
        if (const int index = indexOf(members, name); index >= 0) {
            range = members.at(index).range;
            members.removeAt(index);
        }
    };
    take(promised.vars);
    take(promised.computedVars);
    take(promised.handlers);
    if (range.isEmpty())
        return Error{tr("“%1” has no “%2”.").arg(state, name)};
    return edit.verified(edit.body().removal(range), EditLabel::removeMember(name, state));
}

} // namespace vitrine
