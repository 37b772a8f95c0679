#pragma once

#include "designer/edit/editor.h"
#include "designer/edit/property_target.h"

#include <QVector>

#include <functional>

namespace vitrine {

class Rehearsal;

/// Editor's operations on several components at once: each is one step, made as a whole or refused with the reason of the first one that
/// cannot be done. Of components inside of one another only the outer one counts. With a single component each is Editor's own.
class GroupEditor {
    Q_DECLARE_TR_FUNCTIONS(GroupEditor)

public:
    /// `document` must live as long as the editor.
    explicit GroupEditor(const DesignDocument &document) : m_document(document) { }

    Result<Change> remove(const QVector<NodeId> &nodes) const;
    /// Copies of neighbours stand together behind the last of them.
    Result<Change> duplicate(const QVector<NodeId> &nodes) const;
    /// One behind the other to the positional child `index` (-1: the end) of `parent`; the index counts before the move.
    Result<Change> move(const QVector<NodeId> &nodes, NodeId parent, int index) const;
    /// Each among its siblings: -1 is one place up, 1 one down.
    Result<Change> moveBy(const QVector<NodeId> &nodes, int places) const;
    /// Behind their common parent.
    Result<Change> moveOut(const QVector<NodeId> &nodes) const;
    /// Into the sibling before the first of them, as the last ones there.
    Result<Change> moveIn(const QVector<NodeId> &nodes) const;
    /// Puts neighbours into one new component, a canonical path (`rx.box`).
    Result<Change> wrap(const QVector<NodeId> &nodes, const QString &component) const;
    /// These three put several neighbours into a fragment, which gives no element of its own. `names` as in Editor::makeLoop().
    Result<Change> makeLoop(const QVector<NodeId> &nodes, const QString &iterable, const QString &names = {}) const;
    Result<Change> makeCondition(const QVector<NodeId> &nodes, const QString &condition) const;
    Result<Change> extractFunction(const QVector<NodeId> &nodes, const QString &name) const;

    /// Gives each of them the value; none: resets it. A Python value as Content is shown in place of the text. Of several, each must have
    /// the property.
    Result<Change> set(const QVector<NodeId> &nodes, const PropertyTarget &target, const std::optional<PropertyValue> &value,
        Overwrite overwrite = Overwrite::LiteralsOnly) const;

    /// What labels call the components: the name of the only one, or "3 components".
    static QString name(const Module &module, const QVector<NodeId> &nodes);

private:
    using Operation = std::function<Result<Change>(const Editor &editor, NodeId node)>;
    /// `label` gets the name of several nodes.
    Result<Change> inFragment(const QVector<NodeId> &nodes, const Operation &operation,
        const std::function<EditLabel(const QString &name)> &label) const;

    const DesignDocument &m_document;
};

} // namespace vitrine
