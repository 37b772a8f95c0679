#include "runtime/compile/call_site_resolver.h"

#include <algorithm>

namespace vitrine {

namespace {

/// Reads a `co_linetable`, the format of Python 3.11 and later. Source: Objects/locations.md of CPython.
class LineTable
{
public:
    LineTable(const unsigned char *bytes, Py_ssize_t size, int firstLine) : m_at(bytes), m_end(bytes + size), m_line(firstLine) {}

    bool atEnd() const { return m_at >= m_end; }

    /// The range of the next instructions, and of how many code units.
    SourceRange next(int *units)
    {
        const int first = byte();
        const int kind = first >> 3 & 15;
        *units = (first & 7) + 1;
        if (kind == 15)
            return {};
        if (kind == 14) { // long
            m_line += signedNumber();
            const int endLine = m_line + number();
            const int column = number();
            const int endColumn = number();
            return {{}, m_line, std::max(column - 1, 0), endLine, std::max(endColumn - 1, 0)}; // 0: unknown
        }
        if (kind == 13) { // without columns
            m_line += signedNumber();
            return {{}, m_line, 0, m_line, 0};
        }
        if (kind >= 10) { // one line
            m_line += kind - 10;
            const int column = byte();
            return {{}, m_line, column, m_line, byte()};
        }
        const int rest = byte();
        const int column = kind * 8 + (rest >> 4);
        return {{}, m_line, column, m_line, column + (rest & 15)};
    }

private:
    int byte() { return atEnd() ? 0 : *m_at++; }

    /// Six bits a byte, the lowest first; the seventh says that there are more.
    int number()
    {
        unsigned value = 0;
        int shift = 0;
        int read = 0;
        do {
            read = byte();
            value |= unsigned(read & 63) << shift;
            shift += 6;
        } while (read & 64);
        return int(value);
    }

    int signedNumber()
    {
        const int value = number();
        return value & 1 ? -(value >> 1) : value >> 1;
    }

    const unsigned char *m_at;
    const unsigned char *m_end;
    int m_line;
};

} // namespace

CallSiteResolver::Positions CallSiteResolver::read(const PyRef &code)
{
    Positions positions{code, toStdString(getAttr(code.get(), "co_filename").get()), {}, {}};
    const PyRef firstLine = getAttr(code.get(), "co_firstlineno");
    const PyRef bytes = getAttr(code.get(), "co_linetable");
    if (!firstLine || !bytes || !PyBytes_Check(bytes.get())) {
        PyErr_Clear();
        return positions;
    }
    LineTable table(reinterpret_cast<const unsigned char *>(PyBytes_AS_STRING(bytes.get())), PyBytes_GET_SIZE(bytes.get()),
                    int(PyLong_AsLong(firstLine.get())));
    for (int end = 0; !table.atEnd();) {
        int units = 0;
        positions.ranges.push_back(table.next(&units));
        positions.ends.push_back(end += units);
    }
    return positions;
}

SourceRange CallSiteResolver::resolve(const CallSite &site)
{
    if (!site.code || site.instruction < 0)
        return {};
    Positions &positions = m_codes[site.code.get()];
    if (!positions.code)
        positions = read(site.code);
    const auto end = std::upper_bound(positions.ends.begin(), positions.ends.end(), site.instruction / 2);
    if (end == positions.ends.end())
        return {};
    SourceRange range = positions.ranges[size_t(end - positions.ends.begin())];
    range.file = range.line ? positions.file : std::string();
    return range;
}

} // namespace vitrine
