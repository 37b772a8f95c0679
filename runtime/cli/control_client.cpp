#include "runtime/cli/control_client.h"

#include "runtime/engine/engine.h"

#include <QCoreApplication>

#include <cstdio>

namespace vitrine::cli {

namespace {
constexpr int connectTimeoutMs = 5000;
}

ControlClient::ControlClient() : m_channel(&m_socket)
{
    connect(&m_channel, &control::LineChannel::received, this, &ControlClient::receive);
    connect(&m_channel, &control::LineChannel::malformed, this,
            [](const QString &what) { std::fprintf(stderr, "vitrine: control channel: %s\n", what.toUtf8().constData()); });
    connect(&m_socket, &QLocalSocket::disconnected, this, [] { QCoreApplication::quit(); });
}

Result<void> ControlClient::connectTo(const QString &name)
{
    m_socket.connectToServer(name);
    if (!m_socket.waitForConnected(connectTimeoutMs))
        return Error{QStringLiteral("the control channel %1 cannot be reached: %2").arg(name, m_socket.errorString())};
    m_connected = true;
    return {};
}

void ControlClient::attach(Engine *engine)
{
    m_engine = engine;
}

void ControlClient::send(const control::ToStudio &message)
{
    if (m_connected)
        QMetaObject::invokeMethod(this, [this, json = control::toJson(message)] { m_channel.send(json); });
}

void ControlClient::receive(const nlohmann::json &json)
{
    const Result<control::ToRuntime> message = control::toRuntimeFromJson(json);
    if (!message) {
        std::fprintf(stderr, "vitrine: control channel: %s\n", message.error().message.toUtf8().constData());
        return;
    }
    if (!m_engine)
        return;
    if (const auto *overlay = std::get_if<control::Overlay>(&*message))
        m_engine->setOverlay(overlay->file, overlay->text, overlay->rev);
    else if (const auto *reload = std::get_if<control::Reload>(&*message))
        m_engine->reload(reload->rev);
    else if (std::holds_alternative<control::Cancel>(*message))
        m_engine->cancelBuild();
    else if (const auto *check = std::get_if<control::Check>(&*message))
        m_engine->check(check->file, check->text, check->number);
    else
        m_engine->interrupt();
}

} // namespace vitrine::cli
