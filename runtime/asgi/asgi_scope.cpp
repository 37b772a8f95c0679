#include "runtime/asgi/asgi_scope.h"

#include <QHostAddress>

namespace vitrine::asgi {

namespace {

PyRef bytes(const QByteArray &text)
{
    return PyRef::steal(PyBytes_FromStringAndSize(text.constData(), text.size()));
}

PyRef string(const QByteArray &text)
{
    return PyRef::steal(PyUnicode_DecodeUTF8(text.constData(), text.size(), "replace"));
}

bool set(PyObject *dict, const char *key, const PyRef &value)
{
    return value && PyDict_SetItemString(dict, key, value.get()) == 0;
}

PyRef headerList(const HttpHeaders &headers)
{
    PyRef list = PyRef::steal(PyList_New(headers.size()));
    for (qsizetype i = 0; list && i < headers.size(); ++i) {
        PyObject *pair = PyTuple_Pack(2, bytes(headers[i].name.toLower()).get(), bytes(headers[i].value).get());
        if (!pair)
            return {};
        PyList_SET_ITEM(list.get(), i, pair);
    }
    return list;
}

PyRef address(const QByteArray &host, quint16 port)
{
    return PyRef::steal(Py_BuildValue("(s#i)", host.constData(), Py_ssize_t(host.size()), int(port)));
}

PyRef subprotocols(const HttpHeaders &headers)
{
    PyRef list = PyRef::steal(PyList_New(0));
    for (const HttpHeader &header : headers) {
        if (header.name.compare("sec-websocket-protocol", Qt::CaseInsensitive) != 0)
            continue;
        for (const QByteArray &name : header.value.split(',')) {
            if (const PyRef text = string(name.trimmed()); text)
                PyList_Append(list.get(), text.get());
        }
    }
    return list;
}

/// "http" or "ws", with an s if the client spoke TLS with a proxy.
QByteArray schemeOf(const HttpRequest &request, bool behindProxy)
{
    const QByteArray forwarded = behindProxy ? request.headers.first("x-forwarded-proto").trimmed().toLower() : QByteArray();
    const bool secure = forwarded == "https" || forwarded == "wss";
    return (request.upgrade ? QByteArray("ws") : QByteArray("http")) + (secure ? "s" : "");
}

} // namespace

PyRef makeScope(const client::Request &came)
{
    const HttpRequest &request = *came.header;
    static const PyRef version = PyRef::steal(Py_BuildValue("{ssss}", "version", "3.0", "spec_version", "2.3"));
    const PyRef scope = PyRef::steal(PyDict_New());
    PyObject *dict = scope.get();
    if (!dict)
        return {};
    const bool behindProxy = QHostAddress(QString::fromLatin1(came.peer)).isLoopback();
    const QByteArray forwarded = behindProxy ? request.headers.first("x-forwarded-for") : QByteArray();
    const QByteArray peer = forwarded.isEmpty() ? came.peer : forwarded.split(',').last().trimmed(); // the last is the proxy's own word
    bool good = set(dict, "type", string(request.upgrade ? "websocket" : "http")) && set(dict, "asgi", PyRef::steal(PyDict_Copy(version.get())))
        && set(dict, "http_version", string(request.minorVersion > 0 ? "1.1" : "1.0")) && set(dict, "server", address(came.host, came.port))
        && set(dict, "client", address(peer, forwarded.isEmpty() ? came.peerPort : 0))
        && set(dict, "scheme", string(schemeOf(request, behindProxy))) && set(dict, "root_path", string(""))
        && set(dict, "path", string(request.path)) && set(dict, "raw_path", bytes(request.rawPath))
        && set(dict, "query_string", bytes(request.query)) && set(dict, "headers", headerList(request.headers));
    if (request.upgrade)
        good = good && set(dict, "subprotocols", subprotocols(request.headers));
    else
        good = good && set(dict, "method", string(request.method));
    return good ? scope : PyRef();
}

} // namespace vitrine::asgi
