#pragma once

#include "runtime/serve/static_files.h"

#include <QList>

#include <chrono>

namespace vitrine {

/// How much one server takes from its clients before it says no.
struct ServerLimits {
    qint64 maxHeaderBytes = 16 * 1024;
    qint64 maxBodyBytes = 10 * 1024 * 1024;
    qint64 maxMessageBytes = 1024 * 1024; ///< one WebSocket message from a client
    qint64 maxUnsentBytes = 16 * 1024 * 1024; ///< waiting for one WebSocket client that reads slowly
    int maxHttpConnections = 1000; ///< at a time, WebSockets not counted
    int maxClients = 20000; ///< WebSockets at a time
    qint64 maxUploadBytes = 1024ll * 1024 * 1024; ///< all files of one upload
    int maxUploadFiles = 100; ///< of one upload
    int maxUploadsOfSession = 8; ///< at a time
    std::chrono::milliseconds headerTimeout{10'000}; ///< from the first moment to the whole header
    std::chrono::milliseconds bodyTimeout{60'000}; ///< for the whole body; and between two signs of life of a slow reader
    std::chrono::milliseconds keepAliveTimeout{30'000};
};

struct ServerOptions {
    QString host = QStringLiteral("127.0.0.1"); ///< an address, or "localhost"
    quint16 port = 3000; ///< 0 = any free one
    QByteArray eventPath = "/_event";
    QByteArray uploadPath = "/_upload"; ///< where browsers send files to
    QList<StaticMount> mounts; ///< asked in this order, before the page routes
    Compression compression = Compression::Gzip;
    QList<QByteArray> allowedOrigins; ///< see OriginCheck
    QList<QByteArray> allowedHosts; ///< see OriginCheck
    ServerLimits limits;
};

} // namespace vitrine
