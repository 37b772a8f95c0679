#pragma once

#include "tests/bench/report.h"

namespace vitrine::bench {

/// What handlers do besides counting: 1,000 yields, a change inside a large value, a second of blocking while others go on.
Result<void> measureModel(Report &report);
/// 5,000 connected sessions: memory, and what an active one notices of the others.
Result<void> measureCrowd(Report &report);

} // namespace vitrine::bench
