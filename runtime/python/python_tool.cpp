#include "runtime/python/python_error.h"

#include "runtime/python/project_importer.h"
#include "runtime/python/python_tool.h"

namespace vitrine {

Result<void> runPythonTool(const char *module, const QStringList &arguments)
{
    const GilLock gil;
    const PyRef tuple = PyRef::steal(PyTuple_New(arguments.size()));
    for (qsizetype i = 0; i < arguments.size(); ++i)
        PyTuple_SET_ITEM(tuple.get(), i, pyString(arguments[i].toStdString()).release());
    const PyRef tool = PyRef::steal(PyImport_ImportModule(module));
    const PyRef entry = tool ? getAttr(tool.get(), "main") : PyRef();
    const PyRef done = entry ? PyRef::steal(PyObject_CallObject(entry.get(), tuple.get())) : PyRef();
    if (done)
        return {};
    // The class of an error of ours says nothing to the user, its words do.
    const bool ours = PyErr_Occurred() && std::string_view(reinterpret_cast<PyTypeObject *>(PyErr_Occurred())->tp_name) == "MigrationError";
    QString message = takePythonError(ProjectImporter({})).message;
    return Error{ours ? message.mid(message.indexOf(QLatin1String(": ")) + 2) : message};
}

} // namespace vitrine
