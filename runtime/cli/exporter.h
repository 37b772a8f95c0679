#pragma once

#include "runtime/base/result.h"

#include <QString>

#include <nlohmann/json.hpp>

namespace vitrine::cli {

/// Bundles a loaded app's production pages into `outDir` (made if missing) with the Bun service. The value is what was written:
/// [{"path","bytes","gzip"}].
Result<nlohmann::json> exportFrontend(const QString &projectDir, nlohmann::ordered_json bundle, const QString &outDir);

} // namespace vitrine::cli
