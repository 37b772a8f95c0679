#pragma once

#include "designer/edit/snippet.h"
#include "designer/edit/source_lines.h"
#include "designer/source/source_document.h"

#include <QVector>

namespace vitrine {

/// The elements of a call's arguments, a list, a tuple or a `from … import`, and how they are laid out: on one line or one a
/// line, with or without a trailing comma, with comments. Gives the edits that insert and remove elements the way the place is
/// written.
class CommaList {
public:
    /// `list` is an argument_list, list, tuple or import_from_statement of `source`, which must outlive this.
    CommaList(const SourceDocument &source, const SyntaxNode &list);

    int size() const { return int(m_elements.size()); }
    SyntaxNode element(int index) const { return m_elements.at(index).node; }
    /// Index of the element that covers the range; -1 if none does.
    int indexOf(TextRange range) const;
    /// The element with its comma and the comments that belong to it.
    TextRange block(int index) const { return {m_elements.at(index).blockStart(), m_elements.at(index).blockEnd()}; }
    bool hasComma(int index) const { return m_elements.at(index).commaEnd >= 0; }
    /// The element with the comments beside it and directly above it.
    Snippet snippet(int index) const;

    QVector<TextEdit> insertion(int index, const Snippet &snippet) const;
    QVector<TextEdit> removal(int index) const;
    /// Puts others in the place of an element, whose own comments stay where they are. `snippets` is not empty.
    QVector<TextEdit> replacement(int index, const QVector<Snippet> &snippets) const;

private:
    struct Element {
        SyntaxNode node;
        TextRange range;
        int commaEnd = -1; ///< -1: no comma follows
        QVector<TextRange> commentsAbove;
        TextRange commentBeside;

        int blockStart() const { return commentsAbove.isEmpty() ? range.start : commentsAbove.first().start; }
        int itemEnd() const { return commaEnd < 0 ? range.end : commaEnd; }
        int blockEnd() const { return commentBeside.isEmpty() ? itemEnd() : commentBeside.end; }
    };

    void read(const SyntaxNode &list);
    void giveComments(const QVector<TextRange> &comments);
    bool beginsLine(int offset) const { return source_lines::beginsLine(m_source, offset); }
    bool sameLine(int offset, int other) const { return m_source.lineStart(offset) == m_source.lineStart(other); }
    bool ownsLines(int index) const;
    QVector<TextEdit> insertionIntoEmpty(const Snippet &snippet) const;
    QVector<TextEdit> insertionAfter(int index, const Snippet &snippet) const;
    QVector<TextEdit> insertionBefore(int index, const Snippet &snippet) const;
    QVector<TextEdit> insertionInLine(int index, const Snippet &snippet) const;
    QVector<TextEdit> replacementOfLines(int index, const QVector<Snippet> &snippets) const;
    /// Each on a line of its own, with a comma behind it.
    QString lines(const QVector<Snippet> &snippets, const QString &indentation) const;
    /// One step further in than `outer`, beginning with the line break.
    QString onLinesOfItsOwn(const Snippet &snippet, const QString &outer) const;
    QString commentLines(const QStringList &comments, const QString &indentation) const;

    const SourceDocument &m_source;
    QVector<Element> m_elements;
    int m_open = 0; ///< behind the opening bracket
    int m_close = 0; ///< before the closing bracket
    bool m_hasLooseComments = false;
};

} // namespace vitrine
