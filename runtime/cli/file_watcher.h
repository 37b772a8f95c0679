#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace vitrine::cli {

/// Tells when a file of the project changed on disk, once for a burst of changes (20 ms). Lives on the main thread.
class FileWatcher : public QObject
{
    Q_OBJECT
public:
    explicit FileWatcher(QObject *parent = nullptr);

    /// The files to watch from now on. Files that appear beside them count as changes too.
    void watch(const QStringList &files);

Q_SIGNALS:
    void changed();

private:
    QFileSystemWatcher m_watcher;
    QTimer m_burst;
    QStringList m_files;
};

} // namespace vitrine::cli
