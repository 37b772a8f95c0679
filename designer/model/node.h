#pragma once

#include "designer/source/text_edit.h"

#include <QString>
#include <QVector>

namespace vitrine {

/// Names a node of the component tree for as long as the node lives: it stays the same through edits elsewhere, through edits of
/// the node itself and through moves. 0 is no node.
using NodeId = quint32;

enum class NodeKind {
    StaticCall, ///< a component of the catalog (or of `rx` that the catalog does not know): everything can be edited
    Loop, ///< rx.foreach or a comprehension; its child is drawn once an item
    Condition, ///< rx.cond, rx.match or `a if b else c`; its children are the branches, see Node::slot
    HelperCall, ///< a function of the user that gives a component: edit the definition, or this call's arguments
    Text, ///< a string or number literal
    Expression, ///< anything else: select, wrap, move, delete, go to code. Its children are the components found inside
};

enum class ValueKind { String, Number, Bool, None, Expression };

/// A keyword argument, `name=value`. A first positional argument that is a prop by the catalog (the tag of rx.icon) is one too.
struct Keyword {
    QString name;
    QString valueText; ///< as written
    QString value; ///< of a plain string its content, else as valueText
    ValueKind valueKind = ValueKind::Expression;
    TextRange range;
    TextRange nameRange; ///< empty if it is given by position
    TextRange valueRange;

    bool operator==(const Keyword &) const = default;
};

/// A node of the component tree as the source says it. Nodes live in Module::nodes; `parent` and `children` are indexes there.
struct Node {
    NodeId id = 0;
    NodeKind kind = NodeKind::Expression;
    QString component; ///< canonical catalog name for StaticCall and for rx.foreach/cond/match (`rx.button`), else empty
    QString callee; ///< as written: `rx.button`, `v`, `todo_item`; empty if it is no call
    QString label; ///< what a tree shows: "button", "foreach State.items", "todo_item()", the text, the expression
    QString text; ///< Text: content of the literal; Loop: what is looped over; Condition: what decides; else as written
    QString slot; ///< place in the parent if it is not a positional child: "then", "else", "case …", "default", a keyword's name
    QString function; ///< HelperCall: name of the called function if this file defines it
    bool inCatalog = false;
    bool hasUnpacking = false; ///< has `*args` or `**kwargs`: what they bring is not known here

    TextRange range; ///< the whole expression
    TextRange calleeRange; ///< empty if it is no call
    TextRange argumentsRange; ///< with the parentheses; empty if it is no call
    QVector<Keyword> keywords;

    int parent = -1; ///< index; -1 for a root
    int root = -1; ///< index into Module::roots
    QVector<int> children; ///< in source order

    const Keyword *keyword(const QString &name) const;
    /// Moves all ranges along with an edit of the text; those inside of what is replaced go to its start.
    void move(const TextEdit &edit);
    bool operator==(const Node &) const = default;
};

} // namespace vitrine
