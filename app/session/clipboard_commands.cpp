#include "app/session/clipboard_commands.h"

#include "app/session/command_target.h"
#include "app/session/document_session.h"
#include "app/session/project_commands.h"
#include "app/session/selection_controller.h"

#include <QClipboard>
#include <QGuiApplication>

namespace vitrine {

ClipboardCommands::ClipboardCommands(CommandTarget &target, ProjectCommands &project) : m_target(target), m_project(project) {}

Result<void> ClipboardCommands::copy()
{
    const Result<ComponentPiece> piece = m_project.copied(m_target.selection().nodes());
    if (!piece)
        return m_target.refuse(piece.error().message).error();
    QGuiApplication::clipboard()->setMimeData(piece->toMimeData().release());
    return {};
}

Result<NodeId> ClipboardCommands::cut()
{
    const QVector<NodeId> nodes = m_target.selection().nodes();
    const DocumentSession *session = m_target.document();
    Result<Change> removed = session ? session->groups().remove(nodes) : Error{tr("Select a component first.")};
    // What cannot be taken out is not copied either: half of a cut would be a surprise.
    if (!removed)
        return m_target.refuse(removed.error().message);
    const Module &module = session->design().module();
    removed->label = EditLabel::cut(GroupEditor::name(module, module.outermost(nodes)));
    if (const Result<void> copied = copy(); !copied)
        return copied.error();
    return m_target.perform(removed, CommandTarget::Afterwards::SelectResult);
}

ComponentPiece ClipboardCommands::content() const
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    return data ? ComponentPiece::fromMimeData(*data) : ComponentPiece();
}

Result<NodeId> ClipboardCommands::paste()
{
    const ComponentPiece piece = content();
    if (piece.isEmpty())
        return m_target.refuse(tr("There is nothing on the clipboard that could be pasted."));
    return m_project.pasteAtSelection(piece);
}

QString ClipboardCommands::whyNotPaste() const
{
    const ComponentPiece piece = content();
    if (piece.isEmpty())
        return tr("There is nothing on the clipboard that could be pasted.");
    const Result<CommandTarget::Place> place = m_target.insertionPlace(piece.python);
    if (!place)
        return place.error().message;
    const Result<Change> change = m_project.planPaste(piece, place->parent, place->index);
    return change ? QString() : change.error().message;
}

} // namespace vitrine
