#pragma once

#include <QString>

namespace vitrine {

/// Where edits are made: the port between designer and editor. All replacements between beginStep() and endStep() are one undo
/// step.
class TextTarget {
public:
    virtual ~TextTarget() = default;

    /// `label` names the step for the user.
    virtual void beginStep(const QString &label) = 0;
    /// Offsets and lengths count UTF-16 code units of the text as it is at the time of the call.
    virtual void replace(int offset, int length, const QString &replacement) = 0;
    virtual void endStep() = 0;
};

} // namespace vitrine
