#include "runtime/python/py_ref.h"

#include "runtime/base/resource_paths.h"
#include "runtime/python/interpreter.h"

#include <QDir>
#include <QFileInfo>

#include <csignal>

namespace vitrine {

namespace {

QString pythonProgram(const QString &projectDir)
{
    QStringList candidates;
    for (const char *venv : {".venv", "venv"})
        candidates << projectDir + QLatin1Char('/') + QLatin1String(venv) + QStringLiteral("/bin/python3");
    const QString active = qEnvironmentVariable("VIRTUAL_ENV");
    if (!active.isEmpty())
        candidates << active + QStringLiteral("/bin/python3");
    for (const QString &candidate : std::as_const(candidates)) {
        if (QFileInfo::exists(candidate))
            return candidate;
    }
    return QStringLiteral("/usr/bin/python3");
}

} // namespace

Result<void> startInterpreter(const QString &projectDir)
{
    PyConfig config;
    PyConfig_InitPythonConfig(&config);
    config.install_signal_handlers = 0;
    config.parse_argv = 0;
    config.buffered_stdio = 0; // what user code prints is seen at once, also in a pipe
    const QString program = pythonProgram(projectDir);
    PyStatus status = PyConfig_SetBytesString(&config, &config.program_name, QFile::encodeName(program).constData());
    if (!PyStatus_Exception(status))
        status = Py_InitializeFromConfig(&config);
    PyConfig_Clear(&config);
    if (PyStatus_Exception(status))
        return Error{QStringLiteral("Python could not be started (%1): %2").arg(program, QLatin1String(status.err_msg))};

    QDir::setCurrent(projectDir);
    PyObject *sysPath = PySys_GetObject("path"); // borrowed
    PyList_Insert(sysPath, 0, pyString(resources::path(QStringLiteral("python")).toStdString()).get());
    PyList_Insert(sysPath, 0, pyString(projectDir.toStdString()).get());
    PyEval_SaveThread();
    return {};
}

} // namespace vitrine
