#pragma once

#include "designer/source/text_edit.h"

#include <QVector>

#include <tree_sitter/api.h>

#include <string_view>

namespace vitrine {

/// A node of the syntax tree of a SourceDocument, with ranges in UTF-16 code units. May be null; every question to a null node is
/// allowed and answers with nothing. Cheap to copy; lives until the document's next edit.
class SyntaxNode {
public:
    SyntaxNode() = default;
    explicit SyntaxNode(TSNode node) : m_node(node) { }

    bool isNull() const { return ts_node_is_null(m_node); }
    explicit operator bool() const { return !isNull(); }
    /// Name of the grammar's rule, e.g. "call"; empty for a null node.
    std::string_view type() const;
    bool is(std::string_view type) const { return this->type() == type; }
    bool isNamed() const;
    /// True for a token that the parser put in because it is missing in the text.
    bool isMissing() const;
    /// True if the node or something below it did not parse.
    bool hasError() const;
    TextRange range() const;

    SyntaxNode parent() const;
    SyntaxNode field(std::string_view name) const;
    /// The smallest named node below (or this one) that covers the range.
    SyntaxNode covering(TextRange range) const;
    /// All children, punctuation and comments too.
    QVector<SyntaxNode> children() const;
    /// Children that the grammar names; comments too.
    QVector<SyntaxNode> namedChildren() const;
    /// The first child of the type; null if there is none.
    SyntaxNode childOfType(std::string_view type) const;

    bool operator==(const SyntaxNode &other) const { return ts_node_eq(m_node, other.m_node); }

private:
    TSNode m_node = {};
};

} // namespace vitrine
