#pragma once

#include "designer/source/source_document.h"

#include <QStringList>
#include <QVector>

namespace vitrine {

/// The statements of a class, and the edits that add one and take one out, with the blank lines that belong there.
class ClassBody {
public:
    /// `definition` is a class_definition of `source`, which must outlive this.
    ClassBody(const SourceDocument &source, const SyntaxNode &definition);

    /// True if there is nothing in it but `pass` or `...`, and perhaps a docstring.
    bool isEmpty() const { return m_statements.isEmpty(); }
    /// True if the whole body stands in the line of the colon and is more than a placeholder.
    bool isOneLiner() const { return m_isOneLiner && !isEmpty(); }

    /// One line, behind the last plain statement (a var), or before everything else.
    QVector<TextEdit> lineInsertion(const QString &line) const;
    /// Lines of a function (without the class's indentation) behind the last statement that ends at or before `after`; behind
    /// everything if `after` is negative.
    QVector<TextEdit> functionInsertion(const QStringList &lines, int after = -1) const;
    /// The statement that covers the range, with the comments directly above it.
    QVector<TextEdit> removal(TextRange statement) const;

private:
    bool isFunction(const SyntaxNode &statement) const;
    QString indented(const QStringList &lines) const;
    /// Start of the comments directly above the statement, or of itself.
    int blockStart(int index) const;
    /// End of the line in which the statement ends.
    int blockEnd(const SyntaxNode &statement) const { return m_source.lineEnd(statement.range().end); }

    const SourceDocument &m_source;
    QVector<SyntaxNode> m_statements; ///< without docstring and placeholder
    SyntaxNode m_docstring;
    SyntaxNode m_placeholder;
    QString m_indentation;
    int m_colon = 0; ///< behind it
    bool m_isOneLiner = false;
};

} // namespace vitrine
