#pragma once

#include "tests/bench/report.h"

namespace vitrine::bench {

/// Events over the wire: round trip, events a second, memory a session. Server on one core, clients on another; a bare echo server is
/// measured in turn with it.
Result<void> measureWire(Report &report);

} // namespace vitrine::bench
