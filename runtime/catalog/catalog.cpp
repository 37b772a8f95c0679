#include "runtime/catalog/catalog.h"

#include "runtime/catalog/catalog_reader.h"
#include "runtime/catalog/nearest_word.h"

#include <algorithm>

namespace vitrine {

namespace {

const QStringList &universalKeywords()
{
    static const QStringList keywords{QStringLiteral("id"), QStringLiteral("key"), QStringLiteral("class_name"),
        QStringLiteral("style"), QStringLiteral("ref"), QStringLiteral("custom_attrs"), QStringLiteral("special_props")};
    return keywords;
}

template <typename Entry>
const Entry *findByName(const std::vector<Entry> &entries, const QString &name)
{
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry &entry) { return entry.name == name; });
    return found == entries.end() ? nullptr : &*found;
}

template <typename Entry>
void appendNames(QStringList &names, const std::vector<Entry> &entries)
{
    for (const Entry &entry : entries)
        names.append(entry.name);
}

} // namespace

Result<Catalog> Catalog::load(const QString &folder) { return CatalogReader(folder).read(); }

const ComponentEntry *Catalog::component(const QString &path) const
{
    const auto found = m_componentByPath.constFind(path);
    return found == m_componentByPath.cend() ? nullptr : &m_components[*found];
}

const PropEntry *Catalog::prop(const ComponentEntry &component, const QString &name) const
{
    if (const PropEntry *own = findByName(component.props, name))
        return own;
    return component.globalAttributes ? findByName(m_globalAttributes, name) : nullptr;
}

const EventEntry *Catalog::event(const ComponentEntry &component, const QString &name) const
{
    if (const EventEntry *own = findByName(component.events, name))
        return own;
    return findByName(m_triggers, name);
}

const CssProperty *Catalog::cssProperty(const QString &name) const
{
    const auto found = m_cssByName.constFind(name);
    return found == m_cssByName.cend() ? nullptr : &m_cssProperties[*found];
}

bool Catalog::isUniversalKeyword(const QString &name)
{
    return name.startsWith(QLatin1String("data_")) || name.startsWith(QLatin1String("aria_"))
        || universalKeywords().contains(name);
}

bool Catalog::takesKeyword(const ComponentEntry &component, const QString &name) const
{
    return prop(component, name) || event(component, name) || isCssProperty(name) || isUniversalKeyword(name)
        || name.startsWith(QLatin1Char('_'));
}

bool Catalog::knowsKeyword(const QString &name) const
{
    return isCssProperty(name) || isUniversalKeyword(name) || findByName(m_triggers, name) || findByName(m_globalAttributes, name)
        || std::any_of(m_components.begin(), m_components.end(),
                       [&](const ComponentEntry &entry) { return findByName(entry.props, name) || findByName(entry.events, name); });
}

QStringList Catalog::nearestNames(const QString &path) const
{
    // "rx.div" most likely means the component that is called so in another namespace.
    const QString lastPart = path.mid(path.lastIndexOf(u'.'));
    QStringList paths;
    const ComponentEntry *sameLastPart = nullptr;
    for (const ComponentEntry &component : m_components) {
        paths.append(component.name);
        paths.append(component.aliases);
        if (component.name.endsWith(lastPart) && (!sameLastPart || component.name.size() < sameLastPart->name.size()))
            sameLastPart = &component;
    }
    return sameLastPart ? QStringList{sameLastPart->name} : nearestWords(path, paths);
}

QStringList Catalog::nearestProps(const ComponentEntry &component, const QString &name) const
{
    // In the order of likelihood: of equally close words the first ones are taken.
    QStringList names;
    appendNames(names, component.props);
    appendNames(names, component.events);
    appendNames(names, m_triggers);
    names.append(universalKeywords());
    appendNames(names, m_cssProperties);
    if (component.globalAttributes)
        appendNames(names, m_globalAttributes);
    return nearestWords(name, names);
}

} // namespace vitrine
