#pragma once

#include "runtime/base/result.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

class QFile;
class QLockFile;

namespace vitrine {

/// Keeps unsaved text of a file outside of the project, so that it survives a crash or `kill -9` of Studio. Each Studio that has the
/// file open writes an entry of its own, and what another one left stays as it is until someone has decided about it; entries are
/// locked for as long as this object lives. So neither two Studios nor a second crash overwrite a text.
///
/// An entry is a text, and the edits made of it since: each of them is with the system before the next one is made.
class UnsavedJournal
{
public:
    /// `path`: the document's absolute path.
    explicit UnsavedJournal(const QString &path);
    ~UnsavedJournal();

    /// Text that was not saved when a Studio ended, the latest one; empty if there is none.
    std::optional<QString> recovered() const;
    /// recovered() is not needed any more; it is the one before then, if there are several.
    void dropRecovered();
    /// Whether another Studio had the file open when this was made.
    bool isShared() const { return m_shared; }
    /// The document's text, all of it; written atomically, and so that it survives the end of the system.
    Result<void> write(const QString &text);
    /// An edit of the text of write() or clear(), or of the one after the edit before. Costs one small write, but for the first edit after
    /// clear(); a failure is told of by the next write().
    void note(int offset, int removed, const QString &inserted);
    /// Nothing is unsaved: the file has this text.
    void clear(const QString &text);

    /// Files in the folder, however deep, of which a Studio that is gone left text. Absolute paths.
    static QStringList leftIn(const QString &folder);

private:
    struct Entry {
        QString file; ///< empty: there is none
        std::unique_ptr<QLockFile> lock;
    };
    Entry claim(const QString &file);
    void findLeft();
    QByteArray head(const QString &text) const;
    void openEdits();

    QString m_path;
    QString m_folder; ///< of the entries of this file
    QString m_saved; ///< while there is no entry
    std::unique_ptr<QFile> m_edits; ///< the entry, to be added to
    Entry m_own;
    Entry m_left;
    bool m_shared = false;
};

} // namespace vitrine
