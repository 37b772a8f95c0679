#pragma once

#include "designer/model/read_text.h"
#include "designer/source/source_document.h"

#include <optional>

namespace vitrine {

/// What lays out the lines that an operation has written, after its edits.
struct LineLayout {
    TextEdits edits; ///< of the text after the operation's edits; what the lines say is the same afterwards
    QVector<BrokenLines> brokenLines; ///< what can be taken back later, in the text after both
};

/// Breaks the lines that `edits` have made too long for the file, at their outermost brackets, one part a line as Black and Ruff do it. An
/// operation (`a if b else c`) that is assigned or returned gets brackets of its own; others are not broken inside. Lines that were too
/// long before stay as they are, and so do those that only moved. Lines that were broken so by an operation before, and that say now what
/// they said before it, are given the text back that they had then: an operation and its opposite leave no trace.
/// @param broken what operations before have broken, in the text before
LineLayout lineLayout(const SourceDocument &before, const QVector<BrokenLines> &broken, const TextEdits &edits, const SourceDocument &after);

} // namespace vitrine
