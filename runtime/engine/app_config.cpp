#include "runtime/python/py_ref.h"

#include "runtime/engine/app_config.h"

namespace vitrine {

namespace {

std::string text(PyObject *config, const char *name)
{
    const PyRef value = getAttr(config, name);
    const PyRef string = value && value.get() != Py_None ? PyRef::steal(PyObject_Str(value.get())) : PyRef();
    PyErr_Clear();
    return string ? toStdString(string.get()) : std::string();
}

std::vector<std::string> texts(PyObject *list)
{
    std::vector<std::string> result;
    for (Py_ssize_t i = 0; list && PyList_Check(list) && i < PyList_GET_SIZE(list); ++i)
        result.push_back(toStdString(PyList_GET_ITEM(list, i)));
    return result;
}

std::optional<long> number(PyObject *config, const char *name)
{
    const PyRef value = getAttr(config, name);
    return value && PyLong_Check(value.get()) ? std::optional(PyLong_AsLong(value.get())) : std::nullopt;
}

/// "https://shop.example/start" -> "https://shop.example"
std::string originOf(const std::string &url)
{
    const size_t scheme = url.find("://");
    return url.substr(0, scheme == std::string::npos ? url.find('/') : url.find('/', scheme + 3));
}

/// True or a list of names.
std::vector<std::string> hosts(PyObject *config)
{
    const PyRef value = getAttr(config, "vite_allowed_hosts");
    return value.get() == Py_True ? std::vector<std::string>{"*"} : texts(value.get());
}

/// Of the pending exception, which is over then.
QString takeMessage()
{
    PyObject *type = nullptr, *value = nullptr, *traceback = nullptr;
    PyErr_Fetch(&type, &value, &traceback);
    PyErr_NormalizeException(&type, &value, &traceback);
    const PyRef owned[] = {PyRef::steal(type), PyRef::steal(value), PyRef::steal(traceback)};
    const PyRef text = value ? PyRef::steal(PyObject_Str(value)) : PyRef();
    PyErr_Clear();
    return QString::fromStdString(toStdString(text.get()));
}

} // namespace

Result<AppConfig> AppConfig::read(PyObject *rxconfig)
{
    const PyRef config = getAttr(rxconfig, "config");
    const PyRef remarks = config ? PyRef::steal(PyObject_CallMethod(config.get(), "_remarks", nullptr)) : PyRef();
    PyErr_Clear();
    if (!remarks)
        return Error{QStringLiteral("rxconfig.py must define config = rx.Config(app_name=\"…\")")};
    AppConfig result;
    result.name = text(config.get(), "app_name");
    result.module = text(config.get(), "app_module_import");
    if (result.module.empty())
        result.module = result.name + '.' + result.name;
    result.host = text(config.get(), "backend_host");
    if (const auto port = number(config.get(), "frontend_port"))
        result.port = int(*port);
    result.backendPath = text(config.get(), "backend_path");
    result.corsAllowedOrigins = texts(getAttr(config.get(), "cors_allowed_origins").get());
    if (const std::string deployed = text(config.get(), "deploy_url"); !deployed.empty())
        result.corsAllowedOrigins.push_back(originOf(deployed));
    result.allowedHosts = hosts(config.get());
    result.maxUploadBytes = number(config.get(), "upload_max_bytes").value_or(result.maxUploadBytes);
    if (const auto seconds = number(config.get(), "redis_token_expiration"))
        result.sessionLifetime = std::chrono::seconds(*seconds);
    const PyRef mode = getAttr(config.get(), "state_manager_mode");
    result.keepSessionsOnDisk = !mode || text(mode.get(), "value") != "memory";
    result.autoSetters = getAttr(config.get(), "state_auto_setters").get() != Py_False;
    result.colorMode = text(config.get(), "default_color_mode");
    const PyRef tailwind = PyRef::steal(PyObject_CallMethod(config.get(), "_tailwind", nullptr)); // (version, config as JSON) or None
    if (!tailwind) {
        const QString why = takeMessage();
        return Error{why};
    }
    if (PyTuple_Check(tailwind.get())) {
        result.tailwind = int(PyLong_AsLong(PyTuple_GET_ITEM(tailwind.get(), 0)));
        result.tailwindConfig = toStdString(PyTuple_GET_ITEM(tailwind.get(), 1));
    }
    result.remarks = texts(remarks.get());
    return result;
}

} // namespace vitrine
