#pragma once

#include "designer/model/module.h"

namespace vitrine {

/// A text and the module that was read from it.
struct ReadText {
    QString text;
    Module module;
};

} // namespace vitrine
