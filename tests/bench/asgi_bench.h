#pragma once

#include "runtime/base/result.h"

namespace vitrine::bench {

class Report;

/// The app's own endpoints against uvicorn with the same Starlette application.
Result<void> measureAsgi(Report &report);

} // namespace vitrine::bench
