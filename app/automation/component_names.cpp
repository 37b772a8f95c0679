#include "app/automation/component_names.h"

#include "designer/edit/python_name.h"
#include "designer/model/node.h"
#include "designer/panels/trigger_arguments.h"
#include "runtime/catalog/catalog.h"
#include "runtime/catalog/nearest_word.h"

namespace vitrine::automation::component_names {

namespace {

QString withOffer(const QString &sentence, const QStringList &nearest)
{
    if (nearest.isEmpty())
        return sentence;
    return sentence + QStringLiteral(" Did you mean %1?").arg(eitherOf(nearest, QStringLiteral("“"), QStringLiteral("”")));
}

QString withModule(const QString &name)
{
    return name.startsWith(QLatin1String("rx.")) ? name : QLatin1String("rx.") + name;
}

} // namespace

Result<const ComponentEntry *> find(const Catalog &catalog, const QString &name)
{
    if (const ComponentEntry *entry = catalog.component(withModule(name)))
        return entry;
    return Error{withOffer(QStringLiteral("There is no component “%1”.").arg(name), catalog.nearestNames(withModule(name)))};
}

Result<QString> path(const Catalog &catalog, const QString &name)
{
    const Result<const ComponentEntry *> entry = find(catalog, name);
    if (!entry)
        return entry.error();
    return withModule(name);
}

Result<void> checkKeyword(const Catalog &catalog, const QString &component, const QString &keyword)
{
    if (Result<void> valid = checkPythonName(keyword, QStringLiteral("the name of a property")); !valid)
        return valid;
    const ComponentEntry *entry = catalog.component(component);
    if (!entry || catalog.takesKeyword(*entry, keyword))
        return {};
    return Error{withOffer(QStringLiteral("%1 has no property “%2”.").arg(component, keyword), catalog.nearestProps(*entry, keyword))};
}

Result<void> checkTrigger(const Catalog &catalog, const Node &node, const QString &trigger)
{
    const ComponentEntry *entry = catalog.component(node.component);
    if (!entry || catalog.event(*entry, trigger))
        return {};
    QStringList triggers;
    for (const EventEntry *event : triggersOf(node, catalog))
        triggers.append(event->name);
    return Error{withOffer(QStringLiteral("%1 has no trigger “%2”.").arg(node.component, trigger), nearestWords(trigger, triggers))};
}

} // namespace vitrine::automation::component_names
