#include "app/studio_resources.h"

#include <QDir>

void initStudioResources()
{
    Q_INIT_RESOURCE(preview);
    Q_INIT_RESOURCE(studio);
    Q_INIT_RESOURCE(studio_icons);
    Q_INIT_RESOURCE(studio_logo);
    Q_INIT_RESOURCE(studio_syntax);
}
