#pragma once

#include "runtime/catalog/catalog.h"
#include "runtime/compile/page.h"
#include "runtime/control/protocol.h"
#include "runtime/engine/app_config.h"
#include "runtime/serve/gateway.h"

#include <QString>

#include <nlohmann/json_fwd.hpp>

#include <chrono>
#include <functional>
#include <memory>

namespace vitrine {

class DocumentStore;
class EndpointGateway;
class EndpointOutbox;
class UploadGateway;
class UploadOutbox;

/// The app: loads it, holds its sessions and runs their events, on a thread of its own (the dispatcher). Everything here may be called
/// from any thread and returns at once, but for start() and stop().
class Engine : public Gateway
{
public:
    struct Options {
        QString projectDir; ///< absolute
        Delivery delivery = Delivery::Development;
        QString sessionDir; ///< where sessions are kept, if the app wants it; empty: in memory only
        QByteArray htmlTemplate; ///< index.html of the development shell; empty: no documents are served
        /// Called on the dispatcher thread after every load and while one waits, for every problem of a handler and, with `logEvents`, every event.
        std::function<void(const control::ToStudio &)> notify;
        bool logEvents = false;
        bool withMarks = false; ///< Loaded messages tell the source of every mark
        EndpointOutbox *endpoints = nullptr; ///< where answers of the app's own endpoints go; null: neither they nor lifespan tasks run
        UploadOutbox *uploads = nullptr; ///< where answers to uploads go; null: there are none
    };

    /// @param catalog, outbox must outlive the engine
    Engine(const Catalog &catalog, Outbox &outbox, Options options);
    ~Engine() override;

    /// Starts Python and loads the app once; Loaded, Failed or Waiting has been notified when it returns. An error only if Python cannot start.
    Result<void> start();
    /// Waits until the first load does not wait for npm packages any more.
    void awaitPackages();
    /// Ends the dispatcher after what it is doing. Python itself is left alone: the process is about to end.
    void stop();

    DocumentStore &documents();
    /// The app's own endpoints; null if there is nowhere for their answers to go.
    EndpointGateway *endpoints();
    /// Null if there is nowhere for answers to uploads to go.
    UploadGateway *uploads();

    /// Unsaved text for a file, and a reload; of several waiting reloads only the newest runs.
    void setOverlay(const QString &file, const std::optional<QString> &text, int rev);
    void reload(int rev);
    /// Notifies of what would keep the app from being loaded if the file had this text; the app stays as it is. Of several that wait only the
    /// newest is answered.
    void check(const QString &file, const QString &text, int number);
    /// Something changed on disk, with the overlays and the rev as they are.
    void reloadFromDisk();
    /// The newest settings that rxconfig.py and the environment made; the defaults if it could not be read. Waits for the dispatcher.
    AppConfig config();
    /// What the Bun service needs for an export, but for `out` and `assets`: {"app","pages","classes"}. Waits for the dispatcher; empty if
    /// no app is loaded.
    nlohmann::ordered_json productionBundle();
    /// Raises KeyboardInterrupt in the handlers that are running, and in an import; cancels coroutines that a session waits for.
    void interrupt();
    /// Gives up the build of npm packages that a load waits for: it fails, and the next one tries again.
    void cancelBuild();
    /// Whether a plain handler or an import has been running for that long.
    bool hasWorkedFor(std::chrono::milliseconds duration) const;

    void opened(ClientId client, ClientInfo info) override;
    void received(ClientId client, QByteArray utf8) override;
    void closed(ClientId client) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace vitrine
