#include "runtime/catalog/nearest_word.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace vitrine {

namespace {

// Number of single-letter mistakes between two words; gives up with limit + 1 as soon as it is sure to be more.
int distance(const QString &a, const QString &b, int limit)
{
    const int rows = int(a.size());
    const int columns = int(b.size());
    if (std::abs(rows - columns) > limit)
        return limit + 1;
    std::vector<int> beforePrevious(columns + 1);
    std::vector<int> previous(columns + 1);
    std::vector<int> current(columns + 1);
    for (int column = 0; column <= columns; ++column)
        previous[column] = column;
    for (int row = 1; row <= rows; ++row) {
        current[0] = row;
        int smallest = row;
        for (int column = 1; column <= columns; ++column) {
            const int replaced = previous[column - 1] + (a[row - 1] == b[column - 1] ? 0 : 1);
            int best = std::min({previous[column] + 1, current[column - 1] + 1, replaced});
            if (row > 1 && column > 1 && a[row - 1] == b[column - 2] && a[row - 2] == b[column - 1])
                best = std::min(best, beforePrevious[column - 2] + 1);
            current[column] = best;
            smallest = std::min(smallest, best);
        }
        if (smallest > limit)
            return limit + 1;
        std::swap(beforePrevious, previous);
        std::swap(previous, current);
    }
    return previous[columns];
}

} // namespace

QStringList nearestWords(const QString &word, const QStringList &candidates)
{
    constexpr int most = 3;
    const QString wanted = word.toLower();
    QStringList best;
    int limit = std::max(1, int(wanted.size()) / 3);
    for (const QString &candidate : candidates) {
        const int found = distance(wanted, candidate.toLower(), limit);
        if (found > limit)
            continue;
        if (found < limit)
            best.clear();
        limit = found;
        if (best.size() < most && !best.contains(candidate))
            best.append(candidate);
    }
    return best;
}

QString nearestWord(const QString &word, const QStringList &candidates)
{
    return nearestWords(word, candidates).value(0);
}

QString eitherOf(const QStringList &words, const QString &open, const QString &close)
{
    QString text;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i > 0)
            text += i + 1 == words.size() ? QStringLiteral(" or ") : QStringLiteral(", ");
        text += open + words[i] + close;
    }
    return text;
}

} // namespace vitrine
