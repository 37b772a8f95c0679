#pragma once

#include "runtime/base/result.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

struct _object; // PyObject; the command line reads this without Python.h

namespace vitrine {

/// What rxconfig.py and the environment say of the app, as far as the runtime acts on it. Python (reflex/config.py) has checked the values.
struct AppConfig {
    std::string name;   ///< app_name: the package that holds the app
    std::string module; ///< dotted name of the module that creates the app
    std::string host = "127.0.0.1";
    std::optional<int> port; ///< to serve on, if the app says so
    std::string backendPath; ///< before the paths of the backend: empty, or "/api"
    std::vector<std::string> corsAllowedOrigins; ///< besides the one that a page came from; deploy_url's too; "*" = all
    std::vector<std::string> allowedHosts;       ///< names that the server answers to, besides this machine's; "*" = all
    long maxUploadBytes = 1024l * 1024 * 1024;   ///< all files of one upload
    std::chrono::seconds sessionLifetime = std::chrono::hours(1); ///< of a tab that is not connected
    bool keepSessionsOnDisk = true; ///< state_manager_mode; else in memory only
    bool autoSetters = true;        ///< every var has its `set_x`
    std::string colorMode = "system";
    int tailwind = 0;               ///< version 3 or 4, if the app has it compile its classes
    std::string tailwindConfig = "{}"; ///< JSON object, as the app says it
    std::vector<std::string> remarks; ///< settings that have no effect here, as sentences for the user

    /// From the module rxconfig. Needs the GIL.
    static Result<AppConfig> read(_object *rxconfig);
};

} // namespace vitrine
