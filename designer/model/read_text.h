#pragma once

#include "designer/model/module.h"

namespace vitrine {

/// Lines that an operation has broken because it had made them too long: once they say again what they said before, they get back the text
/// that they had then.
struct BrokenLines {
    TextRange range;
    QString before;
};

/// A text and the module that was read from it.
struct ReadText {
    QString text;
    Module module;
    QVector<BrokenLines> brokenLines; ///< sorted by age, the latest last
};

} // namespace vitrine
