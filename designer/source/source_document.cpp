#include "designer/source/source_document.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

extern "C" const TSLanguage *tree_sitter_python(void);

namespace vitrine {

namespace {

struct ParserDeleter {
    void operator()(TSParser *parser) const { ts_parser_delete(parser); }
};

// A parser keeps nothing between two parses but its buffers.
TSParser *parser()
{
    static thread_local const std::unique_ptr<TSParser, ParserDeleter> instance = [] {
        std::unique_ptr<TSParser, ParserDeleter> created(ts_parser_new());
        ts_parser_set_language(created.get(), tree_sitter_python());
        return created;
    }();
    return instance.get();
}

int utf8Length(QChar unit)
{
    if (unit.unicode() < 0x80)
        return 1;
    if (unit.unicode() < 0x800)
        return 2;
    return unit.isSurrogate() ? 2 : 3; // two halves make four bytes
}

/// Python has no empty blocks. Now and then tree-sitter, which takes over what an edit leaves alone, puts the statements of a block behind
/// it instead, and sees no mistake in that (found by tst_fuzz_model).
bool hasEmptyBlock(const SyntaxNode &root)
{
    static const std::unordered_set<std::string_view> holders{"block", "class_definition", "function_definition", "decorated_definition",
        "if_statement", "elif_clause", "else_clause", "for_statement", "while_statement", "with_statement", "try_statement", "except_clause",
        "except_group_clause", "finally_clause", "match_statement", "case_clause"};
    QVector<SyntaxNode> waiting{root};
    while (!waiting.isEmpty()) {
        for (const SyntaxNode &child : waiting.takeLast().namedChildren()) {
            if (child.is("block") && child.range().isEmpty())
                return true;
            if (holders.contains(child.type()))
                waiting.append(child);
        }
    }
    return false;
}

} // namespace

void SourceDocument::TreeDeleter::operator()(TSTree *tree) const { ts_tree_delete(tree); }

SourceDocument::SourceDocument(const QString &text) : m_text(text)
{
    findLines();
    parse();
}

SourceDocument::SourceDocument(SourceDocument &&) noexcept = default;
SourceDocument &SourceDocument::operator=(SourceDocument &&) noexcept = default;
SourceDocument::~SourceDocument() = default;

void SourceDocument::setText(const QString &text)
{
    const qsizetype shorter = std::min(text.size(), m_text.size());
    const qsizetype same = std::mismatch(text.cbegin(), text.cbegin() + shorter, m_text.cbegin()).first - text.cbegin();
    qsizetype tail = 0;
    while (tail < shorter - same && text.at(text.size() - 1 - tail) == m_text.at(m_text.size() - 1 - tail))
        ++tail;
    applyEdit(int(same), int(m_text.size() - same - tail), text.mid(same, text.size() - same - tail));
}

void SourceDocument::applyEdit(int offset, int removed, const QString &inserted)
{
    replace(offset, removed, inserted);
    parse();
}

void SourceDocument::applyEdits(const TextEdits &edits)
{
    // From the end, so that the offsets of those still to come stay valid.
    for (qsizetype i = edits.size() - 1; i >= 0; --i)
        replace(edits.at(i).offset, edits.at(i).length, edits.at(i).replacement);
    parse();
}

void SourceDocument::replace(int offset, int removed, const QString &inserted)
{
    offset = std::clamp(offset, 0, int(m_text.size()));
    removed = std::clamp(removed, 0, int(m_text.size()) - offset);
    const int length = int(inserted.size());
    TSInputEdit edit{};
    edit.start_byte = uint32_t(offset) * 2;
    edit.old_end_byte = uint32_t(offset + removed) * 2;
    edit.new_end_byte = uint32_t(offset + length) * 2;
    edit.start_point = pointAt(offset);
    edit.old_end_point = pointAt(offset + removed);
    m_text.replace(offset, removed, inserted);
    findLines();
    edit.new_end_point = pointAt(offset + length);
    ts_tree_edit(m_tree.get(), &edit);
}

SourceDocument SourceDocument::edited(const TextEdits &edits) const
{
    SourceDocument copy{Unparsed()};
    copy.m_text = m_text;
    copy.m_lineStarts = m_lineStarts;
    copy.m_tree.reset(ts_tree_copy(m_tree.get()));
    copy.applyEdits(edits);
    return copy;
}

SyntaxNode SourceDocument::root() const { return SyntaxNode(ts_tree_root_node(m_tree.get())); }

bool SourceDocument::isBroken() const { return root().hasError(); }

QVector<TextRange> SourceDocument::brokenRanges() const
{
    QVector<TextRange> ranges;
    QVector<SyntaxNode> waiting{root()};
    while (!waiting.isEmpty()) {
        const SyntaxNode node = waiting.takeLast();
        if (node.is("ERROR") || node.isMissing()) {
            ranges.append(node.range());
        } else if (node.hasError()) {
            const QVector<SyntaxNode> children = node.children();
            waiting.append(QVector<SyntaxNode>(children.crbegin(), children.crend()));
        }
    }
    return ranges;
}

int SourceDocument::offsetOf(int line, int utf8Column) const
{
    const int index = std::clamp(line - 1, 0, int(m_lineStarts.size()) - 1);
    int offset = m_lineStarts.at(index);
    const int end = lineEnd(offset);
    for (int bytes = 0; offset < end && bytes < utf8Column; ++offset)
        bytes += utf8Length(m_text.at(offset));
    return offset;
}

SourceDocument::Position SourceDocument::positionOf(int offset) const
{
    offset = std::clamp(offset, 0, int(m_text.size()));
    const TSPoint point = pointAt(offset);
    Position position{int(point.row) + 1, 0};
    for (int i = m_lineStarts.at(int(point.row)); i < offset; ++i)
        position.utf8Column += utf8Length(m_text.at(i));
    return position;
}

QString SourceDocument::lineBreak() const
{
    const int end = m_lineStarts.size() > 1 ? m_lineStarts.at(1) - 1 : 0;
    const bool carriageReturn = end > 0 && m_text.at(end - 1) == QLatin1Char('\r');
    return carriageReturn ? QStringLiteral("\r\n") : QStringLiteral("\n");
}

int SourceDocument::lineStart(int offset) const
{
    return m_lineStarts.at(int(pointAt(std::clamp(offset, 0, int(m_text.size()))).row));
}

int SourceDocument::lineEnd(int offset) const
{
    const int row = int(pointAt(std::clamp(offset, 0, int(m_text.size()))).row);
    if (row + 1 == m_lineStarts.size())
        return int(m_text.size());
    const int end = m_lineStarts.at(row + 1) - 1;
    return end > m_lineStarts.at(row) && m_text.at(end - 1) == QLatin1Char('\r') ? end - 1 : end;
}

QString SourceDocument::indentationAt(int offset) const
{
    const int start = lineStart(offset);
    int end = start;
    while (end < m_text.size() && (m_text.at(end) == QLatin1Char(' ') || m_text.at(end) == QLatin1Char('\t')))
        ++end;
    return m_text.mid(start, end - start);
}

QString SourceDocument::indentationUnit() const
{
    // The first indented line after one that ends with a colon; others continue a bracket.
    for (int line = 1; line < m_lineStarts.size(); ++line) {
        const int start = m_lineStarts.at(line);
        const QStringView before
            = QStringView(m_text).mid(m_lineStarts.at(line - 1), start - m_lineStarts.at(line - 1)).trimmed();
        const QString indentation = before.endsWith(QLatin1Char(':')) ? indentationAt(start) : QString();
        if (!indentation.isEmpty())
            return indentation.startsWith(QLatin1Char('\t')) ? QStringLiteral("\t") : indentation;
    }
    return QStringLiteral("    ");
}

TSPoint SourceDocument::pointAt(int offset) const
{
    const auto after = std::upper_bound(m_lineStarts.cbegin(), m_lineStarts.cend(), offset);
    const int row = int(after - m_lineStarts.cbegin()) - 1;
    return {uint32_t(row), uint32_t(offset - m_lineStarts.at(row)) * 2};
}

void SourceDocument::findLines()
{
    m_lineStarts.clear();
    m_lineStarts.append(0);
    for (qsizetype i = m_text.indexOf(QLatin1Char('\n')); i >= 0; i = m_text.indexOf(QLatin1Char('\n'), i + 1))
        m_lineStarts.append(int(i) + 1);
}

void SourceDocument::parse()
{
    const auto parsed = [this](const TSTree *before) {
        return ts_parser_parse_string_encoding(parser(), before, reinterpret_cast<const char *>(m_text.utf16()), uint32_t(m_text.size()) * 2,
            TSInputEncodingUTF16);
    };
    const bool isFirst = !m_tree;
    m_tree.reset(parsed(m_tree.get()));
    if (!isFirst && !isBroken() && hasEmptyBlock(root()))
        m_tree.reset(parsed(nullptr));
}

} // namespace vitrine
