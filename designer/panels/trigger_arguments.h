#pragma once

#include "designer/model/node.h"

#include <QStringList>

namespace vitrine {

class Catalog;
class DesignDocument;
struct EventEntry;

/// What a trigger gives to its handlers, as parameters are written: "value: str".
QStringList triggerArguments(const EventEntry &trigger);

/// The triggers that a node can have: those of its component first, then those that every component has.
QVector<const EventEntry *> triggersOf(const Node &node, const Catalog &catalog);

/// The handlers of the file that a trigger of the node can call, as it would call them: as they are (`State.add`) if they need no more
/// than the trigger gives, with what the loops around the node have for their parameters (`State.toggle(todo.id)`), and those that
/// need something else with the parameters' own names in its place (`State.show(shown)`).
QStringList handlerCalls(const DesignDocument &document, NodeId node, const EventEntry &trigger);

} // namespace vitrine
