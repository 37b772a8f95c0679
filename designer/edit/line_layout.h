#pragma once

#include "designer/source/source_document.h"

#include <optional>

namespace vitrine {

/// The edits that break the lines which `edits` have made too long for the file, at their outermost brackets, one part a line as Black
/// and Ruff do it; nothing if there are none. Lines that were too long before stay as they are, and so do those that only moved. What a
/// line says is the same afterwards.
std::optional<TextEdits> brokenLines(const SourceDocument &before, const TextEdits &edits, const SourceDocument &after);

} // namespace vitrine
