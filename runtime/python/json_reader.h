#pragma once

#include "runtime/python/py_ref.h"

#include <nlohmann/json_fwd.hpp>

namespace vitrine {

/// Python objects for a JSON document; dicts keep the order of its keys. Null only when Python is out of memory. Needs the GIL.
PyRef toPython(const nlohmann::ordered_json &json);

} // namespace vitrine
