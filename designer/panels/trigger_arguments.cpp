#include "designer/panels/trigger_arguments.h"

#include "designer/model/module.h"
#include "runtime/catalog/catalog.h"

#include <algorithm>

namespace vitrine {

QStringList triggerArguments(const EventEntry &trigger)
{
    if (trigger.spec == QLatin1String("value"))
        return {QStringLiteral("value: str")};
    if (trigger.spec == QLatin1String("number"))
        return {QStringLiteral("value: float")};
    if (trigger.spec == QLatin1String("checked"))
        return {QStringLiteral("checked: bool")};
    if (trigger.spec == QLatin1String("key"))
        return {QStringLiteral("key: str"), QStringLiteral("info: dict[str, bool]")};
    if (trigger.spec == QLatin1String("form"))
        return {QStringLiteral("form_data: dict[str, str]")};
    if (trigger.spec == QLatin1String("none") || trigger.spec == QLatin1String("pointer"))
        return {};
    // "raw4", and "2:" before a function: the number of what it gives.
    const QString digits = trigger.spec.startsWith(QLatin1String("raw")) ? trigger.spec.mid(3) : trigger.spec.section(QLatin1Char(':'), 0, 0);
    QStringList arguments{QStringLiteral("value")};
    for (int i = 2; i <= digits.toInt(); ++i)
        arguments.append(QStringLiteral("value%1").arg(i));
    return arguments;
}

QVector<const EventEntry *> triggersOf(const Node &node, const Catalog &catalog)
{
    QVector<const EventEntry *> triggers;
    const auto add = [&](const std::vector<EventEntry> &entries) {
        for (const EventEntry &entry : entries) {
            const bool isThere = std::any_of(triggers.begin(), triggers.end(), [&](const EventEntry *other) { return other->name == entry.name; });
            if (!isThere)
                triggers.append(&entry);
        }
    };
    if (const ComponentEntry *component = catalog.component(node.component)) {
        add(component->events);
        const qsizetype own = triggers.size();
        add(catalog.commonTriggers());
        // What people mean most is not to be searched among the rest.
        std::stable_partition(triggers.begin() + own, triggers.end(),
                              [](const EventEntry *entry) { return entry->name == QLatin1String("on_click"); });
    }
    return triggers;
}

QStringList fittingHandlers(const Module &module, const EventEntry &trigger)
{
    const qsizetype given = triggerArguments(trigger).size();
    QStringList names;
    for (const StateClass &state : module.states) {
        for (const EventHandler &handler : state.handlers) {
            const auto needed = std::count_if(handler.parameters.begin(), handler.parameters.end(), [](const QString &parameter) {
                return !parameter.contains(QLatin1Char('=')) && !parameter.startsWith(QLatin1Char('*'));
            });
            if (needed <= given)
                names.append(state.name + QLatin1Char('.') + handler.name);
        }
    }
    return names;
}

} // namespace vitrine
