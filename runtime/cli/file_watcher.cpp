#include "runtime/cli/file_watcher.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <chrono>

namespace vitrine::cli {

FileWatcher::FileWatcher(QObject *parent) : QObject(parent)
{
    using namespace std::chrono_literals;
    m_burst.setSingleShot(true);
    m_burst.setInterval(20ms);
    connect(&m_burst, &QTimer::timeout, this, [this] {
        watch(m_files); // an editor that replaces files ends the watch on the old one
        Q_EMIT changed();
    });
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_burst, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (present() != m_present)
            m_burst.start();
    });
}

QStringList FileWatcher::present() const
{
    QSet<QString> folders;
    QStringList found;
    for (const QString &file : m_files) {
        const QFileInfo info(file);
        if (info.exists())
            found << file;
        if (folders.contains(info.absolutePath()))
            continue;
        folders.insert(info.absolutePath());
        for (const QString &name : QDir(info.absolutePath()).entryList({QStringLiteral("*.py")}, QDir::Files, QDir::Name))
            found << info.absolutePath() + QLatin1Char('/') + name;
    }
    return found;
}

void FileWatcher::watch(const QStringList &files)
{
    m_files = files;
    QStringList paths;
    for (const QString &file : files) {
        const QString folder = QFileInfo(file).absolutePath();
        if (QFileInfo::exists(file) && !m_watcher.files().contains(file))
            paths << file;
        if (!m_watcher.directories().contains(folder) && !paths.contains(folder))
            paths << folder;
    }
    if (!paths.isEmpty())
        m_watcher.addPaths(paths);
    m_present = present();
}

} // namespace vitrine::cli
