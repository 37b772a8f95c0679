#pragma once

#include "designer/model/design_document.h"
#include "runtime/catalog/catalog.h"

#include <QString>

namespace vitrine {

/// The real catalog; loaded once.
const Catalog &realCatalog();

/// A page module in the ways in which people write them: one line and exploded calls, comments, loops, conditions, helpers,
/// state, non-ASCII text. About 40 lines for each of `sections`.
QString sampleApp(int sections);

/// The first node whose source begins so; null if there is none. Lives until the next edit.
const Node *nodeBeginningWith(const DesignDocument &document, const QString &source);
NodeId idBeginningWith(const DesignDocument &document, const QString &source);

} // namespace vitrine
