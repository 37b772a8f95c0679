#include "preview/mark_table.h"

#include <algorithm>

namespace vitrine {

void MarkTable::clear()
{
    m_places.clear();
}

void MarkTable::insert(const QString &route, const QString &mark, const SourcePlace &place)
{
    m_places[route].insert(mark, place);
}

void MarkTable::applyEdit(const QString &file, int offset, int removed, int added)
{
    const int editEnd = offset + removed;
    const int shift = added - removed;
    for (auto &marks : m_places) {
        for (SourcePlace &place : marks) {
            if (place.file != file || place.end <= offset)
                continue;
            if (place.start >= editEnd)
                place.start += shift;
            else if (place.start > offset)
                place.start = offset;
            place.end = place.end >= editEnd ? place.end + shift : offset;
        }
    }
}

const SourcePlace *MarkTable::place(const QString &route, const QString &mark) const
{
    const auto marks = m_places.find(route);
    if (marks == m_places.end())
        return nullptr;
    const auto place = marks->find(mark);
    return place == marks->end() ? nullptr : &*place;
}

QStringList MarkTable::marksAt(const QString &route, const SourcePlace &place) const
{
    QStringList result;
    const auto marks = m_places.value(route);
    for (auto it = marks.begin(); it != marks.end(); ++it) {
        if (*it == place)
            result.append(it.key());
    }
    return result;
}

qsizetype MarkTable::size() const
{
    qsizetype count = 0;
    for (const auto &marks : m_places)
        count += marks.size();
    return count;
}

} // namespace vitrine
