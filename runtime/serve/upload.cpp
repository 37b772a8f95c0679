#include "runtime/serve/upload.h"

#include "runtime/serve/http_connection.h"
#include "runtime/serve/upload_desk.h"

#include <QDir>
#include <QTemporaryFile>

#include <nlohmann/json.hpp>

namespace vitrine {

namespace {

constexpr qsizetype mostEventBytes = 1024 * 1024;
/// How much is sent ahead to a handler that reads in chunks.
constexpr qint64 mostUnread = 512 * 1024;

/// Where temporary files lie on a disk, which /tmp often does not.
QString temporaryFolder()
{
    if (!qEnvironmentVariableIsEmpty("TMPDIR") || !QFileInfo(QStringLiteral("/var/tmp")).isWritable())
        return QDir::tempPath();
    return QStringLiteral("/var/tmp");
}

/// The name without folders and control characters, for it is what apps save files under.
QByteArray plainName(const QByteArray &sent)
{
    const qsizetype slash = std::max(sent.lastIndexOf('/'), sent.lastIndexOf('\\'));
    QString name;
    for (const QChar c : QString::fromUtf8(sent.mid(slash + 1))) {
        if (c.isPrint() || c.isSurrogate())
            name += c;
    }
    name = name.trimmed();
    return name.isEmpty() || name == QLatin1String(".") || name == QLatin1String("..") ? QByteArray("file") : name.toUtf8();
}

QByteArray tooLarge(qint64 limit)
{
    return "an upload has at most " + QByteArray::number(limit) + " bytes; rx.Config(upload_max_bytes=…) says how many";
}

} // namespace

Upload::Upload(UploadDesk &desk, UploadId id, QByteArray token, const QByteArray &boundary, HttpConnection *connection) :
    m_desk(desk), m_id(id), m_token(std::move(token)), m_connection(connection), m_parser(boundary, *this)
{
}

Upload::~Upload() = default;

HttpExchange::Body Upload::received(QByteArray bytes, bool last)
{
    if (m_stage == Stage::Answered)
        return Body::ReadOn;
    m_last = last;
    if (!m_parser.feed(bytes) && m_failure.message.isEmpty())
        fail(400, "the upload is no well-formed multipart/form-data");
    if (m_failure.message.isEmpty() && last && !m_parser.isComplete())
        fail(400, "the upload ends before its closing boundary");
    if (!m_failure.message.isEmpty()) {
        refuse(m_failure.status, m_failure.message);
        return Body::ReadOn; // this may be gone
    }
    if (m_stage == Stage::Files && last)
        complete();
    return m_stage == Stage::Offered || isAheadOfReader() ? Body::Wait : Body::ReadOn;
}

bool Upload::isAheadOfReader() const { return m_unread >= mostUnread; }

bool Upload::partBegan(const MultipartParser::Part &part)
{
    if (m_stage == Stage::Event)
        return part.name == "event" && part.fileName.isNull() ? true : fail(400, "the first part of an upload is \"event\"");
    if (part.name != "files" || part.fileName.isNull())
        return fail(400, "what follows the event of an upload are parts \"files\" with a filename");
    if (m_files.size() >= m_desk.limits().maxUploadFiles)
        return fail(413, "an upload has at most " + QByteArray::number(m_desk.limits().maxUploadFiles) + " files");
    std::shared_ptr<QTemporaryFile> content;
    if (!m_inChunks)
        content = std::make_shared<QTemporaryFile>(temporaryFolder() + QStringLiteral("/vitrine-upload-XXXXXX"));
    if (content && !content->open())
        return fail(507, "there is no room for the upload: " + content->errorString().toUtf8());
    m_files.append({plainName(part.fileName), QString::fromUtf8(part.contentType).toUtf8(), 0, std::move(content)});
    return true;
}

bool Upload::partData(QByteArrayView bytes)
{
    if (m_stage == Stage::Event) {
        m_event += bytes;
        return m_event.size() <= mostEventBytes ? true : fail(413, "the event of the upload is too large");
    }
    m_bytes += bytes.size();
    if (m_bytes > m_desk.limits().maxUploadBytes)
        return fail(413, tooLarge(m_desk.limits().maxUploadBytes));
    upload::File &file = m_files.last();
    const qint64 offset = std::exchange(file.size, file.size + bytes.size());
    if (m_inChunks) {
        m_unread += bytes.size();
        m_desk.tell(m_id, upload::Chunk{file.name, file.contentType, offset, bytes.toByteArray()});
        return true;
    }
    if (file.content->write(bytes.data(), bytes.size()) != bytes.size())
        return fail(507, "there is no room for the upload: " + file.content->errorString().toUtf8());
    return true;
}

bool Upload::partEnded()
{
    if (m_stage == Stage::Event) {
        m_stage = Stage::Offered; // what came along with the event goes on; more is not read before the answer
        m_desk.tell(m_id, upload::Offer{m_token, std::move(m_event)});
        return true;
    }
    if (m_inChunks)
        return true;
    QTemporaryFile &content = *m_files.last().content;
    return content.flush() ? true : fail(507, "there is no room for the upload: " + content.errorString().toUtf8());
}

bool Upload::fail(int status, const QByteArray &message)
{
    m_failure = {status, message};
    return false;
}

void Upload::answer(const upload::Answer &answer)
{
    if (m_stage == Stage::Answered)
        return;
    if (const auto *refused = std::get_if<upload::Refuse>(&answer)) {
        refuse(refused->status, refused->message);
    } else if (std::holds_alternative<upload::Done>(answer)) {
        send(200, "{}");
    } else if (const auto *read = std::get_if<upload::ReadOn>(&answer)) {
        m_unread -= read->bytes;
        if (!isAheadOfReader())
            m_connection->readOn();
    } else if (m_stage == Stage::Offered) {
        accept(std::get<upload::Accept>(answer).inChunks);
    }
}

void Upload::accept(bool inChunks)
{
    m_stage = Stage::Files;
    m_inChunks = inChunks;
    if (inChunks) { // what came along with the event
        for (upload::File &file : m_files) {
            const auto content = std::exchange(file.content, nullptr);
            content->seek(0);
            m_unread += file.size;
            if (file.size > 0)
                m_desk.tell(m_id, upload::Chunk{file.name, file.contentType, 0, content->readAll()});
        }
    }
    if (m_last)
        complete();
    else
        m_connection->readOn();
}

void Upload::complete()
{
    m_stage = Stage::Arrived;
    QList<upload::File> files = std::exchange(m_files, {});
    m_desk.tell(m_id, upload::Arrived{m_inChunks ? QList<upload::File>() : std::move(files)});
}

void Upload::refuse(int status, const QByteArray &message)
{
    m_files.clear();
    send(status, QByteArray::fromStdString(
                     nlohmann::json{{"error", message.toStdString()}}.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)));
}

void Upload::refuseAsTooLarge() { refuse(413, tooLarge(m_desk.limits().maxUploadBytes)); }

void Upload::send(int status, const QByteArray &json)
{
    m_stage = Stage::Answered;
    HttpResponse response;
    response.status = status;
    response.contentType = "application/json";
    response.body = json;
    m_connection->send(std::move(response));
}

void Upload::finished() { m_desk.remove(m_id); }

} // namespace vitrine
