#pragma once

#include "designer/model/module.h"
#include "designer/source/changed_ranges.h"
#include "designer/source/source_document.h"

namespace vitrine {

class Catalog;

/// A reading of the text before some edits, and what they changed.
struct EarlierReading {
    const Module &module;
    const ChangedRanges &changed;
    TextEdits ahead = {}; ///< the edits that the ranges of `module` have not been moved along with
};

/// Reads what the source says. Costs about as much as a parse of the same text at worst.
///
/// A component means the same as long as its text and the names of the file's functions and imports are the same. So with an earlier
/// reading, of a text without syntax errors as this one, only the components are read anew whose text was changed, and those around
/// them; the others are taken over, ids included. Nodes that were read have the id 0: see NodeIdentity.
Module readModule(const SourceDocument &source, const Catalog &catalog, const EarlierReading *earlier = nullptr);

} // namespace vitrine
