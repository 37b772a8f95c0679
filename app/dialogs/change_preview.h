#pragma once

#include "designer/source/text_edit.h"

namespace vitrine {

/// The lines of the text as the edits would make them, without the indentation that they share; lines between them are left out with
/// an ellipsis. At most `limit` lines of `columns` characters; what is longer ends with an ellipsis too.
QString changedLines(const QString &before, const TextEdits &edits, int limit, int columns);

} // namespace vitrine
