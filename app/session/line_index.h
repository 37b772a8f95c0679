#pragma once

#include <QString>
#include <QVector>

namespace vitrine {

/// Turns places as Python names them (1-based line, 0-based UTF-8 column) into UTF-16 offsets of one text. Built once a text, then a
/// question costs the length of its line at most.
class LineIndex
{
public:
    explicit LineIndex(const QString &text);

    /// Values outside of the text are cut to it.
    int offsetOf(int line, int utf8Column) const;

private:
    QString m_text;
    QVector<int> m_starts;
};

} // namespace vitrine
