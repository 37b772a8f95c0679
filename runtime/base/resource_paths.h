#pragma once

#include <QString>

namespace vitrine {

/// Where the files lie that belong to Vitrine itself. Build tree and installation have the same layout: everything is found
/// from the running program (bin/../share/vitrine), nothing by the path it was built in.
namespace resources {

/// The share folder, absolute. VITRINE_SHARE in the environment wins (for test programs, which do not lie in bin/).
QString shareDir();
/// shareDir() + "/" + relative.
QString path(const QString &relative);
/// The Bun program: VITRINE_BUN in the environment, else the one in the share folder, else `bun` on PATH; empty if there is none.
QString bunProgram();

} // namespace resources
} // namespace vitrine
