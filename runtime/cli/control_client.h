#pragma once

#include "runtime/control/line_channel.h"
#include "runtime/control/protocol.h"

#include <QLocalSocket>
#include <QObject>

namespace vitrine {
class Engine;
}

namespace vitrine::cli {

/// The runtime's end of the control channel: carries out what Studio asks, and ends the program when Studio is gone. Main thread, but
/// for send().
class ControlClient : public QObject
{
public:
    ControlClient();

    /// Connects to the name that Studio gave. Blocks for at most five seconds.
    Result<void> connectTo(const QString &name);
    /// Where messages go from now on.
    void attach(Engine *engine);
    /// From any thread; a no-op while not connected.
    void send(const control::ToStudio &message);

private:
    void receive(const nlohmann::json &json);

    QLocalSocket m_socket;
    control::LineChannel m_channel;
    Engine *m_engine = nullptr;
    bool m_connected = false;
};

} // namespace vitrine::cli
