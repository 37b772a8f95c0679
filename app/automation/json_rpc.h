#pragma once

#include "app/automation/json.h"

#include <QByteArray>
#include <QHash>
#include <QObject>

#include <functional>
#include <optional>
#include <variant>

namespace vitrine::automation {

/// Why a request was not carried out, as JSON-RPC has it.
struct RpcError {
    enum Code { ParseError = -32700, InvalidRequest = -32600, MethodNotFound = -32601, InvalidParams = -32602 };

    Code code;
    QString message;
};

/// The answering side of JSON-RPC 2.0, one message a line, batches included. Requests are begun in the order in which they come, and
/// may be answered in another one. Whatever comes, the next message is read as if nothing had been.
class JsonRpc : public QObject
{
    Q_OBJECT

public:
    using Answer = std::variant<Json, RpcError>;
    using Respond = std::function<void(const Answer &)>;
    /// `params` is an object, and lives until the method returns; `respond` is to be called once, then or later.
    using Method = std::function<void(const Json &params, const Respond &respond)>;

    using QObject::QObject;

    void add(const QString &name, const Method &method);
    void receive(const QByteArray &line);
    /// Tells the other side about a message that has no id because it could not be read.
    void refuse(const RpcError &error);
    /// True when every request has been answered.
    bool isIdle() const { return m_open == 0; }

Q_SIGNALS:
    void outgoing(const QByteArray &line);
    void idle();

private:
    /// Nothing to say for notifications.
    using Deliver = std::function<void(const std::optional<Json> &response)>;

    void handle(const Json &message, const Deliver &deliver);
    void handleBatch(const Json &messages);
    void send(const Json &message);

    QHash<QString, Method> m_methods;
    int m_open = 0; ///< requests that are not answered yet
};

} // namespace vitrine::automation
