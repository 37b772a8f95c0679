#pragma once

#include "runtime/catalog/catalog.h"

#include <string>
#include <unordered_map>

namespace vitrine {

/// What a keyword of a component call means.
struct Keyword {
    enum class Kind {
        Prop,      ///< of the component, or a global HTML attribute
        Event,     ///< on_…
        Css,       ///< a CSS property, or what else styles have
        Pseudo,    ///< _hover: styles under a selector
        Attribute, ///< data_…, aria_…: an attribute as it is
        ClassName, Style, Id, Key, CustomAttributes, Ref,
        Unknown ///< taken as CSS, as the API does, with a warning
    };

    Kind kind = Kind::Unknown;
    std::string name;      ///< Python keyword
    std::string reactName; ///< name of the React prop
    std::string selector;  ///< of a Pseudo
    std::string spec;      ///< of an Event
    const PropEntry *prop = nullptr;
};

/// The keywords of one component, looked up once each.
class KeywordTable
{
public:
    KeywordTable(const Catalog &catalog, const ComponentEntry &entry) : m_catalog(catalog), m_entry(entry) {}

    /// The same object for the same name, for the lifetime of the table. An unknown on_… has Kind::Unknown.
    const Keyword &find(const std::string &name);
    const ComponentEntry &entry() const { return m_entry; }

private:
    Keyword classify(const std::string &name) const;

    const Catalog &m_catalog;
    const ComponentEntry &m_entry;
    std::unordered_map<std::string, Keyword> m_keywords;
};

/// `max_width` -> `maxWidth`; a trailing underscore (`as_`) falls away.
std::string camelCase(std::string_view snake);
/// Selector of a pseudo keyword without its underscore: `hover` -> `&:hover`, `before` -> `&::before`, `dark` -> `.dark &`.
std::string pseudoSelector(std::string_view name);

} // namespace vitrine
