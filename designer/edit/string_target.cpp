#include "designer/edit/string_target.h"

namespace vitrine {

QStringList StringTarget::undoLabels() const
{
    QStringList labels;
    for (qsizetype i = 0; i < m_done; ++i)
        labels.append(m_steps.at(i).label);
    return labels;
}

bool StringTarget::undo()
{
    if (m_done == 0)
        return false;
    const Step &step = m_steps.at(--m_done);
    for (auto it = step.replacements.crbegin(); it != step.replacements.crend(); ++it)
        m_text.replace(it->offset, it->after.size(), it->before);
    return true;
}

bool StringTarget::redo()
{
    if (m_done == m_steps.size())
        return false;
    for (const Replacement &replacement : m_steps.at(m_done++).replacements)
        m_text.replace(replacement.offset, replacement.before.size(), replacement.after);
    return true;
}

void StringTarget::beginStep(const QString &label)
{
    Q_ASSERT(!m_open);
    m_open = true;
    m_steps.resize(m_done);
    m_steps.append({label, {}});
}

void StringTarget::replace(int offset, int length, const QString &replacement)
{
    Q_ASSERT(m_open);
    m_steps.last().replacements.append({offset, m_text.mid(offset, length), replacement});
    m_text.replace(offset, length, replacement);
}

void StringTarget::endStep()
{
    m_open = false;
    m_done = m_steps.size();
}

} // namespace vitrine
