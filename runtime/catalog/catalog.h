#pragma once

#include "runtime/base/result.h"
#include "runtime/catalog/component_entry.h"
#include "runtime/catalog/css_property.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace vitrine {

/// The components of the API with their props and events, read once at start from share/vitrine/catalog.
///
/// Const after loading, so any thread may read it. Entries are owned by the catalog and stay where they are for its lifetime,
/// also when the catalog is moved.
class Catalog {
public:
    struct Family {
        QString name;
        std::vector<const ComponentEntry *> components; ///< parts that the palette does not list included
    };

    /// Reads and checks all files. The error names file and entry.
    static Result<Catalog> load(const QString &folder);

    Catalog(Catalog &&) = default;
    Catalog &operator=(Catalog &&) = default;

    /// Entry of a Python path with the module alias `rx`, canonical or alias; null when there is none.
    const ComponentEntry *component(const QString &path) const;
    /// In the order of the palette.
    const std::vector<Family> &families() const { return m_families; }
    const std::vector<ComponentEntry> &components() const { return m_components; }

    /// The triggers that every component has.
    const std::vector<EventEntry> &commonTriggers() const { return m_triggers; }
    /// The HTML attributes that every component with ComponentEntry::globalAttributes takes.
    const std::vector<PropEntry> &globalAttributes() const { return m_globalAttributes; }

    /// A prop of the component by its Python keyword, its own or a global attribute; null when there is none.
    const PropEntry *prop(const ComponentEntry &component, const QString &name) const;
    /// A trigger of the component, its own or a common one; null when there is none.
    const EventEntry *event(const ComponentEntry &component, const QString &name) const;

    /// The CSS property of a Python keyword (max_width, padding_x, or as CSS in JavaScript has it, maxWidth); null when there is none.
    const CssProperty *cssProperty(const QString &name) const;
    bool isCssProperty(const QString &name) const { return cssProperty(name) != nullptr; }
    /// Sorted by name.
    const std::vector<CssProperty> &cssProperties() const { return m_cssProperties; }

    /// Keywords that every component takes and that are neither props nor CSS: id, key, class_name, data_…, aria_… and so on.
    static bool isUniversalKeyword(const QString &name);

    /// Whether a call of the component may have the keyword: a prop, a trigger, CSS, a selector (`_hover`), or a universal one.
    bool takesKeyword(const ComponentEntry &component, const QString &name) const;

    /// Whether CSS, an event or any component of the catalog has a keyword of this name.
    bool knowsKeyword(const QString &name) const;

    /// The components that may be meant by an unknown path (`rx.buton`: `rx.button`), at most three; none when nothing is close.
    QStringList nearestNames(const QString &path) const;
    /// The keywords that may be meant by one that the component does not know, at most three; none when nothing is close.
    QStringList nearestProps(const ComponentEntry &component, const QString &name) const;

private:
    friend class CatalogReader;
    Catalog() = default;

    std::vector<ComponentEntry> m_components;
    std::vector<Family> m_families;
    std::vector<EventEntry> m_triggers;
    std::vector<PropEntry> m_globalAttributes;
    std::vector<CssProperty> m_cssProperties;
    QHash<QString, qsizetype> m_componentByPath;
    QHash<QString, qsizetype> m_cssByName;
};

} // namespace vitrine
