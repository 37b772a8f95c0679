#include "runtime/engine/app_loader.h"

#include "runtime/compile/call_site_resolver.h"
#include "runtime/compile/class_candidates.h"
#include "runtime/compile/not_found_page.h"
#include "runtime/compile/page_head.h"
#include "runtime/compile/routes.h"
#include "runtime/compile/static_markup.h"
#include "runtime/compile/style_builder.h"
#include "runtime/engine/style_sheets.h"
#include "runtime/events/event_types.h"
#include "runtime/python/factory.h"
#include "runtime/python/json_writer.h"
#include "runtime/python/js_literal.h"
#include "runtime/python/python_error.h"
#include "runtime/python/watchdog.h"
#include "runtime/state/class_fields.h"
#include "runtime/state/client_storage.h"
#include "runtime/state/router.h"
#include "runtime/state/session.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>

namespace vitrine {

namespace {

double millisecondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// How long importing and compiling an app may take: 10 seconds, or VITRINE_IMPORT_TIMEOUT (seconds).
std::chrono::seconds loadLimit()
{
    const char *text = std::getenv("VITRINE_IMPORT_TIMEOUT");
    const int wanted = text ? std::atoi(text) : 0;
    return std::chrono::seconds(wanted > 0 ? wanted : 10);
}

std::string textItem(PyObject *dict, const char *key)
{
    PyObject *value = PyDict_GetItemString(dict, key); // borrowed
    return value ? toStdString(value) : std::string();
}

/// Importing and compiling makes many objects and no garbage: looking for some would cost a tenth of the time.
class GarbageCollectionPause
{
public:
    GarbageCollectionPause() : m_wasOn(PyGC_Disable()) {}
    ~GarbageCollectionPause()
    {
        if (m_wasOn)
            PyGC_Enable();
    }
    GarbageCollectionPause(const GarbageCollectionPause &) = delete;
    GarbageCollectionPause &operator=(const GarbageCollectionPause &) = delete;

private:
    int m_wasOn;
};

/// A page for messages: its function, and where that is.
QString nameOf(const Page &page)
{
    if (page.function.empty())
        return QStringLiteral("a component");
    const QString file = QString::fromStdString(page.source.file);
    return QStringLiteral("%1 (%2:%3)").arg(QString::fromStdString(page.function), file.mid(file.lastIndexOf(u'/') + 1)).arg(page.source.line);
}

/// The module behind `reflex`, where @rx.page leaves its pages.
PyRef reflexModule()
{
    return PyRef::steal(PyImport_ImportModule("reflex"));
}

/// The arguments of routes that are no more are no vars any more.
void retainRouteArguments(const std::vector<Page> &pages)
{
    std::vector<routes::Argument> arguments;
    for (const Page &page : pages) {
        for (routes::Argument &argument : routes::arguments(page.route))
            arguments.push_back(std::move(argument));
    }
    state::retainRouteArguments(arguments);
}

/// Python's own part of the API hears of it: which pages and tables are the current ones.
void endLoading(bool good)
{
    const PyRef reflex = reflexModule();
    const PyRef ended = reflex ? PyRef::steal(PyObject_CallMethod(reflex.get(), "_end_loading", "O", good ? Py_True : Py_False)) : PyRef();
    if (!ended)
        PyErr_Print();
}

} // namespace

const Page *App::page(const std::string &path) const
{
    for (const Page &page : pages) {
        if (routes::matches(page.route, path))
            return &page;
    }
    for (const Page &page : pages) {
        if (page.route == "404")
            return &page;
    }
    return nullptr;
}

PyObject *App::loadEvents(const std::string &path) const
{
    const Page *found = page(path);
    const auto events = found ? onLoad.find(found->route) : onLoad.end();
    return events == onLoad.end() || PyList_GET_SIZE(events->second.get()) == 0 ? nullptr : events->second.get();
}

AppLoader::Attempt::Attempt(ProjectImporter &importer, App &app) :
    m_importer(importer), m_app(app), m_modules(importer.forgetModules()), m_registry(StateRegistry::current()), m_writer(ComponentWriter::current())
{
    app.registry = std::make_unique<StateRegistry>(m_registry, m_modules.get());
    StateRegistry::setCurrent(app.registry.get());
    state::registerRoot();
    factory::takeCallProblems();
}

void AppLoader::Attempt::keep()
{
    m_isKept = true;
}

AppLoader::Attempt::~Attempt()
{
    endLoading(m_isKept);
    if (m_isKept)
        return;
    m_importer.restoreModules(m_modules.get());
    StateRegistry::setCurrent(m_registry);
    ComponentWriter::setCurrent(m_writer);
    m_app.registry->releaseAllBut(m_registry ? *m_registry : StateRegistry());
}

std::unique_ptr<App> AppLoader::load(App *previous, Problems *problems)
{
    auto app = std::make_unique<App>();
    Attempt attempt(m_importer, *app);
    // Libraries are behind the watchdog, which is for code of the user's: packages may take minutes to install.
    const auto start = previous ? ProjectLibraries::Start::WhenSettled : ProjectLibraries::Start::AtOnce;
    if (!make(*app, previous, Purpose::Run, problems) || !takeLibraries(*app, start, problems) || !makeStyles(*app, problems))
        return nullptr;
    attempt.keep();
    takeCallProblems(*app);
    app->files = m_importer.loadedFiles();
    for (const std::string &file : app->styles.files)
        app->files.push_back(m_importer.projectDir() + "/assets/" + file);
    app->files.insert(app->files.end(), app->scripts.begin(), app->scripts.end());
    return app;
}

Problems AppLoader::check(App *running)
{
    Problems problems;
    App app;
    const Attempt attempt(m_importer, app);
    make(app, running, Purpose::Check, &problems);
    takeCallProblems(app);
    const Problems known = running ? running->problems : Problems();
    const auto isKnown = [&](const Problem &problem) {
        return std::any_of(known.begin(), known.end(),
                           [&](const Problem &other) { return other.message == problem.message && other.file == problem.file; });
    };
    for (const Problem &problem : std::as_const(app.problems)) {
        if (problem.severity == Problem::Severity::Error && !isKnown(problem))
            problems.append(problem);
    }
    return problems;
}

bool AppLoader::make(App &app, App *previous, Purpose purpose, Problems *problems)
{
    m_packageSites.clear();
    m_wrapped.clear();
    PyRef &application = app.application;
    const Watchdog watchdog(loadLimit());
    const GarbageCollectionPause pause;
    const auto started = std::chrono::steady_clock::now();
    bool good = import(app, &application, problems);
    app.importMilliseconds = millisecondsSince(started);
    if (good) {
        const auto compiling = std::chrono::steady_clock::now();
        good = readTheme(app, application.get(), problems);
        good = readProps(application.get(), "toaster", &app.bootstrap.toaster, problems) && good;
        good = readDocument(application.get(), &app.bootstrap, problems) && good;
        good = runPlugins(app, application.get(), purpose, problems) && good;
        good = readStyles(app, application.get(), problems) && good; // components are compiled with them
        app.components = std::make_unique<ComponentWriter>(m_catalog, m_styleSettings);
        ComponentWriter::setCurrent(app.components.get());
        good = compilePages(app, previous, application.get(), problems) && good;
        good = takeBundled(app, problems) && good;
        app.compileMilliseconds = millisecondsSince(compiling);
    }
    if (good && purpose == Purpose::Run) {
        const PyRef plugins = PyRef::steal(PyImport_ImportModule("reflex._plugins"));
        good = plugins && PyRef::steal(PyObject_CallMethod(plugins.get(), "end", "O", application.get()));
        if (!good)
            problems->append(takePythonError(m_importer));
    }
    if (good && purpose == Purpose::Run) {
        placeTheme(app);
        retainRouteArguments(app.pages);
        fillBootstrap(app);
    }
    if (watchdog.hasFired() && !problems->isEmpty()) {
        problems->last().message = QStringLiteral("Loading the app did not end within %1 s and was stopped here. Does this loop end? "
                                                  "Work that takes long belongs in an event handler")
                                       .arg(watchdog.limit().count());
    }
    return good;
}

bool AppLoader::import(App &app, PyRef *application, Problems *problems)
{
    const std::string &dir = m_importer.projectDir();
    const auto problem = [&](const QString &file, const QString &message) {
        Problem result;
        result.file = file;
        result.message = message;
        problems->append(result);
        return false;
    };
    if (!m_importer.sourceOf(dir + "/rxconfig.py")) {
        return problem(QString::fromStdString(dir + "/rxconfig.py"),
                       QStringLiteral("There is no rxconfig.py here, so this folder is no app yet. Make one with `vitrine new DIR`, or write "
                                      "rxconfig.py with: config = rx.Config(app_name=\"…\")"));
    }
    const PyRef reflex = reflexModule();
    const PyRef cleared = reflex ? PyRef::steal(PyObject_CallMethod(reflex.get(), "_start_loading", "s", dir.c_str())) : PyRef();
    if (!cleared) {
        problems->append(takePythonError(m_importer));
        return false;
    }
    const PyRef configModule = PyRef::steal(PyImport_ImportModule("rxconfig"));
    if (!configModule) {
        problems->append(takePythonError(m_importer));
        return false;
    }
    const QString configFile = QString::fromStdString(dir + "/rxconfig.py");
    Result<AppConfig> config = AppConfig::read(configModule.get());
    if (!config)
        return problem(configFile, config.error().message);
    app.config = m_config = std::move(*config);
    app.registry->setAutoSetters(app.config.autoSetters);
    app.bootstrap.colorMode = app.config.colorMode;
    if (m_styleSheets && app.config.tailwind)
        m_styleSheets->prepare();
    app.bootstrap.event = app.config.backendPath + "/_event";
    for (const std::string &remark : app.config.remarks) {
        Problem warning;
        warning.severity = Problem::Severity::Warning;
        warning.file = configFile;
        warning.message = QString::fromStdString(remark);
        app.problems.append(warning);
    }
    const std::string &moduleName = app.config.module;
    const PyRef module = PyRef::steal(PyImport_ImportModule(moduleName.c_str()));
    if (!module) {
        const bool missing = PyErr_ExceptionMatches(PyExc_ModuleNotFoundError);
        Problem failure = takePythonError(m_importer);
        if (missing && failure.file.isEmpty()) {
            failure.file = configFile;
            failure.message = QStringLiteral("app_name is '%1', but there is no file %2.py")
                                  .arg(QString::fromStdString(app.config.name), QString::fromStdString(moduleName).replace(QLatin1Char('.'), QLatin1Char('/')));
        }
        problems->append(failure);
        return false;
    }
    *application = getAttr(module.get(), "app");
    if (!*application || !PyObject_HasAttrString(application->get(), "_pages")) {
        const QString file = QString::fromStdString(toStdString(getAttr(module.get(), "__file__").get()));
        return problem(file, QStringLiteral("This module must create the app: app = rx.App()"));
    }
    return true;
}

bool AppLoader::readProps(PyObject *application, const char *name, std::string *props, Problems *problems)
{
    const PyRef given = getAttr(application, name);
    if (!given || !component::check(given.get()))
        return true;
    std::string json = "{";
    for (const auto &[keyword, value] : component::node(given.get()).props) {
        if (keyword->kind != Keyword::Kind::Prop)
            continue;
        json += json.size() > 1 ? "," : "";
        appendJsonString(json, keyword->reactName);
        json += ':';
        if (!appendJson(json, value.get())) {
            problems->append(takePythonError(m_importer));
            return false;
        }
    }
    *props = json + '}';
    return true;
}

bool AppLoader::readDocument(PyObject *application, Bootstrap *bootstrap, Problems *problems)
{
    bootstrap->htmlAttributes.clear();
    CallSite failed;
    const auto read = [&] {
        const PyRef attributes = getAttr(application, "html_custom_attrs");
        PyObject *name = nullptr;
        PyObject *value = nullptr;
        Py_ssize_t position = 0;
        if (!appendAttribute("lang", getAttr(application, "html_lang").get(), &bootstrap->htmlAttributes))
            return false;
        while (attributes && PyDict_Check(attributes.get()) && PyDict_Next(attributes.get(), &position, &name, &value)) {
            if (!appendAttribute(toStdString(name), value, &bootstrap->htmlAttributes))
                return false;
        }
        const PyRef components = getAttr(application, "head_components");
        for (Py_ssize_t i = 0; components && PyList_Check(components.get()) && i < PyList_GET_SIZE(components.get()); ++i) {
            if (!appendMarkup(PyList_GET_ITEM(components.get(), i), &bootstrap->head, &failed))
                return false;
        }
        return true;
    };
    if (read())
        return true;
    Problem problem = takePythonError(m_importer);
    if (failed.code) {
        CallSiteResolver resolver;
        problem = problemAt(resolver.resolve(failed), Problem::Severity::Error, problem.message);
    }
    problems->append(problem);
    return false;
}

bool AppLoader::readTheme(App &app, PyObject *application, Problems *problems)
{
    std::string theme;
    if (!readProps(application, "_theme", &theme, problems))
        return false;
    auto props = nlohmann::ordered_json::parse(theme.empty() ? "{\"accentColor\":\"blue\"}" : theme, nullptr, false);
    const std::string appearance = props.value("appearance", "");
    if (appearance == "light" || appearance == "dark")
        app.bootstrap.colorMode = appearance; // with which a page begins; it can be switched
    props.erase("appearance");
    app.hasOwnTheme = !theme.empty();
    app.bootstrap.theme = props.dump();
    return true;
}

/// Pages of mere HTML elements have no theme around them, unless the app says so: its colours and fonts would be there unasked.
void AppLoader::placeTheme(App &app) const
{
    const auto needsTheme = [](const Fragment &fragment) {
        return !fragment.imports.empty() || fragment.body.find("h(Dynamic,") != std::string::npos || fragment.body.find("var(--") != std::string::npos
            || std::any_of(fragment.css.begin(), fragment.css.end(), [](const auto &rule) { return rule.second.find("var(--") != std::string::npos; });
    };
    const bool isUsed = app.hasOwnTheme || app.isFramed || std::any_of(app.pages.begin(), app.pages.end(), [&](const Page &page) {
        return !page.isBuiltIn && std::any_of(page.fragments.begin(), page.fragments.end(), [&](const auto &item) { return needsTheme(item.second); });
    });
    if (!isUsed)
        app.bootstrap.theme = "null";
    // A theme's element has fonts and colours of its own, so where there is one, what is said of the whole page is said of it, and of each rx.theme
    // in it. What opens above the page has a theme too, but as part of an element of Radix.
    const std::string root = isUsed ? ".radix-themes:where(:not([class*=\"rt-\"]))" : "body";
    std::string &css = app.styles.global;
    for (size_t at = css.find(StyleBuilder::place); at != std::string::npos; at = css.find(StyleBuilder::place, at + root.size()))
        css.replace(at, 1, root);
}

bool AppLoader::runPlugins(App &app, PyObject *application, Purpose purpose, Problems *problems)
{
    const bool isServed = purpose == Purpose::Run && (m_styleSheets || m_delivery == Delivery::Production); // a mere check writes nothing
    const std::string folder = m_importer.projectDir() + "/.web/public";
    const PyRef module = PyRef::steal(PyImport_ImportModule("reflex._plugins"));
    const PyRef told = module ? PyRef::steal(PyObject_CallMethod(module.get(), "run", "Oz", application, isServed ? folder.c_str() : nullptr)) : PyRef();
    if (!told) {
        problems->append(takePythonError(m_importer));
        return false;
    }
    const auto each = [&](const char *name, const auto &take) {
        const PyRef list = PyRef::steal(PySequence_Tuple(PyDict_GetItemString(told.get(), name)));
        for (Py_ssize_t i = 0; list && i < PyTuple_GET_SIZE(list.get()); ++i)
            take(toStdString(PyTuple_GET_ITEM(list.get(), i)));
    };
    each("packages", [&](const std::string &package) { app.packages.insert(package); });
    each("stylesheets", [&](const std::string &address) { app.styles.urls.push_back(address); });
    each("remarks", [&](const std::string &remark) {
        Problem warning;
        warning.severity = Problem::Severity::Warning;
        warning.file = QString::fromStdString(m_importer.projectDir() + "/rxconfig.py");
        warning.message = QString::fromStdString(remark);
        app.problems.append(warning);
    });
    return true;
}

bool AppLoader::compilePages(App &app, App *previous, PyObject *application, Problems *problems)
{
    const PyRef reflex = reflexModule();
    const PyRef definitions = reflex ? PyRef::steal(PyObject_CallMethod(reflex.get(), "_pages_of", "O", application)) : PyRef();
    if (!definitions) {
        problems->append(takePythonError(m_importer));
        return false;
    }
    bool good = declareArguments(definitions.get(), problems);
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(definitions.get()); ++i)
        good = compilePage(app, previous, PyList_GET_ITEM(definitions.get(), i), problems) && good;
    if (!state::restoreVars(*app.registry)) {
        problems->append(takePythonError(m_importer));
        good = false;
    }
    if (std::none_of(app.pages.begin(), app.pages.end(), [](const Page &page) { return page.route == "404"; })) {
        app.pages.push_back(notFoundPage());
        app.marks["404"];
    }
    good = compileFrame(app, application, problems) && good;
    std::vector<std::string> order;
    for (const Page &page : app.pages)
        order.push_back(page.route);
    routes::sortBySpecificity(&order);
    std::sort(app.pages.begin(), app.pages.end(), [&](const Page &a, const Page &b) {
        return std::find(order.begin(), order.end(), a.route) < std::find(order.begin(), order.end(), b.route);
    });
    app.bootstrap.routes = std::move(order);
    return good;
}

Problem AppLoader::problemOf(const PageCompiler &compiler) const
{
    const Problem problem = takePythonError(m_importer);
    if (!problem.file.isEmpty())
        return problem;
    CallSiteResolver resolver;
    return problemAt(resolver.resolve(compiler.failed()), Problem::Severity::Error, problem.message);
}

bool AppLoader::compileFrame(App &app, PyObject *application, Problems *problems)
{
    const PyRef components = PyRef::steal(PyList_New(0));
    for (const PyRef &component : m_wrapped)
        PyList_Append(components.get(), component.get());
    m_wrapped.clear();
    const PyRef frame = PyRef::steal(PyObject_CallMethod(application, "_frame", "O", components.get()));
    if (frame && frame.get() == Py_None)
        return true;
    Page page;
    PageCompiler::Marks marks;
    PageCompiler compiler(m_catalog, m_styleSettings, m_delivery);
    const bool compiled = frame && compiler.compileFrame(frame.get(), &page, &marks);
    m_packageSites.insert(compiler.packageSites().begin(), compiler.packageSites().end());
    if (!compiled) {
        problems->append(problemOf(compiler));
        return false;
    }
    app.isFramed = true;
    for (Page &one : app.pages) {
        one.fragments.insert(page.fragments.begin(), page.fragments.end());
        one.modules.insert(page.modules.begin(), page.modules.end());
        app.marks[one.route].insert(marks.begin(), marks.end());
    }
    return true;
}

bool AppLoader::declareArguments(PyObject *definitions, Problems *problems)
{
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(definitions); ++i) {
        if (!state::declareRouteArguments(routes::arguments(routes::normalised(textItem(PyList_GET_ITEM(definitions, i), "route"))))) {
            problems->append(takePythonError(m_importer));
            return false;
        }
    }
    return true;
}

bool AppLoader::takeOnLoad(App &app, const Page &page, PyObject *events, Problems *problems)
{
    if (!events || events == Py_None)
        return true;
    const bool several = PyList_Check(events) || PyTuple_Check(events);
    const PyRef list = several ? PyRef::steal(PySequence_List(events)) : PyRef::steal(Py_BuildValue("[O]", events));
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(list.get()); ++i) {
        PyObject *item = PyList_GET_ITEM(list.get(), i);
        if (event::asHandler(item) || event::asSpec(item) || PyFunction_Check(item)) // lambda: State.load("x"), called with each arrival
            continue;
        problems->append(problemAt(page.source, Problem::Severity::Error,
                                   QStringLiteral("on_load of %1 takes event handlers, events and lambdas that return them, not %2")
                                       .arg(QString::fromStdString(page.route), QLatin1String(Py_TYPE(item)->tp_name))));
        return false;
    }
    app.onLoad[page.route] = list;
    return true;
}

PyRef AppLoader::evaluate(PyObject *component, Page *page, Problems *problems)
{
    if (const PyRef code = getAttr(component, "__code__"); code && PyCode_Check(code.get())) {
        page->source.file = toStdString(getAttr(code.get(), "co_filename").get());
        page->source.line = reinterpret_cast<PyCodeObject *>(code.get())->co_firstlineno;
        page->source.endLine = page->source.line;
        page->function = toStdString(getAttr(component, "__name__").get());
    }
    PyRef content = PyRef::share(component);
    if (!component::check(component) && PyCallable_Check(component)) {
        content = PyRef::steal(PyObject_CallNoArgs(component));
        if (!content) {
            problems->append(takePythonError(m_importer));
            return {};
        }
    }
    if (component::check(content.get()))
        return content;
    std::vector<PyRef> children;
    const bool several = PyTuple_Check(content.get()) || PyList_Check(content.get());
    if (several && component::addChild(children, content.get())) {
        const PyRef fragment = getAttr(reflexModule().get(), "fragment");
        return PyRef::steal(PyObject_CallObject(fragment.get(), PyRef::steal(PySequence_Tuple(content.get())).get()));
    }
    PyErr_Clear();
    const QString what = content.get() == Py_None ? QStringLiteral("returns None. Does it lack a return?")
                                                  : QStringLiteral("returns %1, not a component").arg(QLatin1String(Py_TYPE(content.get())->tp_name));
    problems->append(problemAt(page->source, Problem::Severity::Error,
                               QStringLiteral("The page function %1 %2").arg(QString::fromStdString(page->function), what)));
    return {};
}

bool AppLoader::compilePage(App &app, App *previous, PyObject *definition, Problems *problems)
{
    Page page;
    PyRef content = evaluate(PyDict_GetItemString(definition, "component"), &page, problems);
    if (!content)
        return false;
    if (PyObject *scripts = PyDict_GetItemString(definition, "script_tags"); scripts && PyList_GET_SIZE(scripts) > 0) {
        const PyRef fragment = getAttr(reflexModule().get(), "fragment");
        content = PyRef::steal(PyObject_CallFunction(fragment.get(), "(OO)", content.get(), scripts));
        if (!content) {
            problems->append(takePythonError(m_importer));
            return false;
        }
    }
    page.route = routes::normalised(textItem(definition, "route"));
    const PyRef format = PyRef::steal(PyImport_ImportModule("reflex.utils.format"));
    const PyRef title =
        format ? PyRef::steal(PyObject_CallMethod(format.get(), "make_default_page_title", "ss", app.config.name.c_str(), page.route.c_str())) : PyRef();
    if (!title || !compileHead(definition, toStdString(title.get()), &page)) {
        problems->append(problemAt(page.source, Problem::Severity::Error, takePythonError(m_importer).message));
        return false;
    }
    if (const std::string wrong = routes::mistake(page.route); !wrong.empty()) {
        problems->append(problemAt(page.source, Problem::Severity::Error, QString::fromStdString(wrong)));
        return false;
    }
    for (const Page &other : app.pages) {
        const std::string wrong = routes::conflict(other.route, page.route);
        if (wrong.empty())
            continue;
        problems->append(problemAt(page.source, Problem::Severity::Error,
                                   QStringLiteral("%1: %2 and %3").arg(QString::fromStdString(wrong), nameOf(other), nameOf(page))));
        return false;
    }
    std::unique_ptr<IdentityTree> identity;
    if (previous && previous->identities.contains(page.route))
        identity = std::make_unique<IdentityTree>(*previous->identities[page.route]);
    PageCompiler compiler(m_catalog, m_styleSettings, m_delivery);
    const bool compiled = compiler.compile(content.get(), &identity, &page, &app.marks[page.route]);
    m_packageSites.insert(compiler.packageSites().begin(), compiler.packageSites().end());
    m_wrapped.insert(m_wrapped.end(), compiler.wrapped().begin(), compiler.wrapped().end());
    if (!compiled) {
        problems->append(problemOf(compiler));
        return false;
    }
    if (!takeOnLoad(app, page, PyDict_GetItemString(definition, "on_load"), problems))
        return false;
    app.identities[page.route] = std::move(identity);
    app.pages.push_back(std::move(page));
    return true;
}

bool AppLoader::readStyles(App &app, PyObject *application, Problems *problems)
{
    app.styles.tailwind = app.config.tailwind;
    app.styles.tailwindConfig = app.config.tailwindConfig;
    const PyRef reset = getAttr(application, "reset_style");
    app.styles.reset = !reset || PyObject_IsTrue(reset.get());
    m_styleSettings = {};
    if (!readStyleSettings(getAttr(application, "style").get(), m_catalog, &m_styleSettings, &app.styles.global)) {
        const QString message = takePythonError(m_importer).message;
        Problem problem = problemAtText(application, "style=");
        problem.message = message;
        problems->append(problem);
        return false;
    }
    const PyRef sheets = getAttr(application, "stylesheets");
    const std::string assets = m_importer.projectDir() + "/assets";
    for (Py_ssize_t i = 0; sheets && i < PyList_GET_SIZE(sheets.get()); ++i) {
        const std::string name = toStdString(PyList_GET_ITEM(sheets.get(), i));
        if (Result<void> added = addStyleSheet(name, assets, &app.styles); !added) {
            Problem problem = problemAtText(application, name);
            problem.message = added.error().message;
            problems->append(problem);
            return false;
        }
    }
    return true;
}

bool AppLoader::makeStyles(App &app, Problems *problems)
{
    if (app.styles.tailwind) {
        for (const Page &page : app.pages) {
            for (const auto &[id, fragment] : page.fragments)
                collectClassCandidates(fragment.body, &app.styles.candidates);
        }
        collectClassCandidates(app.bootstrap.vars, &app.styles.candidates);
    }
    if (!m_styleSheets)
        return true;
    Result<std::vector<StyleElement>> elements = std::vector<StyleElement>();
    Py_BEGIN_ALLOW_THREADS
    elements = m_styleSheets->elements(app.styles);
    Py_END_ALLOW_THREADS
    if (elements) {
        app.bootstrap.styles = std::move(*elements);
        return true;
    }
    Problem problem;
    problem.file = QString::fromStdString(m_importer.projectDir() + "/rxconfig.py");
    problem.message = elements.error().message;
    problems->append(problem);
    return false;
}

bool AppLoader::takeBundled(App &app, Problems *problems)
{
    const PyRef module = PyRef::steal(PyImport_ImportModule("reflex._dynamic"));
    const PyRef bundled = module ? PyRef::steal(PyObject_CallMethod(module.get(), "_bundled", nullptr)) : PyRef();
    for (Py_ssize_t i = 0; bundled && i < PyList_GET_SIZE(bundled.get()); ++i) {
        PyObject *item = PyList_GET_ITEM(bundled.get(), i);
        const char *library = nullptr;
        const char *package = nullptr;
        std::string json;
        if (component::check(item))
            ComponentWriter::appendComponent(json, item);
        else if (PyArg_ParseTuple(item, "ss", &library, &package))
            app.components->need(library, package);
    }
    if (!PyErr_Occurred())
        return true;
    problems->append(takePythonError(m_importer));
    return false;
}

/// False with problems where they cannot be built, and without any while they are being built.
bool AppLoader::takeLibraries(App &app, ProjectLibraries::Start start, Problems *problems)
{
    std::vector<const Page *> users = {&app.components->needing()};
    for (const Page &page : app.pages)
        users.push_back(&page);
    app.libraries = ProjectLibraries::wantedBy(users, app.packages);
    app.components->setLibraries(app.libraries);
    if (app.libraries.is_null() || !m_libraries || m_delivery == Delivery::Production) // an export builds them itself
        return true;
    const Result<nlohmann::json> built = m_libraries->get(app.libraries, start);
    if (!built) {
        const std::string reason = built.error().message.toStdString();
        auto site = m_packageSites.begin();
        for (auto candidate = site; candidate != m_packageSites.end(); ++candidate) {
            if (reason.find(candidate->first.substr(0, candidate->first.find('@', 1))) != std::string::npos)
                site = candidate;
        }
        CallSiteResolver resolver;
        problems->append(problemAt(site == m_packageSites.end() ? SourceRange() : resolver.resolve(site->second), Problem::Severity::Error,
                                   built.error().message));
        return false;
    }
    if (built->is_null())
        return false;
    nlohmann::json libraries = nlohmann::json::object();
    for (const auto &[name, file] : (*built)["libraries"].items())
        libraries[name] = "/_vitrine/project/" + file.get<std::string>();
    nlohmann::json styles = nlohmann::json::array();
    for (const auto &file : (*built)["styles"])
        styles.push_back("/_vitrine/project/" + file.get<std::string>());
    app.bootstrap.libraries = libraries.dump();
    app.bootstrap.libraryStyles = styles.dump();
    for (const auto &file : (*built)["sources"])
        app.scripts.push_back(file.get<std::string>());
    for (const auto &word : (*built)["candidates"])
        app.styles.candidates.insert(word.get<std::string>());
    return true;
}

void AppLoader::fillBootstrap(App &app)
{
    app.bootstrap.build = app.registry->buildId();
    app.bootstrap.storage = client_storage::toJson(*app.registry);
    for (const char *icon : {"/favicon.ico", "/favicon.svg", "/favicon.png"}) {
        std::error_code error;
        if (std::filesystem::is_regular_file(m_importer.projectDir() + "/assets" + icon, error)) {
            app.bootstrap.icon = icon;
            break;
        }
    }
    // What a new session would be sent. Problems show when a real session asks for its values.
    Session session("");
    std::string values;
    if (!session.snapshot(*app.registry, &values, Session::Values::OfDocuments))
        PyErr_Clear();
    for (const PyRef &awaited : session.takeAwaited()) { // of which a document has the initial values
        if (!PyRef::steal(PyObject_CallMethod(awaited.get(), "close", nullptr)))
            PyErr_Clear();
    }
    const auto json = nlohmann::ordered_json::parse(values, nullptr, false); // dicts keep the order of their keys
    auto list = nlohmann::ordered_json::array();
    for (size_t i = 0; i < app.registry->fields().size(); ++i)
        list.push_back(json.is_object() && json.contains(std::to_string(i)) ? json[std::to_string(i)] : nlohmann::ordered_json());
    app.bootstrap.vars = list.dump();
}

void AppLoader::takeCallProblems(App &app)
{
    CallSiteResolver resolver;
    for (const factory::CallProblem &problem : factory::takeCallProblems())
        app.problems.append(problemAt(resolver.resolve(problem.site), problem.severity, problem.message));
}

Problem AppLoader::problemAtText(PyObject *application, const std::string &text) const
{
    const PyRef made = getAttr(application, "_made_at"); // (file, line)
    SourceRange range;
    if (made && PyTuple_Check(made.get())) {
        range.file = toStdString(PyTuple_GET_ITEM(made.get(), 0));
        range.line = int(PyLong_AsLong(PyTuple_GET_ITEM(made.get(), 1)));
    }
    const auto source = m_importer.sourceOf(range.file);
    const size_t place = source ? source->find(text) : std::string::npos;
    if (place != std::string::npos) {
        range.line = int(std::count(source->begin(), source->begin() + long(place), '\n')) + 1;
        range.endLine = range.line;
        range.column = int(place - (source->rfind('\n', place) + 1));
        range.endColumn = range.column + int(text.size());
    }
    return problemAt(range, Problem::Severity::Error, {});
}

Problem AppLoader::problemAt(const SourceRange &range, Problem::Severity severity, const QString &message) const
{
    Problem problem;
    problem.severity = severity;
    problem.message = message;
    problem.file = QString::fromStdString(range.file);
    problem.line = range.line;
    problem.endLine = range.endLine;
    const auto source = m_importer.sourceOf(range.file);
    if (source && range.line > 0 && range.endColumn == 0) { // a whole line: from its first letter
        const std::string_view line = sourceLine(*source, range.line);
        problem.column = int(std::min(line.find_first_not_of(" \t"), line.size())) + 1;
    } else if (source && range.endColumn > 0) {
        problem.column = utf16Column(sourceLine(*source, range.line), range.column);
        problem.endColumn = utf16Column(sourceLine(*source, range.endLine), range.endColumn);
    }
    return problem;
}

} // namespace vitrine
