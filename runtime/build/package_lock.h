#pragma once

#include <QLockFile>

#include <functional>
#include <stop_token>

namespace vitrine {

/// The right to install npm packages into `.web` of a project. One program at a time has it, as long as this object lives or until it ends;
/// where nothing can be written everyone has it.
class PackageLock
{
public:
    /// Waits for it, unless a stop is requested. @param progress is told so, if another program has it
    PackageLock(const QString &projectDir, const std::function<void(const QString &)> &progress, const std::stop_token &stopped = {});

private:
    QLockFile m_file;
};

} // namespace vitrine
