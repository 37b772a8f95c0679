#include "designer/edit/state_editor.h"

#include "designer/edit/class_body.h"
#include "designer/edit/edit_context.h"
#include "designer/edit/handler_step_reader.h"
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

/// State classes, then those of data.
QVector<StateClass> allClasses(const Module &module) { return module.states + module.dataClasses; }

/// An operation on one class: what it works with, and what the file's classes of state and data are promised to be afterwards.
class StateEdit {
    Q_DECLARE_TR_FUNCTIONS(StateEdit)

public:
    explicit StateEdit(const DesignDocument &document) : m_context(document), m_promised(allClasses(m_context.module())) { }

    Result<void> open(const QString &name)
    {
        m_index = indexOf(m_promised, name);
        if (m_index < 0)
            return Error{tr("This file has no class “%1”.").arg(name)};
        m_definition = source().root().covering(m_promised.at(m_index).nameRange).parent();
        if (m_definition.hasError())
            return Error{tr("The code of “%1” does not parse at the moment. Repair it first.").arg(name)};
        if (ClassBody(source(), m_definition).isOneLiner())
            return Error{tr("All of “%1” stands in one line. Break the line first.").arg(name)};
        return {};
    }

    const SourceDocument &source() const { return m_context.source(); }
    const EditContext &context() const { return m_context; }
    QVector<StateClass> &promisedClasses() { return m_promised; }
    StateClass &promised() { return m_promised[m_index]; }
    int index() const { return m_index; }
    bool isDataClass() const { return m_index >= m_context.module().states.size(); }
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

    void addImports(const QVector<TextEdit> &edits) { m_imports += edits; }

    /// The definition of a member; null if the class has none of the name.
    SyntaxNode function(const QString &name) const
    {
        const StateClass &state = m_promised.at(m_index);
        TextRange range;
        if (const int handler = indexOf(state.handlers, name); handler >= 0)
            range = state.handlers.at(handler).range;
        if (const int var = indexOf(state.computedVars, name); var >= 0)
            range = state.computedVars.at(var).range;
        if (range.isEmpty())
            return {};
        const SyntaxNode whole = source().root().covering(range);
        return whole.is("decorated_definition") ? whole.field("definition") : whole;
    }

    /// The steps as this file writes them; fails if one cannot be done in this class.
    Result<QVector<HandlerStep>> written(const QVector<HandlerStep> &steps, const QString &handler)
    {
        QVector<HandlerStep> result = steps;
        for (HandlerStep &step : result) {
            if (!step.source.isEmpty() || step.kind == HandlerStep::Kind::Code)
                continue;
            const bool hasTarget = step.kind != HandlerStep::Kind::Event && step.kind != HandlerStep::Kind::StopIf;
            if (hasTarget && indexOf(promised().vars, step.var()) < 0)
                return Error{tr("“%1” has no var “%2”.").arg(promised().name, step.var())};
            const bool isWhere = step.kind == HandlerStep::Kind::RemoveWhere;
            const bool needsValue = !isWhere && step.kind != HandlerStep::Kind::Toggle;
            if ((needsValue && step.value.trimmed().isEmpty()) || (isWhere && step.where.trimmed().isEmpty()))
                return Error{tr("A step of “%1” needs a value.").arg(handler)};
            for (QString *text : {&step.target, &step.value, &step.where}) {
                const Result<QString> expression = written(*text);
                if (!expression)
                    return expression.error();
                *text = *expression;
            }
        }
        return result;
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
        if (change && !haveSameContent(allClasses(change->result->module), m_promised))
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

SyntaxNode firstDefinition(const SourceDocument &source)
{
    for (const SyntaxNode &statement : source.root().namedChildren()) {
        if (statement.is("decorated_definition") || statement.is("function_definition") || statement.is("class_definition"))
            return statement;
    }
    return {};
}

QStringList indented(const QStringList &lines, const QString &indentation)
{
    QStringList result;
    for (const QString &line : lines)
        result.append(line.isEmpty() ? line : indentation + line);
    return result;
}

/// The edit without what it writes again, in whole lines.
TextEdit smallest(TextEdit edit, const QString &before)
{
    const QString &after = edit.replacement;
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype start = 0;
    while (start < shorter && before.at(start) == after.at(start))
        ++start;
    start = start == 0 ? 0 : after.lastIndexOf(QLatin1Char('\n'), start - 1) + 1;
    qsizetype end = 0;
    while (end < shorter - start && before.at(before.size() - 1 - end) == after.at(after.size() - 1 - end))
        ++end;
    while (end > 0 && after.at(after.size() - end) != QLatin1Char('\n'))
        --end;
    return {edit.offset + int(start), edit.length - int(start + end), after.mid(start, after.size() - start - end)};
}

/// The expression that is all that a function returns; null if it does more.
SyntaxNode onlyReturned(const SyntaxNode &function)
{
    QVector<SyntaxNode> statements = function.field("body").namedChildren();
    if (!statements.isEmpty() && statements.first().childOfType("string"))
        statements.removeFirst();
    return statements.size() == 1 && statements.first().is("return_statement") ? statements.first().namedChildren().value(0) : SyntaxNode();
}

Error notOneExpression(const QString &name)
{
    return {StateEditor::tr("“%1” takes more than one expression. Edit it in the code.").arg(name)};
}

/// A field without a default behind one that has it is an error in Python.
Result<void> checkDefaults(const QString &name, const QVector<StateVar> &fields)
{
    bool hadDefault = false;
    for (const StateVar &field : fields) {
        if (hadDefault && field.defaultText.isEmpty())
            return Error{StateEditor::tr("A field of “%1” before “%2” has a default, so it needs one too.").arg(name, field.name)};
        hadDefault = hadDefault || !field.defaultText.isEmpty();
    }
    return {};
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

    const QVector<StateClass> &classes = allClasses(edit.context().module());
    int behind = -1;
    for (const StateClass &other : classes)
        behind = std::max(behind, other.range.end);
    const QVector<TextEdit> edits = behind < 0 ? top_level::insertionBefore(source, firstDefinition(source), text)
                                               : top_level::insertionBehind(source, behind, text);
    edit.promisedClasses().insert(edit.context().module().states.size(), promised);
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
    if (Result<void> ordered = edit.isDataClass() ? checkDefaults(state, edit.promised().vars) : Result<void>(); !ordered)
        return ordered.error();
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
    const int after = endOfLast(rangesOf(promised.computedVars));
    promised.computedVars.append({name, *annotation, {}});
    const QStringList lines{QLatin1Char('@') + *decorator, signature(name, {}, *annotation), unit + QStringLiteral("return ") + *value};
    return edit.verified(edit.body().functionInsertion(lines, after), EditLabel::addMember(name, state));
}

Result<QString> StateEditor::computedExpression(const QString &state, const QString &name) const
{
    StateEdit edit(m_document);
    if (Result<void> opened = edit.open(state); !opened)
        return opened.error();
    const SyntaxNode returned = onlyReturned(edit.function(name));
    if (!returned || indexOf(edit.promised().computedVars, name) < 0)
        return notOneExpression(name);
    const QString text = edit.source().text(returned.range());
    return canonicalExpression(text, edit.context().module().imports);
}

Result<Change> StateEditor::setComputedVar(const QString &state, const QString &name, const std::optional<QString> &type,
    const std::optional<QString> &expression) const
{
    StateEdit edit(m_document);
    if (Result<void> opened = edit.open(state); !opened)
        return opened.error();
    const int index = indexOf(edit.promised().computedVars, name);
    if (index < 0)
        return Error{tr("“%1” has no computed var “%2”.").arg(state, name)};
    const SourceDocument &source = edit.source();
    const SyntaxNode function = edit.function(name);
    QVector<TextEdit> edits;
    if (type) {
        const Result<QString> annotation = edit.written(*type);
        if (!annotation)
            return annotation.error();
        if (annotation->isEmpty())
            return Error{tr("A computed var needs a type and what it gives.")};
        const SyntaxNode existing = function.field("return_type");
        if (!existing)
            edits.append({function.field("parameters").range().end, 0, QStringLiteral(" -> ") + *annotation});
        else if (source.text(existing.range()) != *annotation)
            edits.append({existing.range().start, existing.range().length(), *annotation});
        edit.promised().computedVars[index].annotation = *annotation;
    }
    if (expression) {
        const SyntaxNode returned = onlyReturned(function);
        if (!returned)
            return notOneExpression(name);
        const Result<QString> value = edit.written(*expression);
        if (!value)
            return value.error();
        if (value->isEmpty())
            return Error{tr("A computed var needs a type and what it gives.")};
        if (*value != source.text(returned.range()))
            edits.append({returned.range().start, returned.range().length(), *value});
    }
    return edit.verified(edits, EditLabel::setMember(name, state));
}

Result<Change> StateEditor::addHandler(
    const QString &state, const QString &name, const QStringList &parameters, const QVector<HandlerStep> &steps) const
{
    StateEdit edit(m_document);
    if (Result<void> opened = edit.open(state); !opened)
        return opened.error();
    if (Result<void> valid = edit.checkNewName(name, tr("the name of a handler")); !valid)
        return valid.error();
    const Result<QVector<HandlerStep>> written = edit.written(steps, name);
    if (!written)
        return written.error();
    QStringList lines;
    if (writesDecorators(edit.context())) {
        const Result<QString> decorator = edit.written(QStringLiteral("rx.event"));
        if (!decorator)
            return decorator.error();
        lines.append(QLatin1Char('@') + *decorator);
    }
    lines.append(signature(name, parameters, {}));
    const QString unit = edit.source().indentationUnit();
    lines += indented(linesOf(*written, unit), unit);

    StateClass &promised = edit.promised();
    const int after = endOfLast(rangesOf(promised.handlers));
    EventHandler handler;
    handler.name = name;
    handler.parameters = parameters;
    promised.handlers.append(handler);
    return edit.verified(edit.body().functionInsertion(lines, after), EditLabel::addMember(name, state));
}

Result<QVector<HandlerStep>> StateEditor::handlerSteps(const QString &state, const QString &name) const
{
    StateEdit edit(m_document);
    if (Result<void> opened = edit.open(state); !opened)
        return opened.error();
    if (indexOf(edit.promised().handlers, name) < 0)
        return Error{tr("“%1” has no handler “%2”.").arg(state, name)};
    const HandlerStepReader reader(edit.source(), edit.context().module().imports);
    const SyntaxNode body = edit.function(name).field("body");
    if (reader.rangeOf(body).isEmpty())
        return Error{tr("All of “%1” stands in one line. Break the line first.").arg(name)};
    return reader.read(body);
}

Result<Change> StateEditor::setHandler(
    const QString &state, const QString &name, const QStringList &parameters, const QVector<HandlerStep> &steps) const
{
    StateEdit edit(m_document);
    if (const Result<QVector<HandlerStep>> now = handlerSteps(state, name); !now)
        return now.error();
    if (Result<void> opened = edit.open(state); !opened)
        return opened.error();
    const Result<QVector<HandlerStep>> written = edit.written(steps, name);
    if (!written)
        return written.error();
    const SourceDocument &source = edit.source();
    const SyntaxNode function = edit.function(name);
    QVector<TextEdit> edits;
    EventHandler &handler = edit.promised().handlers[indexOf(edit.promised().handlers, name)];
    if (handler.parameters != parameters) {
        const TextRange old = function.field("parameters").range();
        const QString all = (QStringList{QStringLiteral("self")} + parameters).join(QStringLiteral(", "));
        edits.append({old.start, old.length(), QLatin1Char('(') + all + QLatin1Char(')')});
        handler.parameters = parameters;
    }
    const SyntaxNode body = function.field("body");
    const TextRange range = HandlerStepReader(source, edit.context().module().imports).rangeOf(body);
    const QString indentation = source.indentationAt(body.range().start);
    const QString unit = source.indentationUnit();
    const QStringList lines = indented(linesOf(*written, unit), indentation);
    const QString text = lines.join(source.lineBreak()).mid(indentation.size());
    const QString before = source.text(range);
    if (text != before)
        edits.append(smallest({range.start, range.length(), text}, before));
    return edit.verified(edits, EditLabel::setMember(name, state));
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

Result<Change> StateEditor::removeClass(const QString &name) const
{
    StateEdit edit(m_document);
    if (Result<void> opened = edit.open(name); !opened)
        return opened.error();
    const QVector<TextEdit> edits = top_level::removal(edit.source(), edit.promised().range);
    edit.promisedClasses().removeAt(edit.index());
    return edit.verified(edits, EditLabel::removeClass(name));
}

Result<Change> StateEditor::addDataClass(const QString &name, const QVector<Field> &fields) const
{
    StateEdit edit(m_document);
    const SourceDocument &source = edit.source();
    const Imports &imports = edit.context().module().imports;
    if (Result<void> valid = checkPythonName(name, tr("the name of a class")); !valid)
        return valid.error();
    if (top_level::isDefined(source, name))
        return Error{tr("This file has “%1” already.").arg(name)};
    if (fields.isEmpty())
        return Error{tr("“%1” needs a field.").arg(name)};
    StateClass promised;
    promised.name = name;
    QStringList lines;
    for (const Field &field : fields) {
        if (Result<void> valid = checkPythonName(field.name, tr("the name of a field")); !valid)
            return valid.error();
        if (indexOf(promised.vars, field.name) >= 0)
            return Error{tr("“%1” has “%2” already.").arg(name, field.name)};
        const Result<QString> type = edit.written(field.type);
        const Result<QString> value = edit.written(field.defaultText);
        if (!type || !value)
            return type ? value.error() : type.error();
        if (type->isEmpty())
            return Error{tr("The field “%1” needs a type.").arg(field.name)};
        promised.vars.append({field.name, *type, *value, {}});
        const QString line = source.indentationUnit() + field.name + QStringLiteral(": ") + *type;
        lines.append(value->isEmpty() ? line : line + QStringLiteral(" = ") + *value);
    }
    if (Result<void> ordered = checkDefaults(name, promised.vars); !ordered)
        return ordered.error();
    // As the file does it already.
    const bool knowsModule = imports.isImported(QStringLiteral("dataclasses"));
    if (!knowsModule && !imports.isImported(QStringLiteral("dataclass")))
        edit.addImports(standardImportEdits(source, imports, QStringLiteral("from dataclasses import dataclass")));
    lines.prepend(QStringLiteral("class %1:").arg(name));
    lines.prepend(knowsModule ? QStringLiteral("@dataclasses.dataclass") : QStringLiteral("@dataclass"));
    const QString text = lines.join(source.lineBreak());

    const QVector<StateClass> &known = edit.context().module().dataClasses;
    const QVector<TextEdit> edits = known.isEmpty() ? top_level::insertionBefore(source, firstDefinition(source), text)
                                                    : top_level::insertionBehind(source, known.last().range.end, text);
    edit.promisedClasses().append(promised);
    return edit.verified(edits, EditLabel::addClass(name));
}

} // namespace vitrine
