#include "runtime/store/session_files.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <cstdio>

namespace vitrine {

namespace {

const QString suffix = QStringLiteral(".session");

} // namespace

bool isSessionToken(const std::string &text)
{
    return text.size() == 36 && text.find_first_not_of("0123456789abcdef-") == std::string::npos;
}

QString SessionFiles::pathOf(const std::string &token) const
{
    return m_folder + QLatin1Char('/') + QString::fromStdString(token) + suffix;
}

std::optional<QByteArray> SessionFiles::read(const std::string &token) const
{
    QFile file(pathOf(token));
    if (!isSessionToken(token) || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

Result<void> SessionFiles::write(const std::string &token, const QByteArray &content) const
{
    if (!isSessionToken(token))
        return Error{QStringLiteral("'%1' is no token").arg(QString::fromStdString(token))};
    if (!QDir(m_folder).exists() && QDir().mkpath(m_folder))
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString path = pathOf(token);
    QFile file(path + QStringLiteral(".new"));
    if (!file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner) || file.write(content) != content.size() || !file.flush())
        return Error{QStringLiteral("%1 cannot be written: %2").arg(file.fileName(), file.errorString())};
    file.close();
    if (std::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(path).constData()) != 0)
        return Error{QStringLiteral("%1 cannot be written").arg(path)};
    return {};
}

void SessionFiles::remove(const std::string &token) const
{
    if (isSessionToken(token))
        QFile::remove(pathOf(token));
}

void SessionFiles::touch(const std::string &token) const
{
    QFile file(pathOf(token));
    if (isSessionToken(token) && file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
}

void SessionFiles::removeOlderThan(std::chrono::seconds age) const
{
    const QDateTime limit = QDateTime::currentDateTimeUtc().addSecs(-age.count());
    const QStringList names{QLatin1Char('*') + suffix, QLatin1Char('*') + suffix + QStringLiteral(".new")};
    for (const QFileInfo &file : QDir(m_folder).entryInfoList(names, QDir::Files)) {
        if (file.lastModified() < limit)
            QFile::remove(file.filePath());
    }
}

} // namespace vitrine
