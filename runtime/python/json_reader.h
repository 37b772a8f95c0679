#pragma once

#include "runtime/python/py_ref.h"

#include <nlohmann/json_fwd.hpp>

namespace vitrine {

/// Python objects for a JSON document. Null only when Python is out of memory. Needs the GIL.
PyRef toPython(const nlohmann::json &json);

} // namespace vitrine
