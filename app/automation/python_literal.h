#pragma once

#include "app/automation/json.h"

namespace vitrine::automation {

/// The value as Python writes it; strings between `quote`.
QString pythonLiteral(const Json &value, QChar quote);

} // namespace vitrine::automation
