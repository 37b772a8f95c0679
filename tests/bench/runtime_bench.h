#pragma once

#include "tests/bench/report.h"

namespace vitrine::bench {

/// The command line: start until ready, export and its sizes.
Result<void> measureCommands(Report &report);
/// Import and compile of a page of 1,000 components, after an edit, as the runtime itself tells over the control channel.
Result<void> measureCompile(Report &report);

} // namespace vitrine::bench
