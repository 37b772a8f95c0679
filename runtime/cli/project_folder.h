#pragma once

#include "runtime/base/result.h"

#include <QString>

namespace vitrine::cli {

/// The absolute path of a project folder given on the command line (empty: the working folder). An error if it is no folder.
Result<QString> projectFolder(const QString &argument);

} // namespace vitrine::cli
