#include "app/automation/json_rpc.h"

#include <memory>

namespace vitrine::automation {

namespace {

/// Deeper messages mean nothing, and would cost stack where they are walked through.
constexpr int maximalDepth = 64;

Json withId(const Json &id)
{
    return {{"jsonrpc", "2.0"}, {"id", id}};
}

Json response(const Json &id, const JsonRpc::Answer &answer)
{
    Json message = withId(id);
    if (const auto *error = std::get_if<RpcError>(&answer))
        message["error"] = {{"code", int(error->code)}, {"message", toJson(error->message)}};
    else
        message["result"] = std::get<Json>(answer);
    return message;
}

/// Why the message is no request or notification; empty if it is one.
QString flawOf(const Json &message)
{
    if (!message.is_object())
        return QStringLiteral("A message must be an object.");
    if (message.value("jsonrpc", Json()) != "2.0")
        return QStringLiteral("A message must have \"jsonrpc\": \"2.0\".");
    if (!message.contains("method") || !message.at("method").is_string())
        return QStringLiteral("A message must name its method.");
    if (message.contains("id") && !message.at("id").is_string() && !message.at("id").is_number_integer())
        return QStringLiteral("An id must be a string or a whole number.");
    return {};
}

/// The id of a message that is none; null if it has none that could be repeated.
Json idOf(const Json &message)
{
    const Json id = message.is_object() ? message.value("id", Json()) : Json();
    return id.is_string() || id.is_number_integer() ? id : Json();
}

} // namespace

void JsonRpc::add(const QString &name, const Method &method)
{
    m_methods.insert(name, method);
}

void JsonRpc::receive(const QByteArray &line)
{
    bool isTooDeep = false;
    const auto look = [&isTooDeep](int depth, Json::parse_event_t, Json &) {
        isTooDeep = isTooDeep || depth > maximalDepth;
        return !isTooDeep;
    };
    const Json message = Json::parse(line.begin(), line.end(), look, false);
    if (isTooDeep)
        refuse({RpcError::InvalidRequest, QStringLiteral("The message is nested deeper than %1 levels.").arg(maximalDepth)});
    else if (message.is_discarded())
        refuse({RpcError::ParseError, QStringLiteral("This line is no JSON.")});
    else if (message.is_array())
        handleBatch(message);
    else
        handle(message, [this](const std::optional<Json> &response) {
            if (response)
                send(*response);
        });
}

void JsonRpc::refuse(const RpcError &error)
{
    send(response(Json(), error));
}

void JsonRpc::handleBatch(const Json &messages)
{
    if (messages.empty()) {
        refuse({RpcError::InvalidRequest, QStringLiteral("A batch must have a message.")});
        return;
    }
    struct Batch {
        size_t missing;
        Json responses = Json::array();
    };
    const auto batch = std::make_shared<Batch>(Batch{messages.size()});
    for (const Json &message : messages) {
        handle(message, [this, batch](const std::optional<Json> &response) {
            if (response)
                batch->responses.push_back(*response);
            if (--batch->missing == 0 && !batch->responses.empty())
                send(batch->responses);
        });
    }
}

void JsonRpc::handle(const Json &message, const Deliver &deliver)
{
    // Studio asks nothing of the other side, so there is nothing that could be answered.
    const bool isResponse = message.is_object() && !message.contains("method") && (message.contains("result") || message.contains("error"));
    if (isResponse) {
        deliver(std::nullopt);
        return;
    }
    if (const QString flaw = flawOf(message); !flaw.isEmpty()) {
        deliver(response(idOf(message), RpcError{RpcError::InvalidRequest, flaw}));
        return;
    }
    const bool isNotification = !message.contains("id");
    const Json id = idOf(message);
    const auto respond = [this, deliver, id, isNotification](const Answer &answer) {
        --m_open;
        deliver(isNotification ? std::nullopt : std::optional(response(id, answer)));
        if (isIdle())
            Q_EMIT idle();
    };
    ++m_open;
    const QString name = toText(message.at("method"));
    const Json params = message.value("params", Json::object());
    const auto method = m_methods.constFind(name);
    if (method == m_methods.constEnd())
        respond(RpcError{RpcError::MethodNotFound, QStringLiteral("There is no method “%1”.").arg(name)});
    else if (!params.is_object())
        respond(RpcError{RpcError::InvalidParams, QStringLiteral("The params of “%1” must be an object.").arg(name)});
    else
        (*method)(params, respond);
}

void JsonRpc::send(const Json &message)
{
    Q_EMIT outgoing(QByteArray::fromStdString(message.dump()));
}

} // namespace vitrine::automation
