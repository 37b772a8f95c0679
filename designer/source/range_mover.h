#pragma once

#include "designer/source/text_edit.h"

#include <algorithm>

namespace vitrine {

/// Where the places of a text are after an edit; those inside of what is replaced go to its start. Lives as long as the edit.
struct RangeMover {
    const TextEdit &edit;

    int shift() const { return int(edit.replacement.size()) - edit.length; }
    int start(int offset) const
    {
        if (offset < edit.offset)
            return offset;
        return offset >= edit.end() ? offset + shift() : edit.offset;
    }
    int end(int offset) const
    {
        if (offset <= edit.offset)
            return offset;
        return offset >= edit.end() ? offset + shift() : edit.offset + int(edit.replacement.size());
    }
    void move(TextRange &range) const
    {
        const bool wasEmpty = range.isEmpty();
        range.start = start(range.start);
        range.end = wasEmpty ? range.start : std::max(range.start, end(range.end));
    }
};

} // namespace vitrine
