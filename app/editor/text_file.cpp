#include "app/editor/text_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>

namespace vitrine {

static const QByteArray utf8Mark = QByteArrayLiteral("\xEF\xBB\xBF");

/// PEP 263: an encoding declared in one of the first two lines.
static bool declaresLatin1(const QByteArray &bytes)
{
    static const QRegularExpression declaration(
        QStringLiteral("\\A(?:[^\\n]*\\n)?[ \\t\\f]*#[^\\n]*?coding[:=][ \\t]*(?:latin-?1|iso-8859-1|iso8859-1)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return declaration.match(QString::fromLatin1(bytes.left(400))).hasMatch();
}

/// Characters that a QTextDocument takes for the end of a paragraph.
static bool hasParagraphCharacters(const QString &text)
{
    for (const QChar c : text) {
        if (c == QChar::ParagraphSeparator || c == QLatin1Char('\r') || c.unicode() == 0xfdd0 || c.unicode() == 0xfdd1)
            return true;
    }
    return false;
}

Result<TextFile> TextFile::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QCoreApplication::translate("TextFile", "%1 cannot be read: %2").arg(path, file.errorString())};
    TextFile result;
    result.m_bytes = file.readAll();
    result.m_latin1 = declaresLatin1(result.m_bytes);
    QByteArray content = result.m_bytes;
    if (content.startsWith(utf8Mark)) {
        result.m_byteOrderMark = true;
        content.remove(0, utf8Mark.size());
    }
    result.m_text = result.m_latin1 ? QString::fromLatin1(content) : QString::fromUtf8(content);
    const qsizetype firstBreak = result.m_text.indexOf(QLatin1Char('\n'));
    result.m_crlf = firstBreak > 0 && result.m_text.at(firstBreak - 1) == QLatin1Char('\r');
    if (result.m_crlf)
        result.m_text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    result.m_lossless = !hasParagraphCharacters(result.m_text) && result.encode(result.m_text) == result.m_bytes;
    return result;
}

QByteArray TextFile::encode(const QString &text) const
{
    QString copy = text;
    if (m_crlf)
        copy.replace(QLatin1Char('\n'), QLatin1String("\r\n"));
    return (m_byteOrderMark ? utf8Mark : QByteArray()) + (m_latin1 ? copy.toLatin1() : copy.toUtf8());
}

Result<void> TextFile::save(const QString &path, const QString &text)
{
    const QByteArray bytes = encode(text);
    if (m_latin1 && QString::fromLatin1(text.toLatin1()) != text)
        return Error{QCoreApplication::translate("TextFile", "%1 says that it is Latin-1, but its text has other characters").arg(path)};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{QCoreApplication::translate("TextFile", "%1 cannot be saved: %2").arg(path, file.errorString())};
    m_text = text;
    m_bytes = bytes;
    return {};
}

} // namespace vitrine
