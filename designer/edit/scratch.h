#pragma once

#include "designer/source/source_document.h"

#include <functional>

namespace vitrine {

/// A copy of a text on which an operation works step by step, each step seeing what the ones before it have made. What comes out
/// is one edit of the text that it began with.
class Scratch {
public:
    explicit Scratch(const SourceDocument &source) : m_before(source.text()), m_source(source.edited({})) { }

    /// Makes the edits that `step` gives for the text as it is now. Edits that overlap are a mistake of the step.
    void apply(const std::function<QVector<TextEdit>(const SourceDocument &source)> &step);

    const SourceDocument &source() const { return m_source; }
    /// Where a range of the first text is now.
    TextRange mapped(TextRange range) const;
    /// The difference between the text at first and now; empty if there is none.
    QVector<TextEdit> edits() const;

private:
    QString m_before;
    SourceDocument m_source;
    QVector<TextEdits> m_steps;
};

} // namespace vitrine
