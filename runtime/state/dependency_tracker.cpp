#include "runtime/state/dependency_tracker.h"

#include <algorithm>

namespace vitrine {

thread_local DependencyTracker *DependencyTracker::innermost = nullptr;

std::string DependencyTracker::cycle(const StateField &field)
{
    std::string chain = field.name;
    for (const DependencyTracker *tracker = innermost; tracker; tracker = tracker->m_outer) {
        chain = tracker->m_computed->name + ", " + chain;
        if (tracker->m_computed == &field)
            return chain;
    }
    return {};
}

void DependencyTracker::add(const StateField &field) const
{
    if (&field == m_computed || !m_computed->tracksReads)
        return;
    auto &dependents = field.dependents;
    if (std::find(dependents.begin(), dependents.end(), m_computed) == dependents.end())
        dependents.push_back(m_computed);
}

} // namespace vitrine
