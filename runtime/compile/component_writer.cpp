#include "runtime/compile/component_writer.h"

#include "runtime/compile/call_site_resolver.h"
#include "runtime/compile/page_compiler.h"
#include "runtime/python/json_writer.h"

#include <algorithm>

namespace vitrine {

namespace {

ComponentWriter *theWriter = nullptr;

/// The exception that is set, with the place of the component at the end of its message.
void sayWhere(const CallSite &site)
{
    PyObject *type = nullptr, *error = nullptr, *traceback = nullptr;
    PyErr_Fetch(&type, &error, &traceback);
    CallSiteResolver resolver;
    const SourceRange range = resolver.resolve(site);
    if (range.file.empty()) {
        PyErr_Restore(type, error, traceback);
        return;
    }
    PyErr_Format(type, "%S (the component at %s:%d)", error, range.file.c_str(), range.line);
    Py_XDECREF(type);
    Py_XDECREF(error);
    Py_XDECREF(traceback);
}

} // namespace

ComponentWriter::~ComponentWriter()
{
    if (theWriter == this)
        theWriter = nullptr;
}

ComponentWriter *ComponentWriter::current()
{
    return theWriter;
}

void ComponentWriter::setCurrent(ComponentWriter *writer)
{
    theWriter = writer;
}

bool ComponentWriter::appendComponent(std::string &json, PyObject *component)
{
    if (theWriter)
        return theWriter->append(json, component);
    PyErr_SetString(PyExc_TypeError, "A component has no value before the app is loaded");
    return false;
}

void ComponentWriter::need(const std::string &library, const std::string &package)
{
    Fragment &fragment = m_needing.fragments[std::to_string(m_needing.fragments.size())];
    fragment.imports.push_back({library, "*", "all"});
    fragment.packages.insert(package);
}

bool ComponentWriter::append(std::string &json, PyObject *component)
{
    // Nothing is edited in it while it is shown, so it has neither marks nor keys of its own.
    PageCompiler compiler(m_catalog, m_styles, Delivery::Production);
    Page page;
    if (!compiler.compileValue(component, &page)) {
        sayWhere(compiler.failed().code ? compiler.failed() : component::node(component).site);
        return false;
    }
    if (!checkLibraries(page)) {
        sayWhere(component::node(component).site);
        return false;
    }
    json += "{\"$component\":{";
    bool first = true;
    for (const auto &[id, fragment] : page.fragments) {
        json += first ? "" : ",";
        first = false;
        appendJsonString(json, id);
        json += ':' + fragment.toJson();
        if (!m_isLoaded)
            m_needing.fragments.emplace(std::to_string(m_needing.fragments.size()), fragment);
    }
    json += "}}";
    m_needing.modules.merge(page.modules);
    return true;
}

bool ComponentWriter::checkLibraries(const Page &page) const
{
    if (!m_isLoaded)
        return true;
    const nlohmann::json none = nlohmann::json::object();
    const nlohmann::json &known = m_libraries.is_object() ? m_libraries["libraries"] : none;
    const auto has = [&](const Import &import) {
        const auto library = known.find(import.library);
        if (library == known.end())
            return false;
        return std::any_of(library->begin(), library->end(), [&](const auto &name) { return name == import.name || name == "*"; });
    };
    for (const auto &[id, fragment] : page.fragments) {
        for (const Import &import : fragment.imports) {
            if (!import.isOfProject(fragment.packages) || has(import))
                continue;
            PyErr_Format(PyExc_TypeError,
                         "Browsers do not have %s of \"%s\", for no page shows it. Say that it will be needed, where the app is made: "
                         "reflex.components.dynamic.bundle_library(component)",
                         import.name.c_str(), import.library.c_str());
            return false;
        }
    }
    return true;
}

} // namespace vitrine
