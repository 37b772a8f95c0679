#pragma once

#include "designer/model/node.h"

class QWidget;

namespace vitrine {

struct VisualCommands;

/// Dialogs for the commands on the event handlers of a component. Each opens over `parent`, returns at once and gives the command when
/// it is accepted. `commands` must have a document, and live until the dialog closes. `trigger` is the one that is chosen at first.
namespace event_dialogs {

void askForHandler(QWidget *parent, VisualCommands &commands, NodeId node, const QString &trigger);
/// Makes the handler too, with the parameters that the trigger gives.
void askForNewHandler(QWidget *parent, VisualCommands &commands, NodeId node, const QString &trigger);

} // namespace event_dialogs
} // namespace vitrine
