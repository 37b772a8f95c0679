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

    /// The files to watch from now on; they need not exist yet. A Python file that appears beside them or goes counts as a change too, other
    /// files do not: a database makes and removes its journal all the time.
    void watch(const QStringList &files);

Q_SIGNALS:
    void changed();

private:
    QStringList present() const;

    QFileSystemWatcher m_watcher;
    QTimer m_burst;
    QStringList m_files;
    QStringList m_present; ///< the sources there are, in all watched folders
};

} // namespace vitrine::cli
