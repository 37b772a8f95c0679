#pragma once

#include "designer/model/module.h"

namespace vitrine {

/// What a place in the code takes.
enum class VarFit { Anything, Collection, Truth };

/// The vars of the module's state classes as Python writes them in a component (`State.items`), those that fit best first. With
/// Collection only what can be looped over; anything has a truth in Python, so Truth only puts bools first. Backend vars are left out.
QStringList varChoices(const Module &module, VarFit fit);

/// The names of the class's own vars that a handler can write to.
QStringList writableVars(const StateClass &state);

/// True if the type, or the default where there is no type, is of a list, dict, tuple or set.
bool isCollection(const QString &annotation, const QString &defaultText);

} // namespace vitrine
