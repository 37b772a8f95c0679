#include "app/session/state_commands.h"

#include "app/session/command_target.h"
#include "app/session/document_session.h"

namespace vitrine {

StateCommands::StateCommands(CommandTarget &target) : m_target(target) {}

template <typename... Parameters, typename... Arguments>
Result<NodeId> StateCommands::edit(Result<Change> (StateEditor::*operation)(Parameters...) const, const Arguments &...arguments)
{
    if (!m_target.document())
        return m_target.refuseWithoutDocument();
    return m_target.perform((m_target.document()->states().*operation)(arguments...));
}

Result<NodeId> StateCommands::addState(const QString &name, const QString &base)
{
    return edit(&StateEditor::addState, name, base);
}

Result<NodeId> StateCommands::addVar(const QString &state, const QString &name, const QString &type, const QString &defaultText)
{
    return edit(&StateEditor::addVar, state, name, type, defaultText);
}

Result<NodeId> StateCommands::setVar(const QString &state, const QString &name, const std::optional<QString> &type,
                                     const std::optional<QString> &defaultText)
{
    return edit(&StateEditor::setVar, state, name, type, defaultText);
}

Result<NodeId> StateCommands::addComputedVar(const QString &state, const QString &name, const QString &type, const QString &expression)
{
    return edit(&StateEditor::addComputedVar, state, name, type, expression);
}

Result<NodeId> StateCommands::addHandler(const QString &state, const QString &name, const QStringList &parameters,
                                         const QVector<HandlerStep> &steps)
{
    return edit(&StateEditor::addHandler, state, name, parameters, steps);
}

Result<NodeId> StateCommands::setHandler(const QString &state, const QString &name, const QStringList &parameters,
                                         const QVector<HandlerStep> &steps)
{
    return edit(&StateEditor::setHandler, state, name, parameters, steps);
}

Result<NodeId> StateCommands::setComputedVar(const QString &state, const QString &name, const std::optional<QString> &type,
                                             const std::optional<QString> &expression)
{
    return edit(&StateEditor::setComputedVar, state, name, type, expression);
}

Result<NodeId> StateCommands::addDataClass(const QString &name, const QVector<StateEditor::Field> &fields)
{
    return edit(&StateEditor::addDataClass, name, fields);
}

Result<NodeId> StateCommands::removeClass(const QString &name)
{
    return edit(&StateEditor::removeClass, name);
}

Result<NodeId> StateCommands::removeMember(const QString &state, const QString &name)
{
    return edit(&StateEditor::removeMember, state, name);
}

} // namespace vitrine
