#pragma once

#include "runtime/base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <set>
#include <string>
#include <vector>

namespace vitrine {

/// What rxconfig.py and rx.App say of the document's style sheets.
struct AppStyles {
    bool reset = true;               ///< App(reset_style=…)
    int tailwind = 0;                ///< version 3 or 4 of Tailwind; 0: the app does without
    std::string tailwindConfig;      ///< JSON object
    std::vector<std::string> urls;   ///< style sheets of other servers
    std::vector<std::string> files;  ///< style sheets by their path in assets/
    std::string global;              ///< CSS of App(style=…)
    std::set<std::string, std::less<>> candidates; ///< with Tailwind: words that may be its classes

    /// As the Bun service takes it: {"reset", "tailwind": {"version", "config"} or null, "urls", "files", "global", "candidates"}.
    nlohmann::json toJson() const;
};

/// Adds one of App(stylesheets=[…]): an address, a file of `assetsDir` or all style sheets of a folder there. The error says what is wrong with it.
Result<void> addStyleSheet(const std::string &name, const std::string &assetsDir, AppStyles *styles);

/// A `<style>` or a `<link rel="stylesheet">`. They follow one another in the order of the cascade.
struct StyleElement {
    enum class Kind { Text, Link };

    Kind kind = Kind::Text;
    std::string content; ///< CSS, or the address
    bool operator==(const StyleElement &) const = default;
};

/// Markup for the head of a document.
std::string toHtml(const std::vector<StyleElement> &elements);
/// For browsers that are there already: [["style", css], ["link", href], …].
nlohmann::json toJson(const std::vector<StyleElement> &elements);

} // namespace vitrine
