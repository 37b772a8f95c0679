#include "designer/source/syntax_node.h"

namespace vitrine {

namespace {

// The text is parsed as UTF-16, so tree-sitter's bytes are half code units.
constexpr int bytesPerUnit = 2;

/// A cursor visits n children in n steps; ts_node_child() would search from the first one each time. One cursor serves all visits of a
/// thread, for making one costs more than a visit. `visit` must not visit children itself.
template<typename Visit>
void forEachChild(TSNode node, Visit visit)
{
    struct Cursor {
        explicit Cursor(TSNode node) : cursor(ts_tree_cursor_new(node)) {}
        ~Cursor() { ts_tree_cursor_delete(&cursor); }
        TSTreeCursor cursor;
    };
    static thread_local Cursor shared(node);
    ts_tree_cursor_reset(&shared.cursor, node);
    if (!ts_tree_cursor_goto_first_child(&shared.cursor))
        return;
    do {
        visit(ts_tree_cursor_current_node(&shared.cursor));
    } while (ts_tree_cursor_goto_next_sibling(&shared.cursor));
}

} // namespace

std::string_view SyntaxNode::type() const { return isNull() ? std::string_view() : std::string_view(ts_node_type(m_node)); }

bool SyntaxNode::isNamed() const { return !isNull() && ts_node_is_named(m_node); }

bool SyntaxNode::isMissing() const { return !isNull() && ts_node_is_missing(m_node); }

bool SyntaxNode::hasError() const { return !isNull() && ts_node_has_error(m_node); }

TextRange SyntaxNode::range() const
{
    if (isNull())
        return {};
    return {int(ts_node_start_byte(m_node)) / bytesPerUnit, int(ts_node_end_byte(m_node)) / bytesPerUnit};
}

SyntaxNode SyntaxNode::parent() const { return isNull() ? SyntaxNode() : SyntaxNode(ts_node_parent(m_node)); }

SyntaxNode SyntaxNode::field(std::string_view name) const
{
    return isNull() ? SyntaxNode() : SyntaxNode(ts_node_child_by_field_name(m_node, name.data(), uint32_t(name.size())));
}

SyntaxNode SyntaxNode::covering(TextRange range) const
{
    if (isNull())
        return {};
    return SyntaxNode(ts_node_named_descendant_for_byte_range(
        m_node, uint32_t(range.start * bytesPerUnit), uint32_t(range.end * bytesPerUnit)));
}

QVector<SyntaxNode> SyntaxNode::children() const
{
    QVector<SyntaxNode> result;
    if (isNull())
        return result;
    result.reserve(int(ts_node_child_count(m_node)));
    forEachChild(m_node, [&](TSNode child) { result.append(SyntaxNode(child)); });
    return result;
}

QVector<SyntaxNode> SyntaxNode::namedChildren() const
{
    QVector<SyntaxNode> result;
    if (isNull())
        return result;
    result.reserve(int(ts_node_named_child_count(m_node)));
    forEachChild(m_node, [&](TSNode child) {
        if (ts_node_is_named(child))
            result.append(SyntaxNode(child));
    });
    return result;
}

SyntaxNode SyntaxNode::childOfType(std::string_view type) const
{
    for (const SyntaxNode &child : children()) {
        if (child.is(type))
            return child;
    }
    return {};
}

} // namespace vitrine
