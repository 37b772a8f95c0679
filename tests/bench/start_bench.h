#pragma once

#include "tests/bench/report.h"

namespace vitrine::bench {

/// Start of `vitrine-studio` on the counter: until its window is painted, and until the app is painted in the pane. Needs a display.
Result<void> measureStart(Report &report);

} // namespace vitrine::bench
