#pragma once

#include "designer/model/node.h"
#include "designer/source/source_document.h"

namespace vitrine {

/// A value as the code has it.
struct WrittenValue {
    ValueKind kind = ValueKind::Expression;
    QString text; ///< as written
    QString value; ///< of a plain string its content, else as `text`

    bool operator==(const WrittenValue &) const = default;
};

WrittenValue readValue(const SourceDocument &source, const SyntaxNode &value);

/// What stands inside of any parentheses around the expression.
SyntaxNode withoutParentheses(SyntaxNode node);

} // namespace vitrine
