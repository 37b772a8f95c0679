#pragma once

#include "designer/model/module.h"
#include "designer/source/source_document.h"

#include <QHash>
#include <QSet>

namespace vitrine {

class Catalog;
struct EarlierReading;

/// Reads expressions as component trees and appends them to Module::nodes. The reader keeps references to everything that it is
/// given.
class NodeReader {
public:
    NodeReader(const SourceDocument &source, const Catalog &catalog, Module &module);

    /// Names of the functions of this file, and of those among them that give components.
    void setFunctions(const QSet<QString> &all, const QSet<QString> &components);
    /// Takes over what was read before and is the same, if names mean now what they meant then. To be called behind setFunctions().
    void takeOverFrom(const EarlierReading &earlier);
    /// Whether the expression is a component, or has one anywhere inside.
    bool hasComponent(const SyntaxNode &expression) const;
    /// Appends the expression as the root of a tree; returns the index of its node.
    int readRoot(const SyntaxNode &expression);
    /// Appends each outermost component found in `node` (a statement) as a root; returns the indexes of their nodes.
    QVector<int> readRootsInside(const SyntaxNode &node);
    /// The same, of components of the catalog and calls of component functions that are in none of the trees in `known`.
    QVector<int> readOtherRootsInside(const SyntaxNode &node, const QSet<TextRange> &known);
    /// Whether a statement of the top level is as it was read before, and no tree in it stood outside of functions.
    bool hadNoOtherRoots(const SyntaxNode &statement) const;

private:
    enum class Call { Component, Foreach, Condition, Match, ColorModeCondition, Helper, Other };

    struct Callee {
        Call call = Call::Other;
        QString written;
        QString path; ///< canonical
        QString firstArgument; ///< ComponentEntry::firstArgument
        bool inCatalog = false;
    };

    Callee callee(const SyntaxNode &call) const;
    int append(NodeKind kind, const SyntaxNode &syntax, int parent, const QString &slot);
    /// Index of the node if it was taken over, with all below it; else -1.
    int takeOver(TextRange range, int parent, const QString &slot);
    int read(const SyntaxNode &expression, int parent, const QString &slot);
    int readCall(const SyntaxNode &call, int parent, const QString &slot);
    int readLoop(const SyntaxNode &comprehension, int parent, const QString &slot);
    int readTernary(const SyntaxNode &ternary, int parent, const QString &slot);
    int readExpression(const SyntaxNode &expression, int parent, const QString &slot);
    void readArguments(const SyntaxNode &arguments, int index, QString firstArgument);
    void readKeyword(const SyntaxNode &argument, int index);
    void addKeyword(const QString &name, TextRange nameRange, const SyntaxNode &value, int index);
    void readForeach(const QVector<SyntaxNode> &arguments, int index);
    void readBranches(const QVector<SyntaxNode> &arguments, const QStringList &names, int index);
    void readMatch(const QVector<SyntaxNode> &arguments, int index);
    void readInside(const SyntaxNode &expression, int parent, const QString &slot);
    QVector<SyntaxNode> outermostComponents(const SyntaxNode &node) const;
    QString text(const SyntaxNode &node) const { return m_source.text(node.range()); }

    const SourceDocument &m_source;
    const Catalog &m_catalog;
    Module &m_module;
    QSet<QString> m_functions;
    QSet<QString> m_componentFunctions;
    const EarlierReading *m_earlier = nullptr;
    QVector<TextRange> m_earlierOthers; ///< trees outside of functions, where they are now
    QVector<TextRange> m_earlierOfFunctions; ///< the other trees
    QHash<TextRange, int> m_earlierNodes; ///< by their ranges now, indexes of those that are not taken over yet
    int m_depth = 0;
};

} // namespace vitrine
