#pragma once

#include "designer/source/syntax_node.h"
#include "designer/source/text_edit.h"

#include <QString>
#include <QVector>

#include <memory>

namespace vitrine {

/// Text of one Python file with its syntax tree, kept current edit by edit. Offsets are UTF-16 code units, so they are positions
/// of a QTextDocument with the same text. Every text has a tree; one that Python would reject has errors in it, see
/// brokenRanges(). One-character edits of 2,000 lines take about 0.1 ms; a full parse takes about 10 ms. Not thread-safe.
class SourceDocument {
public:
    explicit SourceDocument(const QString &text = {});
    SourceDocument(SourceDocument &&) noexcept;
    SourceDocument &operator=(SourceDocument &&) noexcept;
    ~SourceDocument();

    /// Replaces everything; only what differs is parsed anew.
    void setText(const QString &text);
    /// What QTextDocument::contentsChange() reports, with the text that is there now. Values outside of the text are cut to it.
    void applyEdit(int offset, int removed, const QString &inserted);
    void applyEdits(const TextEdits &edits);

    const QString &text() const { return m_text; }
    QString text(TextRange range) const { return m_text.mid(range.start, range.length()); }

    /// This document with the edits made; shares the tree as far as it is the same.
    SourceDocument edited(const TextEdits &edits) const;

    /// Root of the tree of the text as it is. Nodes live until the next edit.
    SyntaxNode root() const;

    /// True while the text has syntax errors.
    bool isBroken() const;
    /// The places that do not parse, sorted; a missing token is an empty range.
    QVector<TextRange> brokenRanges() const;

    /// Offset of a place as Python names it: 1-based line, 0-based UTF-8 column. Values outside of the text are cut to it.
    int offsetOf(int line, int utf8Column) const;
    struct Position {
        int line = 1; ///< 1-based
        int utf8Column = 0; ///< 0-based, in UTF-8 bytes
        bool operator==(const Position &) const = default;
    };
    Position positionOf(int offset) const;

    /// Line break of the file ("\n" or "\r\n"; the first one decides).
    QString lineBreak() const;
    /// Start of the line that holds the offset.
    int lineStart(int offset) const;
    /// End of that line, before its line break.
    int lineEnd(int offset) const;
    /// The white space that the line begins with.
    QString indentationAt(int offset) const;
    /// One step of indentation, as the first indented block has it; four spaces if there is none.
    QString indentationUnit() const;

private:
    struct Unparsed { };
    explicit SourceDocument(Unparsed) { }

    struct TreeDeleter {
        void operator()(TSTree *tree) const;
    };

    TSPoint pointAt(int offset) const;
    void findLines();
    void replace(int offset, int removed, const QString &inserted);
    void parse();

    QString m_text;
    QVector<int> m_lineStarts;
    std::unique_ptr<TSTree, TreeDeleter> m_tree;
};

} // namespace vitrine
