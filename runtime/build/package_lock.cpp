#include "runtime/build/package_lock.h"

#include <QDir>

namespace vitrine {

namespace {

constexpr int LookAgainMs = 200;

QString lockFile(const QString &projectDir)
{
    const QString folder = projectDir + QStringLiteral("/.web");
    QDir().mkpath(folder);
    return folder + QStringLiteral("/packages.lock");
}

} // namespace

PackageLock::PackageLock(const QString &projectDir, const std::function<void(const QString &)> &progress, const std::stop_token &stopped) :
    m_file(lockFile(projectDir))
{
    m_file.setStaleLockTime(0); // however long it takes, it holds while its program lives
    if (m_file.tryLock() || m_file.error() != QLockFile::LockFailedError)
        return;
    progress(QStringLiteral("Waiting for another program that installs packages of this project"));
    while (!stopped.stop_requested() && !m_file.tryLock(LookAgainMs) && m_file.error() == QLockFile::LockFailedError) {
    }
}

} // namespace vitrine
