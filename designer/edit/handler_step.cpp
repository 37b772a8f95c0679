#include "designer/edit/handler_step.h"

#include <algorithm>

namespace vitrine {

namespace {

QString lineOf(const HandlerStep &step)
{
    const QString var = QStringLiteral("self.") + step.target;
    switch (step.kind) {
    case HandlerStep::Kind::Set:
        return var + QStringLiteral(" = ") + step.value;
    case HandlerStep::Kind::Toggle:
        return var + QStringLiteral(" = not ") + var;
    case HandlerStep::Kind::Increment:
        if (step.value.startsWith(QLatin1Char('-')))
            return var + QStringLiteral(" -= ") + step.value.mid(1);
        return var + QStringLiteral(" += ") + step.value;
    case HandlerStep::Kind::Append:
        return QStringLiteral("%1.append(%2)").arg(var, step.value);
    case HandlerStep::Kind::Remove:
        return QStringLiteral("%1.remove(%2)").arg(var, step.value);
    case HandlerStep::Kind::Event:
        return QStringLiteral("yield ") + step.value;
    }
    Q_UNREACHABLE();
}

bool isEvent(const HandlerStep &step) { return step.kind == HandlerStep::Kind::Event; }

} // namespace

QStringList linesOf(const QVector<HandlerStep> &steps)
{
    if (steps.isEmpty())
        return {QStringLiteral("pass")};
    const auto firstEvent = std::find_if(steps.cbegin(), steps.cend(), isEvent);
    const bool eventsAreLast = std::all_of(firstEvent, steps.cend(), isEvent);
    QStringList lines;
    QStringList returned;
    for (const HandlerStep &step : steps) {
        if (isEvent(step) && eventsAreLast)
            returned.append(step.value);
        else
            lines.append(lineOf(step));
    }
    if (returned.size() == 1)
        lines.append(QStringLiteral("return ") + returned.first());
    else if (!returned.isEmpty())
        lines.append(QStringLiteral("return [%1]").arg(returned.join(QStringLiteral(", "))));
    return lines;
}

} // namespace vitrine
