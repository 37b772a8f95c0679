#pragma once

#include <QString>
#include <QVector>

namespace vitrine {

/// A line of what two texts have in common and do not.
struct DifferenceLine {
    enum class Kind {
        Same,
        Removed, ///< only in the first text
        Added, ///< only in the second one
        Skipped, ///< stands for lines that are the same, far from any change
    };
    Kind kind = Kind::Same;
    QString text;
    bool operator==(const DifferenceLine &) const = default;
};

/// How the second text comes out of the first one, line by line: as few lines removed and added as can be, unless thousands differ.
/// Each change has `context` lines that are the same around it. Empty if the texts are equal.
QVector<DifferenceLine> lineDifference(const QString &before, const QString &after, int context = 3);

} // namespace vitrine
