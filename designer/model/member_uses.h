#pragma once

#include "designer/source/source_document.h"

#include <QVector>

namespace vitrine {

/// Where a file uses a member of a state class: as `State.member`, also behind a module (`state.State.member`), and inside of `own`, the
/// class itself if this file has it, as `self.member`. What stands in `definition`, the member's own code, does not count.
QVector<TextRange> memberUses(
    const SourceDocument &source, const QString &state, const QString &member, TextRange own = {}, TextRange definition = {});

} // namespace vitrine
