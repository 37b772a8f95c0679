#include "runtime/serve/mime_types.h"

#include <QFileInfo>
#include <QMimeDatabase>

#include <algorithm>
#include <array>

namespace vitrine {

namespace {

struct WebType {
    QLatin1String ending;
    const char *mime;
};

constexpr std::array s_webTypes{
    WebType{QLatin1String("html"), "text/html; charset=utf-8"},
    WebType{QLatin1String("htm"), "text/html; charset=utf-8"},
    WebType{QLatin1String("css"), "text/css; charset=utf-8"},
    WebType{QLatin1String("js"), "text/javascript; charset=utf-8"},
    WebType{QLatin1String("mjs"), "text/javascript; charset=utf-8"},
    WebType{QLatin1String("json"), "application/json"},
    WebType{QLatin1String("map"), "application/json"},
    WebType{QLatin1String("webmanifest"), "application/manifest+json"},
    WebType{QLatin1String("txt"), "text/plain; charset=utf-8"},
    WebType{QLatin1String("md"), "text/markdown; charset=utf-8"},
    WebType{QLatin1String("csv"), "text/csv; charset=utf-8"},
    WebType{QLatin1String("xml"), "application/xml"},
    WebType{QLatin1String("svg"), "image/svg+xml"},
    WebType{QLatin1String("png"), "image/png"},
    WebType{QLatin1String("jpg"), "image/jpeg"},
    WebType{QLatin1String("jpeg"), "image/jpeg"},
    WebType{QLatin1String("gif"), "image/gif"},
    WebType{QLatin1String("webp"), "image/webp"},
    WebType{QLatin1String("avif"), "image/avif"},
    WebType{QLatin1String("ico"), "image/x-icon"},
    WebType{QLatin1String("woff2"), "font/woff2"},
    WebType{QLatin1String("woff"), "font/woff"},
    WebType{QLatin1String("ttf"), "font/ttf"},
    WebType{QLatin1String("otf"), "font/otf"},
    WebType{QLatin1String("wasm"), "application/wasm"},
    WebType{QLatin1String("pdf"), "application/pdf"},
    WebType{QLatin1String("mp4"), "video/mp4"},
    WebType{QLatin1String("webm"), "video/webm"},
    WebType{QLatin1String("mp3"), "audio/mpeg"},
    WebType{QLatin1String("wav"), "audio/wav"},
    WebType{QLatin1String("ogg"), "audio/ogg"},
    WebType{QLatin1String("zip"), "application/zip"},
};

} // namespace

QByteArray mimeTypeOf(const QString &fileName)
{
    const QString ending = QFileInfo(fileName).suffix().toLower();
    const auto known
        = std::find_if(s_webTypes.begin(), s_webTypes.end(), [&](const WebType &type) { return type.ending == ending; });
    if (known != s_webTypes.end())
        return known->mime;
    return QMimeDatabase().mimeTypeForFile(fileName, QMimeDatabase::MatchExtension).name().toLatin1();
}

bool compresses(QByteArrayView mimeType)
{
    return mimeType.startsWith("text/") || mimeType.startsWith("application/json")
        || mimeType.startsWith("application/manifest+json") || mimeType.startsWith("application/xml")
        || mimeType.startsWith("image/svg") || mimeType.startsWith("application/wasm") || mimeType.startsWith("font/ttf")
        || mimeType.startsWith("font/otf");
}

} // namespace vitrine
