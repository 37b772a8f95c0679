#pragma once

#include "runtime/compile/app_styles.h"
#include "runtime/compile/page.h"

#include <QByteArray>

namespace vitrine {

/// What every page of an app starts with; see "The HTML document and the bootstrap" in ARCHITECTURE.md.
struct Bootstrap {
    std::string build;
    int generation = 0;            ///< development: which load of the app the page came from
    std::string event = "/_event"; ///< empty: the app has no state and connects to nothing
    std::vector<std::string> routes;
    std::string vars = "[]";       ///< JSON array of initial values by number
    std::string storage = "[]";    ///< JSON array: vars that the browser keeps, see client_storage.h
    std::string theme = "{}";      ///< JSON object: React props of the theme
    std::string toaster = "{}";    ///< JSON object: React props of the toast provider
    std::string colorMode = "system";
    std::vector<StyleElement> styles; ///< of the document; nothing of it is in the JSON
    std::string libraries = "{}";  ///< JSON object, development: addresses of the modules of the app's own libraries, by name
    std::string libraryStyles = "[]"; ///< JSON array: addresses of style sheets that these need
    std::string icon = "data:,";   ///< address of the favicon; the default keeps browsers from asking for /favicon.ico

    // Of the document, not of the JSON.
    std::string htmlAttributes = " lang=\"en\""; ///< of the html element, each after a space
    std::string head;              ///< markup that the app adds to the head of every page

    /// JSON, with the page descriptor if one is given.
    std::string toJson(const Page *page = nullptr) const;
    /// The document of a page: the template of the development shell with styles, head and bootstrap in their places.
    QByteArray document(const QByteArray &htmlTemplate, const Page &page) const;
};

} // namespace vitrine
