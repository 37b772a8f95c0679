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

QString changedLines(const QString &before, const TextEdits &edits, int limit, int columns)
{
    static const QString ellipsis(u'…');
    const QString after = edits.applied(before);
    const QStringList lines = after.split(QLatin1Char('\n'));
    const QSet<qsizetype> written = writtenLines(after, edits);
    const auto indentation = [](const QString &line) -> qsizetype {
        return std::find_if(line.begin(), line.end(), [](QChar c) { return !c.isSpace(); }) - line.begin();
    };
    QStringList shown;
    qsizetype shared = -1;
    qsizetype previous = -1;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!written.contains(i) || lines.at(i).trimmed().isEmpty())
            continue;
        if (shown.size() >= limit) {
            shown.append(ellipsis);
            break;
        }
        if (previous >= 0 && i > previous + 1 && lines.mid(previous + 1, i - previous - 1).join(QString()).trimmed().size() > 0)
            shown.append(ellipsis);
        shared = shared < 0 ? indentation(lines.at(i)) : std::min(shared, indentation(lines.at(i)));
        shown.append(lines.at(i));
        previous = i;
    }
    for (QString &line : shown) {
        if (line != ellipsis)
            line = line.mid(shared);
        if (line.size() > columns)
            line = line.left(columns - 1) + ellipsis;
    }
    return shown.join(QLatin1Char('\n'));
}

} // namespace vitrine
