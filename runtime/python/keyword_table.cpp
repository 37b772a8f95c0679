#include "runtime/python/keyword_table.h"

#include <algorithm>
#include <array>

namespace vitrine {

const Keyword &KeywordTable::find(const std::string &name)
{
    const auto entry = m_keywords.find(name);
    return entry != m_keywords.end() ? entry->second : m_keywords.emplace(name, classify(name)).first->second;
}

Keyword KeywordTable::classify(const std::string &name) const
{
    using Kind = Keyword::Kind;
    static const std::unordered_map<std::string_view, Kind> universal
        = {{"class_name", Kind::ClassName}, {"style", Kind::Style}, {"id", Kind::Id}, {"key", Kind::Key},
           {"custom_attrs", Kind::CustomAttributes}, {"ref", Kind::Ref}};
    Keyword keyword;
    keyword.name = name;
    keyword.reactName = camelCase(name);
    const QString text = QString::fromStdString(name);
    if (const auto fixed = universal.find(name); fixed != universal.end()) {
        keyword.kind = fixed->second;
    } else if (const PropEntry *prop = m_catalog.prop(m_entry, text)) {
        keyword.kind = Kind::Prop;
        keyword.prop = prop;
        keyword.reactName = prop->reactName.toStdString();
    } else if (const EventEntry *event = m_catalog.event(m_entry, text)) {
        keyword.kind = Kind::Event;
        keyword.reactName = event->reactName.toStdString();
        keyword.spec = event->spec.toStdString();
    } else if (name.starts_with("data_") || name.starts_with("aria_")) {
        keyword.kind = Kind::Attribute;
        keyword.reactName = name;
        std::replace(keyword.reactName.begin(), keyword.reactName.end(), '_', '-');
    } else if (name.starts_with('_')) {
        keyword.kind = Kind::Pseudo;
        keyword.selector = pseudoSelector(std::string_view(name).substr(1));
    } else if (const CssProperty *css = m_catalog.cssProperty(text)) {
        keyword.kind = Kind::Css;
        keyword.css = css;
    }
    return keyword;
}

std::string camelCase(std::string_view snake)
{
    while (snake.ends_with('_'))
        snake.remove_suffix(1);
    std::string camel;
    bool upper = false;
    for (const char c : snake) {
        if (c == '_') {
            upper = !camel.empty();
            continue;
        }
        camel += upper ? char(toupper(c)) : c;
        upper = false;
    }
    return camel;
}

std::string pseudoSelector(std::string_view name)
{
    static constexpr std::array<std::string_view, 10> elements = {"before", "after", "placeholder", "selection", "first-letter",
                                                                  "first-line", "marker", "backdrop", "cue", "file-selector-button"};
    if (name == "dark" || name == "light")
        return '.' + std::string(name) + " &";
    std::string dashed(name);
    std::replace(dashed.begin(), dashed.end(), '_', '-');
    const bool element = std::find(elements.begin(), elements.end(), dashed) != elements.end();
    return (element ? "&::" : "&:") + dashed;
}

} // namespace vitrine
