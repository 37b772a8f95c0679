#include "runtime/state/dependency_tracker.h"

#include <algorithm>

namespace vitrine {

thread_local DependencyTracker *DependencyTracker::innermost = nullptr;

void DependencyTracker::add(const StateField &field) const
{
    if (&field == m_computed)
        return;
    auto &dependents = field.dependents;
    if (std::find(dependents.begin(), dependents.end(), m_computed) == dependents.end())
        dependents.push_back(m_computed);
}

} // namespace vitrine
