#include "designer/edit/top_level.h"

#include "designer/edit/source_lines.h"

#include <algorithm>

namespace vitrine::top_level {

namespace {

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

SyntaxNode definition(const SourceDocument &source, const QString &name)
{
    for (const SyntaxNode &statement : source.root().namedChildren()) {
        const SyntaxNode definition = statement.is("decorated_definition") ? statement.field("definition") : statement;
        const SyntaxNode defined = definition.field("name");
        if ((definition.is("function_definition") || definition.is("class_definition")) && source.text(defined.range()) == name)
            return defined;
    }
    return {};
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
        return {{source_lines::startWithComments(source, statement.range().start), 0, text + gap(source)}};
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
    const int start = source_lines::startWithComments(source, range.start);
    const int end = source_lines::nextLine(source, range.end);
    // The empty lines behind it go, those before it set the next one apart; at the end of the file it is the other way round.
    const int next = source_lines::behindBlankLines(source, end);
    if (next < source.text().size())
        return {{start, next - start, {}}};
    const int first = source_lines::withBlankLinesBefore(source, start);
    return {{first, end - first, {}}};
}

QVector<TextEdit> removalOfLine(const SourceDocument &source, const SyntaxNode &statement)
{
    const int start = source.lineStart(statement.range().start);
    const int end = source_lines::nextLine(source, statement.range().end);
    return {{start, end - start, {}}};
}

} // namespace vitrine::top_level
