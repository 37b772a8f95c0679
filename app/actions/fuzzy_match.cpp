#include "app/actions/fuzzy_match.h"

#include <QVector>

#include <algorithm>

namespace vitrine {

static bool beginsWord(const QString &text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text.at(at - 1);
    return !before.isLetterOrNumber() || (before.isLower() && text.at(at).isUpper());
}

int fuzzyScore(const QString &pattern, const QString &text)
{
    static constexpr int hit = 4;
    static constexpr int wordStart = 8;
    static constexpr int run = 10;

    QString wanted = pattern.toCaseFolded();
    wanted.remove(QLatin1Char(' '));
    if (wanted.isEmpty())
        return 1;
    // best[j]: the best score of what was matched so far with its last character at j; 0 if it cannot end there.
    QVector<int> best(text.size(), 0);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        QVector<int> next(text.size(), 0);
        int before = 0;
        for (qsizetype j = 0; j < text.size(); ++j) {
            const int adjacent = j > 0 ? best.at(j - 1) : 0;
            if (text.at(j).toCaseFolded() == wanted.at(i) && (i == 0 || before > 0)) {
                const int from = std::max(before, adjacent > 0 ? adjacent + run : 0);
                next[j] = from + hit + (beginsWord(text, j) ? wordStart : 0);
            }
            before = std::max(before, best.at(j));
        }
        best.swap(next);
    }
    const int score = best.isEmpty() ? 0 : *std::max_element(best.begin(), best.end());
    return score == 0 ? 0 : std::max(1, score * 4 - int(std::min<qsizetype>(text.size(), 60)));
}

} // namespace vitrine
