#pragma once

#include "runtime/base/problem.h"
#include "runtime/compile/bootstrap.h"
#include "runtime/compile/component_writer.h"
#include "runtime/compile/page_compiler.h"
#include "runtime/engine/app_config.h"
#include "runtime/engine/project_libraries.h"
#include "runtime/python/project_importer.h"
#include "runtime/state/state_registry.h"

#include <map>
#include <memory>

namespace vitrine {

class StyleSheets;

/// A loaded app: what came of importing the project and compiling its pages.
struct App {
    std::unique_ptr<StateRegistry> registry;
    std::vector<Page> pages; ///< in the order in which routes are tried
    std::map<std::string, PyRef> onLoad; ///< by route: events that run when a tab arrives
    std::map<std::string, PageCompiler::Marks> marks; ///< by route
    std::map<std::string, std::unique_ptr<IdentityTree>> identities; ///< by route, for the next compilation
    AppConfig config;
    PyRef application; ///< the rx.App
    Bootstrap bootstrap;
    bool hasOwnTheme = false; ///< the app says which
    bool isFramed = false; ///< the pages have a frame, the fragment "app"
    AppStyles styles;
    std::unique_ptr<ComponentWriter> components; ///< writes those that are values of vars
    std::set<std::string> packages; ///< npm packages that rxconfig.py and plugins ask for, name@version
    nlohmann::json libraries; ///< ProjectLibraries::wantedBy() its pages
    Problems problems; ///< of an app that runs all the same
    std::vector<std::string> scripts; ///< of the project that its components import, and style sheets
    std::vector<std::string> files; ///< of the project that were read
    double importMilliseconds = 0;
    double compileMilliseconds = 0;

    const Page *page(const std::string &path) const;
    /// The events of `on_load` of the page at a path, a list; null if it has none.
    PyObject *loadEvents(const std::string &path) const;
};

/// Imports rxconfig.py and the app module, and compiles every page. Needs the GIL.
class AppLoader
{
public:
    /// @param styleSheets makes the style elements of documents; null: there are no documents
    /// @param libraries builds the modules that the app's own components need; null: it is loaded without
    AppLoader(ProjectImporter &importer, const Catalog &catalog, Delivery delivery, StyleSheets *styleSheets, ProjectLibraries *libraries) :
        m_importer(importer), m_catalog(catalog), m_delivery(delivery), m_styleSheets(styleSheets), m_libraries(libraries)
    {
    }

    /// The app, current from now on; or null with problems, and everything is as it was. Null without problems: its libraries are being
    /// built, and another load will follow. Identity trees move from `previous`.
    std::unique_ptr<App> load(App *previous, Problems *problems);
    /// What keeps the project, as it is now, from being loaded, and errors in it that the running app (if one runs) does not have already;
    /// everything stays as it was, and nothing is built or written.
    Problems check(App *running);
    /// The newest that could be read, also if the rest of the app could not be loaded.
    const AppConfig &config() const { return m_config; }

private:
    /// Puts an app in the place of the one that is loaded; without keep() that one is back at the end.
    class Attempt
    {
    public:
        Attempt(ProjectImporter &importer, App &app);
        ~Attempt();
        Attempt(const Attempt &) = delete;
        Attempt &operator=(const Attempt &) = delete;
        void keep();

    private:
        ProjectImporter &m_importer;
        App &m_app;
        const PyRef m_modules; ///< of the app before
        StateRegistry *m_registry;
        ComponentWriter *m_writer;
        bool m_isKept = false;
    };
    enum class Purpose { Run, Check };

    /// Imports and compiles.
    bool make(App &app, App *previous, Purpose purpose, Problems *problems);
    bool import(App &app, PyRef *application, Problems *problems);
    /// Runs the hooks of plugins before the pages are compiled, and takes what they say.
    bool runPlugins(App &app, PyObject *application, Purpose purpose, Problems *problems);
    bool compilePages(App &app, App *previous, PyObject *application, Problems *problems);
    bool compilePage(App &app, App *previous, PyObject *definition, Problems *problems);
    /// Puts what is around all pages (providers of component libraries, the app's app_wraps) into each of them.
    bool compileFrame(App &app, PyObject *application, Problems *problems);
    PyRef evaluate(PyObject *component, Page *page, Problems *problems);
    bool declareArguments(PyObject *definitions, Problems *problems);
    bool takeOnLoad(App &app, const Page &page, PyObject *events, Problems *problems);
    /// The props of a component that is an attribute of the app (its theme) as JSON; `props` stays as it is if there is none.
    bool readProps(PyObject *application, const char *name, std::string *props, Problems *problems);
    bool readStyles(App &app, PyObject *application, Problems *problems);
    bool makeStyles(App &app, Problems *problems);
    /// What the app adds to every document: attributes of the html element, markup in the head.
    bool readDocument(PyObject *application, Bootstrap *bootstrap, Problems *problems);
    bool readTheme(App &app, PyObject *application, Problems *problems);
    void placeTheme(App &app) const;
    /// What components will need that handlers make: bundle_library() names it.
    bool takeBundled(App &app, Problems *problems);
    bool takeLibraries(App &app, ProjectLibraries::Start start, Problems *problems);
    void fillBootstrap(App &app);
    void takeCallProblems(App &app);
    /// Where the app's module first has this text, else where the app is made.
    Problem problemAtText(PyObject *application, const std::string &text) const;
    /// The Python error that a compilation ended with, at the call that was compiled if it does not say where.
    Problem problemOf(const PageCompiler &compiler) const;
    Problem problemAt(const SourceRange &range, Problem::Severity severity, const QString &message) const;

    ProjectImporter &m_importer;
    const Catalog &m_catalog;
    Delivery m_delivery;
    StyleSheets *m_styleSheets;
    ProjectLibraries *m_libraries;
    std::map<std::string, CallSite> m_packageSites; ///< where each npm package is first used
    std::vector<PyRef> m_wrapped; ///< components that want something to be around the whole app
    AppConfig m_config;
    StyleSettings m_styleSettings; ///< of the app that is being loaded
};

} // namespace vitrine
