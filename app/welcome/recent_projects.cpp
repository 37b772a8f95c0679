#include "app/welcome/recent_projects.h"

#include <QDir>
#include <QSettings>

namespace vitrine {

static constexpr auto key = "recentProjects";
static constexpr int most = 12;

QStringList RecentProjects::all()
{
    QStringList dirs = QSettings().value(QLatin1String(key)).toStringList();
    dirs.removeIf([](const QString &dir) { return !QDir(dir).exists(); });
    return dirs;
}

void RecentProjects::add(const QString &dir)
{
    QStringList dirs = all();
    dirs.removeAll(dir);
    dirs.prepend(dir);
    QSettings().setValue(QLatin1String(key), QStringList(dirs.mid(0, most)));
}

} // namespace vitrine
