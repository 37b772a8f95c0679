#pragma once

#include "designer/model/imports.h"
#include "designer/source/source_document.h"

namespace vitrine {

/// The imports at the top level of a file, those in `if` and `try` there too.
Imports readImports(const SourceDocument &source);

} // namespace vitrine
