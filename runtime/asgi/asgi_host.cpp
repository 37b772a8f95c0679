#include "runtime/asgi/asgi_host.h"

#include "runtime/asgi/asgi_scope.h"
#include "runtime/python/python_error.h"

#include <sys/eventfd.h>
#include <unistd.h>

namespace vitrine {

/// What reflex._asgi and the asyncio loop call; `self` is a capsule whose context is the AsgiHost.
struct AsgiCallbacks {
    /// Null after the host's end.
    static AsgiHost *host(PyObject *capsule) { return static_cast<AsgiHost *>(PyCapsule_GetContext(capsule)); }

    static PyObject *drain(PyObject *capsule, PyObject *)
    {
        if (AsgiHost *self = host(capsule))
            self->drain();
        Py_RETURN_NONE;
    }

    static PyObject *ended(PyObject *capsule, PyObject *args)
    {
        PyObject *exchange = nullptr;
        PyObject *exception = nullptr;
        if (!PyArg_ParseTuple(args, "OO", &exchange, &exception))
            return nullptr;
        if (AsgiHost *self = host(capsule))
            self->ended(asgi::Exchange::of(exchange).id(), exception);
        Py_RETURN_NONE;
    }

    static PyObject *report(PyObject *capsule, PyObject *exception)
    {
        if (AsgiHost *self = host(capsule))
            self->report(exception);
        Py_RETURN_NONE;
    }

    static PyObject *claims(PyObject *capsule, PyObject *claims)
    {
        if (AsgiHost *self = host(capsule))
            self->setClaims(claims);
        Py_RETURN_NONE;
    }

    static PyObject *endExchanges(PyObject *capsule, PyObject *all)
    {
        if (AsgiHost *self = host(capsule))
            self->endExchanges(all == Py_True);
        Py_RETURN_NONE;
    }

    static inline PyMethodDef methods[] = {
        {"drain", drain, METH_NOARGS, nullptr},
        {"ended", ended, METH_VARARGS, nullptr},
        {"report", report, METH_O, nullptr},
        {"claims", claims, METH_O, nullptr},
        {"end_exchanges", endExchanges, METH_O, nullptr},
        {nullptr, nullptr, 0, nullptr},
    };
};

AsgiHost::AsgiHost(const ProjectImporter &project, EndpointOutbox &outbox, std::function<void(const Problem &)> problem) :
    m_project(project), m_outbox(outbox), m_problem(std::move(problem)), m_wakeFd(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
}

AsgiHost::~AsgiHost()
{
    if (m_capsule)
        PyCapsule_SetContext(m_capsule.get(), nullptr);
    ::close(m_wakeFd);
}

PyRef AsgiHost::callback(const char *name) const
{
    for (PyMethodDef &method : AsgiCallbacks::methods) {
        if (method.ml_name && std::string_view(method.ml_name) == name)
            return PyRef::steal(PyCFunction_New(&method, m_capsule.get()));
    }
    return {};
}

bool AsgiHost::watchQueue()
{
    m_capsule = PyRef::steal(PyCapsule_New(this, nullptr, nullptr));
    PyCapsule_SetContext(m_capsule.get(), this);
    m_module = PyRef::steal(PyImport_ImportModule("reflex._asgi"));
    m_loop = m_module ? getAttr(m_module.get(), "_loop") : PyRef();
    return m_loop
        && PyRef::steal(PyObject_CallMethod(m_module.get(), "watch", "iO", m_wakeFd, callback("drain").get()));
}

bool AsgiHost::install(PyObject *app)
{
    if (!m_module && PyRef::steal(PyObject_CallMethod(app, "_has_endpoints", nullptr)).get() == Py_False)
        return true;
    if (!m_module && !watchQueue())
        return false;
    const PyRef callbacks = PyRef::steal(Py_BuildValue("{sOsOsOsO}", "ended", callback("ended").get(), "report", callback("report").get(), "claims",
                                                       callback("claims").get(), "end_exchanges", callback("end_exchanges").get()));
    PyRef service = PyRef::steal(PyObject_CallMethod(m_module.get(), "Service", "OO", app, callbacks.get()));
    if (!service)
        return false;
    const PyRef previous = std::exchange(m_service, std::move(service));
    m_run = getAttr(m_service.get(), "run");
    return bool(PyRef::steal(PyObject_CallMethod(m_service.get(), "begin", "O", previous ? previous.get() : Py_None)));
}

void AsgiHost::stop()
{
    const GilLock gil;
    if (m_service)
        PyRef::steal(PyObject_CallMethod(m_service.get(), "end", nullptr));
    if (PyErr_Occurred())
        PyErr_Clear();
}

EndpointGateway::Claim AsgiHost::claim(const QByteArray &path)
{
    std::shared_ptr<const Claims> claims;
    {
        const std::lock_guard lock(m_mutex);
        claims = m_claims;
    }
    if (!claims)
        return Claim::No;
    const qsizetype end = path.indexOf('/', 1);
    if (claims->firstSegments.contains(path.mid(1, end < 0 ? -1 : end - 1)))
        return Claim::Yes;
    return claims->unknown ? Claim::Maybe : Claim::No;
}

void AsgiHost::setClaims(PyObject *given)
{
    std::shared_ptr<Claims> claims;
    if (given != Py_None) { // a set of first segments; None in it: any other too
        claims = std::make_shared<Claims>();
        const PyRef list = PyRef::steal(PySequence_List(given));
        for (Py_ssize_t i = 0; i < PyList_GET_SIZE(list.get()); ++i) {
            PyObject *segment = PyList_GET_ITEM(list.get(), i);
            if (segment == Py_None)
                claims->unknown = true;
            else
                claims->firstSegments.insert(QByteArray::fromStdString(toStdString(segment)));
        }
    }
    const std::lock_guard lock(m_mutex);
    m_claims = std::move(claims);
}

void AsgiHost::post(ExchangeId exchange, client::Event event)
{
    if (!m_arrived.push({exchange, std::move(event)}))
        return;
    const quint64 one = 1;
    [[maybe_unused]] const ssize_t written = ::write(m_wakeFd, &one, sizeof one);
}

void AsgiHost::drain()
{
    quint64 count = 0;
    [[maybe_unused]] const ssize_t got = ::read(m_wakeFd, &count, sizeof count);
    for (Arrived &arrived : m_arrived.takeAll())
        handle(arrived.exchange, std::move(arrived.event));
}

void AsgiHost::handle(ExchangeId id, client::Event event)
{
    if (const auto *request = std::get_if<client::Request>(&event))
        return begin(id, *request);
    const auto running = m_running.find(id);
    if (running == m_running.end())
        return; // the app has ended it already
    asgi::Exchange &exchange = *running->second;
    if (auto *body = std::get_if<client::Body>(&event))
        exchange.bodyArrived(body->bytes, body->more);
    else if (auto *message = std::get_if<client::Message>(&event))
        exchange.messageArrived(std::move(*message));
    else if (std::holds_alternative<client::Drained>(event))
        exchange.drained();
    else
        exchange.gone(std::move(std::get<client::Gone>(event)));
}

void AsgiHost::begin(ExchangeId id, const client::Request &request)
{
    using asgi::Exchange;
    const auto kind = request.header->upgrade ? Exchange::Kind::WebSocket : Exchange::Kind::Http;
    const PyRef exchange = Exchange::make(id, kind, m_outbox, m_loop.get());
    if (kind == Exchange::Kind::Http)
        Exchange::of(exchange.get()).bodyArrived(request.body, request.more);
    const PyRef scope = asgi::makeScope(request);
    const PyRef task = scope ? PyRef::steal(PyObject_CallFunctionObjArgs(m_run.get(), scope.get(), exchange.get(), nullptr)) : PyRef();
    if (!task) {
        Exchange::of(exchange.get()).appEnded(true);
        return m_problem(takePythonError(m_project));
    }
    m_running.emplace(id, Running{exchange, task});
}

void AsgiHost::ended(ExchangeId id, PyObject *exception)
{
    const auto running = m_running.extract(id);
    if (running.empty())
        return;
    asgi::Exchange &exchange = *running.mapped();
    const bool failed = exception != Py_None;
    const bool unanswered = exchange.kind() == asgi::Exchange::Kind::Http && !exchange.isComplete() && !exchange.isGone();
    exchange.appEnded(failed);
    if (failed) {
        report(exception);
    } else if (unanswered) {
        Problem problem;
        problem.message = QStringLiteral("An endpoint of the app ended without sending its whole answer");
        m_problem(problem);
    }
}

void AsgiHost::report(PyObject *exception)
{
    static const PyRef cancelled = getAttr(PyRef::steal(PyImport_ImportModule("asyncio")).get(), "CancelledError");
    if (PyErr_GivenExceptionMatches(exception, cancelled.get()))
        return;
    PyErr_SetObject(reinterpret_cast<PyObject *>(Py_TYPE(exception)), exception);
    m_problem(takePythonError(m_project));
}

void AsgiHost::endExchanges(bool all)
{
    std::vector<PyRef> tasks;
    for (const auto &[id, running] : m_running) {
        const bool isSocket = (*running).kind() == asgi::Exchange::Kind::WebSocket;
        if (isSocket)
            m_outbox.post(id, endpoint::Close{1012, "the app is loaded anew"});
        if (isSocket || all)
            tasks.push_back(running.task);
    }
    for (const PyRef &task : tasks)
        PyRef::steal(PyObject_CallMethod(task.get(), "cancel", nullptr));
    PyErr_Clear();
}

} // namespace vitrine
