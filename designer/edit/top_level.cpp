#include "designer/edit/top_level.h"

#include <algorithm>

namespace vitrine::top_level {

namespace {

// Start of the comments that stand directly above the line of the offset, or of that line.
int startWithComments(const SourceDocument &source, int offset)
{
    int start = source.lineStart(offset);
    const QVector<SyntaxNode> statements = source.root().namedChildren();
    for (auto statement = statements.crbegin(); statement != statements.crend(); ++statement) {
        const TextRange range = statement->range();
        const bool beginsLine = source.lineStart(range.start) == range.start;
        if (statement->is("comment") && beginsLine && source.lineEnd(range.end) + source.lineBreak().size() == start)
            start = range.start;
    }
    return start;
}

bool isBlank(const SourceDocument &source, int lineStart)
{
    return QStringView(source.text()).mid(lineStart, source.lineEnd(lineStart) - lineStart).trimmed().isEmpty();
}

QString gap(const SourceDocument &source) { return source.lineBreak().repeated(3); }

} // namespace

bool isDefined(const SourceDocument &source, const QString &name)
{
    for (const SyntaxNode &statement : source.root().namedChildren()) {
        const SyntaxNode definition = statement.is("decorated_definition") ? statement.field("definition") : statement;
        if (source.text(definition.field("name").range()) == name && !definition.is("import_from_statement"))
            return true;
        QVector<SyntaxNode> names;
        if (statement.is("import_statement") || statement.is("import_from_statement"))
            names = statement.namedChildren();
        if (const SyntaxNode assignment = statement.childOfType("assignment"))
            names.append(assignment.field("left"));
        for (const SyntaxNode &one : std::as_const(names)) {
            const SyntaxNode alias = one.field("alias");
            if (source.text((alias ? alias : one).range()) == name)
                return true;
        }
    }
    return false;
}

int countUses(const SourceDocument &source, const QString &name)
{
    int count = 0;
    QVector<SyntaxNode> waiting{source.root()};
    while (!waiting.isEmpty()) {
        const SyntaxNode node = waiting.takeLast();
        if (node.is("identifier")) {
            const SyntaxNode above = node.parent();
            const bool isOther = (above.is("attribute") && above.field("attribute") == node)
                || (above.is("keyword_argument") && above.field("name") == node)
                || (above.is("function_definition") && above.field("name") == node);
            count += !isOther && source.text(node.range()) == name ? 1 : 0;
        }
        waiting += node.namedChildren();
    }
    return count;
}

QVector<TextEdit> insertionBehind(const SourceDocument &source, int end, const QString &text)
{
    return {{source.lineEnd(end), 0, gap(source) + text}};
}

QVector<TextEdit> insertionBefore(const SourceDocument &source, const SyntaxNode &statement, const QString &text)
{
    if (statement)
        return {{startWithComments(source, statement.range().start), 0, text + gap(source)}};
    int end = int(source.text().size());
    while (end > 0 && source.text().at(end - 1).isSpace())
        --end;
    if (end == 0)
        return {{0, 0, text + source.lineBreak()}};
    const bool endsLine = source.text().endsWith(QLatin1Char('\n'));
    return {{end, 0, gap(source) + text + (endsLine ? QString() : source.lineBreak())}};
}

QVector<TextEdit> removal(const SourceDocument &source, TextRange range)
{
    const int lineBreak = int(source.lineBreak().size());
    int start = startWithComments(source, range.start);
    int end = std::min(source.lineEnd(range.end) + lineBreak, int(source.text().size()));
    // The empty lines behind it go, those before it set the next one apart; at the end of the file it is the other way round.
    int next = end;
    while (next < source.text().size() && isBlank(source, next))
        next = std::min(source.lineEnd(next) + lineBreak, int(source.text().size()));
    if (next < source.text().size()) {
        end = next;
    } else {
        while (start > 0 && isBlank(source, source.lineStart(start - lineBreak)))
            start = source.lineStart(start - lineBreak);
    }
    return {{start, end - start, {}}};
}

QVector<TextEdit> removalOfLine(const SourceDocument &source, const SyntaxNode &statement)
{
    const int start = source.lineStart(statement.range().start);
    const int end = std::min(source.lineEnd(statement.range().end) + int(source.lineBreak().size()), int(source.text().size()));
    return {{start, end - start, {}}};
}

} // namespace vitrine::top_level
