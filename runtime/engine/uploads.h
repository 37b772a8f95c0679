#pragma once

#include "runtime/events/client_session.h"
#include "runtime/serve/upload_gateway.h"

#include <functional>
#include <unordered_map>

namespace vitrine {

class StateRegistry;

/// Leads uploads to the event handlers that they are for: the event goes into its session's queue when all files have arrived, or at once
/// where the handler takes an rx.UploadChunkIterator. On the dispatcher, under the GIL, but for post().
class Uploads : public UploadGateway
{
public:
    struct App {
        std::function<void(std::function<void()>)> onDispatcher; ///< from any thread
        std::function<ClientSessionPtr(const std::string &token)> session; ///< null if there is none
        std::function<const StateRegistry *()> registry; ///< null while no app is loaded
        std::function<void(const ClientSessionPtr &, QueuedEvent)> enqueue;
    };

    Uploads(UploadOutbox &outbox, App app) : m_outbox(outbox), m_app(std::move(app)) {}

    void post(UploadId upload, upload::Event event) override;

private:
    struct Offered {
        std::string token;
        int handler;
        PyRef args; ///< list
        Py_ssize_t files; ///< the place of the files among the arguments
        PyRef chunks; ///< weak reference to the UploadChunkIterator that the handler reads; null if it gets whole files
    };

    void handle(UploadId id, const upload::Event &event);
    upload::Answer consider(UploadId id, const upload::Offer &offer);
    upload::Answer arrived(UploadId id, const upload::Arrived &arrived);
    bool place(const Offered &offered, const PyRef &files) const;
    PyRef chunkIterator(UploadId id) const;
    static void pushChunk(const Offered &offered, const upload::Chunk &chunk);
    static void endChunks(const Offered &offered, PyObject *exceptionType, const char *message);
    static PyRef fileList(const QList<upload::File> &files);

    UploadOutbox &m_outbox;
    const App m_app;
    std::unordered_map<UploadId, Offered> m_offered;
};

} // namespace vitrine
