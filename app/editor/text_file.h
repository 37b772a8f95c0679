#pragma once

#include "runtime/base/result.h"

#include <QByteArray>
#include <QString>

namespace vitrine {

/// Text of a file together with what its bytes need to be written back as they were: encoding, byte order mark, line ending. Value.
///
/// A file that would not come back byte for byte (mixed line endings, bytes that are no text) is loaded with obstacle() saying so,
/// and is never written. An encoding that the file declares (PEP 263) is honoured.
class TextFile
{
public:
    /// Larger files are refused: no person writes them, and they would keep Studio busy.
    static constexpr qint64 maximalBytes = 16 * 1024 * 1024;

    /// The text of a file that does not exist (yet).
    TextFile() = default;
    /// Fails with a sentence for the user if it cannot be read, is no file, or is too large.
    static Result<TextFile> load(const QString &path);

    /// Lines are separated by "\n" whatever the file has.
    const QString &text() const { return m_text; }
    /// What lies on the disk, as far as is known.
    const QByteArray &bytes() const { return m_bytes; }
    /// Why it must not be saved, as the second half of a sentence; empty if it may.
    const QString &obstacle() const { return m_obstacle; }

    /// Writes atomically (temporary file and rename) and keeps permissions, and owner and group where the system lets it; a symbolic
    /// link stays one. On failure the file is as it was.
    Result<void> save(const QString &path, const QString &text);
    /// The disk has other bytes now, and the next save may replace them.
    void accept(const QByteArray &bytes) { m_bytes = bytes; }

private:
    QByteArray encode(const QString &text) const;
    QString decode(const QByteArray &content) const;
    QString findObstacle() const;

    QString m_text;
    QByteArray m_bytes;
    QByteArray m_encoding; ///< as declared; empty: UTF-8
    QString m_obstacle;
    bool m_byteOrderMark = false;
    bool m_crlf = false;
};

} // namespace vitrine
