#include "app/session/line_index.h"

#include <algorithm>

namespace vitrine {

LineIndex::LineIndex(const QString &text) : m_text(text), m_starts{0}
{
    for (int i = 0; i < text.size(); ++i) {
        if (text.at(i) == QLatin1Char('\n'))
            m_starts.append(i + 1);
    }
}

int LineIndex::offsetOf(int line, int utf8Column) const
{
    const int index = std::clamp(line - 1, 0, int(m_starts.size()) - 1);
    int offset = m_starts.at(index);
    int bytes = 0;
    while (bytes < utf8Column && offset < m_text.size() && m_text.at(offset) != QLatin1Char('\n')) {
        const QChar c = m_text.at(offset);
        // A surrogate pair is 4 bytes of UTF-8: two for each half.
        bytes += c.unicode() < 0x80 ? 1 : c.unicode() < 0x800 || c.isSurrogate() ? 2 : 3;
        ++offset;
    }
    return offset;
}

} // namespace vitrine
