#pragma once

#include "runtime/compile/identity_tree.h"
#include "runtime/compile/page.h"
#include "runtime/compile/style_settings.h"
#include "runtime/python/component_class.h"

#include <optional>

namespace vitrine {

class BranchKeys;

/// Turns a component tree into the fragments of a page.
class PageCompiler
{
public:
    /// @param styles of the app; must outlive the compiler
    PageCompiler(const Catalog &catalog, const StyleSettings &styles, Delivery delivery) :
        m_catalog(catalog), m_styles(styles), m_delivery(delivery)
    {
    }

    /// Call site of each `data-v`; to be resolved by a CallSiteResolver when there is time, which is after the page was sent.
    using Marks = std::map<std::string, CallSite>;

    /// Fills root and fragments of `page`, and `marks` in development. False with a Python exception set; `failed()` then says which component it was.
    /// @param identity tree of the compilation before (or null), replaced by the new one
    bool compile(PyObject *component, std::unique_ptr<IdentityTree> *identity, Page *page, Marks *marks);
    /// The frame around all pages, fragments whose names begin with "app"; the first one is page.root.
    bool compileFrame(PyObject *component, Page *page, Marks *marks);
    /// A component that is no part of the page: the fragment "root", and those of the rx.memos in it.
    bool compileValue(PyObject *component, Page *page);
    const CallSite &failed() const { return m_failed; }
    /// Where each npm package that the app's own components need is first used, in all pages compiled so far.
    const std::map<std::string, CallSite> &packageSites() const { return m_packageSites; }

    /// Components that want something to be around the whole app.
    const std::vector<PyRef> &wrapped() const { return m_wrapped; }

private:
    /// A fragment being written.
    struct Unit {
        std::string id;
        int nextMark = 0;
        int functions = 0; ///< around what is emitted now: their parameters are free names there
        int renders = 0; ///< render functions among them: App(style=…) says nothing of what they make, as in Reflex
        Fragment fragment;
    };

    /// @param parameters whether the fragment's nodes use what it is given as a function: it is of an rx.memo
    bool emitFragment(const std::string &id, const std::vector<std::pair<PyObject *, const IdentityTree *>> &nodes, bool parameters = false);
    bool emit(PyObject *object, const IdentityTree &identity, const std::string &path, Unit &unit, bool keyed, std::string *js);
    bool emitElement(PyObject *object, const IdentityTree &identity, const std::string &path, Unit &unit, bool keyed, std::string *js);
    bool emitChildren(const Component &node, const IdentityTree &identity, const std::string &path, Unit &unit, std::string *js);
    bool emitProps(PyObject *object, const IdentityTree &identity, const ComponentExtras &extras, Unit &unit, bool keyed, std::string *props, bool *controlled);
    bool takeExtras(const ComponentExtras &extras, const CallSite &site, Unit &unit, std::string *spread);
    bool emitProp(const Keyword &keyword, PyObject *value, Unit &unit, std::string *props);
    bool emitValue(PyObject *value, Unit &unit, std::string *js);
    /// The expression that shows what a Var has: a value, or a component that the server made of it.
    static std::string shown(const VarExpr &expr);
    /// What rows of a foreach depend on beside their item, as a JavaScript list; nothing if that cannot be told. @param before how many reads the
    /// fragment had before the rows'
    static std::optional<std::string> rowNeeds(const Unit &unit, size_t before);
    bool emitText(PyObject *value, Unit &unit, std::string *js);
    std::string typeOf(const Component &node, Unit &unit);
    std::string typeOf(const ComponentExtras::Element &element, Unit &unit);
    void need(const std::string &package, const CallSite &site, Unit &unit);
    /// Imports an export, whose name may be dotted; the expression for it. @param wanted local name
    std::string use(const std::string &library, const std::string &name, const std::string &wanted, Unit &unit);
    void finish(Unit &unit);
    /// The key, as JavaScript, that tells the node from its siblings or from what another branch has in its place; empty if it needs none.
    std::string keyOf(const IdentityTree &identity, bool keyed) const;

    const Catalog &m_catalog;
    const StyleSettings &m_styles;
    Delivery m_delivery;
    Page *m_page = nullptr;
    Marks *m_marks = nullptr;
    int m_fullWidths = 0; ///< containers around what is emitted that give stacks their whole width
    const BranchKeys *m_branchKeys = nullptr; ///< of the branches that are being emitted
    CallSite m_failed;
    std::map<std::string, CallSite> m_packageSites;
    std::vector<PyRef> m_wrapped;
};

} // namespace vitrine
