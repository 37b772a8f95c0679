#pragma once

#include "designer/model/module.h"
#include "designer/source/source_document.h"

namespace vitrine {

/// What a place in the code takes.
enum class VarFit { Anything, Collection, Truth };

/// The vars of the module's state classes as Python writes them in a component (`State.items`), those that fit best first. With
/// Collection only what can be looped over; anything has a truth in Python, so Truth only puts bools first. Backend vars are left out.
QStringList varChoices(const Module &module, VarFit fit);

/// As varChoices(), after what the loops and the function around the node give to it (`todo`, `todo.done`).
QStringList valueChoices(const Module &module, const SourceDocument &source, NodeId node, VarFit fit);

/// The names of the class's own vars that a handler can write to.
QStringList writableVars(const StateClass &state);

/// True if the type, or the default where there is no type, is of a list, dict, tuple or set.
bool isCollection(const QString &annotation, const QString &defaultText);

/// What a var of the type begins with when nothing else is said, `[]` for a list; empty if that is not known.
QString emptyValue(const QString &type);

} // namespace vitrine
