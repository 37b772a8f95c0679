#pragma once

#include "runtime/base/result.h"

#include <QByteArray>
#include <QString>

namespace vitrine {

/// Text of a file together with what its bytes need to be written back as they were: encoding, byte order mark, line ending. Value.
///
/// A file that would not come back byte for byte (mixed line endings, bytes that are no text) is loaded with isLossless() false and
/// must not be saved.
class TextFile
{
public:
    /// Fails with a sentence for the user if the file cannot be read.
    static Result<TextFile> load(const QString &path);

    /// Lines are separated by "\n" whatever the file has.
    const QString &text() const { return m_text; }
    /// What lies on the disk, as far as is known.
    const QByteArray &bytes() const { return m_bytes; }
    bool isLossless() const { return m_lossless; }

    /// Writes atomically (temporary file and rename) and keeps permissions; a symbolic link stays one.
    Result<void> save(const QString &path, const QString &text);

private:
    QByteArray encode(const QString &text) const;

    QString m_text;
    QByteArray m_bytes;
    bool m_latin1 = false;
    bool m_byteOrderMark = false;
    bool m_crlf = false;
    bool m_lossless = true;
};

} // namespace vitrine
