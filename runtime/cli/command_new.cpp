#include "runtime/cli/command.h"

#include "runtime/base/resource_paths.h"

#include <QCommandLineParser>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <cstdio>

namespace vitrine::cli {

namespace {

const QString namePlaceholder = QStringLiteral("{{app_name}}");

/// A Python package name for a folder's name: `my-shop 2` -> `my_shop_2`.
QString packageName(const QString &folderName)
{
    QString name = folderName.toLower();
    name.replace(QRegularExpression(QStringLiteral("[^a-z0-9_]+")), QStringLiteral("_"));
    if (name.isEmpty() || name.front().isDigit())
        name.prepend(QStringLiteral("app_"));
    return name;
}

Result<void> copyFile(const QString &from, const QString &to, const QString &appName)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("%1 cannot be read: %2").arg(from, source.errorString())};
    QByteArray content = source.readAll();
    content.replace(namePlaceholder.toUtf8(), appName.toUtf8());
    QDir().mkpath(QFileInfo(to).absolutePath());
    QFile target(to);
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly) || target.write(content) != content.size())
        return Error{QStringLiteral("%1 cannot be written: %2").arg(to, target.errorString())};
    return {};
}

} // namespace

Result<int> commandNew(QCommandLineParser &parser, const QStringList &arguments)
{
    parser.addPositionalArgument(QStringLiteral("DIR"), QStringLiteral("Folder to make; its name becomes the app's."));
    parser.addOption({QStringLiteral("template"), QStringLiteral("Template: empty, counter, tasks, gallery."), QStringLiteral("name"),
                      QStringLiteral("counter")});
    if (Result<void> parsed = parse(parser, arguments); !parsed)
        return parsed.error();
    if (parser.positionalArguments().isEmpty())
        return Error{QStringLiteral("name the folder to make: vitrine new DIR")};

    const QDir templates(resources::path(QStringLiteral("templates")));
    const QString name = parser.value(QStringLiteral("template"));
    const QStringList known = templates.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    if (!known.contains(name))
        return Error{QStringLiteral("there is no template '%1'. There are: %2").arg(name, known.join(QStringLiteral(", ")))};

    const QDir target(QDir(parser.positionalArguments().first()).absolutePath());
    if (target.exists() && !target.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return Error{QStringLiteral("%1 has files in it already; nothing was changed. Name a new or an empty folder").arg(target.path())};
    if (QFileInfo(target.path()).isFile())
        return Error{QStringLiteral("%1 is a file").arg(target.path())};

    const QString appName = packageName(target.dirName());
    const QString source = templates.filePath(name);
    QDirIterator files(source, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        QString relative = QDir(source).relativeFilePath(file);
        if (relative == QLatin1String("template.json"))
            continue;
        relative.replace(namePlaceholder, appName);
        if (Result<void> copied = copyFile(file, target.filePath(relative), appName); !copied)
            return copied.error();
    }
    std::printf("Made %s from the template %s. Serve it with: vitrine run %s\n", target.path().toUtf8().constData(), name.toUtf8().constData(),
                parser.positionalArguments().first().toUtf8().constData());
    return 0;
}

} // namespace vitrine::cli
