#pragma once

#include "designer/edit/edit_label.h"
#include "designer/model/read_text.h"
#include "designer/source/text_edit.h"

#include <memory>

namespace vitrine {

class TextTarget;

/// The outcome of a visual operation: verified text edits that make one undo step.
struct Change {
    TextEdits edits;
    EditLabel label;
    std::shared_ptr<const ReadText> result; ///< what verifying it has read, for DesignDocument::foresee(); null if nothing was read
    TextRange focus; ///< the node to select afterwards, in the text after the edits: Module::nodeForRange(). Empty = none
    QVector<TextRange> alsoSelected = {}; ///< further nodes to select beside it

    /// Makes the edits in the target, as one step.
    void apply(TextTarget &target) const;
};

} // namespace vitrine
