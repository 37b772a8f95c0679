#pragma once

#include "runtime/base/result.h"

#include <QStringList>

namespace vitrine {

/// Calls `main(arguments…)` of a module of the Python part (`reflex._migrations`). Python must have been started; the GIL is taken. What
/// Python raises becomes the error, in its own words.
Result<void> runPythonTool(const char *module, const QStringList &arguments);

} // namespace vitrine
