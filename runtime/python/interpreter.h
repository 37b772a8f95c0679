#pragma once

#include "runtime/base/result.h"

#include <QString>

namespace vitrine {

/// Starts the embedded Python, once per process, and releases the GIL again.
///
/// A virtual environment of the project (`.venv` or `venv`) is used when there is one, else the distribution's Python. The working
/// folder becomes the project's, and the project and Vitrine's own `reflex` come first on sys.path. Vitrine's `_reflex` module must have been
/// registered before (see reflex_module.h). The process must end by _exit-like means: the interpreter is never torn down, because
/// user threads may still run in it.
Result<void> startInterpreter(const QString &projectDir);

} // namespace vitrine
