#include "designer/panels/trigger_arguments.h"

#include "designer/model/design_document.h"
#include "designer/model/loop_items.h"
#include "runtime/catalog/catalog.h"

#include <QRegularExpression>

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

/// What is around the node for a parameter: `todo.id` for `todo_id: int`; empty if there is nothing.
static QString argumentFor(const QString &parameter, const QVector<LoopItem> &around, const Module &module)
{
    const QString name = parameter.section(QLatin1Char(':'), 0, 0).trimmed();
    const QString type = parameter.section(QLatin1Char(':'), 1).trimmed();
    for (const LoopItem &item : around) {
        for (const LoopItem &part : partsOf(item, module)) {
            const QString field = part.name.mid(item.name.size()).remove(QRegularExpression(QStringLiteral("[^\\w]")));
            const bool isCalledSo = field.isEmpty() ? name == item.name : name == field || name == item.name + QLatin1Char('_') + field;
            const bool isThing = field.isEmpty() && !type.isEmpty() && type == item.type && module.dataClass(type);
            if (isCalledSo || isThing)
                return part.name;
        }
    }
    return {};
}

QStringList handlerCalls(const DesignDocument &document, NodeId node, const EventEntry &trigger)
{
    const Module &module = document.module();
    const qsizetype given = triggerArguments(trigger).size();
    const QVector<LoopItem> around = loopItemsAround(module, document.source(), node);
    QStringList plain;
    QStringList found;
    QStringList open;
    for (const StateClass &state : module.states) {
        for (const EventHandler &handler : state.handlers) {
            const QString name = state.name + QLatin1Char('.') + handler.name;
            QStringList needed = handler.parameters;
            needed.removeIf([](const QString &parameter) { return parameter.contains(QLatin1Char('=')) || parameter.startsWith(QLatin1Char('*')); });
            QStringList arguments;
            for (const QString &parameter : std::as_const(needed)) {
                const QString argument = argumentFor(parameter, around, module);
                if (argument.isEmpty())
                    break;
                arguments.append(argument);
            }
            if (!arguments.isEmpty() && arguments.size() + given >= needed.size())
                found.append(QStringLiteral("%1(%2)").arg(name, arguments.join(QLatin1String(", "))));
            else if (needed.size() <= given)
                plain.append(name);
            else {
                QStringList names;
                for (const QString &parameter : needed.first(needed.size() - std::min(given, needed.size() - 1)))
                    names.append(parameter.section(QLatin1Char(':'), 0, 0).trimmed());
                open.append(QStringLiteral("%1(%2)").arg(name, names.join(QLatin1String(", "))));
            }
        }
    }
    return found + plain + open;
}

} // namespace vitrine
