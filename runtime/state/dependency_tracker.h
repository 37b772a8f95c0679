#pragma once

#include "runtime/state/state_class.h"

#include <string>

namespace vitrine {

/// Finds out which fields a cached computed var reads, by watching it run: more exact than reading its code, and it sees through
/// helpers, other states and containers. Every field that is read while a tracker is alive gets the tracker's field as a dependent.
/// Trackers nest. Needs the GIL.
class DependencyTracker
{
public:
    explicit DependencyTracker(const StateField *computed) : m_computed(computed), m_outer(innermost) { innermost = this; }
    ~DependencyTracker() { innermost = m_outer; }
    DependencyTracker(const DependencyTracker &) = delete;
    DependencyTracker &operator=(const DependencyTracker &) = delete;

    /// The computed vars that are running on this thread, "a, b, a", if the field is one of them: then its value depends on itself.
    static std::string cycle(const StateField &field);
    /// Whether a computed var is running on this thread.
    static bool isActive() { return innermost; }
    static void noteRead(const StateField &field)
    {
        if (innermost)
            innermost->add(field);
    }

private:
    void add(const StateField &field) const;

    const StateField *m_computed;
    DependencyTracker *m_outer;
    static thread_local DependencyTracker *innermost;
};

} // namespace vitrine
