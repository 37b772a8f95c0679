#pragma once

#include "runtime/compile/page.h"
#include "runtime/python/component.h"

#include <unordered_map>

namespace vitrine {

/// Source ranges of call sites. Reads the position table of a code object once (linear), not per call site: a page function with a
/// thousand calls would otherwise be scanned a thousand times.
class CallSiteResolver
{
public:
    /// An empty range where Python has no positions. Needs the GIL.
    SourceRange resolve(const CallSite &site);

private:
    struct Positions {
        PyRef code;
        std::string file;
        std::vector<SourceRange> ranges; ///< by instruction (two bytes each); file left empty
    };

    std::unordered_map<PyObject *, Positions> m_codes;
};

} // namespace vitrine
