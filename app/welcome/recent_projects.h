#pragma once

#include <QStringList>

namespace vitrine {

/// Folders of the projects opened last, newest first, at most twelve; folders that are gone are left out.
class RecentProjects
{
public:
    static QStringList all();
    static void add(const QString &dir);
};

} // namespace vitrine
