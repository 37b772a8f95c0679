#include "app/dialogs/change_preview.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace vitrine {

/// Numbers of the lines that the edits write something in, in the text after them.
static QSet<qsizetype> writtenLines(const QString &after, const TextEdits &edits)
{
    QSet<qsizetype> written;
    qsizetype shift = 0;
    for (const TextEdit &edit : edits) {
        const qsizetype start = edit.offset + shift;
        const auto lineOf = [&](qsizetype offset) { return after.left(offset).count(QLatin1Char('\n')); };
        // What stands before a line break at the beginning, or after one at the end, is as it was.
        const qsizetype first = lineOf(start) + (edit.replacement.startsWith(QLatin1Char('\n')) ? 1 : 0);
        const qsizetype last = lineOf(start + edit.replacement.size()) - (edit.replacement.endsWith(QLatin1Char('\n')) ? 1 : 0);
        for (qsizetype line = first; line <= last; ++line)
            written.insert(line);
        shift += edit.replacement.size() - edit.length;
    }
    return written;
}

static qsizetype indentation(const QString &line)
{
    return std::find_if(line.begin(), line.end(), [](QChar c) { return !c.isSpace(); }) - line.begin();
}

static bool isBlank(const QString &line)
{
    return indentation(line) == line.size();
}

/// Adds what makes a written line readable: the line that opens what it is in, and what it opens.
static void addSurroundings(const QStringList &lines, qsizetype at, QSet<qsizetype> &shown)
{
    static constexpr qsizetype whole = 6; ///< lines inside of it that are shown all, of more only the first
    const qsizetype depth = indentation(lines.at(at));
    qsizetype opening = at - 1;
    while (opening >= 0 && (isBlank(lines.at(opening)) || indentation(lines.at(opening)) >= depth))
        --opening;
    if (opening >= 0)
        shown.insert(opening);

    qsizetype end = at + 1;
    while (end < lines.size() && (isBlank(lines.at(end)) || indentation(lines.at(end)) > depth))
        ++end;
    const qsizetype inside = end - at - 1;
    for (qsizetype i = at + 1; i <= at + (inside <= whole ? inside : whole / 2); ++i)
        shown.insert(i);
    static const QString closing = QStringLiteral(")]}");
    if (inside > 0 && end < lines.size() && closing.contains(lines.at(end).at(depth)))
        shown.insert(end);
}

QString changedLines(const QString &before, const TextEdits &edits)
{
    const QString after = edits.applied(before);
    const QStringList lines = after.split(QLatin1Char('\n'));
    const QSet<qsizetype> written = writtenLines(after, edits);
    QSet<qsizetype> chosen = written;
    for (const qsizetype line : written) {
        if (!isBlank(lines.at(line)))
            addSurroundings(lines, line, chosen);
    }
    QVector<qsizetype> shown(chosen.cbegin(), chosen.cend());
    shown.removeIf([&](qsizetype line) { return isBlank(lines.at(line)); });
    std::sort(shown.begin(), shown.end());
    qsizetype shared = shown.isEmpty() ? 0 : indentation(lines.at(shown.first()));
    for (const qsizetype line : std::as_const(shown))
        shared = std::min(shared, indentation(lines.at(line)));
    QStringList texts;
    qsizetype next = shown.value(0);
    for (const qsizetype line : std::as_const(shown)) {
        const QStringList between = lines.mid(next, line - next);
        if (!std::all_of(between.cbegin(), between.cend(), isBlank))
            texts.append(QString(indentation(lines.at(line)) - shared, QLatin1Char(' ')) + u'…');
        texts.append(lines.at(line).mid(shared));
        next = line + 1;
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace vitrine
