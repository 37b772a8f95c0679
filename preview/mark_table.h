#pragma once

#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVector>

namespace vitrine {

/// Where an element of the page was written: a range of UTF-16 code units in a file.
struct SourcePlace {
    QString file;
    int start = 0;
    int end = 0;
    bool operator==(const SourcePlace &) const = default;
};

/// Marks of the running page (`data-v`) <-> places in the source. Filled from the runtime's `loaded` messages; follows the edits that
/// are made between two of them. Value type. Many marks may have one place (a helper function called twice), a mark has one.
class MarkTable
{
public:
    void clear();
    void insert(const QString &route, const QString &mark, const SourcePlace &place);
    /// Moves the places behind an edit. Costs one pass over the file's marks.
    void applyEdit(const QString &file, int offset, int removed, int added);

    /// Null if the mark is not known.
    const SourcePlace *place(const QString &route, const QString &mark) const;
    /// Marks whose place is exactly the range.
    QStringList marksAt(const QString &route, const SourcePlace &place) const;
    qsizetype size() const;

private:
    QHash<QString, QMap<QString, SourcePlace>> m_places; ///< by route, by mark
};

} // namespace vitrine
