#include "app/window/render_backend.h"

#include <QDir>

namespace vitrine {

void chooseRenderBackend()
{
    // Asking OpenGL itself would load the driver, which costs more than the whole start of the window.
    const bool hasDevice = !QDir(QStringLiteral("/dev/dri")).entryList({QStringLiteral("renderD*")}, QDir::System).isEmpty();
    const bool isOffscreen = qgetenv("QT_QPA_PLATFORM") == "offscreen";
    if ((isOffscreen || !hasDevice) && qEnvironmentVariableIsEmpty("QT_QUICK_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software");
}

} // namespace vitrine
