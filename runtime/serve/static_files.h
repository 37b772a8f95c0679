#pragma once

#include "runtime/serve/http_request.h"
#include "runtime/serve/http_response.h"

#include <QCache>
#include <QString>

#include <optional>

namespace vitrine {

/// A folder served under a path prefix.
struct StaticMount {
    QByteArray prefix; ///< begins and ends with '/'
    QString folder; ///< may appear later; while it is missing nothing is found in it
    QByteArray cacheControl = "no-cache"; ///< the default makes browsers ask each time, which the ETag answers with 304
    bool isForeign = false; ///< the files are of unknown people: nothing in them may run as part of the app
};

enum class Compression { Off, Gzip };

/// Answers requests from the files of one folder, with ETag and gzip. Nothing outside of the folder can be reached: names with
/// a leading dot are refused, and so are symbolic links that lead out. Small files are kept in memory, packed once; a file that
/// changed on disk is seen at the next request.
class StaticFiles {
public:
    StaticFiles(StaticMount mount, Compression compression);

    /// Nothing when the path is not under the prefix or names no file that may be served.
    std::optional<HttpResponse> respond(const HttpRequest &request);
    /// Whether the path names a file that may be served.
    bool has(const QByteArray &path) const;
    /// Whether the path is under a prefix of this mount's own, so that nothing else may answer it.
    bool owns(const QByteArray &path) const { return m_mount.prefix != "/" && path.startsWith(m_mount.prefix); }

private:
    struct Cached {
        QByteArray version;
        QByteArray content;
        QByteArray packed; ///< empty when packing brings nothing
    };

    QString fileFor(const QByteArray &path) const;
    const Cached *cached(const QString &file, const QByteArray &version, QByteArrayView type);

    StaticMount m_mount;
    Compression m_compression;
    QCache<QString, Cached> m_cache;
};

} // namespace vitrine
