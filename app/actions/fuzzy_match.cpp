#include "app/actions/fuzzy_match.h"

#include <algorithm>

namespace vitrine {

static bool beginsWord(const QString &text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text.at(at - 1);
    return !before.isLetterOrNumber() || (before.isLower() && text.at(at).isUpper());
}

/// Score of the match that begins at `start`, greedy; 0 if the rest does not follow.
static int scoreFrom(const QString &pattern, const QString &text, qsizetype start)
{
    int score = 0;
    qsizetype at = start;
    bool inRun = false;
    for (const QChar wanted : pattern) {
        if (wanted.isSpace()) {
            inRun = false;
            continue;
        }
        const qsizetype found = text.indexOf(wanted, at, Qt::CaseInsensitive);
        if (found < 0)
            return 0;
        score += 4;
        if (inRun && found == at)
            score += 6;
        if (beginsWord(text, found))
            score += 8;
        inRun = true;
        at = found + 1;
    }
    return score;
}

int fuzzyScore(const QString &pattern, const QString &text)
{
    const QString wanted = pattern.trimmed();
    if (wanted.isEmpty())
        return 1;
    int best = 0;
    for (qsizetype at = text.indexOf(wanted.at(0), 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(wanted.at(0), at + 1, Qt::CaseInsensitive))
        best = std::max(best, scoreFrom(wanted, text, at));
    return best == 0 ? 0 : std::max(1, best * 4 - int(std::min<qsizetype>(text.size(), 60)));
}

} // namespace vitrine
