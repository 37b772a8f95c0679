#include "runtime/serve/static_files.h"

#include "runtime/serve/gzip.h"
#include "runtime/serve/mime_types.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace vitrine {

namespace {

constexpr qint64 s_largestCachedFile = 4 * 1024 * 1024;
constexpr qint64 s_cacheBytes = 64 * 1024 * 1024;

/// Whether one of the tags in an If-None-Match header is this one.
bool matches(const QByteArray &ifNoneMatch, QByteArrayView etag)
{
    for (const QByteArray &part : ifNoneMatch.split(',')) {
        QByteArrayView tag = QByteArrayView(part).trimmed();
        if (tag.startsWith("W/"))
            tag = tag.sliced(2);
        if (tag == etag || tag == "*")
            return true;
    }
    return false;
}

/// Whether a browser that shows it runs nothing in it.
bool isHarmless(QByteArrayView type)
{
    return (type.startsWith("image/") && !type.startsWith("image/svg")) || type.startsWith("audio/") || type.startsWith("video/")
        || type.startsWith("font/") || type.startsWith("text/plain");
}

bool acceptsGzip(const HttpRequest &request)
{
    for (const QByteArray &part : request.headers.first("Accept-Encoding").split(',')) {
        const auto fields = part.split(';');
        if (fields.first().trimmed().compare("gzip", Qt::CaseInsensitive) == 0) {
            const QByteArray quality = fields.size() > 1 ? fields[1].trimmed().toLower() : QByteArray("q=1");
            return !quality.startsWith("q=") || quality.mid(2).toDouble() > 0;
        }
    }
    return false;
}

} // namespace

StaticFiles::StaticFiles(StaticMount mount, Compression compression) :
    m_mount(std::move(mount)), m_compression(compression), m_cache(s_cacheBytes)
{
}

QString StaticFiles::fileFor(const QByteArray &path) const
{
    if (!path.startsWith(m_mount.prefix))
        return {};
    const QByteArray relative = path.mid(m_mount.prefix.size());
    for (const QByteArray &segment : relative.split('/')) {
        if (segment.isEmpty() || segment.startsWith('.'))
            return {};
    }
    const QString root = QFileInfo(m_mount.folder).canonicalFilePath();
    if (root.isEmpty())
        return {};
    // Canonical, so that a symbolic link counts by where it leads.
    const QString file = QFileInfo(root + QLatin1Char('/') + QString::fromUtf8(relative)).canonicalFilePath();
    return file.startsWith(root.endsWith(QLatin1Char('/')) ? root : root + QLatin1Char('/')) ? file : QString();
}

bool StaticFiles::has(const QByteArray &path) const
{
    const QString file = fileFor(path);
    return !file.isEmpty() && QFileInfo(file).isFile();
}

std::optional<HttpResponse> StaticFiles::respond(const HttpRequest &request)
{
    const QString file = fileFor(request.path);
    if (file.isEmpty())
        return std::nullopt;
    const QFileInfo info(file);
    if (!info.isFile() || !info.isReadable())
        return std::nullopt;

    const QByteArray version
        = QByteArray::number(info.lastModified().toMSecsSinceEpoch(), 36) + '-' + QByteArray::number(info.size(), 36);
    HttpResponse response;
    response.contentType = mimeTypeOf(file);
    QByteArray etag = '"' + version + '"';
    if (info.size() > s_largestCachedFile) {
        response.file = std::make_unique<QFile>(file);
        if (!response.file->open(QIODevice::ReadOnly))
            return std::nullopt;
    } else {
        const Cached *content = cached(file, version, response.contentType);
        if (!content)
            return std::nullopt;
        response.body = content->content;
        if (!content->packed.isEmpty()) {
            response.headers.add("Vary", "Accept-Encoding");
            if (acceptsGzip(request)) {
                response.body = content->packed;
                response.headers.add("Content-Encoding", "gzip");
                etag = '"' + version + "-gz\"";
            }
        }
    }
    if (m_mount.isForeign) {
        response.headers.add("Content-Security-Policy", "sandbox; default-src 'none'");
        if (!isHarmless(response.contentType))
            response.headers.add("Content-Disposition", "attachment");
    }
    response.headers.add("ETag", etag);
    response.headers.add("Cache-Control", m_mount.cacheControl);
    if (matches(request.headers.first("If-None-Match"), etag)) {
        response.status = 304;
        response.contentType.clear();
        response.body.clear();
        response.file.reset();
    }
    return response;
}

const StaticFiles::Cached *StaticFiles::cached(const QString &file, const QByteArray &version, QByteArrayView type)
{
    if (const Cached *known = m_cache.object(file); known && known->version == version)
        return known;
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return nullptr;
    auto fresh = std::make_unique<Cached>(Cached{version, source.readAll(), {}});
    if (m_compression == Compression::Gzip && compresses(type))
        fresh->packed = gzip(fresh->content);
    const qsizetype cost = fresh->content.size() + fresh->packed.size() + 256;
    const Cached *kept = fresh.get();
    return m_cache.insert(file, fresh.release(), cost) ? kept : nullptr;
}

} // namespace vitrine
