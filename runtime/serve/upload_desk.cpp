#include "runtime/serve/upload_desk.h"

#include "runtime/serve/http_connection.h"
#include "runtime/serve/upload.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace vitrine {

UploadDesk::UploadDesk(const ServerLimits &limits) : m_limits(limits) {}

UploadDesk::~UploadDesk() { stop(); }

void UploadDesk::stop()
{
    std::vector<UploadId> all;
    for (const auto &[id, upload] : m_uploads)
        all.push_back(id);
    for (const UploadId id : all) {
        if (const auto upload = m_uploads.find(id); upload != m_uploads.end())
            upload->second->refuse(503, "the server ends");
    }
    m_gateway = nullptr;
}

int UploadDesk::countOf(const QByteArray &token) const
{
    return int(std::count_if(m_uploads.begin(), m_uploads.end(), [&](const auto &item) { return item.second->token() == token; }));
}

void UploadDesk::receive(const HttpRequest &request, HttpConnection *connection)
{
    const QByteArray boundary = MultipartParser::boundaryOf(request.headers.first("Content-Type"));
    const QByteArray token = request.headers.first("X-Vitrine-Token");
    const UploadId id = ++m_lastUpload;
    const auto made = m_uploads.emplace(id, std::make_unique<Upload>(*this, id, token, boundary, connection)).first;
    Upload &upload = *made->second;
    connection->converse(&upload);
    if (boundary.isEmpty())
        upload.refuse(400, "an upload is multipart/form-data with a boundary");
    else if (token.isEmpty() || !m_gateway)
        upload.refuse(403, "an upload needs the token of its session in X-Vitrine-Token");
    else if (request.headers.first("Content-Length").toLongLong() > m_limits.maxUploadBytes + m_limits.maxMessageBytes)
        upload.refuseAsTooLarge();
    else if (countOf(token) > m_limits.maxUploadsOfSession)
        upload.refuse(429, "too many uploads of this session at a time");
}

void UploadDesk::post(UploadId upload, upload::Answer answer)
{
    if (m_posted.push({upload, std::move(answer)}))
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

void UploadDesk::customEvent(QEvent *)
{
    for (const Posted &posted : m_posted.takeAll()) {
        if (const auto upload = m_uploads.find(posted.upload); upload != m_uploads.end())
            upload->second->answer(posted.answer);
    }
}

void UploadDesk::tell(UploadId upload, upload::Event event)
{
    if (m_gateway)
        m_gateway->post(upload, std::move(event));
}

void UploadDesk::remove(UploadId upload)
{
    const auto gone = m_uploads.extract(upload); // dies when this returns
    if (!gone.empty())
        tell(upload, upload::Over());
}

} // namespace vitrine
