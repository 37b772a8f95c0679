#include "app/window/layout_store.h"

#include <QCryptographicHash>
#include <QMainWindow>
#include <QSettings>
#include <QSplitter>

namespace vitrine {

/// Rises when docks are added or renamed, so that an old layout is not forced on a new window.
static constexpr int layoutVersion = 1;

LayoutStore::LayoutStore(const QString &projectDir)
{
    const QByteArray hash = QCryptographicHash::hash(projectDir.toUtf8(), QCryptographicHash::Sha1).toHex().left(12);
    m_group = QLatin1String("projects/") + QString::fromLatin1(hash) + QLatin1Char('/');
}

QString LayoutStore::key(const char *name) const
{
    return m_group + QLatin1String(name);
}

void LayoutStore::save(const QMainWindow &window, const QSplitter &centre) const
{
    QSettings settings;
    settings.setValue(key("geometry"), window.saveGeometry());
    settings.setValue(key("docks"), window.saveState(layoutVersion));
    settings.setValue(key("centre"), centre.saveState());
}

bool LayoutStore::restore(QMainWindow &window, QSplitter &centre) const
{
    const QSettings settings;
    if (!settings.contains(key("docks")))
        return false;
    window.restoreGeometry(settings.value(key("geometry")).toByteArray());
    centre.restoreState(settings.value(key("centre")).toByteArray());
    return window.restoreState(settings.value(key("docks")).toByteArray(), layoutVersion);
}

void LayoutStore::forget() const
{
    QSettings settings;
    for (const char *name : {"geometry", "docks", "centre"})
        settings.remove(key(name));
}

void LayoutStore::saveFiles(const QStringList &files, int caret) const
{
    QSettings settings;
    settings.setValue(key("files"), files);
    settings.setValue(key("caret"), caret);
}

QStringList LayoutStore::files() const
{
    return QSettings().value(key("files")).toStringList();
}

int LayoutStore::caret() const
{
    return QSettings().value(key("caret")).toInt();
}

} // namespace vitrine
