#include "runtime/asgi/asgi_exchange.h"

#include "runtime/python/awaitable.h"

#include <algorithm>

namespace vitrine::asgi {

namespace {

/// How much an app may send ahead of the client's reading it.
constexpr qsizetype mostUnconfirmed = 128 * 1024;
/// The network is asked for more when this much has been read, or all that there was.
constexpr qsizetype readOnAfter = 64 * 1024;
/// reflex._asgi puts it on the answer to a path that the app has no endpoint for. A header, so that it gets through middleware.
constexpr char passHeader[] = "x-vitrine-pass";

struct ExchangeObject {
    PyObject_HEAD
    Exchange *exchange;
};

PyObject *receiveMethod(PyObject *self, PyObject *)
{
    return Exchange::of(self).receive().release();
}

PyObject *sendMethod(PyObject *self, PyObject *message)
{
    return Exchange::of(self).send(message).release();
}

void dealloc(PyObject *self)
{
    delete reinterpret_cast<ExchangeObject *>(self)->exchange;
    PyTypeObject *type = Py_TYPE(self);
    PyObject_Free(self);
    Py_DECREF(type);
}

PyTypeObject *exchangeType()
{
    static PyMethodDef methods[] = {
        {"receive", receiveMethod, METH_NOARGS, "The next message of the client."},
        {"send", sendMethod, METH_O, "Sends a message to the client."},
        {nullptr, nullptr, 0, nullptr},
    };
    static PyType_Slot slots[] = {
        {Py_tp_methods, methods},
        {Py_tp_dealloc, reinterpret_cast<void *>(dealloc)},
        {0, nullptr},
    };
    static PyType_Spec spec
        = {"reflex.Exchange", sizeof(ExchangeObject), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION, slots};
    static PyTypeObject *type = reinterpret_cast<PyTypeObject *>(PyType_FromSpec(&spec));
    return type;
}

/// Borrowed; null without an exception if there is none.
PyObject *item(PyObject *message, const char *key)
{
    return PyDict_GetItemString(message, key);
}

PyRef done()
{
    static const PyRef nothing = makeAwaitable(PyRef::share(Py_None), "send(…)");
    return nothing;
}

/// A bytes-like item; empty if there is none. False with a TypeError if it is something else.
bool readBytes(PyObject *value, QByteArray *result)
{
    if (!value || value == Py_None)
        return true;
    if (PyBytes_CheckExact(value)) {
        *result = QByteArray(PyBytes_AS_STRING(value), PyBytes_GET_SIZE(value));
        return true;
    }
    Py_buffer buffer;
    if (PyObject_GetBuffer(value, &buffer, PyBUF_SIMPLE) != 0)
        return false;
    *result = QByteArray(static_cast<const char *>(buffer.buf), buffer.len);
    PyBuffer_Release(&buffer);
    return true;
}

bool isLine(const QByteArray &text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

/// Whoever waited for a future may have cancelled it.
bool isPending(const PyRef &future)
{
    return PyRef::steal(PyObject_CallMethod(future.get(), "done", nullptr)).get() == Py_False;
}

void resolve(const PyRef &future, PyObject *result)
{
    PyRef::steal(PyObject_CallMethod(future.get(), "set_result", "O", result));
    PyErr_Clear();
}

} // namespace

PyRef Exchange::make(ExchangeId id, Kind kind, EndpointOutbox &outbox, PyObject *loop)
{
    auto *object = PyObject_New(ExchangeObject, exchangeType());
    object->exchange = new Exchange(id, kind, outbox, loop);
    return PyRef::steal(reinterpret_cast<PyObject *>(object));
}

Exchange &Exchange::of(PyObject *object)
{
    return *reinterpret_cast<ExchangeObject *>(object)->exchange;
}

Exchange::Exchange(ExchangeId id, Kind kind, EndpointOutbox &outbox, PyObject *loop) :
    m_id(id), m_kind(kind), m_outbox(outbox), m_loop(PyRef::share(loop))
{
}

void Exchange::bodyArrived(const QByteArray &bytes, bool more)
{
    m_body += bytes;
    m_moreBody = more;
    wakeReceivers();
}

void Exchange::messageArrived(client::Message message)
{
    m_messages.push_back(std::move(message));
    wakeReceivers();
}

void Exchange::drained()
{
    m_unconfirmed = 0;
    if (const PyRef future = std::exchange(m_sender, {}); future && isPending(future))
        resolve(future, Py_None);
}

void Exchange::gone(client::Gone gone)
{
    m_gone = std::move(gone);
    drained();
    wakeReceivers();
}

void Exchange::appEnded(bool failed)
{
    if (m_gone || m_stage == Stage::Complete)
        return;
    if (m_kind == Kind::WebSocket && m_stage == Stage::Accepted && !failed)
        post(endpoint::Close{1000, {}});
    else
        post(endpoint::Fail());
    m_stage = Stage::Complete;
}

void Exchange::wakeReceivers()
{
    while (!m_receivers.empty()) {
        if (isPending(m_receivers.front())) {
            const PyRef message = nextMessage();
            if (!message)
                return;
            resolve(m_receivers.front(), message.get());
        }
        m_receivers.pop_front();
    }
}

PyRef Exchange::nextMessage()
{
    if (m_kind == Kind::WebSocket) {
        if (!std::exchange(m_connectTold, true))
            return PyRef::steal(Py_BuildValue("{ss}", "type", "websocket.connect"));
        if (!m_messages.empty()) {
            const client::Message message = std::move(m_messages.front());
            m_messages.pop_front();
            m_unread += message.bytes.size();
            if (m_messages.empty() && m_unread > 0) {
                m_unread = 0;
                post(endpoint::ReadOn());
            }
            return PyRef::steal(Py_BuildValue(message.isText ? "{sss s#}" : "{sss y#}", "type", "websocket.receive",
                                              message.isText ? "text" : "bytes", message.bytes.constData(), Py_ssize_t(message.bytes.size())));
        }
        if (m_gone)
            return PyRef::steal(Py_BuildValue("{sssiss#}", "type", "websocket.disconnect", "code", m_gone->code, "reason",
                                              m_gone->reason.constData(), Py_ssize_t(m_gone->reason.size())));
        return {};
    }
    if (!m_bodyTold && (!m_body.isEmpty() || !m_moreBody)) {
        const QByteArray bytes = std::exchange(m_body, {});
        m_bodyTold = !m_moreBody;
        m_unread += bytes.size();
        if (m_moreBody && m_unread >= readOnAfter) {
            m_unread = 0;
            post(endpoint::ReadOn());
        }
        return PyRef::steal(Py_BuildValue("{sssy#sO}", "type", "http.request", "body", bytes.constData(), Py_ssize_t(bytes.size()), "more_body",
                                          m_moreBody ? Py_True : Py_False));
    }
    if (m_gone || m_stage == Stage::Complete)
        return PyRef::steal(Py_BuildValue("{ss}", "type", "http.disconnect"));
    return {};
}

PyRef Exchange::receive()
{
    PyRef message = nextMessage();
    if (message)
        return makeAwaitable(std::move(message), "receive()");
    if (PyErr_Occurred())
        return {};
    PyRef future = PyRef::steal(PyObject_CallMethod(m_loop.get(), "create_future", nullptr));
    if (future)
        m_receivers.push_back(future);
    return future;
}

PyRef Exchange::send(PyObject *message)
{
    PyObject *type = PyDict_Check(message) ? item(message, "type") : nullptr;
    if (!type || !PyUnicode_Check(type)) {
        PyErr_SetString(PyExc_TypeError, "send() takes a dict with a \"type\"");
        return {};
    }
    if (m_passed)
        return done();
    const std::string name = toStdString(type);
    return m_kind == Kind::Http ? sendHttp(message, name) : sendWebSocket(message, name);
}

bool Exchange::readHeaders(PyObject *message, HttpHeaders *headers)
{
    PyObject *given = item(message, "headers");
    if (!given)
        return true;
    const PyRef list = PyRef::steal(PySequence_List(given)); // any iterable
    for (Py_ssize_t i = 0; list && i < PyList_GET_SIZE(list.get()); ++i) {
        const PyRef pair = PyRef::steal(PySequence_Tuple(PyList_GET_ITEM(list.get(), i)));
        QByteArray name, value;
        if (!pair)
            return false;
        if (PyTuple_GET_SIZE(pair.get()) != 2) {
            PyErr_SetString(PyExc_ValueError, "a header is a pair of name and value");
            return false;
        }
        if (!readBytes(PyTuple_GET_ITEM(pair.get(), 0), &name) || !readBytes(PyTuple_GET_ITEM(pair.get(), 1), &value))
            return false;
        if (name.isEmpty() || !isLine(name) || !isLine(value) || name.contains(':')) {
            PyErr_Format(PyExc_ValueError, "the header \"%s\" of the answer has a line break, or a name that is none", name.constData());
            return false;
        }
        headers->add(std::move(name), std::move(value));
    }
    return bool(list);
}

bool Exchange::congestedAfter(qsizetype bytes)
{
    m_unconfirmed += bytes;
    return m_unconfirmed > mostUnconfirmed;
}

PyRef Exchange::sent(bool congested)
{
    if (!congested || m_gone)
        return done();
    if (!m_sender)
        m_sender = PyRef::steal(PyObject_CallMethod(m_loop.get(), "create_future", nullptr));
    return m_sender;
}

PyRef Exchange::sendHttp(PyObject *message, std::string_view type)
{
    if (type == "http.response.start" && m_stage == Stage::Waiting) {
        auto head = std::make_unique<endpoint::Head>();
        PyObject *status = item(message, "status");
        head->status = status ? int(PyLong_AsLong(status)) : 0;
        if (head->status < 200 || head->status > 999) {
            if (!PyErr_Occurred())
                PyErr_Format(PyExc_ValueError, "%d is no status of an answer", head->status);
            return {};
        }
        if (!readHeaders(message, &head->headers))
            return {};
        m_passed = !head->headers.first(passHeader).isNull();
        m_stage = m_passed ? Stage::Complete : Stage::Started;
        if (m_passed)
            post(endpoint::Pass());
        else
            m_head = std::move(head);
        return done();
    }
    if (type == "http.response.body" && (m_stage == Stage::Started || m_stage == Stage::Streaming)) {
        endpoint::Body body;
        if (!readBytes(item(message, "body"), &body.bytes))
            return {};
        PyObject *more = item(message, "more_body");
        body.more = more && PyObject_IsTrue(more) == 1;
        body.head = std::move(m_head);
        const bool congested = body.more && congestedAfter(body.bytes.size());
        body.confirm = congested;
        m_stage = body.more ? Stage::Streaming : Stage::Complete;
        if (!m_gone)
            post(std::move(body));
        wakeReceivers();
        return sent(congested);
    }
    PyErr_Format(PyExc_RuntimeError, m_stage == Stage::Complete ? "the message '%s' comes after the end of the answer"
                                                                : "the message '%s' is not what an answer goes on with",
                 std::string(type).c_str());
    return {};
}

PyRef Exchange::sendWebSocket(PyObject *message, std::string_view type)
{
    if (type == "websocket.accept" && m_stage == Stage::Waiting) {
        HttpHeaders headers;
        if (!readHeaders(message, &headers))
            return {};
        PyObject *subprotocol = item(message, "subprotocol");
        const bool given = subprotocol && subprotocol != Py_None;
        post(endpoint::Accept{given ? QByteArray::fromStdString(toStdString(subprotocol)) : QByteArray()});
        m_stage = Stage::Accepted;
        return done();
    }
    if (type == "websocket.close" && m_stage != Stage::Complete) {
        PyObject *code = item(message, "code");
        PyObject *reason = item(message, "reason");
        post(endpoint::Close{code && PyLong_Check(code) ? int(PyLong_AsLong(code)) : 1000,
                             reason ? QByteArray::fromStdString(toStdString(reason)) : QByteArray()});
        m_stage = Stage::Complete;
        return done();
    }
    if (type == "websocket.send" && m_stage == Stage::Accepted) {
        endpoint::Message frame;
        PyObject *text = item(message, "text");
        frame.isText = text && text != Py_None;
        if (frame.isText)
            frame.bytes = QByteArray::fromStdString(toStdString(text));
        else if (!readBytes(item(message, "bytes"), &frame.bytes))
            return {};
        frame.confirm = congestedAfter(frame.bytes.size());
        const bool congested = frame.confirm;
        if (!m_gone)
            post(std::move(frame));
        return sent(congested);
    }
    PyErr_Format(PyExc_RuntimeError, m_stage == Stage::Complete ? "the message '%s' comes after the close of the WebSocket"
                                                                : "the message '%s' cannot be sent over the WebSocket now",
                 std::string(type).c_str());
    return {};
}

} // namespace vitrine::asgi
