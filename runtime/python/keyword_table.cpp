#include "runtime/python/keyword_table.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace vitrine {

namespace {

bool startsWithAny(std::string_view name, std::initializer_list<std::string_view> prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) { return name.starts_with(prefix); });
}

bool isAttribute(std::string_view name)
{
    return startsWithAny(name, {"data_", "data-", "aria_", "aria-"});
}

/// What is only one browser's, and what no Python name can be (`**{":hover": …}`): selectors, custom properties, names with dashes.
bool isUnlistedCss(std::string_view name)
{
    return startsWithAny(name, {"webkit_", "moz_", "ms_", "Webkit", "Moz"})
        || !std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) || c == '_' || c >= 0x80; });
}

} // namespace

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
    const auto isOwnInJavaScript = [&] { // a slip, even where CSS has the same: colorScheme
        const auto isIt = [&](const PropEntry &prop) { return camelCase(prop.name.toStdString()) == name; };
        return std::any_of(m_entry.props.begin(), m_entry.props.end(), isIt);
    };
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
    } else if (isAttribute(name)) {
        keyword.kind = Kind::Attribute;
        keyword.reactName = name;
        std::replace(keyword.reactName.begin(), keyword.reactName.end(), '_', '-');
    } else if (name.starts_with('_')) {
        keyword.kind = Kind::Pseudo;
        keyword.selector = pseudoSelector(std::string_view(name).substr(1));
    } else if ((m_catalog.isCssProperty(text) && !isOwnInJavaScript()) || isUnlistedCss(name)) {
        keyword.kind = Kind::Css;
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
