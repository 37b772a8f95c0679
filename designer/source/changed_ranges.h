#pragma once

#include "designer/source/text_edit.h"

#include <QVector>

namespace vitrine {

/// The places of a text that edits have changed since a certain moment, kept where they are over further edits. A value.
class ChangedRanges {
public:
    void add(const TextEdit &edit);
    void clear() { m_ranges.clear(); }
    /// Whether anything was changed in the range, or directly beside it.
    bool touch(TextRange range) const;

private:
    QVector<TextRange> m_ranges;
};

} // namespace vitrine
