#include "runtime/base/resource_paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace vitrine::resources {

QString shareDir()
{
    const QString fromEnvironment = qEnvironmentVariable("VITRINE_SHARE");
    if (!fromEnvironment.isEmpty())
        return QDir(fromEnvironment).absolutePath();
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + QLatin1String("/" VITRINE_SHARE_FROM_BIN));
}

QString path(const QString &relative)
{
    return shareDir() + QLatin1Char('/') + relative;
}

QString bunProgram()
{
    const QString fromEnvironment = qEnvironmentVariable("VITRINE_BUN");
    if (!fromEnvironment.isEmpty())
        return fromEnvironment;
    const QString shipped = path(QStringLiteral("bun/bun"));
    if (QFileInfo(shipped).isExecutable())
        return shipped;
    return QStandardPaths::findExecutable(QStringLiteral("bun"));
}

} // namespace vitrine::resources
