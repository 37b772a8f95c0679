#pragma once

#include <QLockFile>

#include <functional>

namespace vitrine {

/// The right to install npm packages into `.web` of a project. One program at a time has it, as long as this object lives or until it ends;
/// where nothing can be written everyone has it.
class PackageLock
{
public:
    /// Waits for it. @param progress is told so, if another program has it
    PackageLock(const QString &projectDir, const std::function<void(const QString &)> &progress);

private:
    QLockFile m_file;
};

} // namespace vitrine
