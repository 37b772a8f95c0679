#include "designer/edit/scratch.h"

#include <algorithm>

namespace vitrine {

void Scratch::apply(const std::function<QVector<TextEdit>(const SourceDocument &source)> &step)
{
    const Result<TextEdits> edits = TextEdits::create(step(m_source));
    Q_ASSERT(edits);
    m_source.applyEdits(*edits);
    m_steps.append(*edits);
}

TextRange Scratch::mapped(TextRange range) const
{
    for (const TextEdits &edits : m_steps)
        range = {edits.mapped(range.start), edits.mapped(range.end)};
    return range;
}

QVector<TextEdit> Scratch::edits() const
{
    const QString &after = m_source.text();
    const qsizetype shorter = std::min(m_before.size(), after.size());
    qsizetype start = 0;
    while (start < shorter && m_before.at(start) == after.at(start))
        ++start;
    qsizetype end = 0;
    while (end < shorter - start && m_before.at(m_before.size() - 1 - end) == after.at(after.size() - 1 - end))
        ++end;
    if (start + end == m_before.size() && start + end == after.size())
        return {};
    return {{int(start), int(m_before.size() - start - end), after.mid(start, after.size() - start - end)}};
}

} // namespace vitrine
