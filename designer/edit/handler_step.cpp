#include "designer/edit/handler_step.h"

#include "designer/source/source_document.h"

#include <algorithm>

namespace vitrine {

namespace {

/// The line that does it to `target`, which is written out.
QString deed(const HandlerStep &step, const QString &target)
{
    switch (step.kind) {
    case HandlerStep::Kind::Set:
        return target + QStringLiteral(" = ") + step.value;
    case HandlerStep::Kind::Toggle:
        return target + QStringLiteral(" = not ") + target;
    case HandlerStep::Kind::Increment:
        if (step.value.startsWith(QLatin1Char('-')))
            return target + QStringLiteral(" -= ") + step.value.mid(1);
        return target + QStringLiteral(" += ") + step.value;
    case HandlerStep::Kind::Append:
        return QStringLiteral("%1.append(%2)").arg(target, step.value);
    case HandlerStep::Kind::Remove:
        return QStringLiteral("%1.remove(%2)").arg(target, step.value);
    case HandlerStep::Kind::Pop:
        return QStringLiteral("%1.pop(%2)").arg(target, step.value);
    case HandlerStep::Kind::RemoveWhere:
        return QStringLiteral("%1 = [%2 for %2 in %1 if %3]").arg(target, step.item, negated(step.where));
    case HandlerStep::Kind::Event:
        return QStringLiteral("yield ") + step.value;
    case HandlerStep::Kind::StopIf:
    case HandlerStep::Kind::Code:
        break;
    }
    return step.value;
}

QStringList linesOfStep(const HandlerStep &step, const QString &unit)
{
    if (!step.source.isEmpty())
        return step.source.split(QLatin1Char('\n'));
    const QString self = QStringLiteral("self.");
    if (step.kind == HandlerStep::Kind::StopIf)
        return {QStringLiteral("if %1:").arg(step.value), unit + QStringLiteral("return")};
    if (step.list.isEmpty())
        return {deed(step, self + step.target)};
    QStringList lines{QStringLiteral("for %1 in %2:").arg(step.item, self + step.list)};
    if (!step.where.isEmpty())
        lines.append(unit + QStringLiteral("if %1:").arg(step.where));
    lines.append(unit.repeated(lines.size()) + deed(step, step.target));
    return lines;
}

bool isEvent(const HandlerStep &step) { return step.kind == HandlerStep::Kind::Event; }

/// Without a new text it stays a generator: what such a function returns is no event.
bool yields(const HandlerStep &step)
{
    return step.source.contains(QLatin1String("yield "))
        || (step.kind == HandlerStep::Kind::Code && step.value.contains(QLatin1String("yield ")));
}

} // namespace

bool HandlerStep::doesTheSame(const HandlerStep &other) const
{
    return kind == other.kind && target == other.target && value == other.value && list == other.list && item == other.item
        && where == other.where;
}

QString HandlerStep::var() const
{
    if (!list.isEmpty())
        return list;
    const auto end = std::find_if(target.cbegin(), target.cend(), [](QChar c) { return c == u'.' || c == u'['; });
    return target.left(end - target.cbegin());
}

QStringList linesOf(const QVector<HandlerStep> &steps, const QString &unit)
{
    if (steps.isEmpty())
        return {QStringLiteral("pass")};
    const auto firstEvent = std::find_if(steps.cbegin(), steps.cend(), isEvent);
    const bool areReturned
        = std::all_of(firstEvent, steps.cend(), isEvent) && std::none_of(steps.cbegin(), steps.cend(), yields);
    QStringList lines;
    QStringList returned;
    for (const HandlerStep &step : steps) {
        if (!step.before.isEmpty())
            lines += step.before.chopped(1).split(QLatin1Char('\n'));
        const bool wasReturned = isEvent(step) && step.source.startsWith(QLatin1String("return"));
        if (isEvent(step) && areReturned)
            returned.append(step.value);
        else
            lines += wasReturned ? QStringList{deed(step, {})} : linesOfStep(step, unit);
    }
    if (returned.size() == 1)
        lines += steps.last().source.isEmpty() ? QStringList{QStringLiteral("return ") + returned.first()}
                                               : steps.last().source.split(QLatin1Char('\n'));
    else if (!returned.isEmpty())
        lines.append(QStringLiteral("return [%1]").arg(returned.join(QStringLiteral(", "))));
    return lines;
}

QString negated(const QString &condition)
{
    static const QVector<std::pair<QString, QString>> opposites{{QStringLiteral("=="), QStringLiteral("!=")},
        {QStringLiteral("<"), QStringLiteral(">=")}, {QStringLiteral(">"), QStringLiteral("<=")},
        {QStringLiteral("in"), QStringLiteral("not in")}, {QStringLiteral("is"), QStringLiteral("is not")}};
    const SourceDocument source(condition.trimmed());
    const SyntaxNode expression = source.root().namedChildren().value(0).namedChildren().value(0);
    if (expression.is("not_operator"))
        return source.text(expression.field("argument").range());
    const QVector<SyntaxNode> operands = expression.namedChildren();
    if (expression.is("comparison_operator") && operands.size() == 2) {
        const TextRange between{operands.first().range().end, operands.last().range().start};
        const QString is = source.text(between).simplified();
        for (const auto &[one, other] : opposites) {
            if (is == one || is == other)
                return source.text(operands.first().range()) + QLatin1Char(' ') + (is == one ? other : one) + QLatin1Char(' ')
                    + source.text(operands.last().range());
        }
    }
    const bool isSimple = expression.is("identifier") || expression.is("attribute") || expression.is("call") || expression.is("subscript");
    return (isSimple ? QStringLiteral("not %1") : QStringLiteral("not (%1)")).arg(source.text());
}

} // namespace vitrine
