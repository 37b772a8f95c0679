#include "designer/edit/source_lines.h"

#include <algorithm>

namespace vitrine::source_lines {

bool isBlank(const SourceDocument &source, int offset)
{
    const int start = source.lineStart(offset);
    return QStringView(source.text()).mid(start, source.lineEnd(start) - start).trimmed().isEmpty();
}

bool beginsLine(const SourceDocument &source, int offset)
{
    return source.lineStart(offset) + source.indentationAt(offset).size() == offset;
}

int nextLine(const SourceDocument &source, int offset)
{
    const qsizetype end = source.text().indexOf(QLatin1Char('\n'), offset);
    return int(end < 0 ? source.text().size() : end + 1);
}

int withBlankLinesBefore(const SourceDocument &source, int lineStart)
{
    while (lineStart > 0 && isBlank(source, lineStart - 1))
        lineStart = source.lineStart(lineStart - 1);
    return lineStart;
}

int behindBlankLines(const SourceDocument &source, int lineStart)
{
    while (lineStart < source.text().size() && isBlank(source, lineStart))
        lineStart = nextLine(source, lineStart);
    return lineStart;
}

QVector<TextRange> commentsAbove(const SourceDocument &source, int offset)
{
    QVector<TextRange> comments;
    const QString indentation = source.indentationAt(offset);
    for (int line = source.lineStart(offset); line > 0;) {
        line = source.lineStart(line - 1);
        const int start = line + int(indentation.size());
        const SyntaxNode comment = source.root().covering({start, start + 1});
        if (source.indentationAt(line) != indentation || !comment.is("comment") || comment.range().start != start)
            break;
        comments.prepend(comment.range());
    }
    return comments;
}

int startWithComments(const SourceDocument &source, int offset)
{
    const QVector<TextRange> comments = commentsAbove(source, offset);
    return comments.isEmpty() ? source.lineStart(offset) + int(source.indentationAt(offset).size()) : comments.first().start;
}

std::optional<QString> onOneLine(const SourceDocument &source, const SyntaxNode &expression)
{
    QString line;
    bool isOpen = true; // what was written last is an opening bracket, or nothing
    int written = expression.range().start;
    QVector<SyntaxNode> waiting{expression};
    while (!waiting.isEmpty()) {
        const SyntaxNode node = waiting.takeLast();
        QVector<SyntaxNode> parts = node.is("string") ? QVector<SyntaxNode>() : node.children();
        std::reverse(parts.begin(), parts.end());
        waiting += parts;
        if (!parts.isEmpty())
            continue;
        const QString text = source.text(node.range());
        if (node.is("comment") || text.contains(QLatin1Char('\n')))
            return std::nullopt;
        QString between = source.text({written, node.range().start});
        if (between.contains(QLatin1Char('\n'))) {
            const bool closes = node.is(")") || node.is("]") || node.is("}");
            const bool isOnlyItem = node.parent().is("tuple") && node.parent().namedChildren().size() == 1;
            if (closes && line.endsWith(QLatin1Char(',')) && !isOnlyItem)
                line.chop(1);
            between = isOpen || closes ? QString() : QStringLiteral(" ");
        }
        line += between + text;
        isOpen = node.is("(") || node.is("[") || node.is("{");
        written = node.range().end;
    }
    return line;
}

} // namespace vitrine::source_lines
