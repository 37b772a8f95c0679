#pragma once

#include "designer/edit/change.h"
#include "designer/edit/property_value.h"
#include "designer/model/node.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace vitrine {

class DesignDocument;

/// The visual operations. Each computes the text edits that a careful colleague would have made, and verifies them: the result
/// parses, and the node now is what was asked for. Otherwise nothing is given but the reason, in words for the user. Nothing is
/// changed here; see Change::apply(). Follows the place's own style: one line or one argument a line, trailing comma,
/// indentation, quotes.
///
/// Costs a parse of the edited region each, about 1 ms for 2,000 lines.
class Editor {
    Q_DECLARE_TR_FUNCTIONS(Editor)

public:
    using Overwrite = vitrine::Overwrite;

    /// `document` must live as long as the editor.
    explicit Editor(const DesignDocument &document) : m_document(document) { }

    /// Adds or replaces a keyword argument; without a value it is removed.
    Result<Change> setProperty(NodeId node, const QString &name, const std::optional<PropertyValue> &value,
        Overwrite overwrite = Overwrite::LiteralsOnly) const;
    /// Content of a Text node, or of the only Text child of a component.
    Result<Change> setText(NodeId node, const QString &text) const;
    /// Lets the node show what `python`, an expression, gives, in place of its text or of the expression that it shows now. A condition is
    /// decided by it from now on, a loop goes over it.
    Result<Change> setContent(NodeId node, const QString &python) const;
    /// Inserts a component as positional child `index` (-1: the last). `python` is an expression with the API as `rx`, e.g.
    /// `rx.button("Button")`: names are rewritten as this file writes them, a missing import is added. `parent` may be a
    /// Condition that lacks its else branch.
    Result<Change> insertChild(NodeId parent, int index, const QString &python) const;
    /// Moves a node to become positional child `index` (-1: the last) of `newParent`; the index counts before the move. Its
    /// comments go with it.
    Result<Change> moveNode(NodeId node, NodeId newParent, int index) const;
    Result<Change> deleteNode(NodeId node) const;
    /// Puts the node into a new call of `component`, a canonical path (`rx.box`).
    Result<Change> wrapNode(NodeId node, const QString &component) const { return wrapNodes({node}, component); }
    /// The same with several nodes, which must follow one another and be given in this order, into one call.
    Result<Change> wrapNodes(const QVector<NodeId> &nodes, const QString &component) const;
    /// Puts the children of the node in its place. Refused if anything but the node's own properties would be lost.
    Result<Change> unwrapNode(NodeId node) const;
    /// Draws the node once for each item of `iterable`, a Python expression. `names` is what the item is called in it, and perhaps its
    /// number too: `todo`, `todo, index`; empty: itemName().
    Result<Change> makeLoop(NodeId node, const QString &iterable, const QString &names = {}) const;
    /// A name for an item of the list, after the list's own, that the node does not use yet.
    QString itemName(NodeId node, const QString &iterable) const;
    /// Shows the node only while `condition`, a Python expression, is true.
    Result<Change> makeCondition(NodeId node, const QString &condition) const;
    /// Makes the node a call of another component. Properties that this one does not have are left out; the label names them.
    Result<Change> changeType(NodeId node, const QString &component) const;
    Result<Change> duplicateNode(NodeId node) const;
    /// A copy as positional child `index` (-1: the last) of `parent`.
    Result<Change> copyNode(NodeId node, NodeId parent, int index) const;
    /// Puts the node into a function `name` of its own, directly before the statement that it is in, and calls that in its place.
    /// What it uses of the functions, lambdas and loops around it becomes parameters.
    Result<Change> extractFunction(NodeId node, const QString &name) const;
    /// What happens to a function that nothing else of the file uses.
    enum class Definitions { RemoveUnused, Keep };
    /// Puts what a function of this file returns in the place of a call of it.
    Result<Change> inlineFunction(NodeId call, Definitions definitions = Definitions::RemoveUnused) const;

    /// What the trigger (`on_click`) calls, as written; more than one if it has a list.
    QStringList handlers(NodeId node, const QString &trigger) const;
    /// Lets the trigger call `python` too, after what it calls already.
    Result<Change> addHandler(NodeId node, const QString &trigger, const QString &python) const;
    /// `index` is one of handlers().
    Result<Change> removeHandler(NodeId node, const QString &trigger, int index) const;
    Result<Change> moveHandler(NodeId node, const QString &trigger, int from, int to) const;

private:
    const DesignDocument &m_document;
};

} // namespace vitrine
