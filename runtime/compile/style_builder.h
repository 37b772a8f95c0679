#pragma once

#include "runtime/compile/page.h"
#include "runtime/python/keyword_table.h"
#include "runtime/python/var.h"

namespace vitrine {

/// Collects the CSS of one component: what is fixed becomes a rule under a class named after its content, what depends on state
/// becomes an inline style, or a custom property that the rule uses where selectors or media queries could override it.
class StyleBuilder
{
public:
    explicit StyleBuilder(const Catalog &catalog) : m_catalog(catalog) {}

    /// One keyword: `width="100%"`, `padding_x=["2", "4"]`, `_hover={…}`. False with a Python exception set for values that are no CSS.
    bool add(const Keyword &keyword, PyObject *value);
    /// `style={…}` with nested selectors, a list of such, or None.
    bool addDict(PyObject *style);
    /// A declaration of the catalog.
    void addFixed(const std::string &selector, const std::string &property, const std::string &value);

    bool isEmpty() const { return m_declarations.empty(); }
    /// Class name of the rule, which goes into `css`; empty if there is none.
    std::string takeClass(std::map<std::string, std::string> *css) const;
    /// JavaScript object for the style prop; empty if there is none. Collects the reads.
    std::string inlineStyle(std::vector<int> *reads) const;

private:
    struct Declaration {
        std::string media;    ///< "@media …" or empty
        std::string selector; ///< with & for the element
        std::string property; ///< kebab-case
        std::string value;    ///< CSS text; with a Var, unused
        bool dynamic = false;
        VarExpr expr;
    };

    bool addValue(const std::string &media, const std::string &selector, const std::string &name, PyObject *value);
    bool addNested(const std::string &media, const std::string &selector, PyObject *dict);
    void put(Declaration declaration);
    bool inlined() const;

    const Catalog &m_catalog;
    std::vector<Declaration> m_declarations;
};

} // namespace vitrine
