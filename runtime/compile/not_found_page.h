#pragma once

#include "runtime/compile/page.h"

namespace vitrine {

/// What is shown for addresses that lead to no page, in an app that has no page "404" of its own. Needs no library and no theme.
Page notFoundPage();

} // namespace vitrine
