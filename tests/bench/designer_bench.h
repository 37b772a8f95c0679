#pragma once

#include "tests/bench/report.h"

namespace vitrine::bench {

/// What the designer costs before anything is drawn: operations on a page of 1,000 components until the text is changed and the model
/// knows it, and the model's update after a keystroke in a file of 5,000 lines.
Result<void> measureDesigner(Report &report);

} // namespace vitrine::bench
