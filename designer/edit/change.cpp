#include "designer/edit/change.h"

#include "designer/edit/text_target.h"

namespace vitrine {

void Change::apply(TextTarget &target) const
{
    if (edits.isEmpty())
        return;
    target.beginStep(label.text());
    // From the end, so that the offsets of those still to come stay valid.
    for (qsizetype i = edits.size() - 1; i >= 0; --i)
        target.replace(edits.at(i).offset, edits.at(i).length, edits.at(i).replacement);
    target.endStep();
}

} // namespace vitrine
