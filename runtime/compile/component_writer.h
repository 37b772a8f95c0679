#pragma once

#include "runtime/compile/page.h"
#include "runtime/compile/style_settings.h"
#include "runtime/python/component.h"

#include <nlohmann/json.hpp>

namespace vitrine {

class Catalog;

/// Writes components that are values of state vars ("Components in vars" in ARCHITECTURE.md): compiled like those of a page, in whose place a
/// browser shows them. Needs the GIL.
class ComponentWriter
{
public:
    /// @param catalog must outlive the writer
    ComponentWriter(const Catalog &catalog, StyleSettings styles) : m_catalog(catalog), m_styles(std::move(styles)) {}
    ~ComponentWriter();
    ComponentWriter(const ComponentWriter &) = delete;
    ComponentWriter &operator=(const ComponentWriter &) = delete;

    /// That of the app which is loaded, or being loaded; null before.
    static ComponentWriter *current();
    static void setCurrent(ComponentWriter *writer);

    /// Appends the current writer's `{"$component":{"root":{fragment},…}}`. False with a Python exception set, which says where the component is made.
    static bool appendComponent(std::string &json, PyObject *component);

    /// What was written so far, and needs npm packages or scripts of the project: fragments with their imports and packages.
    const Page &needing() const { return m_needing; }
    /// Everything of a library, for components that will be written later. @param package name@version, which has it
    void need(const std::string &library, const std::string &package);
    /// The project's libraries that browsers have (ProjectLibraries::wantedBy()): from now on a component that needs another one is an error.
    void setLibraries(nlohmann::json libraries) { m_libraries = std::move(libraries), m_isLoaded = true; }

private:
    bool append(std::string &json, PyObject *component);
    bool checkLibraries(const Page &page) const;

    const Catalog &m_catalog;
    StyleSettings m_styles;
    Page m_needing;
    nlohmann::json m_libraries;
    bool m_isLoaded = false;
};

} // namespace vitrine
