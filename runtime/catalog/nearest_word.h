#pragma once

#include <QString>
#include <QStringList>

namespace vitrine {

/// The candidate that was most likely meant by a mistyped word, or an empty string when none is close enough. Counts inserted,
/// removed, replaced and swapped letters; a third of the word's length may be wrong. Of equally close candidates the first wins.
QString nearestWord(const QString &word, const QStringList &candidates);

} // namespace vitrine
