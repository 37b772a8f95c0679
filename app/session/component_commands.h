#pragma once

#include "designer/edit/group_editor.h"

#include <QObject>

#include <optional>

namespace vitrine {

class CommandTarget;

/// The commands on components: Editor's operations, made in the target's file. Each gives the node that it made or changed, or the
/// reason why it was refused. Node ids are those of the target's file.
class ComponentCommands : public QObject
{
    Q_OBJECT

public:
    /// `target` must live as long.
    explicit ComponentCommands(CommandTarget &target);

    Result<NodeId> set(const QVector<NodeId> &nodes, const PropertyTarget &target, const std::optional<PropertyValue> &value,
                       Overwrite overwrite);
    Result<NodeId> setText(NodeId node, const QString &text);
    Result<NodeId> insert(const QString &python, NodeId parent, int index);
    Result<NodeId> move(const QVector<NodeId> &nodes, NodeId parent, int index);
    /// Among their siblings: -1 is one place up, 1 one down.
    Result<NodeId> moveBy(const QVector<NodeId> &nodes, int places);
    /// Behind their parent.
    Result<NodeId> moveOut(const QVector<NodeId> &nodes);
    /// Into the sibling before them, as the last ones there.
    Result<NodeId> moveIn(const QVector<NodeId> &nodes);
    Result<NodeId> remove(const QVector<NodeId> &nodes);
    Result<NodeId> duplicate(const QVector<NodeId> &nodes);
    Result<NodeId> wrap(const QVector<NodeId> &nodes, const QString &component);
    /// `names` is what an item is called inside; empty: after the list.
    Result<NodeId> makeLoop(const QVector<NodeId> &nodes, const QString &iterable, const QString &names = {});
    Result<NodeId> makeCondition(const QVector<NodeId> &nodes, const QString &condition);
    /// Puts the nodes into a function of their own.
    Result<NodeId> extractFunction(const QVector<NodeId> &nodes, const QString &name);
    /// Puts the children of the node in its place.
    Result<NodeId> unwrap(NodeId node);
    Result<NodeId> changeType(NodeId node, const QString &component);
    /// Puts what a function of this file returns in the place of a call of it; the function goes if nothing else uses it.
    Result<NodeId> inlineFunction(NodeId call);

    Result<NodeId> addHandler(NodeId node, const QString &trigger, const QString &python);
    Result<NodeId> removeHandler(NodeId node, const QString &trigger, int index);
    Result<NodeId> moveHandler(NodeId node, const QString &trigger, int from, int to);

private:
    /// Performs what an operation of the file's Editor gives, and selects its result.
    template <typename... Parameters, typename... Arguments>
    Result<NodeId> edit(Result<Change> (Editor::*operation)(Parameters...) const, const Arguments &...arguments);
    template <typename... Parameters, typename... Arguments>
    Result<NodeId> edit(Result<Change> (GroupEditor::*operation)(Parameters...) const, const Arguments &...arguments);

    CommandTarget &m_target;
};

} // namespace vitrine
