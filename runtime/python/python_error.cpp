#include "runtime/python/python_error.h"

#include "runtime/python/project_importer.h"

#include <frameobject.h>

namespace vitrine {

namespace {

QString lastLine(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.mid(trimmed.lastIndexOf(QLatin1Char('\n')) + 1);
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
    problem.message = lastLine(formatted("format_exception_only", type.get(), value.get(), nullptr));
    if (traceback) {
        problem.detail = formatted("format_exception", type.get(), value.get(), traceback.get());
        placeInTraceback(problem, traceback.get(), project);
    }
    if (PyErr_GivenExceptionMatches(value.get(), PyExc_SyntaxError))
        placeSyntaxError(problem, value.get(), project);
    return problem;
}

} // namespace vitrine
