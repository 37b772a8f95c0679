#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace vitrine {

/// Whether the output is for a page that is being edited (marks and stable keys in it) or for a production bundle.
enum class Delivery { Development, Production };

/// Range of a call in the user's source: lines 1-based, columns 0-based in UTF-8 bytes, end exclusive, as Python has them.
struct SourceRange {
    std::string file;
    int line = 0;
    int column = 0;
    int endLine = 0;
    int endColumn = 0;
};

/// [library, export, local name] of a fragment's import.
struct Import {
    std::string library;
    std::string name;
    std::string local;
    auto operator<=>(const Import &) const = default;

    /// Whether it is the project's, not Vitrine's: of one of these npm packages (name@version), a script or code of the app's own.
    bool isOfProject(const std::set<std::string> &packages) const;
};

/// A piece of a page; see "Fragments" in ARCHITECTURE.md.
struct Fragment {
    std::string body;
    std::vector<int> reads;
    std::vector<Import> imports;
    std::map<std::string, std::string> css; ///< rules by class name
    std::set<std::string> packages;         ///< npm packages that the project must install for it, name@version
    bool operator==(const Fragment &) const = default;

    /// What the body's expressions read: numbers of vars, and below zero of VarData, whose imports and hooks become part of the fragment.
    void takeReads(std::vector<int> numbers);
    std::string toJson() const;
};

/// A compiled page.
struct Page {
    std::string route; ///< "/", "/post/[slug]", "404"
    std::string title;
    using Meta = std::vector<std::pair<std::string, std::string>>; ///< attributes of a meta element
    std::vector<Meta> meta;
    std::string root;
    std::map<std::string, Fragment> fragments;
    std::map<std::string, std::string> modules; ///< custom code of components: sources by the name that fragments import
    std::string function;                     ///< name of the page function
    SourceRange source;                       ///< its definition
    bool isBuiltIn = false;                   ///< Vitrine's own, not the app's

    /// The page descriptor.
    std::string toJson() const;
};

} // namespace vitrine
