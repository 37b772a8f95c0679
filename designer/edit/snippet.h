#pragma once

#include "designer/source/source_document.h"

#include <QStringList>

namespace vitrine {

/// A piece of source on its way to another place: its text, the comments that belong to it, and which of its lines may be
/// indented anew (those that do not begin inside a string). A value.
class Snippet {
public:
    /// Text of one line, e.g. a keyword argument.
    explicit Snippet(const QString &text) : m_text(text) { }
    static Snippet of(const SourceDocument &source, TextRange range);
    /// Text that was not written for this file: its steps of indentation become `unit`.
    static Snippet foreign(const QString &text, const QString &unit, const QString &lineBreak);

    void setComments(const QStringList &above, const QString &beside);
    const QStringList &commentsAbove() const { return m_above; }
    const QString &commentBeside() const { return m_beside; }
    bool hasComments() const { return !m_above.isEmpty() || !m_beside.isEmpty(); }
    bool isOneLine() const { return !m_text.contains(QLatin1Char('\n')); }

    /// The text for a line with this indentation.
    QString indented(const QString &indentation) const;
    const QString &text() const { return m_text; }

private:
    QString m_text;
    QString m_indentation; ///< of the line where the piece begins
    QVector<int> m_lineStarts; ///< of the lines that may be indented anew
    QStringList m_above;
    QString m_beside;
};

/// Beginnings of the lines in the range, but the first, that are not inside a string and not empty.
QVector<int> movableLineStarts(const SourceDocument &source, TextRange range);

} // namespace vitrine
