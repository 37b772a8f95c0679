#include "designer/edit/handler_step_reader.h"

#include "designer/edit/import_edit.h"
#include "designer/edit/snippet.h"
#include "designer/edit/source_lines.h"

#include <algorithm>

namespace vitrine {

namespace {

bool hasComment(const SyntaxNode &node)
{
    for (const SyntaxNode &child : node.children()) {
        if (child.is("comment") || hasComment(child))
            return true;
    }
    return false;
}

/// The only statement of a block; null if there are several.
SyntaxNode onlyStatement(const SyntaxNode &block)
{
    const QVector<SyntaxNode> statements = block.namedChildren();
    return block.is("block") && statements.size() == 1 ? statements.first() : SyntaxNode();
}

/// Lines of comments, and empty ones, without their indentation.
QString withoutIndentation(const SourceDocument &source, TextRange lines)
{
    QStringList result;
    for (const QString &line : source.text(lines).remove(QLatin1Char('\r')).split(QLatin1Char('\n')))
        result.append(line.trimmed());
    return result.join(QLatin1Char('\n'));
}

} // namespace

QString HandlerStepReader::expression(const SyntaxNode &node) const
{
    // Brackets that a long line was given are none of the value's.
    const bool isWrapped = node.is("parenthesized_expression") && text(node).contains(QLatin1Char('\n'));
    const SyntaxNode value = isWrapped ? node.namedChildren().value(0) : node;
    return canonicalExpression(source_lines::onOneLine(m_source, value).value_or(text(value)), m_imports);
}

QString HandlerStepReader::memberOf(const SyntaxNode &node, const QString &owner) const
{
    SyntaxNode root = node;
    while (root.is("attribute") || root.is("subscript"))
        root = root.is("attribute") ? root.field("object") : root.field("value");
    const bool isOwn = root.is("identifier") && text(root) == owner && root != node;
    return isOwn ? text(node) : QString();
}

TextRange HandlerStepReader::rangeOf(const SyntaxNode &body) const
{
    const QVector<SyntaxNode> statements = body.namedChildren();
    if (statements.isEmpty() || !source_lines::beginsLine(m_source, body.range().start))
        return {};
    return {source_lines::startWithComments(m_source, statements.first().range().start), m_source.lineEnd(statements.last().range().end)};
}

QVector<HandlerStep> HandlerStepReader::read(const SyntaxNode &body) const
{
    QVector<HandlerStep> steps;
    const QVector<SyntaxNode> statements = body.namedChildren();
    const TextRange whole = rangeOf(body);
    int done = whole.start;
    for (qsizetype i = 0; i < statements.size(); ++i) {
        if (statements.at(i).is("comment"))
            continue;
        const int start = statements.at(i).range().start;
        int end = m_source.lineEnd(statements.at(i).range().end);
        bool isAlone = m_source.text({statements.at(i).range().end, end}).trimmed().isEmpty();
        // `a = 1; b = 2`, and a comment beside.
        while (i + 1 < statements.size() && statements.at(i + 1).range().start < end) {
            isAlone = false;
            end = std::max(end, m_source.lineEnd(statements.at(++i).range().end));
        }
        if (statements.size() == 1 && isAlone && statements.at(i).is("pass_statement"))
            return {};
        const bool isLast = end >= whole.end;
        const bool isPlain = isAlone && !hasComment(statements.at(i));
        QVector<HandlerStep> read;
        if (isPlain && isLast && statements.at(i).is("return_statement"))
            read = returned(statements.at(i));
        else if (isPlain)
            read = {step(statements.at(i))};
        if (read.isEmpty())
            read = {HandlerStep{HandlerStep::Kind::Code, {}, {}}};
        const auto moved = [&](TextRange range) {
            return Snippet::of(m_source, range).indented({}).remove(QLatin1Char('\r'));
        };
        if (read.size() == 1)
            read.first().source = moved({start, end});
        if (read.first().kind == HandlerStep::Kind::Code)
            read.first().value = read.first().source;
        const int lineStart = m_source.lineStart(start);
        if (done < lineStart)
            read.first().before = withoutIndentation(m_source, {done, lineStart});
        done = source_lines::nextLine(m_source, end);
        steps += read;
    }
    if (done < whole.end && !steps.isEmpty()) {
        const QString rest = withoutIndentation(m_source, {done, whole.end});
        steps.append({HandlerStep::Kind::Code, {}, rest, {}, {}, {}, {}, rest});
    }
    return steps;
}

HandlerStep HandlerStepReader::step(const SyntaxNode &statement) const
{
    HandlerStep step;
    bool isKnown = false;
    if (statement.is("expression_statement") && statement.namedChildren().size() == 1) {
        const SyntaxNode inner = statement.namedChildren().first();
        if (inner.is("call"))
            isKnown = readCall(inner, step);
        else if (inner.is("yield") && inner.namedChildren().size() == 1 && !inner.childOfType("from")) {
            step = HandlerStep::event(expression(inner.namedChildren().first()));
            isKnown = true;
        } else
            isKnown = readAssignment(inner, QStringLiteral("self"), step);
        if (isKnown)
            step.target.remove(0, step.target.startsWith(QLatin1String("self.")) ? 5 : 0);
    } else if (statement.is("for_statement")) {
        isKnown = readLoop(statement, step);
    } else if (statement.is("if_statement")) {
        isKnown = readStop(statement, step);
    }
    // A step is one line in a form.
    const bool fits = !(step.value + step.target + step.where).contains(QLatin1Char('\n'));
    return isKnown && fits ? step : HandlerStep{HandlerStep::Kind::Code, {}, {}};
}

bool HandlerStepReader::readAssignment(const SyntaxNode &assignment, const QString &owner, HandlerStep &step) const
{
    const SyntaxNode right = assignment.field("right");
    const QString target = memberOf(assignment.field("left"), owner);
    if (target.isEmpty() || !right || right.is("assignment") || assignment.field("type"))
        return false;
    if (assignment.is("augmented_assignment")) {
        const QString operation = text(assignment.field("operator"));
        const bool isSum = right.is("integer") || right.is("float") || right.is("identifier") || right.is("attribute")
            || operation == QLatin1String("+=");
        step = HandlerStep::increment(target, (operation == QLatin1String("-=") ? QStringLiteral("-") : QString()) + expression(right));
        return isSum && (operation == QLatin1String("+=") || operation == QLatin1String("-="));
    }
    if (!assignment.is("assignment"))
        return false;
    if (right.is("not_operator") && text(right.field("argument")) == target) {
        step = HandlerStep::toggle(target);
        return true;
    }
    if (right.is("list_comprehension")) {
        const QVector<SyntaxNode> parts = right.namedChildren();
        const SyntaxNode clause = right.childOfType("for_in_clause");
        const SyntaxNode condition = right.childOfType("if_clause");
        const QString item = text(right.field("body"));
        if (parts.size() == 3 && condition && text(clause.field("left")) == item && text(clause.field("right")) == target) {
            const QString kept = expression(condition.namedChildren().value(0));
            step = {HandlerStep::Kind::RemoveWhere, target, {}, {}, item, negated(kept)};
            return true;
        }
    }
    step = HandlerStep::set(target, expression(right));
    return true;
}

bool HandlerStepReader::readCall(const SyntaxNode &call, HandlerStep &step) const
{
    const SyntaxNode function = call.field("function");
    const QVector<SyntaxNode> arguments = call.field("arguments").namedChildren();
    const QString target = memberOf(function.field("object"), QStringLiteral("self"));
    if (target.isEmpty() || arguments.size() != 1 || arguments.first().is("keyword_argument") || arguments.first().is("list_splat"))
        return false;
    const QString method = text(function.field("attribute"));
    const QString value = expression(arguments.first());
    if (method == QLatin1String("append"))
        step = HandlerStep::append(target, value);
    else if (method == QLatin1String("remove"))
        step = HandlerStep::remove(target, value);
    else if (method == QLatin1String("pop"))
        step = {HandlerStep::Kind::Pop, target, value};
    else
        return false;
    return true;
}

bool HandlerStepReader::readLoop(const SyntaxNode &loop, HandlerStep &step) const
{
    const QString item = text(loop.field("left"));
    const QString list = memberOf(loop.field("right"), QStringLiteral("self"));
    SyntaxNode inner = onlyStatement(loop.field("body"));
    QString where;
    if (inner.is("if_statement") && !inner.field("alternative")) {
        where = expression(inner.field("condition"));
        inner = onlyStatement(inner.field("consequence"));
    }
    if (!loop.field("left").is("identifier") || list.isEmpty() || loop.field("alternative") || !inner.is("expression_statement")
        || loop.childOfType("async") || !readAssignment(inner.namedChildren().value(0), item, step)
        || step.kind == HandlerStep::Kind::RemoveWhere)
        return false;
    step.list = list.mid(5);
    step.item = item;
    step.where = where;
    return !step.list.contains(QLatin1Char('.')) && !step.list.contains(QLatin1Char('['));
}

bool HandlerStepReader::readStop(const SyntaxNode &condition, HandlerStep &step) const
{
    const SyntaxNode inner = onlyStatement(condition.field("consequence"));
    if (condition.field("alternative") || !inner.is("return_statement") || !inner.namedChildren().isEmpty())
        return false;
    step = {HandlerStep::Kind::StopIf, {}, expression(condition.field("condition"))};
    return true;
}

QVector<HandlerStep> HandlerStepReader::returned(const SyntaxNode &statement) const
{
    const SyntaxNode value = statement.namedChildren().value(0);
    if (!value || value.is("none"))
        return {};
    QVector<HandlerStep> steps;
    for (const SyntaxNode &event : value.is("list") ? value.namedChildren() : QVector<SyntaxNode>{value})
        steps.append(HandlerStep::event(expression(event)));
    const bool fits = std::none_of(steps.cbegin(), steps.cend(), [](const HandlerStep &step) { return step.value.contains(QLatin1Char('\n')); });
    return fits ? steps : QVector<HandlerStep>();
}

} // namespace vitrine
