#include "runtime/python/project_importer.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace vitrine {

namespace fs = std::filesystem;

struct FinderObject {
    PyObject_HEAD
    ProjectImporter *importer;
};

struct ImporterMethods {
    static ProjectImporter *importer(PyObject *self) { return reinterpret_cast<FinderObject *>(self)->importer; }

    static PyObject *findSpec(PyObject *self, PyObject *args)
    {
        const char *name = nullptr;
        PyObject *path = nullptr;
        PyObject *target = nullptr;
        if (!PyArg_ParseTuple(args, "s|OO", &name, &path, &target))
            return nullptr;
        return importer(self)->findSpec(name);
    }

    static PyObject *createModule(PyObject *, PyObject *) { Py_RETURN_NONE; }

    static PyObject *execModule(PyObject *self, PyObject *module)
    {
        if (!importer(self)->execModule(module))
            return nullptr;
        Py_RETURN_NONE;
    }

    /// For linecache, so that tracebacks show the text that really ran.
    static PyObject *getSource(PyObject *self, PyObject *name)
    {
        const std::string moduleName = toStdString(name);
        const PyRef module = PyRef::share(PyDict_GetItem(PyImport_GetModuleDict(), name));
        const PyRef file = module ? getAttr(module.get(), "__file__") : PyRef();
        const auto source = file ? importer(self)->sourceOf(toStdString(file.get())) : std::nullopt;
        if (!source)
            Py_RETURN_NONE;
        return pyString(*source).release();
    }

    static PyTypeObject *type()
    {
        static PyMethodDef methods[] = {
            {"find_spec", findSpec, METH_VARARGS, nullptr},
            {"create_module", createModule, METH_O, nullptr},
            {"exec_module", execModule, METH_O, nullptr},
            {"get_source", getSource, METH_O, nullptr},
            {nullptr, nullptr, 0, nullptr},
        };
        static PyType_Slot slots[] = {{Py_tp_methods, methods}, {0, nullptr}};
        static PyType_Spec spec = {"_reflex.ProjectImporter", sizeof(FinderObject), 0, Py_TPFLAGS_DEFAULT, slots};
        static PyTypeObject *type = reinterpret_cast<PyTypeObject *>(PyType_FromSpec(&spec));
        return type;
    }
};

ProjectImporter::ProjectImporter(std::string projectDir) : m_projectDir(std::move(projectDir)) {}

void ProjectImporter::install()
{
    auto *finder = PyObject_New(FinderObject, ImporterMethods::type());
    finder->importer = this;
    PyList_Insert(PySys_GetObject("meta_path"), 0, reinterpret_cast<PyObject *>(finder));
    Py_DECREF(finder);
}

std::optional<std::string> ProjectImporter::setOverlay(const std::string &file, std::optional<std::string> text)
{
    auto before = m_overlays.extract(file);
    if (text)
        m_overlays[file] = std::move(*text);
    return before ? std::optional(std::move(before.mapped())) : std::nullopt;
}

PyRef ProjectImporter::forgetModules()
{
    PyObject *modules = PyImport_GetModuleDict();
    PyRef forgotten = PyRef::steal(PyDict_New());
    std::set<std::string> names(m_loadedNames.begin(), m_loadedNames.end());
    for (const std::string &name : m_loadedNames) { // folders without __init__.py, which have their modules as attributes
        for (size_t dot = name.find('.'); dot != std::string::npos; dot = name.find('.', dot + 1))
            names.insert(name.substr(0, dot));
    }
    for (const std::string &name : names) {
        const PyRef key = pyString(name);
        if (PyObject *module = PyDict_GetItem(modules, key.get())) {
            PyDict_SetItem(forgotten.get(), key.get(), module);
            PyDict_DelItem(modules, key.get());
        }
    }
    m_loadedNames.clear();
    m_loadedFiles.clear();
    return forgotten;
}

void ProjectImporter::restoreModules(PyObject *modules)
{
    forgetModules();
    PyObject *key = nullptr;
    PyObject *module = nullptr;
    Py_ssize_t position = 0;
    while (PyDict_Next(modules, &position, &key, &module)) {
        PyDict_SetItem(PyImport_GetModuleDict(), key, module);
        m_loadedNames.push_back(toStdString(key));
        if (const PyRef file = getAttr(module, "__file__"); file && file.get() != Py_None)
            m_loadedFiles.push_back(toStdString(file.get()));
    }
}

bool ProjectImporter::exists(const std::string &file) const
{
    std::error_code error;
    return m_overlays.contains(file) || fs::is_regular_file(file, error);
}

std::optional<std::string> ProjectImporter::sourceOf(const std::string &file) const
{
    if (const auto overlay = m_overlays.find(file); overlay != m_overlays.end())
        return overlay->second;
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return std::nullopt;
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

bool ProjectImporter::isProjectFile(const std::string &file) const
{
    return file.starts_with(m_projectDir + '/') && file.find("/site-packages/") == std::string::npos;
}

PyObject *ProjectImporter::findSpec(const std::string &name)
{
    std::string relative = name;
    std::replace(relative.begin(), relative.end(), '.', '/');
    const std::string base = m_projectDir + '/' + relative;
    const std::string package = base + "/__init__.py";
    const bool isPackage = exists(package);
    const std::string file = isPackage ? package : base + ".py";
    if (!isPackage && !exists(file))
        Py_RETURN_NONE;

    const PyRef machinery = PyRef::steal(PyImport_ImportModule("importlib.machinery"));
    const PyRef specType = machinery ? getAttr(machinery.get(), "ModuleSpec") : PyRef();
    if (!specType)
        return nullptr;
    auto *finder = PyObject_New(FinderObject, ImporterMethods::type());
    finder->importer = this;
    const PyRef loader = PyRef::steal(reinterpret_cast<PyObject *>(finder));
    const PyRef args = PyRef::steal(Py_BuildValue("(sO)", name.c_str(), loader.get()));
    const PyRef keywords
        = PyRef::steal(Py_BuildValue("{s:s,s:O}", "origin", file.c_str(), "is_package", isPackage ? Py_True : Py_False));
    PyRef spec = PyRef::steal(PyObject_Call(specType.get(), args.get(), keywords.get()));
    if (!spec)
        return nullptr;
    PyObject_SetAttrString(spec.get(), "has_location", Py_True);
    if (isPackage) {
        const PyRef locations = PyRef::steal(Py_BuildValue("[s]", base.c_str()));
        PyObject_SetAttrString(spec.get(), "submodule_search_locations", locations.get());
    }
    return spec.release();
}

bool ProjectImporter::execModule(PyObject *module)
{
    const std::string name = toStdString(getAttr(module, "__name__").get());
    const std::string file = toStdString(getAttr(module, "__file__").get());
    const auto source = sourceOf(file);
    if (!source) {
        PyErr_Format(PyExc_ImportError, "The file %s cannot be read", file.c_str());
        return false;
    }
    m_loadedNames.push_back(name);
    m_loadedFiles.push_back(file);
    if (source->find('\0') != std::string::npos) {
        PyErr_Format(PyExc_SyntaxError, "The file %s contains null bytes", file.c_str());
        return false;
    }
    const PyRef fileObject = pyString(file);
    const PyRef code = PyRef::steal(Py_CompileStringObject(source->c_str(), fileObject.get(), Py_file_input, nullptr, -1));
    if (!code)
        return false;
    PyObject *globals = PyModule_GetDict(module);
    PyDict_SetItemString(globals, "__builtins__", PyEval_GetBuiltins());
    return bool(PyRef::steal(PyEval_EvalCode(code.get(), globals, globals)));
}

} // namespace vitrine
