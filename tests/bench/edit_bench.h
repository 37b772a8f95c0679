#pragma once

#include "tests/bench/report.h"

namespace vitrine::bench {

/// From an edit in the real Studio window to the frame in the live pane, visual (Properties) and typed (code editor), on a page of so
/// many components. Needs a display.
Result<void> measureEdits(Report &report, int components);

} // namespace vitrine::bench
