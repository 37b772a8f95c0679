#include "designer/edit/line_layout.h"

#include "designer/edit/source_lines.h"
#include "designer/source/range_mover.h"

#include <algorithm>

namespace vitrine {

namespace {

/// Beyond that nobody meant a line to be so long.
constexpr int highestLimit = 120;
/// Brackets in brackets; each takes a round.
constexpr int mostRounds = 12;
/// Of the latest broken lines.
constexpr int mostRemembered = 100;

/// What the file's author takes for the longest line.
int limitOf(const SourceDocument &source)
{
    qsizetype longest = source_lines::limit;
    for (const QStringView line : QStringView(source.text()).split(u'\n')) {
        if (line.size() <= highestLimit)
            longest = std::max(longest, line.size());
    }
    return int(longest);
}

bool isComprehension(const SyntaxNode &node)
{
    return node.is("list_comprehension") || node.is("set_comprehension") || node.is("dictionary_comprehension")
        || node.is("generator_expression");
}

bool isBracket(const SyntaxNode &node)
{
    return isComprehension(node) || node.is("argument_list") || node.is("list") || node.is("tuple") || node.is("dictionary")
        || node.is("set") || node.is("parameters");
}

/// An expression whose parts have no brackets around them: a line is not broken inside of one.
bool isOperation(const SyntaxNode &node)
{
    return node.is("conditional_expression") || node.is("boolean_operator") || node.is("not_operator") || node.is("comparison_operator")
        || node.is("binary_operator");
}

/// What is assigned or returned as a whole.
bool isValueOfStatement(const SyntaxNode &node)
{
    const SyntaxNode parent = node.parent();
    return parent.is("return_statement") || ((parent.is("assignment") || parent.is("augmented_assignment")) && parent.field("right") == node);
}

/// Where a line can be broken: the last of its brackets that are in no other one of that line and have something in them, or an operation
/// that can get brackets of its own. Null if there is none.
SyntaxNode breakableOf(const SourceDocument &source, TextRange line)
{
    SyntaxNode last;
    QVector<SyntaxNode> waiting{source.root().covering(line)};
    while (!waiting.isEmpty()) {
        const SyntaxNode node = waiting.takeLast();
        if (!node.range().overlaps(line) || node.is("string"))
            continue;
        // It would have to stay at the end of its line.
        if (node.is("comment"))
            return {};
        const bool isWhole = line.contains(node.range());
        if (isWhole && (isBracket(node) || isOperation(node))) {
            const bool canBreak = isBracket(node) ? !node.namedChildren().isEmpty() : isValueOfStatement(node);
            if (canBreak && (!last || node.range().start > last.range().start))
                last = node;
        } else {
            waiting += node.namedChildren();
        }
    }
    return last;
}

QVector<TextEdit> broken(const SourceDocument &source, const SyntaxNode &bracket)
{
    const QString outer = source.lineBreak() + source.indentationAt(bracket.range().start);
    const QString inner = outer + source.indentationUnit();
    if (isOperation(bracket))
        return {{bracket.range().start, 0, QLatin1Char('(') + inner}, {bracket.range().end, 0, outer + QLatin1Char(')')}};
    const QVector<SyntaxNode> parts = bracket.namedChildren();
    const bool hasCommas = !isComprehension(bracket);
    QVector<TextEdit> edits;
    int written = bracket.range().start + 1;
    for (const SyntaxNode &part : parts) {
        // White space and the comma between the two.
        const QString between = hasCommas && part != parts.first() ? QStringLiteral(",") + inner : inner;
        edits.append({written, part.range().start - written, between});
        written = part.range().end;
    }
    edits.append({written, bracket.range().end - 1 - written, (hasCommas ? QStringLiteral(",") : QString()) + outer});
    return edits;
}

/// The lines that the edits write in, as ranges of the text after them.
QVector<TextRange> writtenLines(const SourceDocument &after, const TextEdits &edits)
{
    QVector<TextRange> lines;
    int shift = 0;
    for (const TextEdit &edit : edits) {
        const int end = edit.offset + shift + int(edit.replacement.size());
        for (int at = after.lineStart(edit.offset + shift); at <= end;) {
            const TextRange line{at, after.lineEnd(at)};
            if (!lines.contains(line))
                lines.append(line);
            at = source_lines::nextLine(after, at);
            if (at <= line.start)
                break;
        }
        shift += int(edit.replacement.size()) - edit.length;
    }
    return lines;
}

std::optional<TextEdits> breaks(const SourceDocument &before, const TextEdits &edits, const SourceDocument &after)
{
    QVector<TextRange> lines = writtenLines(after, edits);
    lines.removeIf([](TextRange line) { return line.length() <= source_lines::limit; });
    if (lines.isEmpty())
        return std::nullopt;
    const int limit = limitOf(before);
    const TextEdits back = edits.inverted(before.text());
    lines.removeIf([&](TextRange line) {
        const QStringView text = QStringView(after.text()).mid(line.start, line.length()).trimmed();
        const int was = back.mapped(line.start);
        const bool wasLong = before.lineEnd(was) - before.lineStart(was) > limit;
        return line.length() <= limit || wasLong || before.text().contains(text);
    });
    if (lines.isEmpty())
        return std::nullopt;

    SourceDocument source = after.edited({});
    TextEdits all;
    for (int round = 0; round < mostRounds && !lines.isEmpty(); ++round) {
        QVector<TextEdit> step;
        for (const TextRange &line : std::as_const(lines)) {
            if (const SyntaxNode node = breakableOf(source, line))
                step += broken(source, node);
        }
        const Result<TextEdits> sorted = TextEdits::create(step);
        if (!sorted || sorted->isEmpty())
            break;
        source.applyEdits(*sorted);
        all = all.followedBy(*sorted);
        lines = writtenLines(source, *sorted);
        lines.removeIf([&](TextRange line) { return line.length() <= limit; });
    }
    return all.isEmpty() || source.isBroken() != after.isBroken() ? std::nullopt : std::optional(all);
}

QVector<BrokenLines> moved(QVector<BrokenLines> lines, const TextEdits &edits)
{
    for (qsizetype i = edits.size() - 1; i >= 0; --i) {
        for (BrokenLines &each : lines)
            RangeMover{edits.at(i)}.move(each.range);
    }
    return lines;
}

/// What a range says, in tokens: layout, a comma before a closing bracket, and brackets around a whole value say nothing.
QStringList tokens(const SourceDocument &source, TextRange range)
{
    QStringList result;
    QVector<SyntaxNode> waiting{source.root().covering(range)};
    while (!waiting.isEmpty()) {
        const SyntaxNode node = waiting.takeLast();
        if (!node.range().overlaps(range))
            continue;
        QVector<SyntaxNode> children = node.is("string") ? QVector<SyntaxNode>() : node.children();
        if (children.isEmpty()) {
            const bool isCloser = node.is(")") || node.is("]") || node.is("}");
            if (isCloser && !result.isEmpty() && result.last() == QLatin1String(","))
                result.removeLast();
            result.append(source.text(node.range()));
        }
        if (node.is("parenthesized_expression") && isValueOfStatement(node)) {
            children.removeFirst();
            children.removeLast();
        }
        std::reverse(children.begin(), children.end());
        waiting += children;
    }
    return result;
}

/// The edit that gives lines back the text that they had before they were broken, if they say the same.
std::optional<TextEdit> joined(const SourceDocument &after, const BrokenLines &lines)
{
    const TextEdit edit{lines.range.start, lines.range.length(), lines.before};
    const SourceDocument candidate = after.edited(*TextEdits::create({edit}));
    const TextRange range{edit.offset, edit.offset + int(edit.replacement.size())};
    const bool isSame = !range.isEmpty() && after.text(lines.range) != lines.before && candidate.isBroken() == after.isBroken()
        && tokens(candidate, range) == tokens(after, lines.range);
    return isSame ? std::optional(edit) : std::nullopt;
}

/// The lines that breaking them takes, as they were before the operation.
BrokenLines remembered(const SourceDocument &before, const TextEdits &edits, const SourceDocument &after, const TextEdits &breaks)
{
    const TextRange lines{after.lineStart(breaks.at(0).offset), after.lineEnd(breaks.at(breaks.size() - 1).end())};
    const TextEdits back = edits.inverted(before.text());
    BrokenLines result{lines, before.text({back.mapped(lines.start), back.mapped(lines.end)})};
    for (qsizetype i = breaks.size() - 1; i >= 0; --i)
        RangeMover{breaks.at(i)}.move(result.range);
    return result;
}

} // namespace

LineLayout lineLayout(const SourceDocument &before, const QVector<BrokenLines> &broken, const TextEdits &edits, const SourceDocument &after)
{
    LineLayout layout{{}, moved(broken, edits)};
    if (const std::optional<TextEdits> made = breaks(before, edits, after)) {
        layout = {*made, moved(std::move(layout.brokenLines), *made)};
        layout.brokenLines.append(remembered(before, edits, after, *made));
        if (layout.brokenLines.size() > mostRemembered)
            layout.brokenLines.removeFirst();
        return layout;
    }
    const QVector<TextRange> written = writtenLines(after, edits);
    for (qsizetype i = layout.brokenLines.size() - 1; i >= 0; --i) {
        const BrokenLines lines = layout.brokenLines.at(i);
        const bool isTouched = std::any_of(written.cbegin(), written.cend(), [&](TextRange line) { return line.overlaps(lines.range); });
        const std::optional<TextEdit> edit = isTouched ? joined(after, lines) : std::nullopt;
        if (!edit)
            continue;
        layout.edits = *TextEdits::create({*edit});
        layout.brokenLines.remove(i);
        layout.brokenLines = moved(std::move(layout.brokenLines), layout.edits);
        break;
    }
    return layout;
}

} // namespace vitrine
