#include "app/session/command_target.h"

#include "app/session/document_session.h"
#include "app/session/selection_controller.h"

namespace vitrine {

CommandTarget::CommandTarget(SelectionController &selection, QObject *parent) : QObject(parent), m_selection(selection) {}

DocumentSession *CommandTarget::document() const
{
    return m_selection.session() ? m_selection.session() : m_document.data();
}

void CommandTarget::setDocument(DocumentSession *session)
{
    m_document = session;
}

Result<NodeId> CommandTarget::perform(const Result<Change> &change, Afterwards afterwards)
{
    DocumentSession *session = document();
    const Result<NodeId> focus = session->apply(change);
    if (!focus)
        return refuse(focus.error().message);
    if (*focus && afterwards == Afterwards::SelectResult)
        m_selection.select(session, *focus, SelectionController::Origin::Command);
    Q_EMIT done(change->label.text());
    return focus;
}

Result<NodeId> CommandTarget::refuseWithoutDocument()
{
    return refuse(tr("Open a Python file first."));
}

Result<NodeId> CommandTarget::refuse(const QString &reason)
{
    Q_EMIT refused(reason);
    return Error{reason};
}

} // namespace vitrine
