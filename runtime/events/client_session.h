#pragma once

#include "runtime/serve/gateway.h"
#include "runtime/state/router.h"
#include "runtime/state/session.h"

#include <QList>

#include <memory>
#include <string>

namespace vitrine {

/// An event on its way to a handler; or a background task that waits for the state.
struct QueuedEvent {
    int handler = 0;
    PyRef args;     ///< list or tuple of the payload
    int number = 0; ///< the client's number, 0 for an event that a handler returned
    PyRef owner = {};  ///< of a background task: its `self`, which gets the state
    PyRef waiter = {}; ///< and the future that tells it so
};

/// A session as its connection sees it: the numbered frames that went out and what waits to be handled. Needs the GIL.
class ClientSession
{
public:
    ClientSession(std::string token, Outbox &outbox) : state(std::move(token)), m_outbox(outbox) {}

    Session state;
    QList<QueuedEvent> queue; ///< a list, for it costs nothing while it is empty
    bool busy = false;        ///< a handler is running, or a background task has the state
    int lastEvent = 0;        ///< highest client number accepted
    std::string path = "/";   ///< where the browser is
    std::string query;        ///< of the address there, without '?'
    ClientInfo info;          ///< of the newest connection
    RouterInput router;       ///< what `self.router` was made from
    bool isLoaded = false;    ///< has the values that were kept on disk, if there were any
    bool isUnsaved = false;   ///< something may have changed since it was kept on disk

    bool isConnected() const { return m_client != 0; }
    ClientId client() const { return m_client; }
    void connect(ClientId client) { m_client = client; }
    void disconnect() { m_client = 0; }

    /// Sends a frame with the next number; `members` are the frame's members without braces and number. Kept for a resume.
    void sendNumbered(std::string_view members);
    /// Sends what has changed in the state, with the members in `more` beside it; nothing has: nothing. The state is locked. False with a
    /// Python exception set where Session::takeDelta() has one; the rest is sent all the same.
    bool sendChanges(std::string_view more = {});
    /// Sends a frame that has no number and is not kept (development frames).
    void send(const std::string &frame);
    /// All values, after a hello that cannot resume.
    void sendFull(const std::string &values);
    /// Sends again what came after frame `lastSeen`. False if that is not known any more.
    bool resume(int lastSeen);
    /// The browser has everything up to this frame.
    void acknowledge(int frame);

private:
    Outbox &m_outbox;
    ClientId m_client = 0;
    int m_lastFrame = 0;
    QList<QByteArray> m_unacknowledged; ///< the last one is frame m_lastFrame
    qsizetype m_keptBytes = 0;
};

using ClientSessionPtr = std::shared_ptr<ClientSession>;

} // namespace vitrine
