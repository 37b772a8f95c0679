#pragma once

#include "designer/model/module.h"

namespace vitrine {

/// The names of the class's own vars that a handler can write to.
QStringList writableVars(const StateClass &state);

/// True if the type, or the default where there is no type, is of a list, dict, tuple or set.
bool isCollection(const QString &annotation, const QString &defaultText);

/// What a var of the type begins with when nothing else is said, `[]` for a list; empty if that is not known.
QString emptyValue(const QString &type);

} // namespace vitrine
