#include "runtime/python/python_error.h"

#include "runtime/python/project_importer.h"
#include "runtime/python/var_refusals.h"

#include <frameobject.h>

#include <filesystem>

namespace vitrine {

namespace {

/// What an exception says, without the paragraphs that some libraries add, but with the notes that tell what to do about it.
QString summary(const QString &text, PyObject *value)
{
    const QString trimmed = text.trimmed();
    QString result = trimmed.left(trimmed.indexOf(QLatin1Char('\n'))).trimmed();
    const PyRef notes = getAttr(value, "__notes__");
    for (Py_ssize_t i = 0; notes && PyList_Check(notes.get()) && i < PyList_GET_SIZE(notes.get()); ++i)
        result += (result.endsWith(QLatin1Char('.')) ? " " : ". ") + QString::fromStdString(toStdString(PyList_GET_ITEM(notes.get(), i)));
    return result;
}

/// What to do about a module that is missing; nothing for one of the project itself.
QString adviceOnModule(PyObject *error, const ProjectImporter &project)
{
    const std::string module = toStdString(getAttr(error, "name").get());
    const std::string top = module.substr(0, module.find('.'));
    const std::string place = project.projectDir() + '/' + top;
    if (top.empty() || project.sourceOf(place + ".py") || std::filesystem::is_directory(place))
        return {};
    if (top == "reflex")
        return QStringLiteral("Vitrine has no such module");
    const PyRef packages = PyRef::steal(PyImport_ImportModule("reflex._packages"));
    const PyRef text = packages ? PyRef::steal(PyObject_CallMethod(packages.get(), "how_to_install", "s", top.c_str())) : PyRef();
    PyErr_Clear();
    return text ? QString::fromStdString(toStdString(text.get())) : QString();
}

int intAttr(PyObject *object, const char *name)
{
    const PyRef value = getAttr(object, name);
    return value && PyLong_Check(value.get()) ? int(PyLong_AsLong(value.get())) : 0;
}

/// Python's own wording, with its suggestions ("Did you mean: …").
QString formatted(const char *function, PyObject *type, PyObject *value, PyObject *traceback)
{
    const PyRef module = PyRef::steal(PyImport_ImportModule("traceback"));
    PyRef lines;
    if (module && traceback)
        lines = PyRef::steal(PyObject_CallMethod(module.get(), function, "OOO", type, value, traceback));
    else if (module)
        lines = PyRef::steal(PyObject_CallMethod(module.get(), function, "OO", type, value));
    const PyRef text = lines ? PyRef::steal(PyUnicode_Join(pyString("").get(), lines.get())) : PyRef();
    PyErr_Clear();
    return QString::fromStdString(toStdString(text.get()));
}

void placeSyntaxError(Problem &problem, PyObject *value, const ProjectImporter &project)
{
    problem.file = QString::fromStdString(toStdString(getAttr(value, "filename").get()));
    problem.line = intAttr(value, "lineno");
    problem.column = intAttr(value, "offset");
    problem.endLine = intAttr(value, "end_lineno");
    problem.endColumn = intAttr(value, "end_offset");
    problem.message = QStringLiteral("Syntax error: ") + QString::fromStdString(toStdString(getAttr(value, "msg").get()));
    Q_UNUSED(project)
}

void placeInTraceback(Problem &problem, PyObject *traceback, const ProjectImporter &project)
{
    bool inProject = false;
    for (auto *tb = reinterpret_cast<PyTracebackObject *>(traceback); tb; tb = tb->tb_next) {
        const PyRef code = PyRef::steal(reinterpret_cast<PyObject *>(PyFrame_GetCode(tb->tb_frame)));
        const std::string file = toStdString(getAttr(code.get(), "co_filename").get());
        const bool mine = project.isProjectFile(file);
        if (inProject && !mine)
            continue;
        inProject = mine;
        int line = 0, column = -1, endLine = 0, endColumn = -1;
        PyCode_Addr2Location(reinterpret_cast<PyCodeObject *>(code.get()), tb->tb_lasti, &line, &column, &endLine, &endColumn);
        problem.file = QString::fromStdString(file);
        problem.line = line > 0 ? line : tb->tb_lineno;
        problem.endLine = endLine;
        problem.column = problem.endColumn = 0;
        const auto source = project.sourceOf(file);
        if (source && column >= 0) {
            problem.column = utf16Column(sourceLine(*source, line), column);
            problem.endColumn = utf16Column(sourceLine(*source, endLine), endColumn);
        }
    }
}

} // namespace

std::string_view sourceLine(std::string_view text, int line)
{
    size_t start = 0;
    for (int i = 1; i < line; ++i) {
        const size_t end = text.find('\n', start);
        if (end == std::string_view::npos)
            return {};
        start = end + 1;
    }
    return text.substr(start, text.find('\n', start) - start);
}

int utf16Column(std::string_view line, int byteColumn)
{
    return int(QString::fromUtf8(line.data(), std::min(qsizetype(byteColumn), qsizetype(line.size()))).size()) + 1;
}

void blameFunction(PyObject *function)
{
    if (!function || !PyFunction_Check(function))
        return;
    auto *code = reinterpret_cast<PyCodeObject *>(PyFunction_GET_CODE(function));
    _PyTraceback_Add(toStdString(code->co_name).c_str(), toStdString(code->co_filename).c_str(), code->co_firstlineno);
}

Problem takePythonError(const ProjectImporter &project)
{
    PyObject *rawType = nullptr;
    PyObject *rawValue = nullptr;
    PyObject *rawTraceback = nullptr;
    PyErr_Fetch(&rawType, &rawValue, &rawTraceback);
    PyErr_NormalizeException(&rawType, &rawValue, &rawTraceback);
    if (rawTraceback)
        PyException_SetTraceback(rawValue, rawTraceback);
    const PyRef type = PyRef::steal(rawType);
    const PyRef value = PyRef::steal(rawValue);
    const PyRef traceback = PyRef::steal(rawTraceback);

    Problem problem;
    problem.message = summary(formatted("format_exception_only", type.get(), value.get(), nullptr), value.get());
    if (PyErr_GivenExceptionMatches(value.get(), PyExc_ModuleNotFoundError) && !problem.message.contains(QLatin1String("Install it"))) {
        if (const QString advice = adviceOnModule(value.get(), project); !advice.isEmpty())
            problem.message += QStringLiteral(". ") + advice;
    }
    if (const QString advice = var::adviceOn(value.get(), traceback.get(), problem.message); !advice.isEmpty())
        problem.message += QStringLiteral(". ") + advice;
    if (traceback) {
        problem.detail = formatted("format_exception", type.get(), value.get(), traceback.get());
        placeInTraceback(problem, traceback.get(), project);
    }
    if (PyErr_GivenExceptionMatches(value.get(), PyExc_SyntaxError))
        placeSyntaxError(problem, value.get(), project);
    return problem;
}

} // namespace vitrine
