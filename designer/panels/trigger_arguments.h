#pragma once

#include <QStringList>

namespace vitrine {

class Catalog;
struct EventEntry;
struct Module;
struct Node;

/// What a trigger gives to its handlers, as parameters are written: "value: str".
QStringList triggerArguments(const EventEntry &trigger);

/// The triggers that a node can have: those of its component first, then those that every component has.
QVector<const EventEntry *> triggersOf(const Node &node, const Catalog &catalog);

/// The handlers of the module that a trigger can call as they are, `State.add`: those that need no more than the trigger gives.
QStringList fittingHandlers(const Module &module, const EventEntry &trigger);

} // namespace vitrine
