#include "designer/source/changed_ranges.h"

#include <algorithm>

namespace vitrine {

void ChangedRanges::add(const TextEdit &edit)
{
    const int growth = int(edit.replacement.size()) - edit.length;
    TextRange added{edit.offset, edit.offset + int(edit.replacement.size())};
    QVector<TextRange> others;
    for (TextRange range : std::as_const(m_ranges)) {
        if (range.end < edit.offset) {
            others.append(range);
        } else if (range.start > edit.end()) {
            others.append({range.start + growth, range.end + growth});
        } else {
            added.start = std::min(added.start, range.start);
            added.end = std::max(added.end, std::max(range.end, edit.end()) + growth);
        }
    }
    others.append(added);
    m_ranges = others;
}

bool ChangedRanges::touch(TextRange range) const
{
    return std::any_of(m_ranges.cbegin(), m_ranges.cend(),
        [range](TextRange changed) { return changed.start <= range.end && changed.end >= range.start; });
}

} // namespace vitrine
