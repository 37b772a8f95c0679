#pragma once

#include <QString>

namespace vitrine {

/// How well `text` fits what was typed: its characters in order, with gaps. Higher is better, 0 is no match. Beginnings of words, runs
/// and short texts count more. Case does not matter. An empty pattern fits everything alike.
int fuzzyScore(const QString &pattern, const QString &text);

} // namespace vitrine
