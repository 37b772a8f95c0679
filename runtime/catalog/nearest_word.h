#pragma once

#include <QString>
#include <QStringList>

namespace vitrine {

/// The candidates that were most likely meant by a mistyped word: the closest one and those that are as close, at most three, in
/// their order; none when nothing is close enough. Counts inserted, removed, replaced and swapped letters (small and capital ones are
/// the same); a third of the word's length may be wrong.
QStringList nearestWords(const QString &word, const QStringList &candidates);

/// The first of them; empty when there is none.
QString nearestWord(const QString &word, const QStringList &candidates);

/// Words as a sentence offers them: "a", "a or b", "a, b or c"; each between `open` and `close`.
QString eitherOf(const QStringList &words, const QString &open = {}, const QString &close = {});

} // namespace vitrine
