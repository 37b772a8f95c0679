#pragma once

#include "designer/edit/state_editor.h"
#include "designer/model/node.h"

#include <QObject>

namespace vitrine {

class CommandTarget;

/// The commands on state classes: StateEditor's operations, made in the target's file. Each says why it was refused.
class StateCommands : public QObject
{
    Q_OBJECT

public:
    /// `target` must live as long.
    explicit StateCommands(CommandTarget &target);

    Result<NodeId> addState(const QString &name, const QString &base);
    Result<NodeId> addVar(const QString &state, const QString &name, const QString &type, const QString &defaultText);
    Result<NodeId> setVar(const QString &state, const QString &name, const std::optional<QString> &type,
                          const std::optional<QString> &defaultText);
    Result<NodeId> addComputedVar(const QString &state, const QString &name, const QString &type, const QString &expression);
    Result<NodeId> addHandler(const QString &state, const QString &name, const QStringList &parameters, const QVector<HandlerStep> &steps);
    Result<NodeId> setHandler(const QString &state, const QString &name, const QStringList &parameters, const QVector<HandlerStep> &steps);
    Result<NodeId> setComputedVar(const QString &state, const QString &name, const std::optional<QString> &type,
                                  const std::optional<QString> &expression);
    /// A class for the items of lists.
    Result<NodeId> addDataClass(const QString &name, const QVector<StateEditor::Field> &fields);
    /// A class of state or of data.
    Result<NodeId> removeClass(const QString &name);
    Result<NodeId> removeMember(const QString &state, const QString &name);

private:
    template <typename... Parameters, typename... Arguments>
    Result<NodeId> edit(Result<Change> (StateEditor::*operation)(Parameters...) const, const Arguments &...arguments);

    CommandTarget &m_target;
};

} // namespace vitrine
