#pragma once

#include <QString>

#include <optional>

namespace vitrine {

/// Keeps unsaved text of files outside of the project, so that it survives a crash or `kill -9` of Studio. One journal file per
/// document in the user's state folder.
class UnsavedJournal
{
public:
    /// `path`: the document's absolute path.
    explicit UnsavedJournal(const QString &path);

    /// Text that was not saved when Studio ended; empty if there is none.
    std::optional<QString> recovered() const;
    /// Written atomically; called a few times a second at most.
    void write(const QString &text) const;
    void clear() const;

private:
    QString m_path;
    QString m_file;
};

} // namespace vitrine
