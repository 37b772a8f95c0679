#include "designer/edit/class_body.h"

#include "designer/edit/source_lines.h"

#include <algorithm>

namespace vitrine {

namespace {

bool isPlaceholder(const SyntaxNode &statement)
{
    return statement.is("pass_statement") || (statement.is("expression_statement") && statement.childOfType("ellipsis"));
}

} // namespace

ClassBody::ClassBody(const SourceDocument &source, const SyntaxNode &definition) : m_source(source)
{
    const SyntaxNode body = definition.field("body");
    m_colon = definition.childOfType(":").range().end;
    const int definitionLine = source.lineStart(definition.range().start);
    m_isOneLiner = source.lineStart(body.range().start) == source.lineStart(m_colon);
    m_indentation = m_isOneLiner ? source.indentationAt(definitionLine) + source.indentationUnit()
                                 : source.indentationAt(body.range().start);
    for (const SyntaxNode &child : body.namedChildren()) {
        if (child.is("comment"))
            continue;
        if (child.is("expression_statement") && child.childOfType("string") && !m_docstring && m_statements.isEmpty())
            m_docstring = child;
        else if (isPlaceholder(child))
            m_placeholder = child;
        else
            m_statements.append(child);
    }
}

bool ClassBody::isFunction(const SyntaxNode &statement) const
{
    return statement.is("function_definition") || statement.is("decorated_definition") || statement.is("class_definition");
}

QString ClassBody::indented(const QStringList &lines) const
{
    QString text;
    for (const QString &line : lines)
        text += (text.isEmpty() ? QString() : m_source.lineBreak()) + (line.isEmpty() ? QString() : m_indentation + line);
    return text;
}

int ClassBody::blockStart(int index) const
{
    return source_lines::startWithComments(m_source, m_statements.at(index).range().start);
}

QVector<TextEdit> ClassBody::lineInsertion(const QString &line) const
{
    const QString lineBreak = m_source.lineBreak();
    const QString text = m_indentation + line;
    const auto last = std::find_if(
        m_statements.crbegin(), m_statements.crend(), [this](const SyntaxNode &statement) { return !isFunction(statement); });
    if (last != m_statements.crend())
        return {{blockEnd(*last), 0, lineBreak + text}};
    if (m_placeholder) {
        if (m_isOneLiner)
            return {{m_colon, m_placeholder.range().end - m_colon, lineBreak + text}};
        return {{m_placeholder.range().start, m_placeholder.range().length(), line}};
    }
    if (m_docstring) {
        const bool hasMore = !m_statements.isEmpty();
        const bool isSetApart = source_lines::isBlank(m_source, source_lines::nextLine(m_source, blockEnd(m_docstring)));
        return {{blockEnd(m_docstring), 0, lineBreak + lineBreak + text + (hasMore && !isSetApart ? lineBreak : QString())}};
    }
    const int start = m_source.lineStart(blockStart(0));
    return {{start, 0, text + lineBreak + lineBreak}};
}

QVector<TextEdit> ClassBody::functionInsertion(const QStringList &lines, int after) const
{
    const QString lineBreak = m_source.lineBreak();
    const QString text = indented(lines);
    const SyntaxNode *previous = nullptr;
    for (const SyntaxNode &statement : m_statements) {
        if (after < 0 || statement.range().end <= after)
            previous = &statement;
    }
    if (previous)
        return {{blockEnd(*previous), 0, lineBreak + lineBreak + text}};
    if (m_placeholder) {
        if (m_isOneLiner)
            return {{m_colon, m_placeholder.range().end - m_colon, lineBreak + text}};
        const int start = m_source.lineStart(m_placeholder.range().start);
        return {{start, m_placeholder.range().end - start, text}};
    }
    return {{blockEnd(m_docstring), 0, lineBreak + lineBreak + text}};
}

QVector<TextEdit> ClassBody::removal(TextRange range) const
{
    const auto found = std::find_if(m_statements.cbegin(), m_statements.cend(),
        [range](const SyntaxNode &statement) { return statement.range().contains(range); });
    if (found == m_statements.cend())
        return {};
    const int index = int(found - m_statements.cbegin());
    if (m_statements.size() == 1) {
        const int start = m_docstring ? blockEnd(m_docstring) : blockStart(0);
        if (!m_docstring)
            return {{start, blockEnd(*found) - start, QStringLiteral("pass")}};
        return {{start, blockEnd(*found) - start, {}}};
    }
    int start = m_source.lineStart(blockStart(index));
    int end = source_lines::nextLine(m_source, blockEnd(*found));
    const bool isLast = index + 1 == m_statements.size();
    const bool isBlock = isFunction(*found);
    const bool isBetweenBlocks
        = index > 0 && !isLast && isFunction(m_statements.at(index + 1)) && isFunction(m_statements.at(index - 1));
    if (isLast || (isBlock && index > 0))
        start = source_lines::withBlankLinesBefore(m_source, start);
    else if (index == 0 || isBetweenBlocks)
        end = source_lines::behindBlankLines(m_source, end);
    return {{start, end - start, {}}};
}

} // namespace vitrine
