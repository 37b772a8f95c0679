#include "designer/edit/snippet.h"

#include <QRegularExpression>

#include <algorithm>

namespace vitrine {

namespace {

QVector<TextRange> longStrings(const SourceDocument &source, TextRange range)
{
    QVector<TextRange> strings;
    QVector<SyntaxNode> waiting{source.root().covering(range)};
    while (!waiting.isEmpty()) {
        const SyntaxNode node = waiting.takeLast();
        if (!node.range().overlaps(range))
            continue;
        if (node.is("string"))
            strings.append(node.range());
        else
            waiting += node.namedChildren();
    }
    return strings;
}

} // namespace

QVector<int> movableLineStarts(const SourceDocument &source, TextRange range)
{
    const QVector<TextRange> strings = longStrings(source, range);
    QVector<int> starts;
    for (int offset = source.lineEnd(range.start); offset < range.end; offset = source.lineEnd(offset)) {
        offset = int(source.text().indexOf(QLatin1Char('\n'), offset)) + 1;
        if (offset <= 0 || offset >= range.end)
            break;
        const bool inString = std::any_of(strings.cbegin(), strings.cend(),
            [offset](TextRange string) { return offset > string.start && offset < string.end; });
        if (!inString && source.lineEnd(offset) > offset)
            starts.append(offset);
    }
    return starts;
}

Snippet Snippet::of(const SourceDocument &source, TextRange range)
{
    Snippet snippet(source.text(range));
    snippet.m_indentation = source.indentationAt(range.start);
    snippet.m_lineStarts = movableLineStarts(source, range);
    for (int &start : snippet.m_lineStarts)
        start -= range.start;
    return snippet;
}

Snippet Snippet::foreign(const QString &text, const QString &unit, const QString &lineBreak)
{
    const SourceDocument own(text);
    const QVector<int> starts = movableLineStarts(own, {0, int(text.size())});
    int step = 0;
    for (const int start : starts) {
        const int width = int(own.indentationAt(start).size());
        if (width > 0 && (step == 0 || width < step))
            step = width;
    }
    QString written = text;
    for (auto start = starts.crbegin(); start != starts.crend() && step > 0; ++start) {
        const int width = int(own.indentationAt(*start).size());
        written.replace(*start, width, unit.repeated(width / step) + QString(width % step, QLatin1Char(' ')));
    }
    const SourceDocument source(written.replace(QRegularExpression(QStringLiteral("\r?\n")), lineBreak));
    return of(source, {0, int(source.text().size())});
}

void Snippet::setComments(const QStringList &above, const QString &beside)
{
    m_above = above;
    m_beside = beside;
}

QString Snippet::indented(const QString &indentation) const
{
    if (indentation == m_indentation)
        return m_text;
    QString result = m_text;
    for (auto start = m_lineStarts.crbegin(); start != m_lineStarts.crend(); ++start) {
        // A line that is indented less than the first one (a closing bracket at the margin) has nothing to give.
        int common = 0;
        while (common < m_indentation.size() && result.mid(*start + common, 1) == m_indentation.mid(common, 1))
            ++common;
        result.replace(*start, common, indentation);
    }
    return result;
}

} // namespace vitrine
