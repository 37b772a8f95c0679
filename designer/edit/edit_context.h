#pragma once

#include "designer/edit/change.h"
#include "designer/edit/comma_list.h"
#include "designer/edit/outline.h"
#include "designer/model/design_document.h"

#include <QCoreApplication>

#include <optional>

namespace vitrine {

/// What one visual operation works with: the module as the text says it now, the syntax behind its nodes, and the check of the
/// result. Lives for one operation.
class EditContext {
    Q_DECLARE_TR_FUNCTIONS(EditContext)

public:
    explicit EditContext(const DesignDocument &document);

    const SourceDocument &source() const { return m_document.source(); }
    const Module &module() const { return m_module; }
    const Catalog &catalog() const { return m_document.catalog(); }

    /// Index in module() of a node of the document. Fails if it is gone, or if the text around it does not parse.
    Result<int> find(NodeId id) const;
    /// The same for a node that the operation is about. Fails also if it is a function that is only named for a loop to call:
    /// without it the loop would have nothing to draw.
    Result<int> findElement(NodeId id) const;
    /// The same for a call that can be given keywords.
    Result<int> findCall(NodeId id) const;
    /// Fails if the call is of a function of this file that has no such parameter.
    Result<void> takesKeyword(int index, const QString &name) const;
    const Node &node(int index) const { return m_module.nodes.at(index); }
    SyntaxNode syntax(int index) const;
    /// What stands for the node among its neighbours: the node with its parentheses and its `*`.
    SyntaxNode place(int index) const;
    /// The argument list of a call node, or the list behind a list expression; null if the node has neither.
    SyntaxNode listOf(int index) const;
    /// Children that are given by position.
    QVector<int> positionalChildren(int index) const;

    /// Index among all children of `parent` where its positional child `index` (-1: at the end) is to come.
    int childPosition(int parent, int index) const;
    /// Index in the list of `parent` where its positional child `index` (-1: at the end) is to be inserted. Fails if the parent
    /// takes no children there.
    Result<int> listIndex(int parent, int index) const;
    /// The edits that take the node out of its place, or why it cannot be taken out.
    Result<QVector<TextEdit>> removal(int index) const;
    /// Whether the node is one of the elements of a call's arguments or of a list, so that more can stand in its place.
    bool isListElement(int index) const;
    /// Whether the node is a text or another value, or chooses among such, and no component.
    bool givesValue(int index) const;
    int commentsIn(const SyntaxNode &node) const;
    /// The node's text with its comments.
    Snippet snippet(int index) const;
    /// A name that the node uses and that is not known at the new parent (the variable of a loop); empty if all are.
    QString nameOutOfReach(int node, int newParent) const;

    /// The change that puts a component in as positional child `index` (-1: the last) of `parent`, with further edits (imports).
    Result<Change> inserted(int parent, int index, const Snippet &snippet, const EditLabel &label, const QVector<TextEdit> &imports) const;
    /// The same with a copy of a node, without the comments beside it.
    Result<Change> copied(int node, int parent, int index, const EditLabel &label) const;
    /// The change, if the edited text parses and has the promised trees.
    Result<Change> verified(QVector<TextEdit> edits, const EditLabel &label, const Outline &expected) const;
    /// The change, if the edits, each of one identifier, leave everything as it is but these: the syntax and the routes of pages.
    Result<Change> verifiedRenaming(const QVector<TextEdit> &edits, const EditLabel &label) const;
    /// Why a change is refused whose result is not what was promised.
    static Error unsafe();
    Change nothingToDo(int index, const EditLabel &label) const;

private:
    Result<void> takesChildren(int index) const;
    Module readAfter(const TextEdits &edits, const SourceDocument &after) const;

    const DesignDocument &m_document;
    Module m_module;
};

} // namespace vitrine
