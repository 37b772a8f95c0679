#pragma once

#include "runtime/serve/http_exchange.h"
#include "runtime/serve/multipart_parser.h"
#include "runtime/serve/upload_gateway.h"

namespace vitrine {

class HttpConnection;
class UploadDesk;

/// One request that brings files. The event comes first, is offered to the engine, and only then the files are read.
class Upload : public HttpExchange, private MultipartParser::Sink
{
public:
    Upload(UploadDesk &desk, UploadId id, QByteArray token, const QByteArray &boundary, HttpConnection *connection);
    ~Upload() override;

    const QByteArray &token() const { return m_token; }
    /// What the engine says. May end this upload.
    void answer(const upload::Answer &answer);
    /// Answers {"error": "…"} and forgets the files. May end this upload.
    void refuse(int status, const QByteArray &message);
    void refuseAsTooLarge();

    Body received(QByteArray bytes, bool last) override;
    void finished() override;

private:
    enum class Stage { Event, Offered, Files, Arrived, Answered };

    bool partBegan(const MultipartParser::Part &part) override;
    bool partData(QByteArrayView bytes) override;
    bool partEnded() override;
    void accept(bool inChunks);
    void complete();
    bool isAheadOfReader() const;
    void send(int status, const QByteArray &json);
    /// Ends the parsing; refuse() is to follow.
    bool fail(int status, const QByteArray &message);

    UploadDesk &m_desk;
    const UploadId m_id;
    const QByteArray m_token;
    HttpConnection *m_connection;
    MultipartParser m_parser;
    Stage m_stage = Stage::Event;
    QByteArray m_event;
    upload::Refuse m_failure; ///< why the parsing was ended
    bool m_last = false; ///< the body has ended
    QList<upload::File> m_files;
    qint64 m_bytes = 0; ///< of all files
    bool m_inChunks = false;
    qint64 m_unread = 0; ///< bytes of chunks that were not used yet
};

} // namespace vitrine
