#pragma once

#include "designer/model/component_piece.h"

#include <QObject>

namespace vitrine {

class CommandTarget;
class ProjectCommands;

/// Cut, copy and paste of components by the clipboard of the system. What is copied is plain Python for other programs, and brings along
/// for Vitrine what its names mean; any Python that is a component can be pasted.
class ClipboardCommands : public QObject
{
    Q_OBJECT

public:
    /// Both must live as long.
    ClipboardCommands(CommandTarget &target, ProjectCommands &project);

    /// The components that are selected.
    Result<void> copy();
    Result<NodeId> cut();
    /// At CommandTarget::insertionPlace().
    Result<NodeId> paste();
    /// Why the clipboard cannot be pasted now; empty if it can.
    QString whyNotPaste() const;

private:
    ComponentPiece content() const;

    CommandTarget &m_target;
    ProjectCommands &m_project;
};

} // namespace vitrine
