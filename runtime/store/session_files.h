#pragma once

#include "runtime/base/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>
#include <string>

namespace vitrine {

/// The files of a folder, one a session, named after its token. Only their owner can read them. From any thread, each file from one at a
/// time; a token that is none names no file.
class SessionFiles
{
public:
    /// @param folder made with the first file
    explicit SessionFiles(QString folder) : m_folder(std::move(folder)) {}

    std::optional<QByteArray> read(const std::string &token) const;
    /// All or nothing: whoever reads meanwhile, or after a crash, gets the old content or the new one.
    Result<void> write(const std::string &token, const QByteArray &content) const;
    void remove(const std::string &token) const;
    /// The session is in use: its file counts as new.
    void touch(const std::string &token) const;
    /// Removes what has not been written or touched for so long.
    void removeOlderThan(std::chrono::seconds age) const;

private:
    QString pathOf(const std::string &token) const;

    QString m_folder;
};

/// Whether a text has the form of a session's token: a UUID in small letters.
bool isSessionToken(const std::string &text);

} // namespace vitrine
