#pragma once

#include "runtime/compile/page.h"
#include "runtime/compile/style_settings.h"
#include "runtime/python/keyword_table.h"
#include "runtime/python/var.h"

namespace vitrine {

/// Collects the CSS of one component, as a dict: what comes later takes the place of what has the same name. What is fixed becomes a rule
/// under a class named after its content; what depends on state becomes an inline style, or a custom property that the rule uses where a
/// selector, a media query or a class of the user's may have another say. So a new value makes no new rule. Only where state decides which
/// properties there are (`style=State.looks`) the browser makes the rule.
class StyleBuilder
{
public:
    /// Stands for the element in a rule that has no name for it yet.
    static constexpr char place = '\1';

    StyleBuilder(const Catalog &catalog, const StyleSettings &settings) : m_catalog(catalog), m_settings(settings) {}

    /// One keyword or entry: `width`, `padding_x`, `_hover` with a dict. False with a Python exception set.
    bool set(const std::string &name, PyObject *value);
    /// `style=`: a dict with nested selectors, a list of such, a Var of a dict, or None.
    bool addDict(PyObject *style);
    /// A declaration of the catalog.
    void addFixed(const std::string &selector, const std::string &property, const std::string &value);

    /// Once, after all of it. `hasClass`: the element has classes besides. False with a Python exception set for values that are no CSS.
    bool finish(bool hasClass);
    /// Class name of the rule, which goes into `css`; empty if there is none.
    std::string takeClass(std::map<std::string, std::string> *css) const;
    /// JavaScript of the class that the browser makes; empty if there is none. Collects the reads.
    std::string runtimeClass(std::vector<int> *reads) const;
    /// JavaScript object for the style prop; empty if there is none. Collects the reads.
    std::string inlineStyle(std::vector<int> *reads) const;

    /// Instead: CSS in which a selector stands for the component. Nothing may depend on state.
    bool globalCss(const std::string &selector, std::string *css);

private:
    using Entries = std::vector<std::pair<std::string, PyRef>>; ///< by CSS property, selector or at-rule

    struct Declaration {
        std::string property; ///< kebab-case
        std::string value;    ///< CSS text; with a Var, unused
        bool dynamic = false;
        VarExpr expr;
    };
    struct Block {
        std::vector<std::string> around; ///< at-rules, the outermost first
        std::string selector;            ///< with & for the element
        std::vector<Declaration> declarations;
    };
    struct RuntimeBlock {
        std::vector<std::string> around;
        std::string selector;
        VarExpr expr;
    };

    bool setIn(Entries &entries, const std::string &name, PyObject *value) const;
    bool addDictTo(Entries &entries, PyObject *dict) const;
    bool flatten(const Entries &entries, const std::string &selector, const std::vector<std::string> &around);
    bool flattenNested(const std::string &name, PyObject *value, const std::string &selector, const std::vector<std::string> &around);
    bool flattenResponsive(const std::string &name, PyObject *value, const std::string &selector, const std::vector<std::string> &around);
    bool addDeclaration(size_t block, const std::string &property, PyObject *value);
    bool addKeyframes(const std::string &name, PyObject *frames);
    size_t blockOf(const std::vector<std::string> &around, const std::string &selector);
    std::string minWidth(const std::string &width) const;
    std::string text() const;

    const Catalog &m_catalog;
    const StyleSettings &m_settings;
    Entries m_entries;
    std::vector<Block> m_blocks;
    std::vector<RuntimeBlock> m_runtime;
    std::string m_free; ///< @keyframes and @font-face, which belong to no selector
    bool m_isInline = false; ///< what depends on state is in the style prop as it is
};

} // namespace vitrine
