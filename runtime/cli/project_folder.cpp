#include "runtime/cli/project_folder.h"

#include <QDir>
#include <QFileInfo>

namespace vitrine::cli {

Result<QString> projectFolder(const QString &argument)
{
    const QFileInfo info(argument.isEmpty() ? QStringLiteral(".") : argument);
    if (!info.exists())
        return Error{QStringLiteral("there is no folder %1. Make a project there with: vitrine new %2").arg(info.absoluteFilePath(), argument)};
    if (!info.isDir())
        return Error{QStringLiteral("%1 is a file; name the folder of the project").arg(info.absoluteFilePath())};
    return info.canonicalFilePath();
}

} // namespace vitrine::cli
