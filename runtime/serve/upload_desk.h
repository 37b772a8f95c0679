#pragma once

#include "runtime/serve/batch_queue.h"
#include "runtime/serve/server_options.h"
#include "runtime/serve/upload_gateway.h"

#include <QObject>

#include <unordered_map>

namespace vitrine {

class HttpConnection;
class Upload;
struct HttpRequest;

/// Takes the files that browsers send (POST /_upload; ARCHITECTURE.md has the format) to temporary files, and offers them to the engine.
/// Lives on the network thread; only post() may be called from others.
class UploadDesk : public QObject, public UploadOutbox
{
    Q_OBJECT
public:
    explicit UploadDesk(const ServerLimits &limits);
    ~UploadDesk() override;

    void start(UploadGateway &gateway) { m_gateway = &gateway; }
    void setLimits(const ServerLimits &limits) { m_limits = limits; }
    /// Breaks off every upload.
    void stop();

    void receive(const HttpRequest &request, HttpConnection *connection);

    void post(UploadId upload, upload::Answer answer) override;

    // For uploads.
    void tell(UploadId upload, upload::Event event);
    void remove(UploadId upload);
    const ServerLimits &limits() const { return m_limits; }

protected:
    void customEvent(QEvent *event) override;

private:
    struct Posted {
        UploadId upload;
        upload::Answer answer;
    };

    int countOf(const QByteArray &token) const;

    ServerLimits m_limits;
    UploadGateway *m_gateway = nullptr;
    std::unordered_map<UploadId, std::unique_ptr<Upload>> m_uploads;
    UploadId m_lastUpload = 0;
    BatchQueue<Posted> m_posted;
};

} // namespace vitrine
