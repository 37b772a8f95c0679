#pragma once

#include "runtime/base/result.h"

#include <QHashFunctions>
#include <QString>
#include <QVector>

namespace vitrine {

/// Half-open range of UTF-16 code units, as QString and QTextDocument count them.
struct TextRange {
    int start = 0;
    int end = 0;

    int length() const { return end - start; }
    bool isEmpty() const { return end <= start; }
    bool contains(int offset) const { return offset >= start && offset < end; }
    bool contains(TextRange other) const { return other.start >= start && other.end <= end; }
    bool overlaps(TextRange other) const { return other.start < end && start < other.end; }
    bool operator==(const TextRange &) const = default;
    friend size_t qHash(TextRange range, size_t seed = 0) { return ::qHash(quint64(range.start) << 32 | quint32(range.end), seed); }
};

/// Replaces `length` code units at `offset`. Offsets count in the text before the edit.
struct TextEdit {
    int offset = 0;
    int length = 0;
    QString replacement;

    int end() const { return offset + length; }
    bool operator==(const TextEdit &) const = default;
};

/// A set of edits of one text that are made together: sorted by offset and without overlaps. All offsets count in the text before
/// any of them is made. Value type.
class TextEdits {
public:
    TextEdits() = default;
    /// Sorts the edits; edits at the same offset keep their order. Fails if two overlap or one is negative.
    static Result<TextEdits> create(QVector<TextEdit> edits);

    bool isEmpty() const { return m_edits.isEmpty(); }
    qsizetype size() const { return m_edits.size(); }
    auto begin() const { return m_edits.cbegin(); }
    auto end() const { return m_edits.cend(); }
    const TextEdit &at(qsizetype index) const { return m_edits.at(index); }

    /// The text with all edits made. Edits that lie outside of the text are cut to it.
    QString applied(const QString &text) const;
    /// The edits that turn applied(text) back into `text`.
    TextEdits inverted(const QString &text) const;
    /// These edits and then others of the text that they make, as edits of the text before.
    TextEdits followedBy(const TextEdits &next) const;
    /// Where a position of the text before is found after: positions inside a replaced range go to its start, a position at an
    /// insertion goes behind it.
    int mapped(int offset) const;

    bool operator==(const TextEdits &) const = default;

private:
    QVector<TextEdit> m_edits;
};

} // namespace vitrine
