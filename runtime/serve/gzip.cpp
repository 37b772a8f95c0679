#include "runtime/serve/gzip.h"

#include <zlib.h>

namespace vitrine {

QByteArray gzip(QByteArrayView bytes)
{
    z_stream stream{};
    constexpr int gzipWindow = 15 + 16; // 16 asks zlib for the gzip format
    if (deflateInit2(&stream, 6, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray packed(bytes.size(), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    const bool complete = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    const auto size = qsizetype(stream.total_out);
    deflateEnd(&stream);
    if (!complete)
        return {};
    packed.resize(size);
    return packed;
}

} // namespace vitrine
