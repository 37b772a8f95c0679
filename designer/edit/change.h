#pragma once

#include "designer/edit/edit_label.h"
#include "designer/source/text_edit.h"

namespace vitrine {

class TextTarget;

/// The outcome of a visual operation: verified text edits that make one undo step.
struct Change {
    TextEdits edits;
    EditLabel label;
    TextRange focus; ///< the node to select afterwards, in the text after the edits: Module::nodeForRange(). Empty = none

    /// Makes the edits in the target, as one step.
    void apply(TextTarget &target) const;
};

} // namespace vitrine
