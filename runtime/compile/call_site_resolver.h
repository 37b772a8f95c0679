#pragma once

#include "runtime/compile/page.h"
#include "runtime/python/component.h"

#include <unordered_map>
#include <vector>

namespace vitrine {

/// Source ranges of call sites. Reads the position table of a code object once, not per call site: a page function with a thousand calls
/// would otherwise be scanned a thousand times. (`co_positions()` makes a tuple for every instruction, which took longer than the page.)
class CallSiteResolver
{
public:
    /// An empty range where Python has no positions. Needs the GIL.
    SourceRange resolve(const CallSite &site);

private:
    struct Positions {
        PyRef code;
        std::string file;
        std::vector<int> ends;           ///< behind the last instruction of each range, in code units of two bytes; ascending
        std::vector<SourceRange> ranges; ///< file left empty; line 0: none
    };

    static Positions read(const PyRef &code);

    std::unordered_map<PyObject *, Positions> m_codes;
};

} // namespace vitrine
