#include "app/session/page_commands.h"

#include "app/session/command_target.h"
#include "app/session/document_session.h"

namespace vitrine {

PageCommands::PageCommands(CommandTarget &target) : m_target(target) {}

template <typename... Parameters, typename... Arguments>
Result<NodeId> PageCommands::edit(Result<Change> (PageEditor::*operation)(Parameters...) const, const Arguments &...arguments)
{
    if (!m_target.document())
        return m_target.refuseWithoutDocument();
    return m_target.perform((m_target.document()->pages().*operation)(arguments...), CommandTarget::Afterwards::SelectResult);
}

Result<NodeId> PageCommands::addPage(const QString &route, const QString &name)
{
    return edit(&PageEditor::addPage, route, name);
}

Result<NodeId> PageCommands::removePage(const QString &route)
{
    return edit(&PageEditor::removePage, route);
}

Result<NodeId> PageCommands::setRoute(const QString &route, const QString &newRoute)
{
    return edit(&PageEditor::setRoute, route, newRoute);
}

Result<NodeId> PageCommands::setTitle(const QString &route, const QString &title)
{
    return edit(&PageEditor::setTitle, route, title);
}

} // namespace vitrine
