#pragma once

#include "runtime/base/result.h"

#include <QString>

namespace vitrine {

/// Fails unless the text can be a name in Python: an identifier that is no word of the language. `what` says in the message what
/// it is to be ("the name of a property").
Result<void> checkPythonName(const QString &name, const QString &what);

} // namespace vitrine
