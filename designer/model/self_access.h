#pragma once

#include "designer/source/source_document.h"

#include <QStringList>

namespace vitrine {

/// What a method does with the members of its object, in the order of first use and each once. Calls are reads.
struct SelfAccess {
    QStringList reads;
    QStringList writes; ///< assigned, or changed by a method that changes lists, dicts and sets

    /// `method` is the range of a function definition.
    static SelfAccess of(const SourceDocument &source, TextRange method);
};

} // namespace vitrine
