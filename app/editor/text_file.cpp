#include "app/editor/text_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>
#include <sys/stat.h>
#include <unistd.h>

namespace vitrine {

static const QByteArray utf8Mark = QByteArrayLiteral("\xEF\xBB\xBF");

static QString translated(const char *text)
{
    return QCoreApplication::translate("TextFile", text);
}

/// PEP 263: the encoding that a comment in one of the first two lines declares; empty for UTF-8.
static QByteArray declaredEncoding(const QByteArray &bytes)
{
    static const QRegularExpression declaration(
        QStringLiteral("\\A(?:[ \\t\\f]*(?:#[^\\r\\n]*)?(?:\\r\\n|\\r|\\n))?[ \\t\\f]*#[^\\r\\n]*?coding[:=][ \\t]*([-_.a-zA-Z0-9]+)"));
    QString name = declaration.match(QString::fromLatin1(bytes.left(400))).captured(1).toLower();
    name.replace(QLatin1Char('_'), QLatin1Char('-'));
    const bool isUtf8 = name == QLatin1String("utf8") || name.startsWith(QLatin1String("utf-8"));
    return isUtf8 ? QByteArray() : name.toLatin1();
}

/// Characters that a QTextDocument takes for the end of a paragraph.
static bool endsParagraphs(QChar c)
{
    return c == QChar::ParagraphSeparator || c.unicode() == 0xfdd0 || c.unicode() == 0xfdd1;
}

Result<TextFile> TextFile::load(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return Error{translated("%1 is no file.").arg(path)}; // opening a pipe would wait for its other end
    if (info.size() > maximalBytes)
        return Error{translated("%1 has %2 MB; files of more than %3 MB are not opened.")
                         .arg(path).arg(info.size() >> 20).arg(maximalBytes >> 20)};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{translated("%1 cannot be read: %2").arg(path, file.errorString())};
    TextFile result;
    result.m_bytes = file.readAll();
    result.m_encoding = declaredEncoding(result.m_bytes);
    QByteArray content = result.m_bytes;
    if (content.startsWith(utf8Mark)) {
        result.m_byteOrderMark = true;
        result.m_encoding.clear(); // Python holds the mark for the truth, too
        content.remove(0, utf8Mark.size());
    }
    result.m_text = result.decode(content);
    const qsizetype firstBreak = result.m_text.indexOf(QLatin1Char('\n'));
    result.m_crlf = firstBreak > 0 && result.m_text.at(firstBreak - 1) == QLatin1Char('\r');
    if (result.m_crlf)
        result.m_text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    result.m_obstacle = result.findObstacle();
    return result;
}

QString TextFile::findObstacle() const
{
    const QString encoding = m_encoding.isEmpty() ? QStringLiteral("UTF-8") : QString::fromLatin1(m_encoding);
    if (!m_encoding.isEmpty() && !QStringDecoder(m_encoding.constData()).isValid())
        return translated("it says that its encoding is %1, which is not known here").arg(encoding);
    if (m_text.contains(QChar(u'\0')))
        return translated("it has NUL bytes, which are no text");
    if (std::any_of(m_text.begin(), m_text.end(), endsParagraphs))
        return translated("it has characters that an editor takes for line breaks");
    const bool isMixed = m_crlf && m_bytes.count('\n') != m_bytes.count("\r\n");
    if (m_text.contains(QLatin1Char('\r')) || isMixed)
        return translated("its lines end in different ways");
    if (encode(m_text) != m_bytes)
        return translated("it has bytes that are no %1 text").arg(encoding);
    return {};
}

QString TextFile::decode(const QByteArray &content) const
{
    QStringDecoder decoder(m_encoding.constData());
    return m_encoding.isEmpty() || !decoder.isValid() ? QString::fromUtf8(content) : QString(decoder(content));
}

QByteArray TextFile::encode(const QString &text) const
{
    QString copy = text;
    if (m_crlf)
        copy.replace(QLatin1Char('\n'), QLatin1String("\r\n"));
    QStringEncoder encoder(m_encoding.constData());
    if (m_encoding.isEmpty() || !encoder.isValid())
        return (m_byteOrderMark ? utf8Mark : QByteArray()) + copy.toUtf8();
    return encoder(copy);
}

Result<void> TextFile::save(const QString &path, const QString &text)
{
    if (!m_obstacle.isEmpty())
        return Error{translated("%1 cannot be saved, for %2.").arg(path, m_obstacle)};
    const QByteArray bytes = encode(text);
    QString back = decode(m_byteOrderMark ? bytes.mid(utf8Mark.size()) : bytes);
    if (m_crlf)
        back.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    if (back != text) {
        const QString encoding = m_encoding.isEmpty() ? QStringLiteral("UTF-8") : QString::fromLatin1(m_encoding);
        return Error{translated("%1 cannot be saved, for its text has characters that %2 does not have.").arg(path, encoding)};
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{translated("%1 cannot be saved: %2").arg(path, file.errorString())};
    struct stat before = {};
    const bool isThere = ::stat(QFile::encodeName(path).constData(), &before) == 0;
    const bool isOthers = isThere && (before.st_uid != geteuid() || before.st_gid != getegid());
    // Whoever may not give files away still may keep the group.
    if (isOthers && ::fchown(file.handle(), before.st_uid, before.st_gid) != 0)
        (void)!::fchown(file.handle(), uid_t(-1), before.st_gid);
    // commit() alone would not tell that what was still in the buffer found no room.
    if (file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
        return Error{translated("%1 cannot be saved: %2").arg(path, file.errorString())};
    m_text = text;
    m_bytes = bytes;
    return {};
}

} // namespace vitrine
