#pragma once

#include "designer/model/node.h"

#include <QString>
#include <QVector>

class QWidget;

namespace vitrine {

class ProjectCommands;
class ProjectSession;
struct VisualCommands;

/// Dialogs for the commands on components that need something from the user. Each opens over `parent`, returns at once and gives the
/// command when it is accepted. `commands` must have a document, and live until the dialog closes.
namespace component_dialogs {

void askForLoop(QWidget *parent, VisualCommands &commands, const ProjectSession &project, const QVector<NodeId> &nodes);
void askForCondition(QWidget *parent, VisualCommands &commands, const ProjectSession &project, const QVector<NodeId> &nodes);
void askForType(QWidget *parent, VisualCommands &commands, NodeId node);
void askForWrapper(QWidget *parent, VisualCommands &commands, const QVector<NodeId> &nodes);
void askForFunction(QWidget *parent, VisualCommands &commands, const QVector<NodeId> &nodes);
/// A new name for a function of the file, everywhere in the project.
void askForName(QWidget *parent, VisualCommands &commands, ProjectCommands &project, const QString &function);

} // namespace component_dialogs
} // namespace vitrine
