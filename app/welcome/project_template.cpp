#include "app/welcome/project_template.h"

#include "runtime/base/resource_paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMultiMap>
#include <QProcess>

namespace vitrine {

QVector<ProjectTemplate> ProjectTemplate::all()
{
    QMultiMap<int, ProjectTemplate> templates;
    const QDir dir(resources::path(QStringLiteral("templates")));
    for (const QString &name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        QFile file(dir.filePath(name + QLatin1String("/template.json")));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject about = QJsonDocument::fromJson(file.readAll()).object();
        templates.insert(about.value(QLatin1String("order")).toInt(),
                         {name, about.value(QLatin1String("title")).toString(name), about.value(QLatin1String("description")).toString()});
    }
    return templates.values();
}

Result<void> ProjectTemplate::create(const QString &runtimeProgram, const QString &dir) const
{
    QProcess process;
    process.start(runtimeProgram, {QStringLiteral("new"), QStringLiteral("--template"), name, dir});
    const bool ended = process.waitForFinished(15000);
    if (ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    const QString said = QString::fromUtf8(process.readAllStandardError()).trimmed();
    return Error{said.isEmpty() ? QCoreApplication::translate("ProjectTemplate", "The project could not be made in %1").arg(dir) : said};
}

} // namespace vitrine
