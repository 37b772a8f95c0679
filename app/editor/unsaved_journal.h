#pragma once

#include "runtime/base/result.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

class QLockFile;

namespace vitrine {

/// Keeps unsaved text of a file outside of the project, so that it survives a crash or `kill -9` of Studio. Each Studio that has the
/// file open writes an entry of its own, and what another one left stays as it is until someone has decided about it; entries are
/// locked for as long as this object lives. So neither two Studios nor a second crash overwrite a text.
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
    /// Written atomically; called a few times a second at most.
    Result<void> write(const QString &text) const;
    void clear() const;

    /// Files in the folder, however deep, of which a Studio that is gone left text. Absolute paths.
    static QStringList leftIn(const QString &folder);

private:
    struct Entry {
        QString file; ///< empty: there is none
        std::unique_ptr<QLockFile> lock;
    };
    Entry claim(const QString &file);
    void findLeft();

    QString m_path;
    QString m_folder; ///< of the entries of this file
    Entry m_own;
    Entry m_left;
    bool m_shared = false;
};

} // namespace vitrine
