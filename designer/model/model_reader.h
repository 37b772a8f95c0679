#pragma once

#include "designer/model/module.h"
#include "designer/source/source_document.h"

namespace vitrine {

class Catalog;

/// Reads what the source says. Node ids are left 0: see NodeIdentity. Costs about as much as a parse of the same text at worst.
Module readModule(const SourceDocument &source, const Catalog &catalog);

} // namespace vitrine
