#pragma once

#include "designer/model/imports.h"
#include "designer/model/node.h"

#include <QSet>
#include <QStringList>

namespace vitrine {

/// A tree of components: what a function returns (once per `return`), what it assigns to a variable, or a component that is given
/// to add_page() directly.
struct ComponentRoot {
    int node = -1; ///< index into Module::nodes
    int function = -1; ///< index into Module::functions; -1 if it is written outside of one
    QString variable; ///< name that the component is assigned to, else empty
    bool operator==(const ComponentRoot &) const = default;
};

/// A function of the module that gives a component.
struct ComponentFunction {
    QString name;
    QStringList parameters;
    TextRange range; ///< with decorators
    TextRange nameRange;
    QVector<int> roots; ///< indexes into Module::roots
    bool operator==(const ComponentFunction &) const = default;
};

/// A page: a function with @rx.page, or a call of add_page.
struct Page {
    QString route; ///< "/" for index; the text of the expression if it is no literal
    QString title; ///< empty if it has none
    QString functionName; ///< empty for a lambda or a component
    int function = -1; ///< index into Module::functions; -1 if the function is not in this file
    QVector<int> roots; ///< indexes into Module::roots
    TextRange range; ///< the decorator or the call
    TextRange routeRange; ///< value of route; empty if not given
    TextRange titleRange; ///< value of title; empty if not given
    bool operator==(const Page &) const = default;
};

struct StateVar {
    QString name;
    QString annotation;
    QString defaultText;
    TextRange range;
    bool operator==(const StateVar &) const = default;
};

struct ComputedVar {
    QString name;
    QString annotation; ///< return type
    TextRange range; ///< with decorators
    bool operator==(const ComputedVar &) const = default;
};

struct EventHandler {
    QString name;
    QStringList parameters; ///< without self, as written
    bool isAsync = false;
    bool isBackground = false;
    TextRange range; ///< with decorators
    bool operator==(const EventHandler &) const = default;
};

/// A state class. Also a class of plain data, which has vars only (its fields).
struct StateClass {
    QString name;
    QStringList bases;
    QVector<StateVar> vars;
    QVector<ComputedVar> computedVars;
    QVector<EventHandler> handlers;
    TextRange range;
    TextRange nameRange;
    bool operator==(const StateClass &) const = default;
};

/// What the source of one file says: pages, component trees, state classes. A value; made by ModelReader, kept current by
/// DesignDocument.
struct Module {
    Imports imports;
    QVector<Page> pages;
    QVector<ComponentFunction> functions;
    QSet<QString> functionNames; ///< of all functions, those that give no component too
    QVector<StateClass> states;
    QVector<StateClass> dataClasses; ///< dataclasses, TypedDicts and models: what items of state vars can be
    QVector<ComponentRoot> roots;
    QVector<Node> nodes; ///< parents before children

    /// Moves all ranges along with an edit of the text; those inside of what is replaced go to its start.
    void move(const TextEdit &edit);

    /// Index of the node; -1 if there is none with this id.
    int indexOf(NodeId id) const;
    /// Null if there is none with this id. Lives as long as this Module is not changed.
    const Node *node(NodeId id) const;
    /// The innermost node at the offset; 0 if there is none. The end of a node counts as inside if nothing else begins there.
    NodeId nodeAt(int offset) const;
    /// The node with exactly this range (the call's own range, as Python reports it), else the innermost one that contains it; 0
    /// if there is none.
    NodeId nodeForRange(TextRange range) const;
    /// From the root to the node, both included; empty if there is no such node.
    QVector<NodeId> pathToRoot(NodeId id) const;
    /// The nodes in the order of the source, without those that are gone or lie inside of another one of them.
    QVector<NodeId> outermost(const QVector<NodeId> &ids) const;
    /// Index of the first page that shows the tree of the node, directly; -1 if it is in a helper function only.
    int pageOf(NodeId id) const;
    /// Index of the function by its name; -1 if there is none.
    int functionNamed(const QString &name) const;
    /// Null if there is none of the name. Lives as long as this Module is not changed.
    const StateClass *state(const QString &name) const;
    const StateClass *dataClass(const QString &name) const;

    bool operator==(const Module &) const = default;
};

/// The class, and behind it those of `states` that it is derived from, each once. Lives as long as both.
QVector<const StateClass *> lineage(const StateClass &state, const QVector<StateClass> &states);

} // namespace vitrine
