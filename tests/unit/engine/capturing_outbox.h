#pragma once

#include "runtime/serve/gateway.h"

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>

namespace vitrine {

/// Stands for the network: keeps what the engine sends until a test takes it. All functions from any thread.
class CapturingOutbox : public Outbox
{
public:
    void send(ClientId client, QByteArray utf8) override;
    void close(ClientId client, int code, QString reason) override;

    /// The next frame for a client; waits for it. Nothing if none comes within the time.
    std::optional<QByteArray> take(ClientId client, std::chrono::milliseconds limit);
    /// Close code that the engine asked for, 0 if it did not.
    int closeCode(ClientId client);

private:
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::map<ClientId, std::deque<QByteArray>> m_frames;
    std::map<ClientId, int> m_closed;
};

} // namespace vitrine
