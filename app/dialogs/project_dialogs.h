#pragma once

#include "designer/model/node.h"

#include <QVector>

class QWidget;

namespace vitrine {

class ProjectCommands;
struct VisualCommands;

/// Dialogs for the commands on components that concern other trees and files of the project. As with component_dialogs each opens over
/// `parent`, returns at once and gives the command when it is accepted.
namespace project_dialogs {

/// The page or function that the components are moved to.
void askForDestination(QWidget *parent, VisualCommands &commands, ProjectCommands &project, const QVector<NodeId> &nodes);
/// Name and file of a function that the component is put into.
void askForFile(QWidget *parent, VisualCommands &commands, ProjectCommands &project, NodeId node);

} // namespace project_dialogs
} // namespace vitrine
