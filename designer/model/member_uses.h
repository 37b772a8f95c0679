#pragma once

#include "designer/source/source_document.h"

#include <QVector>

namespace vitrine {

/// Where a file uses a member of a state class: as `State.member`, also behind a module (`state.State.member`), and inside of `own`, the
/// class itself if this file has it, as `self.member`. What stands in `definition`, the member's own code, does not count.
QVector<TextRange> memberUses(
    const SourceDocument &source, const QString &state, const QString &member, TextRange own = {}, TextRange definition = {});

/// Where a file uses a class by its name, outside of `definition`.
QVector<TextRange> classUses(const SourceDocument &source, const QString &name, TextRange definition = {});

/// Where a file may use a field of a class of data: `.field` and `["field"]` of anything, `field=` in a call of the class. What stands in
/// `definition` does not count.
QVector<TextRange> fieldUses(const SourceDocument &source, const QString &dataClass, const QString &field, TextRange definition = {});

} // namespace vitrine
