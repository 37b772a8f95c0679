#include "designer/edit/comma_list.h"

#include <algorithm>

namespace vitrine {

CommaList::CommaList(const SourceDocument &source, const SyntaxNode &list) : m_source(source) { read(list); }

void CommaList::read(const SyntaxNode &list)
{
    const TextRange range = list.range();
    const bool isImport = list.is("import_from_statement");
    m_open = isImport ? range.start : range.start + 1;
    m_close = isImport ? range.end : range.end - 1;
    bool inside = !isImport;
    QVector<TextRange> comments;
    for (const SyntaxNode &child : list.children()) {
        const TextRange childRange = child.range();
        if (child.is("import")) {
            inside = true;
            m_open = childRange.end;
        } else if (child.is("(") || child.is("[")) {
            m_open = childRange.end;
        } else if (child.is(")") || child.is("]")) {
            m_close = childRange.start;
        } else if (child.is("comment")) {
            comments.append(childRange);
        } else if (child.is(",")) {
            if (!m_elements.isEmpty())
                m_elements.last().commaEnd = childRange.end;
        } else if (inside && child.isNamed()) {
            Element element;
            element.node = child;
            element.range = childRange;
            m_elements.append(element);
        }
    }
    giveComments(comments);
}

// A comment beside an element that stands alone in its line belongs to it, as do those in the lines directly above.
void CommaList::giveComments(const QVector<TextRange> &comments)
{
    qsizetype given = 0;
    for (Element &element : m_elements) {
        if (beginsLine(element.range.start))
            element.commentsAbove = source_lines::commentsAbove(m_source, element.range.start);
        given += element.commentsAbove.size();
    }
    for (const TextRange &comment : comments) {
        for (int i = 0; i < size(); ++i) {
            Element &element = m_elements[i];
            if (element.range.end <= comment.start && sameLine(element.range.end, comment.start)
                && beginsLine(element.range.start) && (i + 1 == size() || m_elements.at(i + 1).range.start > comment.end)) {
                element.commentBeside = comment;
                ++given;
            }
        }
    }
    m_hasLooseComments = given < comments.size();
}

int CommaList::indexOf(TextRange range) const
{
    const auto found = std::find_if(
        m_elements.cbegin(), m_elements.cend(), [range](const Element &element) { return element.range.contains(range); });
    return found == m_elements.cend() ? -1 : int(found - m_elements.cbegin());
}

Snippet CommaList::snippet(int index) const
{
    const Element &element = m_elements.at(index);
    Snippet snippet = Snippet::of(m_source, element.range);
    QStringList above;
    for (const TextRange &comment : element.commentsAbove)
        above.append(m_source.text(comment));
    snippet.setComments(above, m_source.text(element.commentBeside));
    return snippet;
}

// The element with its comments, and nothing else, fills whole lines.
bool CommaList::ownsLines(int index) const
{
    const Element &element = m_elements.at(index);
    const int next = index + 1 < size() ? m_elements.at(index + 1).range.start : m_close;
    return beginsLine(element.range.start) && !sameLine(element.range.end, next)
        && QStringView(m_source.text())
               .mid(element.blockEnd(), m_source.lineEnd(element.blockEnd()) - element.blockEnd())
               .trimmed()
               .isEmpty();
}

QVector<TextEdit> CommaList::removal(int index) const
{
    const Element &element = m_elements.at(index);
    const Element *previous = index > 0 ? &m_elements.at(index - 1) : nullptr;
    const Element *next = index + 1 < size() ? &m_elements.at(index + 1) : nullptr;
    const auto cut = [](int from, int to) { return TextEdit{from, to - from, {}}; };

    if (!previous && !next && !m_hasLooseComments)
        return {cut(m_open, m_close)};
    if (ownsLines(index)) {
        const int start = m_source.lineStart(element.blockStart());
        const int end = m_source.lineEnd(element.blockEnd()) + int(m_source.lineBreak().size());
        QVector<TextEdit> edits{cut(start, end)};
        if (!next && previous && element.commaEnd < 0 && previous->commaEnd >= 0)
            edits.append(cut(previous->range.end, previous->commaEnd));
        return edits;
    }
    if (!next && previous) {
        // A comment between the two ends its line, so the bracket that follows has to stay in the next one.
        const bool commented = !previous->commentBeside.isEmpty();
        if (commented)
            return {cut(previous->range.end, previous->itemEnd()), cut(element.blockStart(), element.itemEnd())};
        return {cut(previous->range.end, element.range.end)};
    }
    if (!next)
        return {cut(element.range.start, element.itemEnd())};
    if (previous && !beginsLine(element.range.start))
        return {cut(previous->range.end, element.range.end)};
    if (next->commentsAbove.isEmpty())
        return {cut(element.range.start, next->range.start)};
    return {cut(element.range.start, element.blockEnd())};
}

QVector<TextEdit> CommaList::replacement(int index, const QVector<Snippet> &snippets) const
{
    if (ownsLines(index))
        return replacementOfLines(index, snippets);
    const TextRange range = m_elements.at(index).range;
    const bool isPlain = std::all_of(
        snippets.cbegin(), snippets.cend(), [](const Snippet &snippet) { return snippet.isOneLine() && !snippet.hasComments(); });
    const QString indentation = m_source.indentationAt(range.start);
    if (size() == 1 && !m_hasLooseComments && (snippets.size() > 1 || snippets.first().hasComments()) && !isPlain)
        return {{m_open, m_close - m_open,
            lines(snippets, indentation + m_source.indentationUnit()) + m_source.lineBreak() + indentation}};
    QString text;
    for (const Snippet &snippet : snippets) {
        if (!snippet.hasComments()) {
            text += (text.isEmpty() ? QString() : QStringLiteral(", ")) + snippet.indented(indentation);
            continue;
        }
        text += (text.isEmpty() ? QString() : QStringLiteral(",")) + onLinesOfItsOwn(snippet, indentation);
    }
    return {{range.start, range.length(), text}};
}

QVector<TextEdit> CommaList::replacementOfLines(int index, const QVector<Snippet> &snippets) const
{
    const Element &element = m_elements.at(index);
    const QString indentation = m_source.indentationAt(element.range.start);
    Snippet last = snippets.last();
    QString text = lines(snippets.first(snippets.size() - 1), indentation).mid(m_source.lineBreak().size() + indentation.size());
    if (snippets.size() > 1)
        text += m_source.lineBreak() + indentation;
    QStringList above = last.commentsAbove();
    QString beside = last.commentBeside();
    if (!element.commentBeside.isEmpty() && !beside.isEmpty())
        above.append(std::exchange(beside, {}));
    text += commentLines(above, indentation) + last.indented(indentation);
    if (beside.isEmpty())
        return {{element.range.start, element.range.length(), text}};
    return {{element.range.start, element.itemEnd() - element.range.start, text + QStringLiteral(",  ") + beside}};
}

QString CommaList::lines(const QVector<Snippet> &snippets, const QString &indentation) const
{
    QString text;
    for (const Snippet &snippet : snippets) {
        text += m_source.lineBreak() + indentation + commentLines(snippet.commentsAbove(), indentation)
            + snippet.indented(indentation) + QLatin1Char(',');
        if (!snippet.commentBeside().isEmpty())
            text += QStringLiteral("  ") + snippet.commentBeside();
    }
    return text;
}

QVector<TextEdit> CommaList::insertion(int index, const Snippet &snippet) const
{
    if (m_elements.isEmpty())
        return insertionIntoEmpty(snippet);
    index = std::clamp(index, 0, size());
    const auto onOwnLine = [this](int i) {
        return beginsLine(m_elements.at(i).range.start)
            && (i + 1 >= size() || !sameLine(m_elements.at(i).range.end, m_elements.at(i + 1).range.start));
    };
    if (index > 0 && onOwnLine(index - 1))
        return insertionAfter(index - 1, snippet);
    if (index < size() && onOwnLine(index)
        && (index == 0 || !sameLine(m_elements.at(index - 1).range.end, m_elements.at(index).range.start)))
        return insertionBefore(index, snippet);
    return insertionInLine(index, snippet);
}

QString CommaList::commentLines(const QStringList &comments, const QString &indentation) const
{
    QString lines;
    for (const QString &comment : comments)
        lines += comment + m_source.lineBreak() + indentation;
    return lines;
}

// In a line of others its comments would hide the rest.
QString CommaList::onLinesOfItsOwn(const Snippet &snippet, const QString &outer) const
{
    const QString indentation = outer + m_source.indentationUnit();
    QStringList above = snippet.commentsAbove();
    if (!snippet.commentBeside().isEmpty())
        above.append(snippet.commentBeside());
    return m_source.lineBreak() + indentation + commentLines(above, indentation) + snippet.indented(indentation);
}

QVector<TextEdit> CommaList::insertionIntoEmpty(const Snippet &snippet) const
{
    const QString outer = m_source.indentationAt(m_open);
    const QString inner = outer + m_source.indentationUnit();
    const QString lineBreak = m_source.lineBreak();
    const QString beside = snippet.commentBeside().isEmpty() ? QString() : QStringLiteral("  ") + snippet.commentBeside();
    const QString line
        = lineBreak + inner + commentLines(snippet.commentsAbove(), inner) + snippet.indented(inner) + QLatin1Char(',') + beside;
    if (m_hasLooseComments) {
        const QStringView content = QStringView(m_source.text()).mid(m_open, m_close - m_open);
        qsizetype end = content.size();
        while (end > 0 && content.at(end - 1).isSpace())
            --end;
        return {{m_open + int(end), 0, line}};
    }
    // Too long a line is broken afterwards, where it is seen as a whole.
    if (snippet.isOneLine() && !snippet.hasComments())
        return {{m_open, m_close - m_open, snippet.text()}};
    return {{m_open, m_close - m_open, line + lineBreak + outer}};
}

QVector<TextEdit> CommaList::insertionAfter(int index, const Snippet &snippet) const
{
    const Element &element = m_elements.at(index);
    const QString indentation = m_source.indentationAt(element.range.start);
    const int end = element.blockEnd();
    QStringList above = snippet.commentsAbove();
    QString beside = snippet.commentBeside();
    // A comment would swallow what follows in the line.
    const bool lineGoesOn = !QStringView(m_source.text()).mid(end, m_source.lineEnd(end) - end).trimmed().isEmpty();
    if (lineGoesOn && !beside.isEmpty())
        above.append(std::exchange(beside, {}));
    const bool hasComma = element.commaEnd >= 0;
    QString line = m_source.lineBreak() + indentation + commentLines(above, indentation) + snippet.indented(indentation);
    if (hasComma)
        line += QLatin1Char(',');
    if (!beside.isEmpty())
        line += QStringLiteral("  ") + beside;
    if (hasComma)
        return {{end, 0, line}};
    if (end == element.range.end)
        return {{end, 0, QLatin1Char(',') + line}};
    return {{element.range.end, 0, QStringLiteral(",")}, {end, 0, line}};
}

QVector<TextEdit> CommaList::insertionBefore(int index, const Snippet &snippet) const
{
    const Element &element = m_elements.at(index);
    const QString indentation = m_source.indentationAt(element.range.start);
    QString line = commentLines(snippet.commentsAbove(), indentation) + snippet.indented(indentation) + QLatin1Char(',');
    if (!snippet.commentBeside().isEmpty())
        line += QStringLiteral("  ") + snippet.commentBeside();
    return {{element.blockStart(), 0, line + m_source.lineBreak() + indentation}};
}

QVector<TextEdit> CommaList::insertionInLine(int index, const Snippet &snippet) const
{
    const bool afterPrevious = index > 0;
    const int offset = afterPrevious ? m_elements.at(index - 1).range.end : m_elements.at(index).range.start;
    const QString indentation = m_source.indentationAt(offset);
    const bool apart = snippet.hasComments();
    const QString text = apart ? onLinesOfItsOwn(snippet, indentation) : snippet.indented(indentation);
    if (afterPrevious)
        return {{offset, 0, (apart ? QStringLiteral(",") : QStringLiteral(", ")) + text}};
    return {{offset, 0, text + QStringLiteral(", ")}};
}

} // namespace vitrine
