#pragma once

#include "designer/source/text_edit.h"

namespace vitrine {

/// The lines of the text as the edits would make them, each with the line that opens what it is in and with what it opens itself; without
/// the indentation that they share. Lines between them are left out with an ellipsis.
QString changedLines(const QString &before, const TextEdits &edits);

} // namespace vitrine
