#include "app/editor/line_difference.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace vitrine {

namespace {

using Kind = DifferenceLine::Kind;
using Lines = QVector<DifferenceLine>;

// Finding the shortest way costs its length squared, in time and memory.
constexpr int longestWay = 1000;

/// The shortest way from one list of lines to another, by Myers' algorithm; nothing if it is too long. On the diagonal k = x - y,
/// `reach` has the farthest place x in `before` that one gets to with a number of changes.
Lines shortestWay(const QStringList &before, const QStringList &after)
{
    const int rows = int(before.size());
    const int columns = int(after.size());
    const int most = std::min(rows + columns, longestWay);
    std::vector<int> reach(size_t(2 * most + 3), 0);
    std::vector<std::vector<int>> earlier;
    const auto at = [most](std::vector<int> &of, int k) -> int & { return of[size_t(k + most + 1)]; };
    const auto addsLine = [&](std::vector<int> &from, int changes, int k) {
        return k == -changes || (k != changes && at(from, k - 1) < at(from, k + 1));
    };
    const auto isThere = [&](int changes) {
        for (int k = -changes; k <= changes; k += 2) {
            int x = addsLine(reach, changes, k) ? at(reach, k + 1) : at(reach, k - 1) + 1;
            while (x < rows && x - k < columns && before.at(x) == after.at(x - k))
                ++x;
            at(reach, k) = x;
            if (x >= rows && x - k >= columns)
                return true;
        }
        return false;
    };
    int changes = 0;
    for (earlier.push_back(reach); !isThere(changes); earlier.push_back(reach)) {
        if (++changes > most)
            return {};
    }
    Lines way;
    int x = rows;
    int y = columns;
    for (; changes > 0; --changes) {
        std::vector<int> &from = earlier[size_t(changes)];
        const bool adds = addsLine(from, changes, x - y);
        const int k = adds ? x - y + 1 : x - y - 1;
        for (; x > at(from, k) && y > at(from, k) - k; --x, --y)
            way.append({Kind::Same, before.at(x - 1)});
        if (adds)
            way.append({Kind::Added, after.at(--y)});
        else
            way.append({Kind::Removed, before.at(--x)});
    }
    for (; x > 0; --x)
        way.append({Kind::Same, before.at(x - 1)});
    std::reverse(way.begin(), way.end());
    return way;
}

Lines allReplaced(const QStringList &before, const QStringList &after)
{
    Lines lines;
    for (const QString &line : before)
        lines.append({Kind::Removed, line});
    for (const QString &line : after)
        lines.append({Kind::Added, line});
    return lines;
}

/// Leaves out what is the same, but for `context` lines around each change.
Lines shortened(const Lines &lines, int context)
{
    std::vector<bool> isNear(size_t(lines.size()), false);
    for (int i = 0; i < lines.size(); ++i) {
        if (lines.at(i).kind == Kind::Same)
            continue;
        for (int near = std::max(0, i - context); near <= std::min(int(lines.size()) - 1, i + context); ++near)
            isNear[size_t(near)] = true;
    }
    Lines shown;
    for (int i = 0; i < lines.size(); ++i) {
        if (isNear[size_t(i)])
            shown.append(lines.at(i));
        else if (shown.isEmpty() || shown.last().kind != Kind::Skipped)
            shown.append({Kind::Skipped, {}});
    }
    return shown;
}

} // namespace

Lines lineDifference(const QString &before, const QString &after, int context)
{
    if (before == after)
        return {};
    QStringList old = before.split(QLatin1Char('\n'));
    QStringList fresh = after.split(QLatin1Char('\n'));
    const qsizetype shorter = std::min(old.size(), fresh.size());
    qsizetype head = 0;
    while (head < shorter && old.at(head) == fresh.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && old.at(old.size() - 1 - tail) == fresh.at(fresh.size() - 1 - tail))
        ++tail;
    Lines lines;
    for (qsizetype i = 0; i < head; ++i)
        lines.append({Kind::Same, old.at(i)});
    const QStringList middle = old.mid(head, old.size() - head - tail);
    const QStringList freshMiddle = fresh.mid(head, fresh.size() - head - tail);
    const Lines way = shortestWay(middle, freshMiddle);
    lines += way.isEmpty() ? allReplaced(middle, freshMiddle) : way;
    for (qsizetype i = old.size() - tail; i < old.size(); ++i)
        lines.append({Kind::Same, old.at(i)});
    return shortened(lines, context);
}

} // namespace vitrine
